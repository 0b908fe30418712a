/**
 * The schemas of an OpenAPI document of any version as JSON Schema 2020-12, for those who send values or for those who
 * receive them. Written for the oracle alone, so that it shares no mistake with the generator.
 */
import type { JsonObject, JsonValue } from "../../generator/load/spec-document.js";
import type { View } from "../../generator/typescript/type-text.js";

/** Stands in for what a discriminator demands: a validator that reports it under this name. */
export const discriminated = "x-discriminated";

/** Stands in for what TypeScript demands where all properties are optional: that one of them be there, or nothing. */
export const weak = "x-weak";

/** Members that say nothing of values, and may hold anything. */
const notes = new Set(["example", "examples", "default"]);
/** Members that hold values and no schemas. */
const data = new Set(["enum", "const", "mapping"]);
/** Members whose own keys are names. */
const named = new Set(["properties", "patternProperties", "schemas", "definitions", "$defs", "responses", "paths"]);

export function asJsonSchema(document: JsonObject, view: View): JsonObject {
  const isOld = !/^3\.[12]/.test(String(document["openapi"]));
  const members = (value: JsonObject, convert: (each: JsonValue, key: string) => JsonValue) =>
    Object.fromEntries(Object.entries(value).map(([key, each]) => [key, convert(each, key)]));
  const walk = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isObject(value)) return value;
    const kept = Object.fromEntries(Object.entries(value).filter(([key]) => !notes.has(key)));
    const inner = members(kept, (each, key) => {
      if (data.has(key) || key.startsWith("x-")) return each;
      return named.has(key) && isObject(each) ? members(each, walk) : walk(each);
    });
    const finish = (schema: JsonObject) => asTypeScript(seen(withTags(typed(schema)), view));
    return isOld ? modern(inner, finish) : finish(withNull(inner));
  };
  return walk(document) as JsonObject;
}

/** `nullable`, `exclusiveMinimum: true` and what stands beside `$ref`, in the words of 2020-12. */
function modern(schema: JsonObject, finish: (schema: JsonObject) => JsonObject): JsonObject {
  const nullable = schema["nullable"] === true || schema["x-nullable"] === true;
  if (typeof schema["$ref"] === "string") return orNull({ $ref: schema["$ref"] }, nullable);
  const { nullable: _nullable, exclusiveMinimum, exclusiveMaximum, id: _id, ...rest } = schema;
  const limits = {
    ...limit("minimum", rest["minimum"], exclusiveMinimum),
    ...limit("maximum", rest["maximum"], exclusiveMaximum),
  };
  const items = Array.isArray(rest["items"]) ? { items: true, prefixItems: rest["items"] } : {};
  return orNull(finish({ ...rest, ...limits, ...items }), nullable);
}

/** Who lists `null` among the types and not among the values means that it is one. */
function withNull(schema: JsonObject): JsonObject {
  const { type, enum: values } = schema;
  const isMeant = Array.isArray(type) && type.includes("null") && Array.isArray(values) && !values.includes(null);
  return isMeant ? { ...schema, enum: [...values, null] } : schema;
}

function limit(key: string, value: JsonValue | undefined, exclusive: JsonValue | undefined): JsonObject {
  const name = `exclusive${key[0]?.toUpperCase()}${key.slice(1)}`;
  if (typeof exclusive === "number") return { [name]: exclusive };
  return exclusive === true && value !== undefined ? { [name]: value } : {};
}

function orNull(schema: JsonObject, nullable: boolean): JsonObject {
  return nullable ? { anyOf: [schema, { type: "null" }] } : schema;
}

/** Documents leave `type` out where a keyword of one type makes it plain, and mean that type. */
function typed(schema: JsonObject): JsonObject {
  const { type, $ref, properties, additionalProperties, items, prefixItems } = schema;
  if (type !== undefined || $ref !== undefined) return schema;
  if (isObject(items) || Array.isArray(prefixItems)) return { ...schema, type: "array" };
  return isObject(properties) || isObject(additionalProperties) ? { ...schema, type: "object" } : schema;
}

/**
 * As types have it: an index signature holds for the named properties too, enums may be open, and which properties have
 * to be there together is a condition that none expresses (of `not`, the validator tells nothing more).
 */
function asTypeScript(written: JsonObject): JsonObject {
  const schema = opened(written);
  const { properties, required, additionalProperties, anyOf, oneOf } = schema;
  const branches = [anyOf, oneOf].flatMap((each) => (Array.isArray(each) ? each : []));
  if (branches.length > 0 && branches.every((each) => isObject(each) && Object.keys(each).join() === "required")) {
    const { anyOf: _anyOf, oneOf: _oneOf, ...rest } = schema;
    const conditions = { ...(anyOf === undefined ? {} : { anyOf }), ...(oneOf === undefined ? {} : { oneOf }) };
    return { ...asTypeScript(rest), not: { not: conditions } };
  }
  if (!isObject(properties)) return schema;
  const names = Object.keys(properties);
  const isWeak =
    names.length > 0 && additionalProperties === undefined && !(Array.isArray(required) && required.length > 0);
  return {
    ...schema,
    ...(isObject(additionalProperties)
      ? { additionalProperties: { anyOf: [additionalProperties, ...Object.values(properties)] } }
      : {}),
    ...(isWeak ? { [weak]: names } : {}),
  };
}

/** An enum that may grow takes any value of its types. */
function opened(schema: JsonObject): JsonObject {
  const isOpen = schema["x-speakeasy-unknown-values"] === "allow" || schema["x-extensible-enum"] === true;
  const { enum: values, ...rest } = schema;
  if (!isOpen || !Array.isArray(values)) return schema;
  const types = [...new Set(values.map((value) => (value === null ? "null" : typeof value)))];
  return { ...rest, type: types };
}

/** What OpenAPI says of `discriminator`: the property has the mapped value, or the name of the schema. */
function withTags(schema: JsonObject): JsonObject {
  const { discriminator, oneOf, anyOf } = schema;
  if (!isObject(discriminator) || typeof discriminator["propertyName"] !== "string") return schema;
  const { propertyName, mapping } = discriminator;
  const tagged = (branch: JsonValue): JsonValue => {
    if (!isObject(branch) || typeof branch["$ref"] !== "string") return branch;
    const tags = tagsOf(branch["$ref"], isObject(mapping) ? mapping : {});
    return { allOf: [branch], [discriminated]: { property: propertyName, tags } };
  };
  return {
    ...schema,
    ...(Array.isArray(oneOf) ? { oneOf: oneOf.map(tagged) } : {}),
    ...(Array.isArray(anyOf) ? { anyOf: anyOf.map(tagged) } : {}),
  };
}

export function tagsOf(ref: string, mapping: JsonObject): readonly string[] {
  const name = ref.split("/").at(-1) ?? "";
  const mapped = Object.entries(mapping).filter(([, target]) => target === ref || target === name);
  return mapped.length > 0 ? mapped.map(([tag]) => tag) : [name];
}

/** Without the properties that this side does not see. */
function seen(schema: JsonObject, view: View): JsonObject {
  const { properties, required } = schema;
  if (!isObject(properties)) return schema;
  const [hides, shows] = view === "input" ? ["readOnly", "writeOnly"] : ["writeOnly", "readOnly"];
  const isHidden = (value: JsonValue | undefined): boolean => {
    if (!isObject(value)) return false;
    const { anyOf } = value;
    if (Array.isArray(anyOf) && anyOf.length === 2 && value["type"] === undefined) return anyOf.some(isHidden);
    return value[hides ?? ""] === true && value[shows ?? ""] !== true;
  };
  const hidden = new Set(Object.keys(properties).filter((key) => isHidden(properties[key])));
  if (hidden.size === 0) return schema;
  const kept = Object.entries(properties).filter(([key]) => !hidden.has(key));
  return {
    ...schema,
    properties: Object.fromEntries(kept),
    ...(Array.isArray(required) ? { required: required.filter((key) => !hidden.has(String(key))) } : {}),
  };
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
