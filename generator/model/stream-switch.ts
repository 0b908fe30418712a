/** Requests that say themselves whether the answer is a stream: `{ stream: true }`. */
import type * as Spec from "../resolve/spec.js";
import type { StreamSwitch } from "./delivery.js";
import type { Operation } from "./model.js";
import { goodResponses, isStream } from "./reply-type.js";
import { conditionOf } from "./streams.js";
import { isPrimitive } from "./type-algebra.js";
import type { TypeContext } from "./type-context.js";
import { propertyAt, withoutNames } from "./type-paths.js";

type Parts = Pick<Operation, "parameters" | "body" | "responses">;

/**
 * The switch of an operation that answers with a stream or without one: what Fern's `stream-condition` names, else a
 * flag that is called `stream`.
 */
export function streamSwitchOf(types: TypeContext, operation: Spec.Operation, parts: Parts): StreamSwitch | undefined {
  const contents = goodResponses(parts).flatMap((response) => response.contents);
  if (contents.every(isStream) || !contents.some(isStream)) return undefined;
  const name = conditionOf(operation) ?? "stream";
  const property = parts.body && propertyAt(types, parts.body.type, name);
  if (property !== undefined && isFlag(types, property.type))
    return { input: { in: "body", name }, whenAbsent: property.default === true };
  const index = parts.parameters.findIndex(({ wireName }) => wireName === name);
  const parameter = parts.parameters[index];
  if (parameter === undefined || !isFlag(types, parameter.type)) return undefined;
  return { input: { in: "parameter", index }, whenAbsent: parameter.default === true };
}

function isFlag(types: TypeContext, type: Operation["parameters"][number]["type"]): boolean {
  return isPrimitive(withoutNames(types, type), "boolean");
}
