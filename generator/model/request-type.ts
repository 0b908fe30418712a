import type { Operation } from "./model.js";

/** Whether an operation has a request type of its own: not when it takes nothing, or just what a component is. */
export function hasRequestType({ parameters, body }: Operation): boolean {
  if (parameters.length > 0) return true;
  if (body === undefined) return false;
  return body.spread === undefined || body.componentName === undefined || body.alternatives.length > 0;
}
