/** Links: which operation can be called with what another one gives. */
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { keyLocation } from "../diagnostics/location.js";
import type * as Spec from "../resolve/spec.js";
import type { NextOperation, OperationId } from "./model.js";

/** Where a link leads to. */
export interface Targets {
  readonly byOperationId: ReadonlyMap<string, OperationId>;
  readonly ids: ReadonlySet<OperationId>;
}

export function nextOperations(
  { responses }: Spec.Operation,
  targets: Targets,
  diagnostics: Diagnostics,
): readonly NextOperation[] {
  const found = responses.flatMap(({ links }) =>
    links.flatMap((link): readonly NextOperation[] => {
      const operation = targetOf(link, targets);
      if (operation === undefined) {
        diagnostics.report("link/unsupported", keyLocation(link.at), link.name);
        return [];
      }
      const inputs = link.parameters.map(({ name, value }) => ({ name, value: valueText(value) }));
      const body = link.requestBody === undefined ? [] : [{ name: "body", value: valueText(link.requestBody) }];
      const { description } = link;
      return [{ operation, inputs: [...inputs, ...body], ...(description === undefined ? {} : { description }) }];
    }),
  );
  // The responses of an operation often have the same links.
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

function targetOf({ operationId, operationRef }: Spec.Link, { byOperationId, ids }: Targets): OperationId | undefined {
  if (operationId !== undefined) return byOperationId.get(operationId);
  return [...ids].find((id) => id === operationRef || id === decoded(operationRef ?? ""));
}

/** The pointer of a reference as pointers stand in ids: percent signs decoded. */
function decoded(ref: string): string | undefined {
  try {
    return decodeURIComponent(ref);
  } catch {
    return undefined;
  }
}

function valueText(value: Spec.Link["requestBody"]): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
