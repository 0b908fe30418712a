import { encode } from "./encode.js";
import type { HeaderStyle } from "./headers.js";
import type { PathStyle } from "./path.js";
import type { QueryStyle } from "./query.js";

/** A path parameter whose value is written as JSON (`content: application/json`). */
export function pathJson(value: unknown): PathStyle {
  return () => (value === undefined ? "" : encode(JSON.stringify(value)));
}

/** A query parameter or a cookie whose value is written as JSON. */
export function queryJson(value: unknown): QueryStyle {
  return (name) => (value === undefined ? "" : `${encode(name)}=${encode(JSON.stringify(value))}`);
}

/** A header whose value is written as JSON. What a header cannot hold is escaped, which JSON allows. */
export function headerJson(value: unknown): HeaderStyle {
  return () => JSON.stringify(value)?.replace(/[^\x20-\x7e]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
