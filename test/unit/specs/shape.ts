import { asObject, isObject, type Json, type JsonObject, listAt, objectAt, textAt } from "./document.js";

/**
 * Writes a Schema Object down in a few lines that look like TypeScript, without its descriptions:
 *
 * ```
 * {
 *   name: string[1..100]
 *   expires_at?: string(date-time) | null
 *   status?: KeyStatus = "active"
 * }
 * ```
 *
 * A `?` marks a property that is not required, `…` an enum that may grow, `=` a default, `e.g.` an example.
 */
export function shapeOf(schema: JsonObject): string {
  return typeOf(schema) + annotationsOf(schema);
}

/** Breaks a shape into lines that can be compared whatever the indentation. */
export function linesOf(shape: string): string[] {
  return shape
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function typeOf(schema: JsonObject): string {
  if (typeof schema["$ref"] === "string") return schema["$ref"].slice(schema["$ref"].lastIndexOf("/") + 1);
  if (schema["const"] !== undefined) return JSON.stringify(schema["const"]);
  if (schema["allOf"] !== undefined) return typesAt(schema, "allOf").join(" & ");
  if (schema["oneOf"] !== undefined) return typesAt(schema, "oneOf").join(" | ");
  if (schema["anyOf"] !== undefined) return typesAt(schema, "anyOf").join(" | ");
  const types = Array.isArray(schema["type"]) ? listAt(schema, "type") : [textAt(schema, "type")];
  const union = types.map((type) => singleType(schema, String(type)));
  if (schema["nullable"] === true) union.push("null");
  return union.join(" | ");
}

function typesAt(schema: JsonObject, keyword: string): string[] {
  return listAt(schema, keyword).map((member) => typeOf(asObject(member)));
}

function singleType(schema: JsonObject, type: string): string {
  if (type === "object") return objectType(schema);
  if (type === "array") return arrayType(asObject(schema["items"]));
  if (type === "string" && schema["enum"] !== undefined) return enumType(schema);
  if (type === "null") return type;
  const format = schema["format"] === undefined ? "" : `(${textAt(schema, "format")})`;
  return type + format + limits(schema);
}

function objectType(schema: JsonObject): string {
  if (schema["properties"] !== undefined) {
    const required = listAt(schema, "required");
    const properties = Object.entries(objectAt(schema, "properties")).map(
      ([name, property]) => `${name}${required.includes(name) ? "" : "?"}: ${shapeOf(asObject(property))}`,
    );
    return ["{", ...properties, "}"].join("\n");
  }
  const values = schema["additionalProperties"];
  if (values === true) return "map of any";
  return isObject(values) ? `map of ${typeOf(values)}` : "object";
}

function arrayType(items: JsonObject): string {
  const type = typeOf(items);
  return type.includes(" | ") && !type.startsWith("{") ? `(${type})[]` : `${type}[]`;
}

function enumType(schema: JsonObject): string {
  const members = listAt(schema, "enum").map((member) => String(member));
  return [...members, ...(schema["x-speakeasy-unknown-values"] === "allow" ? ["…"] : [])].join(" | ");
}

function limits(schema: JsonObject): string {
  const text = (keyword: string): string => (schema[keyword] === undefined ? "" : String(schema[keyword]));
  const lower = text("minLength") + text("minimum");
  const upper = text("maxLength") + text("maximum");
  return lower + upper === "" ? "" : `[${lower}..${upper}]`;
}

function annotationsOf(schema: JsonObject): string {
  const examples: readonly Json[] = schema["example"] === undefined ? listAt(schema, "examples") : [schema["example"]];
  return [
    schema["default"] === undefined ? "" : ` = ${JSON.stringify(schema["default"])}`,
    ...examples.map((example) => ` e.g. ${JSON.stringify(example)}`),
    schema["deprecated"] === true ? " deprecated" : "",
  ].join("");
}
