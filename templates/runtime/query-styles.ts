import { encode } from "./encode.js";
import type { QueryStyle } from "./query.js";
import { encoded, isPresent, type Write } from "./scalar.js";
import { encodeAllBut, expand, type StyleOptions } from "./style.js";

/** `color=blue,black` or, exploded, `color=blue&color=black` and `R=100&G=200` (RFC 6570 §3.2.8). */
export function formStyle(value: unknown, options: StyleOptions = {}): QueryStyle {
  return (name) => expand(name, value, { separator: "&", named: true }, options.explode, writer(options)) ?? "";
}

/** `color=blue%20black`, `color=R%20100%20G%20200` */
export function spaceDelimited(value: unknown, options: StyleOptions = {}): QueryStyle {
  return delimited(value, "%20", options);
}

/** `color=blue%7Cblack`, `color=R%7C100%7CG%7C200` */
export function pipeDelimited(value: unknown, options: StyleOptions = {}): QueryStyle {
  return delimited(value, "%7C", options);
}

function delimited(value: unknown, delimiter: string, options: StyleOptions): QueryStyle {
  return (name) => expand(name, value, { separator: "&", delimiter, named: true }, false, writer(options)) ?? "";
}

/**
 * `color[R]=100&color[G]=200`, with encoded brackets. OpenAPI says nothing of deeper values: they are written in
 * further brackets, items of arrays by their number (`filter[tags][0]=new`), which PHP, Rails, `qs` and Stripe's API read.
 */
export function deepObject(value: unknown, options: StyleOptions = {}): QueryStyle {
  const write = writer(options);
  return (name) => {
    const pairs = (key: string, each: unknown): readonly string[] => {
      if (!isPresent(each)) return [];
      if (typeof each !== "object") return [`${key}=${write(each, name)}`];
      return Object.entries(each ?? {}).flatMap(([inner, item]) => pairs(`${key}%5B${encode(inner)}%5D`, item));
    };
    return pairs(encode(name), value).join("&");
  };
}

/** `#` would end the query string and `&` the value, so both are encoded, whatever the document allows. */
function writer({ allowReserved }: StyleOptions): Write {
  return allowReserved ? encodeAllBut(":/?[]@!$'()*+,;=") : encoded;
}
