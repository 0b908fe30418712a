import type { Location } from "../diagnostics/location.js";

/**
 * What the names table calls a place by: `#/components/schemas/Order`, and in another file than the document itself
 * `schemas/order.yaml#/Order`, from the folder of the document on.
 */
export function placeOf({ file, pointer }: Location, document: string): string {
  if (file === document) return `#${pointer}`;
  const folder = document.slice(0, document.lastIndexOf("/") + 1);
  return `${file.startsWith(folder) ? file.slice(folder.length) : file}#${pointer}`;
}
