/** What stands where openapi-typescript takes a schema or a parameter for granted, and throws for anything else. */
import { isObject } from "../load/json-object.js";
import type { JsonObject, JsonValue } from "../load/spec-document.js";

const LISTS_OF_SCHEMAS = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const NAMED_SCHEMAS = new Set(["$defs", "patternProperties", "properties", "schemas"]);

/** The value of a keyword, with schemas in place of what is none, and without parameters that are none. */
export function shaped(key: string, value: JsonValue): JsonValue {
  if (key === "schema") return schemaOf(value);
  if (Array.isArray(value)) {
    if (LISTS_OF_SCHEMAS.has(key)) return value.map(schemaOf);
    return key === "parameters" ? value.filter(isObject) : value;
  }
  if (!NAMED_SCHEMAS.has(key) || !isObject(value)) return value;
  const members = Object.entries(value).map(([name, member]): [string, JsonValue] => [
    name,
    typeof member === "boolean" ? member : schemaOf(member),
  ]);
  return Object.fromEntries(members);
}

/** A boolean is a schema for anything or for nothing; of anything else, nothing is known. */
function schemaOf(value: JsonValue): JsonObject {
  if (isObject(value)) return value;
  return value === false ? { not: {} } : {};
}
