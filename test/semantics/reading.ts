/** What of a schema TypeScript can say, for an oracle that tells what a type must take from what it must not. */
import type { JsonObject, JsonValue } from "../../generator/load/spec-document.js";
import { weak } from "./keywords.js";
import { isObject } from "./values.js";

/** Keywords that leave some values of a type out. All values of the type are assignable nevertheless. */
const limits = new Set([
  ...["pattern", "minLength", "maxLength", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  ...["multipleOf", "uniqueItems", "minProperties", "maxProperties"],
]);

/** Keywords that reject values for a reason that no type expresses. */
const conditions = new Set([
  ...["not", "if", "then", "else", "dependentRequired", "dependentSchemas", "dependencies", "propertyNames"],
  ...["contains", "minContains", "maxContains", "unevaluatedProperties", "unevaluatedItems", weak],
]);

/** A value that is accepted by this is assignable. */
export function withoutLimits(schema: JsonObject): JsonObject {
  return isBytes(schema) ? { not: {} } : limitless(schema);
}

/** No JSON is bytes, and what stands for bytes is not for JSON to tell. */
function isBytes({ format, type, contentMediaType, contentEncoding }: JsonObject): boolean {
  return format === "binary" || type === "file" || (contentMediaType !== undefined && contentEncoding === undefined);
}

function limitless(schema: JsonObject): JsonObject {
  const { minItems, maxItems, prefixItems, ...rest } = without(schema, limits);
  if (!Array.isArray(prefixItems)) return rest;
  const length = prefixItems.length;
  return {
    ...rest,
    prefixItems,
    ...(typeof minItems === "number" ? { minItems: Math.min(minItems, length) } : {}),
    ...(maxItems === length ? { maxItems } : {}),
  };
}

/** A value that is rejected by this is not assignable. */
export function onlyTypes(schema: JsonObject): JsonObject {
  if (isBytes(schema)) return {};
  const { oneOf, ...rest } = without(limitless(schema), conditions);
  const { additionalProperties, enum: values, const: constant, type, ...others } = rest;
  return {
    ...others,
    ...(additionalProperties === undefined || additionalProperties === false ? {} : { additionalProperties }),
    ...(Array.isArray(values) && values.every(isScalar) ? { enum: values } : {}),
    ...(constant !== undefined && isScalar(constant) ? { const: constant } : {}),
    ...(type === undefined ? {} : { type: asNumber(type) }),
    // Values of several branches are assignable to their union.
    ...(oneOf === undefined ? {} : { allOf: [...listOf(rest["allOf"]), { anyOf: oneOf }] }),
  };
}

function without(schema: JsonObject, keywords: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !keywords.has(key)));
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function isScalar(value: JsonValue): boolean {
  return !Array.isArray(value) && !isObject(value);
}

function asNumber(type: JsonValue): JsonValue {
  if (Array.isArray(type)) return [...new Set(type.map(asNumber))];
  return type === "integer" ? "number" : type;
}
