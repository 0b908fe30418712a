import type { PathStyle } from "./path.js";
import { encoded, type Write } from "./scalar.js";
import { encodeAllBut, expand, type StyleOptions } from "./style.js";

/** `R,100,G,200` or, exploded, `R=100,G=200` (RFC 6570 §3.2.2). */
export function simpleStyle(value: unknown, options: StyleOptions = {}): PathStyle {
  return (name) => checked(name, expand(name, value, { separator: "," }, options.explode, writer(options)) ?? "");
}

/** `.blue,black` or, exploded, `.blue.black` and `.R=100.G=200` (RFC 6570 §3.2.5). */
export function labelStyle(value: unknown, options: StyleOptions = {}): PathStyle {
  return (name) => checked(name, after(".", expand(name, value, { separator: "." }, options.explode, writer(options))));
}

/** `;color=blue,black` or, exploded, `;color=blue;color=black` and `;R=100;G=200` (RFC 6570 §3.2.7). */
export function matrixStyle(value: unknown, options: StyleOptions = {}): PathStyle {
  const notation = { separator: ";", named: true, ifEmpty: "" };
  return (name) => after(";", expand(name, value, notation, options.explode, writer(options)));
}

function after(prefix: string, text: string | undefined): string {
  return text === undefined ? "" : prefix + text;
}

/** Some servers drop what follows a semicolon, and read `..;x` as `..`. */
function checked(name: string, text: string): string {
  if (/^(\.|%(25)?2e){1,2};/i.test(text)) throw new TypeError(`path parameter "${name}" must not be a dot segment`);
  return text;
}

/** A path keeps `/`, `?` and `#` for itself, whatever the document allows (OpenAPI §4.8.2). */
function writer({ allowReserved }: StyleOptions): Write {
  return allowReserved ? encodeAllBut(":[]@!$&'()*+,;=") : encoded;
}
