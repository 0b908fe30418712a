/** Names of headers and cookies, and which of them a client may set. */

/** What a header may be called (RFC 9110, section 5.6.2), and a cookie (RFC 6265, section 4.1.1). */
export function isToken(name: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name);
}

/** Headers that frame the request and name the server. fetch sets them, and refuses or ignores what others say. */
const FETCHS_OWN = new Set(
  `connection content-length date expect host keep-alive te trailer transfer-encoding upgrade via`.split(" "),
);

export function isFetchsOwn(header: string): boolean {
  return FETCHS_OWN.has(header.toLowerCase());
}
