/** Values of documents, and lists of them. */
import type { JsonObject, JsonValue } from "../../generator/load/spec-document.js";

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const golden = (Math.sqrt(5) - 1) / 2;

/** So many of a list, spread over it, and over whatever comes again and again in it. */
export function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  const places = Array.from({ length: most }, (_, index) => Math.floor(((index * golden) % 1) * list.length));
  return [...new Set(places)].flatMap((place) => list.slice(place, place + 1));
}

export function distinct(values: readonly JsonValue[]): readonly JsonValue[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** What a pointer or a local reference leads to. */
export function targetOf(document: JsonObject, ref: string): JsonValue {
  const tokens = ref.replace(/^#/, "").split("/").slice(1);
  return tokens.reduce<JsonValue>((value, token) => {
    const key = decoded(token).replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(value)) return value[Number(key)] ?? null;
    return isObject(value) && Object.hasOwn(value, key) ? (value[key] ?? null) : null;
  }, document);
}

function decoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
