import { encode } from "./encode.js";
import type { QueryParams } from "./query.js";
import { isPresent } from "./scalar.js";

/** A value that is the whole query string, as JSON: `%7B%22a%22%3A1%7D` (OpenAPI 3.2, `in: querystring`). */
export function jsonQueryString(value: unknown): QueryParams {
  return () => (value === undefined ? "" : encode(JSON.stringify(value)));
}

/** A text that is the whole query string, encoded. */
export function textQueryString(value: string | undefined): QueryParams {
  return () => (value === undefined ? "" : encode(value));
}

/**
 * An object whose properties make the query string as `application/x-www-form-urlencoded`: spaces become `+`, an array
 * repeats its name, an object in it is JSON.
 */
export function formQueryString(value: unknown): QueryParams {
  return () => {
    const pairs = Object.entries(value ?? {}).flatMap(([name, each]) =>
      [each]
        .flat()
        .filter(isPresent)
        .map((item) => [name, typeof item === "object" ? JSON.stringify(item) : String(item)]),
    );
    return new URLSearchParams(pairs).toString();
  };
}
