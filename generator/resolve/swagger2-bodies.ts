/** What Swagger 2.0 has for a request body: a parameter in `body`, or those in `formData`. */
import { at, type Context, type ObjectNode } from "./context.js";
import { checkFields } from "./keywords.js";
import { schemaMember } from "./media-types.js";
import { booleanMember, defined, extensionsOf, textMember } from "./members.js";
import { componentName } from "./reference.js";
import type { Encoding, MediaType, RequestBody, Schema, SchemaProperty } from "./spec.js";
import { listStyle } from "./swagger2-lists.js";
import { assumeJson, mediaTypesOf } from "./swagger2-media.js";
import { type Declared, valueSchema } from "./swagger2-parameters.js";

const noExtensions = new Map<string, never>();

export function readSwagger2Body(
  context: Context,
  root: ObjectNode,
  operation: ObjectNode,
  declared: readonly Declared[],
): RequestBody | undefined {
  const form = declared.filter((each) => each.in === "formData");
  const body = declared.find((each) => each.in === "body");
  if (body !== undefined) {
    if (form[0] !== undefined) {
      const place = form[0].followed.node.at;
      const problem = "an operation takes a body or a form";
      context.diagnostics.report("structure/value", place, problem, "the parameters of the form are left out");
    }
    return readBody(context, root, operation, body);
  }
  return form.length === 0 ? undefined : readForm(context, root, operation, form);
}

function readBody(context: Context, root: ObjectNode, operation: ObjectNode, { followed }: Declared): RequestBody {
  const { node } = followed;
  checkFields(context, node, "swagger2Body");
  const schema = schemaMember(context, node, "schema");
  if (schema === undefined) {
    context.diagnostics.report("structure/missing", at(node, "schema"), "schema", "any value is assumed");
  }
  const consumes = mediaTypesOf(context, root, operation, "consumes");
  const mediaTypes = consumes.length > 0 ? consumes : assumeJson(context, root, "consumes");
  return {
    required: booleanMember(context, node, "required") ?? false,
    content: mediaTypes.map(
      (mediaType): MediaType => ({
        mediaType,
        schema: schema ?? { at: node.at, extensions: noExtensions },
        examples: [],
        encoding: [],
        extensions: noExtensions,
        at: node.at,
      }),
    ),
    ...defined({
      description: followed.description ?? textMember(context, node, "description"),
      componentName: componentName(followed.first, "/parameters/"),
    }),
    extensions: extensionsOf(node),
    at: node.at,
  };
}

const formTypes = ["application/x-www-form-urlencoded", "multipart/form-data"] as const;

function readForm(context: Context, root: ObjectNode, operation: ObjectNode, form: readonly Declared[]): RequestBody {
  const place = at(operation, "parameters");
  const parts = form.map((each) => readPart(context, each));
  const required = parts.filter((part) => part.required).map((part) => part.property.name);
  const schema: Schema = {
    at: place,
    types: ["object"],
    properties: parts.map((part) => part.property),
    ...(required.length > 0 ? { required } : {}),
    extensions: noExtensions,
  };
  const hasFile = form.some(({ followed }) => followed.node.value["type"] === "file");
  return {
    required: required.length > 0,
    content: formTypesOf(context, root, operation, hasFile).map((mediaType) => ({
      mediaType,
      schema,
      examples: [],
      encoding: parts.flatMap((part) => part.encoding ?? []),
      extensions: noExtensions,
      at: place,
    })),
    extensions: noExtensions,
    at: place,
  };
}

/** Files are sent in parts. Of both forms the first that the operation takes is the one to use. */
function formTypesOf(context: Context, root: ObjectNode, operation: ObjectNode, hasFile: boolean): readonly string[] {
  const consumes = mediaTypesOf(context, root, operation, "consumes");
  const possible = hasFile ? formTypes.slice(1) : formTypes;
  const taken = consumes.filter((mediaType) =>
    possible.some((type) => mediaType.split(";")[0]?.trim().toLowerCase() === type),
  );
  if (taken.length > 0) {
    return taken;
  }
  const assumed = possible.slice(0, 1);
  const problem = hasFile ? "consumes has no media type for files" : "consumes has no media type for forms";
  context.diagnostics.report("structure/value", at(operation, "consumes"), problem, `${assumed.join("")} is assumed`);
  return assumed;
}

interface Part {
  readonly property: SchemaProperty;
  readonly required: boolean;
  /** Set for a list, which may be written in several ways. */
  readonly encoding?: Encoding;
}

function readPart(context: Context, { name, followed }: Declared): Part {
  const { node } = followed;
  checkFields(context, node, "swagger2Parameter");
  const description = followed.description ?? textMember(context, node, "description");
  const property = { name, schema: { ...valueSchema(context, node), ...defined({ description }) } };
  const required = booleanMember(context, node, "required") ?? false;
  const style = listStyle(context, node, "formData");
  return node.value["type"] === "array"
    ? { property, required, encoding: { property: name, headers: [], ...style, at: node.at } }
    : { property, required };
}
