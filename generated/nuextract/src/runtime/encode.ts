/** Percent-encodes everything but letters, digits and `-._~` (RFC 6570 §3.2.1). */
export function encode(value: unknown): string {
  return encodeURIComponent(String(value)).replace(
    /[!'()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
