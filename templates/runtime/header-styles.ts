import type { HeaderStyle } from "./headers.js";
import { plain } from "./scalar.js";
import { expand, type StyleOptions } from "./style.js";

/**
 * `R,100,G,200` or, exploded, `R=100,G=200` (OpenAPI §4.12.6). Nothing is encoded or quoted: how a header escapes what
 * it cannot hold is its own matter.
 */
export function simpleHeader(value: unknown, { explode }: Pick<StyleOptions, "explode"> = {}): HeaderStyle {
  return (name) => expand(name, value, { separator: ",", writeKey: plain }, explode, plain);
}
