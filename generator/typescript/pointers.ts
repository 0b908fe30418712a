/** References into a document itself: `#/definitions/Order`. */
import type { JsonObject, JsonValue } from "../load/spec-document.js";
import { decodedToken } from "./percent.js";

export function tokensOf(ref: string): readonly string[] {
  return ref.slice(2).split("/").map(decodedToken);
}

export function valueAt(root: JsonValue, ref: string): JsonValue | undefined {
  let found: JsonValue | undefined = root;
  for (const token of tokensOf(ref)) found = memberOf(found, token);
  return found;
}

export function memberOf(value: JsonValue | undefined, token: string): JsonValue | undefined {
  if (value === null || typeof value !== "object" || !Object.hasOwn(value, token)) return undefined;
  return (value as JsonObject)[token];
}
