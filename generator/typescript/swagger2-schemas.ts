/** Schemas of Swagger 2.0 in the shape of OpenAPI 3.0: the keywords that openapi-typescript prints, and no others. */
import { escapePointerToken } from "../diagnostics/location.js";
import { isObject } from "../load/json-object.js";
import type { JsonObject, JsonValue } from "../load/spec-document.js";
import { memberOf, valueAt } from "./pointers.js";

/** A document on its way to OpenAPI 3. */
export interface Conversion {
  readonly root: JsonObject;
  /** How many references lead nowhere, or to what is too large to be there once more. */
  removed: number;
  /** How many values may still be there once more than in the document. */
  left: number;
  /** References to the middle of something, whose targets are being copied. */
  readonly copying: string[];
}

const DEEPEST_COPY = 20;

/** Keywords that stay as they are. */
const KEPT = ["title", "description", "format", "deprecated", "readOnly", "writeOnly", "default", "example", "const"];
const BESIDE_REFERENCE = ["title", "description", "deprecated", "readOnly", "writeOnly"];

const TYPES = new Set(["null", "boolean", "object", "array", "number", "string", "integer"]);

/** A schema; any value where there is none. */
export function schemaOf(conversion: Conversion, value: JsonValue): JsonObject {
  if (!isObject(value)) return value === false ? { not: {} } : {};
  const ref = value["$ref"];
  if (typeof ref === "string") return referenceOf(conversion, value, ref);
  const { enum: values, required, items, additionalProperties: others } = value;
  const one = (key: string) => {
    const member = value[key];
    return isObject(member) ? { [key]: schemaOf(conversion, member) } : {};
  };
  const list = (key: string) => {
    const member = value[key];
    return Array.isArray(member) ? { [key]: member.map((each: JsonValue) => schemaOf(conversion, each)) } : {};
  };
  const named = (key: string) => {
    const member = value[key];
    return isObject(member) ? { [key]: mapped(member, (each) => schemaOf(conversion, each)) } : {};
  };
  const type = typeOf(value["type"]);
  const plain = { ...picked(value, KEPT), ...nullableOf(value) };
  // Its values say all, as in the model; openapi-typescript takes those of an object for schemas.
  if (Array.isArray(values)) return { ...plain, ...(type["type"] === "object" ? {} : type), enum: values };
  return {
    ...plain,
    ...type,
    ...discriminatorOf(value["discriminator"]),
    ...(Array.isArray(required) ? { required } : {}),
    ...(Array.isArray(items) ? list("items") : one("items")),
    ...(typeof others === "boolean" ? { additionalProperties: others } : one("additionalProperties")),
    ...named("properties"),
    ...named("patternProperties"),
    ...list("allOf"),
    ...list("anyOf"),
    ...list("oneOf"),
  };
}

/** Some members of an object. */
export function picked(value: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(
    keys.flatMap((key): [string, JsonValue][] => {
      const member = value[key];
      return member === undefined ? [] : [[key, member]];
    }),
  );
}

/** An object with the same keys. */
export function mapped(value: JsonObject, change: (member: JsonValue) => JsonValue): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, change(member)]));
}

/** Takes the size of a value from what may still be there once more. Says whether there was as much. */
export function mayRepeat(conversion: Conversion, value: JsonValue): boolean {
  const queue: JsonValue[] = [value];
  for (let next = queue.pop(); next !== undefined && conversion.left > 0; next = queue.pop()) {
    conversion.left -= 1;
    if (next !== null && typeof next === "object") for (const member of Object.values(next)) queue.push(member);
  }
  return conversion.left > 0;
}

function referenceOf(conversion: Conversion, value: JsonObject, ref: string): JsonObject {
  const target = targetOf(conversion, ref);
  const nullable = nullableOf(value);
  return nullable.nullable === true
    ? { ...picked(value, BESIDE_REFERENCE), ...nullable, allOf: [target] }
    : { ...picked(value, BESIDE_REFERENCE), ...target };
}

/** A definition has its place in OpenAPI 3 too. What is elsewhere is copied. */
function targetOf(conversion: Conversion, ref: string): JsonObject {
  const { root, copying } = conversion;
  if (ref.startsWith("#/definitions/")) return { $ref: ref.replace("#/definitions/", "#/components/schemas/") };
  // Written without its section, as the model takes it too.
  if (memberOf(root["definitions"], ref) !== undefined) {
    return { $ref: `#/components/schemas/${encodeURIComponent(escapePointerToken(ref))}` };
  }
  const target = ref.startsWith("#/") ? valueAt(root, ref) : undefined;
  if (target === undefined) return { $ref: ref };
  if (copying.includes(ref) || copying.length === DEEPEST_COPY || !mayRepeat(conversion, target)) {
    conversion.removed += 1;
    return {};
  }
  copying.push(ref);
  const copy = schemaOf(conversion, target);
  copying.pop();
  return copy;
}

/** `type: file` is bytes. A type that there is not says nothing. */
function typeOf(type: JsonValue | undefined): JsonObject {
  if (typeof type === "string" && type.toLowerCase() === "file") return { type: "string", format: "binary" };
  if (typeof type === "string" && TYPES.has(type.toLowerCase())) return { type: type.toLowerCase() };
  if (type === null) return { type: "null" };
  const isKnown = Array.isArray(type) && type.length > 0 && type.every((each) => each === null || TYPES.has(each));
  return isKnown ? { type: [...new Set<JsonValue>(type.map((each: JsonValue) => each ?? "null"))] } : {};
}

function nullableOf(value: JsonObject): { readonly nullable?: boolean } {
  const nullable = [value["x-nullable"], value["nullable"]].find((each) => typeof each === "boolean");
  return nullable === true ? { nullable } : {};
}

/** The name of the property alone, or the object of OpenAPI 3, whose mapping leads to definitions here. */
function discriminatorOf(discriminator: JsonValue | undefined): JsonObject {
  if (typeof discriminator === "string") return { discriminator: { propertyName: discriminator } };
  if (!isObject(discriminator) || typeof discriminator["propertyName"] !== "string") return {};
  const { propertyName, mapping } = discriminator;
  const moved = (ref: JsonValue) =>
    typeof ref === "string" ? ref.replace(/^#\/definitions\//, "#/components/schemas/") : ref;
  return { discriminator: { propertyName, ...(isObject(mapping) ? { mapping: mapped(mapping, moved) } : {}) } };
}
