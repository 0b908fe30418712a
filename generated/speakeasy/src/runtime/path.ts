import { encode } from "./encode.js";

/** Fills a path template, such as `/orders/{orderId}`. Throws a `TypeError` for a value that must not be sent. */
export type PathParams = (template: string) => string;

/** A value that is written in another way: gives the finished text, encoded, or nothing. */
export type PathStyle = (name: string) => string;

/**
 * Path parameters in the `simple` style (OpenAPI §4.12.6, RFC 6570 §3.2.2): encoded, arrays joined by commas.
 *
 * A value that is missing, empty, or a dot segment in any spelling (`..`, `%2e.`) is refused: the request would go to
 * another path (RFC 3986 §5.2.4).
 */
export function pathParams(values: Readonly<Record<string, unknown>>): PathParams {
  return (template) =>
    template.replace(/\{([^}]+)\}/g, (_, name: string) => {
      const value = values[name];
      const text = typeof value === "function" ? value(name) : [value ?? []].flat().map(encode).join();
      // What is left of an object is `[object Object]`.
      if (!/^(\.|%(25)?2e){0,2}$|%5Bobject%20/i.test(text)) return text;
      throw new TypeError(`path parameter "${name}" is missing, empty, nested or a dot segment`);
    });
}
