import { encode } from "./encode.js";
import { encoded, isPresent } from "./scalar.js";

/** Gives the query string, without `?`. Throws a `TypeError` for a value that its style cannot express. */
export type QueryParams = () => string;

/** A value that is written in another way: gives `name=value`, encoded, or nothing. */
export type QueryStyle = (name: string) => string;

/**
 * Query parameters in the `form` style, exploded, as OpenAPI has it by default (§4.12.6, RFC 6570 §3.2.8): an array
 * repeats the name, an object sends each property under its own name.
 *
 * `undefined` and `null` are left out, as RFC 6570 §2.3 has it, and so is an empty array; an empty string is sent.
 */
export function queryParams(values: Readonly<Record<string, unknown>>): QueryParams {
  return () => formPairs(values).join("&");
}

/** Each parameter as `name=value`, without those that have none. */
export function formPairs(values: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(values)
    .map(([name, value]) => (typeof value === "function" ? value(name) : form(name, value)))
    .filter((text) => text !== "");
}

function form(name: string, value: unknown): string {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const entries = isObject ? Object.entries(value) : [value].flat().map((item) => [name, item] as const);
  return entries
    .filter(([, item]) => isPresent(item))
    .map(([key, item]) => `${encode(key)}=${encoded(item, name)}`)
    .join("&");
}

/** Adds a query string to a URL, if there is one. */
export function withQuery(url: string, query: string | undefined): string {
  return query ? `${url}${url.includes("?") ? "&" : "?"}${query}` : url;
}
