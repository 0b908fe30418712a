import type { HeaderStyle } from "./headers.js";
import { formPairs, type QueryStyle } from "./query.js";
import { encoded, plain } from "./scalar.js";
import { encodeAllBut, expand, type StyleOptions } from "./style.js";

/** A value that is written in another way: gives `name=value`, or nothing. */
export type CookieStyle = QueryStyle;

/**
 * The `Cookie` header (RFC 6265 §4.2.1), its values in the `form` style, which encodes them, unless they write
 * themselves. Browsers do not let scripts set a request's cookies: there it is not sent.
 */
export function cookieParams(values: Readonly<Record<string, unknown>>): HeaderStyle {
  return () => formPairs(values).join("; ") || undefined;
}

/**
 * `color=blue,black` or, exploded, `color=blue&color=black`: the `form` style of URLs, which OpenAPI has for cookies by
 * default. Servers read the second as one cookie; documents that mean several say `cookie`.
 */
export function formCookie(value: unknown, { explode, allowReserved }: StyleOptions = {}): CookieStyle {
  const write = allowReserved ? encodeAllBut(":/?#[]@!$&'()*+,=") : encoded;
  return (name) => expand(name, value, { separator: "&", named: true }, explode, write) ?? "";
}

/** `color=blue,black` or, exploded, `color=blue; color=black` and `R=100; G=200`, as they stand (OpenAPI 3.2). */
export function plainCookie(value: unknown, { explode }: Pick<StyleOptions, "explode"> = {}): CookieStyle {
  const notation = { separator: "; ", named: true, writeKey: cookieText };
  return (name) => expand(name, value, notation, explode, cookieText) ?? "";
}

function cookieText(value: unknown, parameter: string): string {
  const text = plain(value, parameter);
  if (text.includes(";")) throw new TypeError(`cookie parameter "${parameter}" must not contain a semicolon`);
  return text;
}
