/** Gives the query string, without `?`. Throws a `TypeError` for a value that its style cannot express. */
export type QueryParams = () => string;

/** A value whose style differs from `form`: gives `name=value`, encoded, or nothing. */
export type QueryStyle = (name: string) => string;

/**
 * Query parameters in the `form` style, exploded, as OpenAPI has it by default (§4.12.6, RFC 6570 §3.2.8): an array
 * repeats the name, an object sends each property under its own name.
 *
 * `undefined` and `null` are left out, as RFC 6570 §2.3 has it, and so is an empty array; an empty string is sent.
 */
export function queryParams(values: Readonly<Record<string, unknown>>): QueryParams {
  return () =>
    Object.entries(values)
      .map(([name, value]) => form(name, value))
      .filter((part) => part !== "")
      .join("&");
}

function form(name: string, value: unknown): string {
  if (typeof value === "function") return value(name);
  if (Array.isArray(value))
    return pairs(
      name,
      value.map((item) => [name, item]),
    );
  if (typeof value === "object" && value !== null) return pairs(name, Object.entries(value));
  return pairs(name, [[name, value]]);
}

function pairs(parameter: string, entries: readonly (readonly [string, unknown])[]): string {
  return entries
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => {
      if (typeof value === "object") throw new TypeError(`query parameter "${parameter}" must not be nested`);
      return `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`;
    })
    .join("&");
}

/** Adds a query string to a URL, if there is one. */
export function withQuery(url: string, query: string | undefined): string {
  return query ? `${url}${url.includes("?") ? "&" : "?"}${query}` : url;
}
