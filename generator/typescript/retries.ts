/** The retry policies that a document declares, and those that its operations get besides. */

import type { RetryPolicy } from "../model/connection.js";
import type { ApiModel, Operation } from "../model/model.js";
import { brokenObjectText, type Entry } from "./code.js";
import type { FileBuilder } from "./file-builder.js";
import { literal, propertyKey } from "./literals.js";

/** With an idempotency key, any method is retried: as its author declares, or as the runtime does others. */
export function retriesEntry(file: FileBuilder, operation: Operation, model: ApiModel): Entry | undefined {
  if (operation.retries !== undefined) return ["retries", retriesText(operation.retries)];
  const isSafe = operation.parameters.some((parameter) => parameter.isIdempotencyKey);
  return isSafe && model.retries === undefined ? ["retries", file.runtime("defaultRetries")] : undefined;
}

/** The policy for all operations: the document's, or the runtime's own for methods that are safe to repeat. */
export function retriesEntries(file: FileBuilder, { retries }: ApiModel): readonly Entry[] {
  if (retries !== undefined) return [["retries", retriesText(retries)]];
  return [
    ["retries", file.runtime("defaultRetries")],
    ["retriedMethods", file.runtime("idempotentMethods")],
  ];
}

/** The text of a retry policy. */
function retriesText(policy: RetryPolicy): string {
  return brokenObjectText(Object.entries(policy).map(([key, value]) => [propertyKey(key), literal(value)]));
}
