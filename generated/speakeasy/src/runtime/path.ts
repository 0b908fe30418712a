/** Fills a path template, such as `/orders/{orderId}`. Throws a `TypeError` for a value that must not be sent. */
export type PathParams = (template: string) => string;

/** A value whose style differs from `simple`: gives the finished text, encoded. */
export type PathStyle = () => string;

/**
 * Path parameters in the `simple` style (OpenAPI §4.12.6, RFC 6570 §3.2.2): encoded, arrays joined by commas.
 *
 * A value that is missing, empty, or a dot segment in any spelling (`..`, `%2e.`) is refused: the request would go to
 * another path (RFC 3986 §5.2.4).
 */
export function pathParams(values: Readonly<Record<string, unknown>>): PathParams {
  return (template) =>
    template.replace(/\{([^}]+)\}/g, (_, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (typeof value === "function") return value();
      if (/^(\.|%2e){0,2}$/i.test(String(value ?? ""))) {
        throw new TypeError(`path parameter "${name}" must not be missing, empty or a dot segment`);
      }
      if (typeof value === "object" && !Array.isArray(value)) {
        throw new TypeError(`path parameter "${name}" must not be an object`);
      }
      return [value].flat().map(encode).join(",");
    });
}

function encode(value: unknown): string {
  return encodeURIComponent(String(value));
}
