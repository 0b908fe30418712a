import { encode } from "./encode.js";
import { isPresent, plain, type Write } from "./scalar.js";

/** What may be said of a style. */
export interface StyleOptions {
  /** Items and properties are written each on their own: `id=1&id=2`. */
  readonly explode?: boolean;
  /** Reserved characters and percent-encoded octets stay as they are (RFC 6570 §3.2.3). */
  readonly allowReserved?: boolean;
}

/** How a style puts a value together (RFC 6570, appendix A). */
export interface Notation {
  /** Between what is written on its own. */
  readonly separator: string;
  /** Between what is written together; absent: a comma. */
  readonly delimiter?: string;
  /** Scalars and lists carry the parameter's name. */
  readonly named?: boolean;
  /** What follows a name whose value is empty; absent: `=`. */
  readonly ifEmpty?: string;
  /** How names and keys are written; absent: encoded. */
  readonly writeKey?: Write;
}

/** Writes a value in a style; `undefined` for one that RFC 6570 §2.3 calls undefined: nothing, or a list of nothing. */
export function expand(
  name: string,
  value: unknown,
  { separator, delimiter = ",", named = false, ifEmpty = "=", writeKey = encode }: Notation,
  explode: boolean | undefined,
  write: Write,
): string | undefined {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const entries = (isObject ? Object.entries(value) : [value].flat().map((item) => [name, item] as const))
    .filter(([, item]) => isPresent(item))
    .map(([key, item]) => [writeKey(key, name), write(item, name)] as const);
  const pair = (key: string, text: string) => key + (text === "" ? ifEmpty : `=${text}`);
  if (entries.length === 0) return undefined;
  if (explode) return entries.map(([key, text]) => (named || isObject ? pair(key, text) : text)).join(separator);
  const text = (isObject ? entries.flat() : entries.map(([, item]) => item)).join(delimiter);
  return named ? pair(writeKey(name, name), text) : text;
}

/**
 * Encodes all but what is unreserved, the given reserved characters and percent-encoded octets.
 *
 * @param reserved Those of `:/?#[]@!$&'()*+,;=` that cannot end the value where it stands.
 */
export function encodeAllBut(reserved: string): Write {
  return (value, parameter) =>
    plain(value, parameter).replace(
      /(%[\da-f]{2})|./gisu,
      (each, octet: string | undefined) => octet ?? (reserved.includes(each) ? each : encode(each)),
    );
}
