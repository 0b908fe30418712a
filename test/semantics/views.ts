/** What senders and receivers see of an object: `readOnly` and `writeOnly`. */
import type { JsonObject, JsonValue } from "../../generator/load/spec-document.js";
import type { View } from "../../generator/typescript/type-text.js";
import { isObject, targetOf } from "./values.js";

type Mark = "readOnly" | "writeOnly";

const deepest = 20;

/** Without the properties that this side does not see. */
export function seen(document: JsonObject, schema: JsonObject, view: View): JsonObject {
  const { properties, required } = schema;
  if (!isObject(properties)) return schema;
  const [hides, shows]: readonly [Mark, Mark] =
    view === "input" ? ["readOnly", "writeOnly"] : ["writeOnly", "readOnly"];
  const hidden = new Set(
    Object.entries(properties).flatMap(([key, value]) =>
      isMarked(document, value, hides) && !isMarked(document, value, shows) ? [key] : [],
    ),
  );
  if (hidden.size === 0) return schema;
  const kept = Object.entries(properties).filter(([key]) => !hidden.has(key));
  return {
    ...schema,
    properties: Object.fromEntries(kept),
    ...(Array.isArray(required) ? { required: required.filter((key) => !hidden.has(String(key))) } : {}),
  };
}

/** Whether a schema says so itself, or what it refers to or consists of where it says nothing. */
function isMarked(document: JsonObject, schema: JsonValue, mark: Mark, depth = 0): boolean {
  if (!isObject(schema) || depth > deepest) return false;
  const { $ref: ref, allOf, anyOf, [mark]: own } = schema;
  if (own !== undefined) return own === true;
  // That is how `nullable` is written here.
  const isOrNull = Array.isArray(anyOf) && anyOf.length === 2 && schema["type"] === undefined;
  const parts = [
    ...(typeof ref === "string" ? [targetOf(document, ref)] : []),
    ...(Array.isArray(allOf) ? allOf : []),
    ...(isOrNull ? anyOf : []),
  ];
  return parts.some((part) => isMarked(document, part, mark, depth + 1));
}
