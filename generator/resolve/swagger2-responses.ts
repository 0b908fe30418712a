import { isObject } from "../load/json-object.js";
import { at, type Context, type Node, type ObjectNode } from "./context.js";
import { checkFields } from "./keywords.js";
import { schemaMember } from "./media-types.js";
import { defined, entriesOf, extensionsOf, objectMember, objectOf, textMember } from "./members.js";
import { readResponsesBy } from "./responses.js";
import type { Header, MediaType, Response, Schema } from "./spec.js";
import { listStyle } from "./swagger2-lists.js";
import { assumeJson, mediaTypesOf } from "./swagger2-media.js";
import { valueSchema } from "./swagger2-parameters.js";

export function readSwagger2Responses(context: Context, root: ObjectNode, operation: ObjectNode): readonly Response[] {
  const produces = mediaTypesOf(context, root, operation, "produces");
  return readResponsesBy(context, operation, {
    section: "/responses/",
    // A response that is shared has the media types of the operation.
    kind: `response ${produces.join()}`,
    read: (node) => readObject(context, root, node, produces),
  });
}

function readObject(
  context: Context,
  root: ObjectNode,
  node: ObjectNode,
  produces: readonly string[],
): Omit<Response, "status"> {
  checkFields(context, node, "swagger2Response");
  const description = textMember(context, node, "description");
  if (description === undefined) {
    context.diagnostics.report("structure/missing", at(node, "description"), "description", "none is shown");
  }
  return {
    description: description ?? "",
    headers: readHeaders(context, node),
    content: readContent(context, root, node, produces),
    links: [],
    extensions: extensionsOf(node),
    at: node.at,
  };
}

function readContent(
  context: Context,
  root: ObjectNode,
  node: ObjectNode,
  produces: readonly string[],
): readonly MediaType[] {
  const schema = schemaMember(context, node, "schema");
  const examples = entriesOf(objectMember(context, node, "examples"));
  if (schema === undefined && examples.length === 0) {
    return [];
  }
  const declared = contentTypes(context, root, node, produces);
  const others = examples.filter(([mediaType]) => !declared.includes(mediaType));
  for (const [mediaType, example] of others) {
    const effect = isMediaType(mediaType) ? "the example shows that it does here" : "the example is left out";
    const place = { ...example.at, part: "key" as const };
    context.diagnostics.report("structure/value", place, `the operation does not give ${mediaType}`, effect);
  }
  const mediaTypes = [...declared, ...others.map(([mediaType]) => mediaType).filter(isMediaType)];
  return mediaTypes.map((mediaType) => mediaTypeOf(mediaType, node, schema, examples));
}

function isMediaType(text: string): boolean {
  return /^[\w.+-]+\/[\w.+*-]+/.test(text);
}

/** Without `produces`, a file is bytes and all else JSON. Beside JSON, a file is in what neither JSON nor XML is. */
function contentTypes(
  context: Context,
  root: ObjectNode,
  node: ObjectNode,
  produces: readonly string[],
): readonly string[] {
  const schema = node.value["schema"];
  const isFile = isObject(schema) && schema["type"] === "file";
  const isJson = (mediaType: string) => /[/+]json\b/i.test(mediaType);
  const isData = (mediaType: string) => isJson(mediaType) || /[/+]xml\b/i.test(mediaType);
  const ofFiles = produces.some(isJson) ? produces.filter((mediaType) => !isData(mediaType)) : produces;
  if (isFile && ofFiles.length > 0) return ofFiles;
  if (isFile) {
    const problem = "produces has no media type for a file";
    context.diagnostics.report("structure/value", at(node, "schema"), problem, "application/octet-stream is assumed");
    return ["application/octet-stream"];
  }
  return produces.length > 0 ? produces : assumeJson(context, root, "produces");
}

function mediaTypeOf(
  mediaType: string,
  node: ObjectNode,
  schema: Schema | undefined,
  examples: readonly (readonly [string, Node])[],
): MediaType {
  return {
    mediaType,
    ...defined({ schema }),
    examples: examples.flatMap(([key, { value, at: place }]) => (key === mediaType ? [{ value, at: place }] : [])),
    encoding: [],
    extensions: new Map(),
    at: node.at,
  };
}

function readHeaders(context: Context, response: ObjectNode): readonly Header[] {
  return entriesOf(objectMember(context, response, "headers")).flatMap(([name, each]) => {
    const node = objectOf(context, each, "a header");
    if (node === undefined) {
      return [];
    }
    checkFields(context, node, "swagger2Header");
    return [
      {
        name,
        required: false,
        deprecated: false,
        explode: listStyle(context, node, "header").explode,
        ...defined({ description: textMember(context, node, "description") }),
        schema: valueSchema(context, node),
        examples: [],
        at: node.at,
      },
    ];
  });
}
