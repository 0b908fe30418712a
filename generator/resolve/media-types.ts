/** What a body, a response, a parameter or a header holds. */
import { keyLocation } from "../diagnostics/location.js";
import { inKeyOrder, isObject } from "../load/json-object.js";
import type { JsonValue } from "../load/spec-document.js";
import { at, type Context, isObjectNode, member, type Node, type ObjectNode } from "./context.js";
import { checkFields } from "./keywords.js";
import { booleanMember, defined, entriesOf, extensionsOf, objectMember, objectOf, textMember } from "./members.js";
import { follow, shared } from "./reference.js";
import { readSchema } from "./schemas.js";
import type { Encoding, Example, Header, MediaType, ParameterStyle, Schema } from "./spec.js";
import { styleOf } from "./styles.js";

export function readContent(context: Context, node: ObjectNode): readonly MediaType[] {
  const entries = entriesOf(objectMember(context, node, "content"));
  const twins = jsonTwins(entries);
  return entries.flatMap(([mediaType, each]) => {
    if (!/^[ -~]+$/.test(mediaType)) {
      const problem = `${JSON.stringify(mediaType)} cannot be a media type`;
      context.diagnostics.report("structure/value", keyLocation(each.at), problem, "it is left out");
      return [];
    }
    // 3.2 lets a media type be a reference.
    const followed = follow(context, each, "a media type");
    const read =
      followed &&
      shared(context, `media type ${mediaType}`, followed, (object) =>
        readMediaType(context, mediaType, object, twins.get(each)),
      );
    return read ?? [];
  });
}

/**
 * The schema that stands for the equal one of another JSON type: where `application/json` and `application/vnd.shop+json`
 * are described in the same words, they are one type.
 */
function jsonTwins(entries: readonly (readonly [mediaType: string, node: Node])[]): ReadonlyMap<Node, Node> {
  const twins = new Map<Node, Node>();
  const first = new Map<string, Node>();
  const json = entries.filter(([mediaType]) => /[/+]json\b/i.test(mediaType));
  if (json.length < 2) return twins;
  for (const [, node] of json.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const schema = isObjectNode(node) ? member(node, "schema") : undefined;
    if (schema === undefined) continue;
    const words = JSON.stringify(schema.value, (_key, value: JsonValue) =>
      isObject(value) ? inKeyOrder(value) : value,
    );
    const twin = first.get(words);
    if (twin === undefined) first.set(words, schema);
    else twins.set(node, twin);
  }
  return twins;
}

function readMediaType(context: Context, mediaType: string, node: ObjectNode, twin: Node | undefined): MediaType {
  checkFields(context, node, "mediaType");
  return {
    mediaType,
    ...defined({
      schema: twin === undefined ? schemaMember(context, node, "schema") : readSchema(context, twin),
      itemSchema: schemaMember(context, node, "itemSchema"),
    }),
    examples: readExamples(context, node),
    encoding: entriesOf(objectMember(context, node, "encoding")).flatMap(([property, each]) => {
      const object = objectOf(context, each, "an encoding");
      return object === undefined ? [] : [readEncoding(context, property, object)];
    }),
    extensions: extensionsOf(node),
    at: node.at,
  };
}

export function schemaMember(context: Context, node: ObjectNode, key: string): Schema | undefined {
  const found = member(node, key);
  return found && readSchema(context, found);
}

function readEncoding(context: Context, property: string, node: ObjectNode): Encoding {
  checkFields(context, node, "encoding");
  return {
    property,
    ...defined({
      contentType: textMember(context, node, "contentType"),
      style: styleMember(context, node),
      explode: booleanMember(context, node, "explode"),
      allowReserved: booleanMember(context, node, "allowReserved"),
    }),
    headers: readHeaders(context, node),
    at: node.at,
  };
}

/** `style`, if it is one; what is not is reported. */
export function styleMember(context: Context, node: ObjectNode): ParameterStyle | undefined {
  const word = textMember(context, node, "style");
  const style = styleOf(word);
  if (word !== undefined && style === undefined) {
    context.diagnostics.report(
      "structure/value",
      at(node, "style"),
      `there is no style ${word}`,
      "the default is assumed",
    );
  }
  return style;
}

export function readHeaders(context: Context, node: ObjectNode): readonly Header[] {
  return entriesOf(objectMember(context, node, "headers")).flatMap(([name, each]) => {
    const followed = follow(context, each, "a header");
    const header =
      followed && shared(context, `header ${name}`, followed, (object) => readHeader(context, name, object));
    return header === undefined
      ? []
      : [{ ...header, ...defined({ description: followed?.description ?? header.description }) }];
  });
}

function readHeader(context: Context, name: string, node: ObjectNode): Header {
  checkFields(context, node, "header");
  const [content] = readContent(context, node);
  const schema = schemaMember(context, node, "schema") ?? content?.schema;
  const style = styleMember(context, node) ?? "simple";
  if (style !== "simple") {
    context.diagnostics.report(
      "structure/value",
      at(node, "style"),
      `no header has the style ${style}`,
      "simple is assumed",
    );
  }
  return {
    name,
    explode: booleanMember(context, node, "explode") ?? false,
    examples: readExamples(context, node),
    required: booleanMember(context, node, "required") ?? false,
    deprecated: booleanMember(context, node, "deprecated") ?? false,
    ...(/[/+]json\b/i.test(content?.mediaType ?? "") ? { isJson: true } : {}),
    ...defined({ description: textMember(context, node, "description"), schema }),
    at: node.at,
  };
}

/** `example` and `examples`, in that order. */
export function readExamples(context: Context, node: ObjectNode): readonly Example[] {
  const single = member(node, "example");
  const named = entriesOf(objectMember(context, node, "examples")).flatMap(([name, each]) => {
    const example = readExample(context, name, each);
    return example ?? [];
  });
  return [...(single === undefined ? [] : [{ value: single.value, at: single.at }]), ...named];
}

function readExample(context: Context, name: string, node: Node): Example | undefined {
  const followed = follow(context, node, "an example");
  if (followed === undefined) {
    return undefined;
  }
  const object = followed.node;
  checkFields(context, object, "example");
  return {
    name,
    ...defined({
      summary: followed.summary ?? textMember(context, object, "summary"),
      description: followed.description ?? textMember(context, object, "description"),
      value: object.value["dataValue"] ?? object.value["value"],
    }),
    at: object.at,
  };
}
