/**
 * The key that tells a server that several requests are one and the same: the caller's, or a random UUID. It is made
 * once for a call, so that all its attempts have the same.
 */
export function idempotencyKey(given: string | undefined): string {
  // Node 18 has no global `crypto`, and browsers none of its UUIDs without https.
  return given ?? globalThis.crypto?.randomUUID?.() ?? randomId();
}

/** A UUID of version 4 (RFC 9562 §5.4), random enough to tell two calls apart. */
function randomId(): string {
  return "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replace(/x/g, () => Math.floor(Math.random() * 16).toString(16));
}
