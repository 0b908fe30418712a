/** What the extensions of the field say of paging, in one form. */
import type { Location } from "../diagnostics/location.js";
import { isObject } from "../load/json-object.js";
import type { JsonObject, JsonValue } from "../load/spec-document.js";
import type * as Spec from "../resolve/spec.js";
import type { ValuePath } from "./delivery.js";

/** A way to the next page, in the words of the document. `input` is what the request calls it. */
export type Way =
  | { readonly kind: "offset"; readonly input: string; readonly inBody?: boolean }
  | { readonly kind: "page"; readonly input: string; readonly inBody?: boolean; readonly count?: ValuePath }
  | { readonly kind: "cursor"; readonly input: string; readonly inBody?: boolean; readonly nextCursor: ValuePath }
  | { readonly kind: "url"; readonly url: ValuePath }
  | { readonly kind: "link" };

export interface Description {
  readonly items: ValuePath;
  /** Where a page says whether there is another. */
  readonly more?: ValuePath;
  readonly way: Way;
}

export interface Declared {
  /** What declares it: a member of the operation, or the configuration. */
  readonly source:
    | { readonly kind: "member"; readonly name: string }
    | { readonly kind: "rule"; readonly at: Location };
  /** Or what is wrong with it. */
  readonly description: Description | string;
}

const READERS: Readonly<Record<string, (value: JsonObject) => Description | string>> = {
  "x-speakeasy-pagination": speakeasy,
  "x-fern-pagination": fern,
  "x-ms-pageable": pageable,
};

/** The first extension that says how an operation is paged. */
export function declaredPaging(extensions: Spec.Extensions): Declared | undefined {
  for (const [extension, read] of Object.entries(READERS)) {
    const value = extensions.get(extension);
    if (value === undefined || value === false) continue;
    const description = isObject(value) ? read(value) : "it should be an object";
    return { source: { kind: "member", name: extension }, description };
  }
  return undefined;
}

/** `{ type: cursor, inputs: [{ name, in, type }], outputs: { results: $.data, nextCursor: $.next } }` */
function speakeasy({ type, inputs, outputs }: JsonObject): Description | string {
  const from = isObject(outputs) ? outputs : {};
  const items = pathOf(from["results"]);
  if (items === undefined) return "its outputs name no results";
  if (type === "url") {
    const url = pathOf(from["nextUrl"]);
    return url === undefined ? "its outputs name no nextUrl" : { items, way: { kind: "url", url } };
  }
  const given = (Array.isArray(inputs) ? inputs : []).filter(isObject);
  const inputOf = (kind: string) => {
    const found = given.find((each) => each["type"] === kind);
    return typeof found?.["name"] === "string"
      ? { input: found["name"], ...(found["in"] === "requestBody" ? { inBody: true } : {}) }
      : undefined;
  };
  const cursor = inputOf("cursor");
  const nextCursor = pathOf(from["nextCursor"]);
  if (cursor !== undefined && nextCursor !== undefined)
    return { items, way: { kind: "cursor", ...cursor, nextCursor } };
  const offset = inputOf("offset");
  if (offset !== undefined) return { items, way: { kind: "offset", ...offset } };
  const page = inputOf("page");
  const count = pathOf(from["numPages"]);
  if (page !== undefined) return { items, way: { kind: "page", ...page, ...(count === undefined ? {} : { count }) } };
  return "its inputs name no page, offset or cursor";
}

/** `{ cursor: $request.cursor, next_cursor: $response.next, results: $response.data }` */
function fern(value: JsonObject): Description | string {
  const items = pathOf(value["results"]);
  if (items === undefined) return "it names no results";
  const more = pathOf(value["has-next-page"]);
  const common = { items, ...(more === undefined ? {} : { more }) };
  const url = pathOf(value["next_uri"]);
  if (url !== undefined) return { ...common, way: { kind: "url", url } };
  const nextCursor = pathOf(value["next_cursor"]);
  const input = inputName(value["cursor"] ?? value["offset"]);
  if (input === undefined) return "it names no cursor, offset or next_uri of the request";
  if (nextCursor !== undefined) return { ...common, way: { kind: "cursor", input, nextCursor } };
  // An offset that goes on by a step counts items; one that does not, pages.
  return { ...common, way: { kind: value["step"] === undefined ? "page" : "offset", input } };
}

/** `{ nextLinkName: nextLink, itemName: value }` */
function pageable({ nextLinkName, itemName }: JsonObject): Description | string {
  if (typeof nextLinkName !== "string") return "it names no nextLinkName";
  const items = typeof itemName === "string" ? itemName : "value";
  return { items: items.split("."), way: { kind: "url", url: nextLinkName.split(".") } };
}

/** `$request.page_token`, `$request.body.cursor` */
function inputName(value: JsonValue | undefined): string | undefined {
  const path = pathOf(value);
  const name = path?.at(-1);
  return typeof name === "string" ? name : undefined;
}

/** `$.data.items`, `$response.data[-1].id`, `$['odd key']` */
export function pathOf(value: JsonValue | undefined): ValuePath | undefined {
  if (typeof value !== "string" || !value.startsWith("$")) return undefined;
  const path: (string | number)[] = [];
  const token = /\.([^.[\]]+)|\[(-?\d+)\]|\[(?:'([^']*)'|"([^"]*)")\]/y;
  token.lastIndex = /^\$(?:request|response)?(?:\.body(?=[.[]|$))?/.exec(value)?.[0].length ?? 1;
  while (token.lastIndex < value.length) {
    const found = token.exec(value);
    if (found === null) return undefined;
    const [, name, place, quoted, other] = found;
    path.push(place === undefined ? (name ?? quoted ?? other ?? "") : Number(place));
  }
  return path;
}
