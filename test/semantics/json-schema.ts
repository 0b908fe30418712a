/**
 * The schemas of an OpenAPI document of any version as JSON Schema 2020-12, for those who send values or for those who
 * receive them. Written for the oracle alone, so that it shares no mistake with the generator.
 */
import type { JsonObject, JsonValue } from "../../generator/load/spec-document.js";
import type { View } from "../../generator/typescript/type-text.js";
import { weak } from "./keywords.js";
import { withTags } from "./tags.js";
import { isObject } from "./values.js";
import { seen } from "./views.js";

/** How much of a schema is asked for. */
export type Reading = (schema: JsonObject) => JsonObject;

/** Members that say nothing of values, and may hold anything. */
const notes = new Set(["example", "examples", "default"]);
/** Members that hold values and no schemas. */
const data = new Set(["enum", "const", "mapping"]);
/** Members whose own keys are names. */
const named = new Set([
  ...["properties", "patternProperties", "dependentSchemas", "schemas", "definitions", "$defs", "responses", "paths"],
  ...["parameters", "headers", "requestBodies", "callbacks", "webhooks", "content", "pathItems", "encoding"],
]);

/** A document in other words. */
export interface Rewritten {
  readonly document: JsonObject;
  /** Where the schemas are now that were asked for, by where they are in the document as it is written. */
  readonly places: ReadonlyMap<string, string>;
}

/** @param wanted Pointers to the schemas whose new places are asked for. */
export function asJsonSchema(
  document: JsonObject,
  view: View,
  reading: Reading,
  wanted: ReadonlySet<string> = new Set(),
): Rewritten {
  const isOld = !/^3\.[12]/.test(String(document["openapi"]));
  const found = new Map<JsonValue, string>();
  const members = (value: JsonObject, convert: (each: JsonValue, key: string) => JsonValue) =>
    Object.fromEntries(Object.entries(value).map(([key, each]) => [key, convert(each, key)]));
  const walk = (value: JsonValue, pointer: string): JsonValue => {
    const below = (each: JsonValue, key: string | number) => walk(each, pointerTo(pointer, key));
    if (Array.isArray(value)) return value.map(below);
    if (!isObject(value)) return value;
    const kept = Object.fromEntries(Object.entries(value).filter(([key, each]) => !isNote(key, each)));
    const inner = members(kept, (each, key) => {
      if (data.has(key) || key.startsWith("x-")) return each;
      if (!named.has(key) || !isObject(each)) return below(each, key);
      return members(each, (member, name) => walk(member, pointerTo(pointerTo(pointer, key), name)));
    });
    const finish = (schema: JsonObject) =>
      reading(asTypeScript(seen(document, withTags(document, typed(schema)), view)));
    const finished = isOld ? modern(withNull(inner), finish) : finish(withNull(inner));
    if (wanted.has(pointer)) found.set(finished, pointer);
    return finished;
  };
  const rewritten = walk(document, "") as JsonObject;
  return { document: rewritten, places: placesOf(rewritten, found) };
}

function placesOf(document: JsonObject, found: ReadonlyMap<JsonValue, string>): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const visit = (value: JsonValue, pointer: string) => {
    if (typeof value !== "object" || value === null) return;
    const written = found.get(value);
    if (written !== undefined) places.set(written, pointer);
    for (const [key, each] of Object.entries(value)) visit(each, pointerTo(pointer, key));
  };
  if (found.size > 0) visit(document, "");
  return places;
}

function pointerTo(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** Parameters of Swagger 2.0 are schemas nearly: their `required` is of another kind. */
function isNote(key: string, value: JsonValue): boolean {
  return notes.has(key) || (key === "required" && !Array.isArray(value));
}

/** `nullable`, `exclusiveMinimum: true` and what stands beside `$ref`, in the words of 2020-12. */
function modern(schema: JsonObject, finish: (schema: JsonObject) => JsonObject): JsonObject {
  const nullable = schema["nullable"] === true || schema["x-nullable"] === true;
  const { $ref, readOnly, writeOnly } = schema;
  if (typeof $ref === "string") {
    const marks = {
      ...(readOnly === undefined ? {} : { readOnly }),
      ...(writeOnly === undefined ? {} : { writeOnly }),
    };
    return orNull({ $ref, ...marks }, nullable);
  }
  const { nullable: _nullable, exclusiveMinimum, exclusiveMaximum, id: _id, ...rest } = schema;
  const limits = {
    ...limit("minimum", rest["minimum"], exclusiveMinimum),
    ...limit("maximum", rest["maximum"], exclusiveMaximum),
  };
  const items = Array.isArray(rest["items"]) ? { items: true, prefixItems: rest["items"] } : {};
  return orNull(finish({ ...rest, ...limits, ...items }), nullable);
}

/** Who lists `null` among the types or among the values, and not among both, means that it is one. */
function withNull(schema: JsonObject): JsonObject {
  const { type, enum: values } = schema;
  if (!Array.isArray(values) || type === undefined) return schema;
  const types = Array.isArray(type) ? type : [type];
  if (types.includes("null")) return values.includes(null) ? schema : { ...schema, enum: [...values, null] };
  return values.includes(null) ? { ...schema, type: [...types, "null"] } : schema;
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
  const { type, $ref, properties, additionalProperties, patternProperties, items, prefixItems } = schema;
  if (type !== undefined || $ref !== undefined) return schema;
  if (isObject(items) || Array.isArray(prefixItems)) return { ...schema, type: "array" };
  const isAlone = [schema["allOf"], schema["anyOf"], schema["oneOf"]].every((each) => each === undefined);
  const isKeyed = isAlone && (patternProperties ?? additionalProperties) !== undefined;
  return isObject(properties) || isObject(additionalProperties) || isKeyed ? { ...schema, type: "object" } : schema;
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
  const names = isObject(properties) ? Object.keys(properties) : [];
  const isWeak =
    names.length > 0 && additionalProperties === undefined && !(Array.isArray(required) && required.length > 0);
  return { ...schema, ...indexed(schema), ...(isWeak ? { [weak]: names } : {}) };
}

/** One type for whatever has no name, which is that of patterns too, and which named properties have to satisfy. */
function indexed({ properties, patternProperties, additionalProperties }: JsonObject): JsonObject {
  const patterns = isObject(patternProperties) ? Object.values(patternProperties) : [];
  if (patterns.length === 0 && !isObject(additionalProperties)) return {};
  if (additionalProperties === true) return { patternProperties: {} };
  const named = isObject(properties) ? Object.values(properties) : [];
  const additional = isObject(additionalProperties) ? [additionalProperties] : [];
  return { patternProperties: {}, additionalProperties: { anyOf: [...additional, ...patterns, ...named] } };
}

/** An enum that may grow takes any value of its types. */
function opened(schema: JsonObject): JsonObject {
  const isOpen = schema["x-speakeasy-unknown-values"] === "allow" || schema["x-extensible-enum"] === true;
  const { enum: values, ...rest } = schema;
  if (!isOpen || !Array.isArray(values)) return schema;
  const types = [...new Set(values.map((value) => (value === null ? "null" : typeof value)))];
  return { ...rest, type: types };
}
