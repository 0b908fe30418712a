/** Values that schemas of a document accept, more often than not, and values with one thing wrong. */
import type { JsonObject, JsonValue } from "../../generator/load/spec-document.js";

/** Whether values of a schema are JSON on both sides: bytes are not, and views of one type differ. */
export function isValueSample(document: JsonObject, schema: JsonValue): boolean {
  const seen = new Set<string>();
  const queue: JsonValue[] = [schema];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const { $ref: ref, format, writeOnly, readOnly } = next as JsonObject;
    if (format === "binary" || writeOnly === true || readOnly === true) return false;
    if ("x-speakeasy-unknown-values" in next || "x-extensible-enum" in next) return false;
    if (typeof ref === "string" && !seen.has(ref)) {
      seen.add(ref);
      queue.push(targetOf(document, ref));
    }
    queue.push(...Object.values(next));
  }
  return true;
}

/** A value with every property, as far as schemas do not contain themselves. */
export function sampleOf(document: JsonObject, schema: JsonValue, depth = 0): JsonValue {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return "anything";
  const { $ref: ref, const: constant, enum: values, allOf, items } = schema as JsonObject;
  if (typeof ref === "string") return sampleOf(document, targetOf(document, ref), depth + 1);
  if (constant !== undefined) return constant;
  if (Array.isArray(values)) return values[0] ?? null;
  const [branch] = [schema as JsonObject].flatMap(({ oneOf, anyOf }) => (oneOf ?? anyOf ?? []) as readonly JsonValue[]);
  if (branch !== undefined) return sampleOf(document, branch, depth + 1);
  if (Array.isArray(allOf)) {
    const parts = [...allOf, { ...schema, allOf: undefined } as unknown as JsonValue];
    return Object.assign({}, ...parts.map((part) => asObject(sampleOf(document, part, depth + 1))));
  }
  switch (typeOf(schema as JsonObject)) {
    case "string":
      return "text";
    case "number":
    case "integer":
      return 1;
    case "boolean":
      return true;
    case "null":
      return null;
    case "array":
      return depth > 8 || items === undefined ? [] : [sampleOf(document, items, depth + 1)];
    default:
      return objectOf(document, schema as JsonObject, depth);
  }
}

function objectOf(document: JsonObject, { properties, required }: JsonObject, depth: number): JsonObject {
  const needed = new Set(Array.isArray(required) ? required : []);
  const entries = Object.entries(asObject(properties ?? {})).filter(([name]) => depth < 8 || needed.has(name));
  return Object.fromEntries(
    entries.map(([name, each]) => [name, depth > 20 ? null : sampleOf(document, each, depth + 1)]),
  );
}

/** The value with a member of another type, or without it, one at a time; two levels deep. */
export function damagedIn(value: JsonValue, depth = 0): readonly JsonValue[] {
  const others = [12_345, "other", null, { other: 1 }, [{ other: 1 }]].filter(
    (other) => kindOf(other) !== kindOf(value),
  );
  if (kindOf(value) !== "object" || depth > 1) return others;
  const members = Object.entries(value as JsonObject);
  const damaged = members.flatMap(([key, member]) => [
    Object.fromEntries(members.filter(([each]) => each !== key)),
    ...damagedIn(member, depth + 1).map((each) => ({ ...(value as JsonObject), [key]: each })),
  ]);
  return depth === 0 ? [...others, ...damaged] : [...others.slice(0, 1), ...damaged];
}

function kindOf(value: JsonValue): string {
  return Array.isArray(value) ? "list" : value === null ? "null" : typeof value;
}

function typeOf({ type, properties, items }: JsonObject): JsonValue | undefined {
  if (Array.isArray(type)) return type[0];
  return type ?? (properties === undefined && items !== undefined ? "array" : undefined);
}

function asObject(value: JsonValue): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function targetOf(document: JsonObject, ref: string): JsonValue {
  const tokens = ref
    .slice(2)
    .split("/")
    .map((token) => decodeURIComponent(token).replace("~1", "/").replace("~0", "~"));
  return tokens.reduce<JsonValue>((value, token) => asObject(value)[token] ?? null, document);
}
