/** Parameters of Swagger 2.0. Those of a body are told apart here and read in `swagger2-bodies.ts`. */
import { didYouMean } from "../diagnostics/kind.js";
import { nearest } from "../diagnostics/nearest.js";
import type { JsonValue } from "../load/spec-document.js";
import { at, type Context, member, type Node, type ObjectNode } from "./context.js";
import { checkFields } from "./keywords.js";
import { readExamples } from "./media-types.js";
import { booleanMember, defined, extensionsOf, listMember, textMember } from "./members.js";
import { dropRepeated, readRequired } from "./parameters.js";
import { type Followed, follow, shared } from "./reference.js";
import { readSchema } from "./schemas.js";
import type { Parameter, Schema } from "./spec.js";
import { listStyle } from "./swagger2-lists.js";

const places = ["path", "query", "header", "cookie", "formData", "body"] as const;
type Place = (typeof places)[number];

/** A parameter whose name and place are known. */
export interface Declared {
  readonly name: string;
  readonly in: Place;
  readonly followed: Followed;
}

/** Finds the parameters of a path item or an operation. */
export function readDeclared(context: Context, owner: ObjectNode): readonly Declared[] {
  const declared = listMember(context, owner, "parameters").flatMap((node) => {
    const found = identify(context, node);
    return found === undefined ? [] : [[node.at, found] as const];
  });
  return dropRepeated(context, declared);
}

function identify(context: Context, start: Node): Declared | undefined {
  const followed = follow(context, start, "a parameter");
  if (followed === undefined) {
    return undefined;
  }
  const { node } = followed;
  const name = textMember(context, node, "name");
  const place = textMember(context, node, "in");
  if (place === "body") {
    // There is one body, whatever it is called.
    return { name: "body", in: place, followed };
  }
  if (name === undefined || place === undefined) {
    const key = name === undefined ? "name" : "in";
    context.diagnostics.report("structure/missing", node.at, key, "the parameter is left out");
    return undefined;
  }
  const known = places.find((each) => each === place);
  if (known === undefined) {
    const hint = didYouMean(nearest(place, places));
    const problem = `no parameter is in ${place}`;
    context.diagnostics.report("structure/value", at(node, "in"), problem, `${name} is left out`, hint);
    return undefined;
  }
  return { name, in: known, followed };
}

/** The parameter in the shape of OpenAPI 3; none for a part of the body. */
export function toParameter(context: Context, declared: Declared): Parameter | undefined {
  const { name, in: place, followed } = declared;
  if (place === "body" || place === "formData") {
    return undefined;
  }
  const parameter = shared(context, "parameter", followed, (node): Parameter => {
    checkFields(context, node, "swagger2Parameter");
    return {
      name,
      in: place,
      required: readRequired(context, node, name, place),
      deprecated: false,
      ...listStyle(context, node, place),
      allowReserved: false,
      allowEmptyValue: booleanMember(context, node, "allowEmptyValue") ?? false,
      ...defined({ description: textMember(context, node, "description") }),
      schema: valueSchema(context, node),
      examples: readExamples(context, node),
      extensions: extensionsOf(node),
      at: node.at,
    };
  });
  return parameter && { ...parameter, ...defined({ description: followed.description ?? parameter.description }) };
}

/** What a parameter or a header says of itself and is about its value. */
const valueKeywords: ReadonlySet<string> = new Set([
  ...["type", "format", "items", "default", "enum", "pattern", "multipleOf", "minLength", "maxLength"],
  ...["maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxItems", "minItems", "uniqueItems"],
]);

/** Parameters and headers are themselves the schemas of their values. */
export function valueSchema(context: Context, node: ObjectNode): Schema {
  const schema = member(node, "schema");
  if (schema !== undefined) {
    const problem = "only a body has a schema; others have a type";
    context.diagnostics.report("structure/value", schema.at, problem, "it is read as in OpenAPI 3");
    return readSchema(context, schema);
  }
  if (node.value["type"] === undefined) {
    context.diagnostics.report("structure/missing", at(node, "type"), "type", "any value is assumed");
  }
  const value = Object.create(null) as Record<string, JsonValue>;
  for (const key of Object.keys(node.value)) {
    if (valueKeywords.has(key) || key.startsWith("x-")) {
      value[key] = node.value[key] ?? null;
    }
  }
  return readSchema(context, { value, at: node.at });
}
