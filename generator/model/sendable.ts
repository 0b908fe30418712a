/** What `fetch` refuses to send or sends otherwise, whatever the document says. */
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { keyLocation } from "../diagnostics/location.js";
import type * as Spec from "../resolve/spec.js";

/** The operations that can be called, as they can be. What they lose is reported. */
export function sendableOperations(
  operations: readonly Spec.Operation[],
  diagnostics: Diagnostics,
): readonly Spec.Operation[] {
  return operations.flatMap((operation) => {
    const { method, at } = operation;
    // Fetch standard, forbidden method.
    if (!/^(connect|trace|track)$/i.test(method)) return [withoutBody(operation, diagnostics)];
    diagnostics.report("operation/method-forbidden", keyLocation(at), method);
    return [];
  });
}

/** `fetch` throws for a body of these requests. */
function withoutBody(operation: Spec.Operation, diagnostics: Diagnostics): Spec.Operation {
  const { requestBody, ...rest } = operation;
  if (requestBody === undefined || !/^(get|head)$/i.test(operation.method)) return operation;
  diagnostics.report("body/not-allowed", requestBody.at, operation.method);
  return rest;
}
