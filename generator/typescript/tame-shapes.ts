/** What stands where openapi-typescript takes a schema or a parameter for granted, and throws for anything else. */
import { isObject } from "../load/json-object.js";
import type { JsonObject, JsonValue } from "../load/spec-document.js";

const LISTS_OF_SCHEMAS = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const NAMED_SCHEMAS = new Set(["$defs", "patternProperties", "properties", "schemas"]);
const NAMED_OBJECTS = new Set(
  `callbacks content encoding headers links pathItems paths requestBodies responses securitySchemes webhooks`.split(
    " ",
  ),
);
const OBJECTS = new Set("requestBody get put post delete options head patch trace query".split(" "));
const TEXTS = new Set(["$ref", "title"]);

/**
 * The value of a keyword, with schemas in place of what is none, and without other things that are none; `undefined`
 * where that leaves nothing of use.
 */
export function shaped(key: string, value: JsonValue): JsonValue | undefined {
  if (key === "schema") return schemaOf(value);
  if (LISTS_OF_SCHEMAS.has(key)) return isList(value) ? value.map(schemaOf) : undefined;
  if (key === "items") return isObject(value) || isList(value) || typeof value === "boolean" ? value : undefined;
  if (key === "parameters" && isList(value)) return value.filter(isObject);
  if (TEXTS.has(key)) return typeof value === "string" ? value : undefined;
  if (OBJECTS.has(key)) return isObject(value) ? value : undefined;
  if (NAMED_OBJECTS.has(key) || key === "parameters") return isObject(value) ? onlyObjects(value) : undefined;
  if (!NAMED_SCHEMAS.has(key)) return value;
  return isObject(value) ? namedSchemas(value) : undefined;
}

/** Whether a schema says by a flag that it is required, as no version of OpenAPI has it. */
export function isMisplacedFlag(key: string, around: JsonObject): boolean {
  return key === "required" && around["properties"] !== undefined && !isList(around[key]);
}

function namedSchemas(value: JsonObject): JsonObject {
  const members = Object.entries(value).map(([name, member]): [string, JsonValue] => [
    name,
    typeof member === "boolean" ? member : schemaOf(member),
  ]);
  return Object.fromEntries(members);
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function onlyObjects(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => isObject(member)));
}

/** A boolean is a schema for anything or for nothing; of anything else, nothing is known. */
function schemaOf(value: JsonValue): JsonObject {
  if (isObject(value)) return value;
  return value === false ? { not: {} } : {};
}
