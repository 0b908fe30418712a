/** Parameters, bodies and responses of Swagger 2.0 in the shape of OpenAPI 3.0. */
import { isObject } from "../load/json-object.js";
import type { JsonObject, JsonValue } from "../load/spec-document.js";
import { memberOf } from "./pointers.js";
import { type Conversion, mayRepeat, picked, schemaOf } from "./swagger2-schemas.js";

const PLACES: ReadonlySet<JsonValue | undefined> = new Set(["path", "query", "header", "cookie"]);

/** What a parameter or a header says of its value. */
const OF_VALUE = ["type", "format", "items", "default", "enum", "x-nullable"];

const FORMS = ["application/x-www-form-urlencoded", "multipart/form-data"];
const JSON_TYPE = "application/json";

/** Whether it is a parameter of its own, and no part of a body. */
export function isParameter(parameter: JsonObject): boolean {
  return textMember(parameter, "name")["name"] !== undefined && PLACES.has(parameter["in"]);
}

/** A text with its key. YAML makes numbers and booleans of some. */
export function textMember(value: JsonObject, key: string): JsonObject {
  const member = value[key];
  return ["string", "number", "boolean"].includes(typeof member) ? { [key]: String(member) } : {};
}

/** The texts of a list, each once: `consumes` and `produces`. */
export function textsOf(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? [...new Set(value.filter((each) => typeof each === "string"))] : [];
}

export function parameterOf(conversion: Conversion, parameter: JsonObject): JsonObject {
  return {
    ...picked(parameter, ["in", "description"]),
    ...textMember(parameter, "name"),
    required: parameter["in"] === "path" || parameter["required"] === true,
    schema: valueSchema(conversion, parameter),
  };
}

/** Of the one parameter in `body`, or of those in `formData`. */
export function bodyOf(conversion: Conversion, parts: readonly JsonObject[], consumes: readonly string[]): JsonObject {
  const [first] = parts;
  if (first?.["in"] !== "body") return formContent(conversion, parts, consumes);
  const schema = schemaOf(conversion, first["schema"] ?? {});
  const mediaTypes = consumes.length > 0 ? consumes : [JSON_TYPE];
  return {
    ...picked(first, ["description"]),
    required: first["required"] === true,
    content: contentOf(conversion, mediaTypes, schema),
  };
}

/** Files are sent in parts. */
function formContent(conversion: Conversion, parts: readonly JsonObject[], consumes: readonly string[]): JsonObject {
  const named = parts.flatMap((part) => {
    const { name } = textMember(part, "name");
    return typeof name === "string" ? [{ name, part }] : [];
  });
  const properties = named.map(({ name, part }): [string, JsonValue] => [
    name,
    { ...valueSchema(conversion, part), ...picked(part, ["description"]) },
  ]);
  const required = named.filter(({ part }) => part["required"] === true).map(({ name }) => name);
  const schema = {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 ? { required } : {}),
  };
  const possible = parts.some(({ type }) => type === "file") ? FORMS.slice(1) : FORMS;
  const taken = consumes.filter((each) => possible.includes(each.split(";")[0]?.trim().toLowerCase() ?? ""));
  const mediaTypes = taken.length > 0 ? taken : possible.slice(0, 1);
  return { required: required.length > 0, content: contentOf(conversion, mediaTypes, schema) };
}

export function responseOf(conversion: Conversion, response: JsonObject, produces: readonly string[]): JsonObject {
  const { schema, headers, examples } = response;
  const exampleTypes = isObject(examples) ? Object.keys(examples) : [];
  const mediaTypes = schema === undefined && exampleTypes.length === 0 ? [] : responseTypes(schema, produces);
  const others = exampleTypes.filter((each) => /^[\w.+-]+\/[\w.+*-]+/.test(each) && !mediaTypes.includes(each));
  const converted = schema === undefined ? {} : schemaOf(conversion, schema);
  return {
    ...picked(response, ["description"]),
    ...(isObject(headers) ? { headers: headersOf(conversion, headers) } : {}),
    content: contentOf(conversion, [...mediaTypes, ...others], converted),
  };
}

/** Without `produces`, a file is bytes and all else JSON. */
function responseTypes(schema: JsonValue | undefined, produces: readonly string[]): readonly string[] {
  const isFile = memberOf(schema, "type") === "file";
  if (isFile && produces.every((each) => /[/+]json\b/i.test(each))) return ["application/octet-stream"];
  return produces.length > 0 ? produces : [JSON_TYPE];
}

function headersOf(conversion: Conversion, headers: JsonObject): JsonObject {
  const entries = Object.entries(headers).flatMap(([name, header]): [string, JsonValue][] =>
    isObject(header) && !name.startsWith("x-")
      ? [[name, { ...picked(header, ["description"]), schema: valueSchema(conversion, header) }]]
      : [],
  );
  return Object.fromEntries(entries);
}

/** The same for each media type, as long as that is not too much. */
function contentOf(conversion: Conversion, mediaTypes: readonly string[], schema: JsonObject): JsonObject {
  const possible = mediaTypes.filter((_, index) => index === 0 || mayRepeat(conversion, schema));
  conversion.removed += mediaTypes.length - possible.length;
  return Object.fromEntries(possible.map((mediaType) => [mediaType, { schema }]));
}

/** Parameters and headers are themselves the schemas of their values. */
function valueSchema(conversion: Conversion, owner: JsonObject): JsonObject {
  return schemaOf(conversion, owner["schema"] ?? picked(owner, OF_VALUE));
}
