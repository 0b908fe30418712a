import { didYouMean } from "../diagnostics/kind.js";
import type { Location } from "../diagnostics/location.js";
import { nearest } from "../diagnostics/nearest.js";
import { at, type Context, member, type Node, type ObjectNode } from "./context.js";
import { checkFields } from "./keywords.js";
import { readContent, readExamples, schemaMember, styleMember } from "./media-types.js";
import { booleanMember, defined, extensionsOf, listMember, reportKind, textMember } from "./members.js";
import { follow, shared } from "./reference.js";
import type { MediaType, Parameter, ParameterLocation, Schema } from "./spec.js";
import { defaultExplode, defaultStyle } from "./styles.js";

const places: ReadonlySet<ParameterLocation> = new Set(["path", "query", "querystring", "header", "cookie"]);

function isPlace(word: string | undefined): word is ParameterLocation {
  return (places as ReadonlySet<string | undefined>).has(word);
}

/** Reads the parameters of a path item or an operation. */
export function readParameters(context: Context, owner: ObjectNode): readonly Parameter[] {
  const parameters = listMember(context, owner, "parameters").flatMap((node) => {
    const parameter = readParameter(context, node);
    return parameter === undefined ? [] : [[node.at, parameter] as const];
  });
  return dropRepeated(context, parameters);
}

/** The last of those with the same name and place; the others are reported where they stand. */
export function dropRepeated<T extends Identity>(
  context: Context,
  parameters: readonly (readonly [place: Location, parameter: T])[],
): readonly T[] {
  const last = new Map(parameters.map(([, parameter]) => [keyOf(parameter), parameter]));
  const seen = new Map<string, Location>();
  for (const [place, parameter] of parameters) {
    const key = keyOf(parameter);
    const other = seen.get(key);
    if (other === undefined) {
      seen.set(key, place);
    } else {
      context.diagnostics.report("parameter/duplicate", place, parameter.name, parameter.in, other);
    }
  }
  return [...last.values()];
}

interface Identity {
  readonly name: string;
  readonly in: string;
}

/** Those of the path item, replaced where the operation declares the same, then the operation's own. */
export function mergeParameters<T extends Identity>(inherited: readonly T[], own: readonly T[]): readonly T[] {
  const ownByKey = new Map(own.map((parameter) => [keyOf(parameter), parameter]));
  const inheritedKeys = new Set(inherited.map(keyOf));
  return [
    ...inherited.map((parameter) => ownByKey.get(keyOf(parameter)) ?? parameter),
    ...own.filter((parameter) => !inheritedKeys.has(keyOf(parameter))),
  ];
}

/** Names of headers are the same in any case. */
function keyOf(parameter: Identity): string {
  return `${parameter.in} ${parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name}`;
}

function readParameter(context: Context, node: Node): Parameter | undefined {
  const followed = follow(context, node, "a parameter");
  const parameter = followed && shared(context, "parameter", followed, (object) => readObject(context, object));
  return parameter && { ...parameter, ...defined({ description: followed?.description ?? parameter.description }) };
}

function readObject(context: Context, node: ObjectNode): Parameter | undefined {
  const { diagnostics } = context;
  checkFields(context, node, "parameter");
  const name = textMember(context, node, "name");
  const place = textMember(context, node, "in");
  if (name === undefined || place === undefined) {
    diagnostics.report("structure/missing", node.at, name === undefined ? "name" : "in", "the parameter is left out");
    return undefined;
  }
  if (!isPlace(place)) {
    const isBody = place === "body" || place === "formData";
    const hint = isBody ? "a body is described by requestBody" : didYouMean(nearest(place, places));
    diagnostics.report("structure/value", at(node, "in"), `no parameter is in ${place}`, `${name} is left out`, hint);
    return undefined;
  }
  const style = styleMember(context, node) ?? defaultStyle(place);
  return {
    name,
    in: place,
    required: readRequired(context, node, name, place),
    deprecated: booleanMember(context, node, "deprecated") ?? false,
    style,
    explode: booleanMember(context, node, "explode") ?? defaultExplode(style),
    allowReserved: booleanMember(context, node, "allowReserved") ?? false,
    allowEmptyValue: booleanMember(context, node, "allowEmptyValue") ?? false,
    ...defined({ description: textMember(context, node, "description") }),
    ...readValue(context, node, name),
    examples: readExamples(context, node),
    extensions: extensionsOf(node),
    at: node.at,
  };
}

/** A path parameter is always required. */
export function readRequired(context: Context, node: ObjectNode, name: string, place: ParameterLocation): boolean {
  const required = booleanMember(context, node, "required");
  if (place === "path" && required !== true) {
    const found = member(node, "required");
    if (found === undefined) {
      context.diagnostics.report(
        "structure/missing",
        at(node, "required"),
        "required",
        "a path parameter is always required",
      );
    } else {
      reportKind(context, found, "required", `true for the path parameter ${name}`, "true is assumed");
    }
    return true;
  }
  return required ?? false;
}

/** A parameter is described by `schema` or by one media type in `content`. */
function readValue(
  context: Context,
  node: ObjectNode,
  name: string,
): { readonly schema?: Schema; readonly content?: readonly MediaType[] } {
  const { diagnostics } = context;
  const schema = schemaMember(context, node, "schema");
  const content = member(node, "content") === undefined ? [] : readContent(context, node);
  if (schema !== undefined) {
    if (content.length > 0) {
      diagnostics.report(
        "structure/value",
        at(node, "content"),
        `${name} has both schema and content`,
        "content is ignored",
      );
    }
    return { schema };
  }
  if (content.length > 1) {
    diagnostics.report(
      "structure/value",
      at(node, "content"),
      `${name} has more than one media type`,
      "the first is assumed",
    );
  }
  if (content.length > 0) {
    return { content: content.slice(0, 1) };
  }
  diagnostics.report("structure/missing", at(node, "schema"), "schema", "any value is assumed");
  return { schema: { at: node.at, extensions: new Map() } };
}
