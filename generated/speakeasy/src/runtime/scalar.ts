import { encode } from "./encode.js";

/** Writes a scalar as text. Throws a `TypeError`, which names the parameter, for an array or an object. */
export type Write = (value: unknown, parameter: string) => string;

/** As it stands, as header fields have it. */
export function plain(value: unknown, parameter: string): string {
  if (typeof value === "object") throw new TypeError(`parameter "${parameter}" must not be nested`);
  return String(value);
}

/** Percent-encoded. */
export function encoded(value: unknown, parameter: string): string {
  return encode(plain(value, parameter));
}

/** Neither `undefined` nor `null`: those are left out of lists and objects (RFC 6570 §2.3). */
export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}
