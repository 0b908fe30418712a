import type { RequestBody } from "./body.js";
import { encode } from "./encode.js";
import type { QueryStyle } from "./query.js";
import { isPresent } from "./scalar.js";

/** Writes the value of a field in a style of its own: `deepObject`. */
export type FieldStyle = (value: unknown) => QueryStyle;

/**
 * A form (`application/x-www-form-urlencoded`, WHATWG URL §5.2), or none for `undefined`.
 *
 * Unless a style says otherwise, an array repeats its name and an object is JSON, as OpenAPI has it by default;
 * `undefined` and `null` are left out.
 *
 * @param styles How some fields are written, by name.
 */
export function formBody(
  value: unknown,
  styles: Readonly<Record<string, FieldStyle>> = {},
  contentType = "application/x-www-form-urlencoded",
): RequestBody | undefined {
  if (value === undefined) return undefined;
  const styleOf = (name: string) => (Object.hasOwn(styles, name) && styles[name]) || plainField;
  const text = (): string =>
    Object.entries(Object(value))
      .map(([name, each]) => styleOf(name)(each)(name))
      .filter((pair) => pair !== "")
      .join("&");
  return { contentType, encode: () => text().replaceAll("%20", "+") };
}

/** `tags=a&tags=b`, `address=%7B%22city%22%3A%22Oslo%22%7D` */
function plainField(value: unknown): QueryStyle {
  const written = (item: unknown) => encode(typeof item === "object" ? JSON.stringify(item) : item);
  return (name) =>
    [value]
      .flat()
      .filter(isPresent)
      .map((item) => `${encode(name)}=${written(item)}`)
      .join("&");
}
