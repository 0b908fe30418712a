/** Header fields by lower-case name, ready for `fetch`. It has no prototype. */
export type HeaderFields = Record<string, string>;

/** A value that is written in another way: gives the finished text, or nothing. */
export type HeaderStyle = (name: string) => string | undefined;

/** A set of header fields to send; `undefined` and `null` leave one out. Others are sent as text. */
export type HeaderValues = Readonly<Record<string, unknown>>;

/** Merges sets of fields. Names match whatever their case (RFC 9110 §5.1), and a later set wins. */
export function mergeHeaders(...sets: readonly (HeaderValues | undefined)[]): HeaderFields {
  const fields: HeaderFields = Object.create(null);
  for (const set of sets) {
    for (const [name, given] of Object.entries(set ?? {})) {
      const value = typeof given === "function" ? given(name) : given;
      if (value !== undefined && value !== null) setHeader(fields, name, String(value));
    }
  }
  return fields;
}

/**
 * Sets one field.
 *
 * Throws a `TypeError` for a name that is not a token (RFC 9110 §5.6.2) or a value with line breaks, control or
 * non-Latin-1 characters (§5.5). It does not quote the value, as `fetch` would.
 */
export function setHeader(fields: HeaderFields, name: string, value: string): void {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(value)) {
    throw new TypeError(`header "${name}" has a character that is not allowed`);
  }
  fields[name.toLowerCase()] = value;
}
