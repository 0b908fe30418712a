import type { JsonObject, JsonValue } from "./spec-document.js";

/** Whether a value is a JSON object, neither `null` nor a list. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object with its keys in the order of code units, for comparing what says the same in another order. */
export function inKeyOrder(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
