/**
 * Reads the body of a response.
 *
 * Throws a `SyntaxError`, whose message must not quote the body, when the body is not what it should be; whatever
 * else it throws means that the body broke off.
 */
export type Decoder = (response: Response) => unknown;

/** A JSON body: `application/json`, any `+json`, or no content type at all (RFC 8259, RFC 6839 §3.1). */
export async function json(response: Response): Promise<unknown> {
  if (!isJson(response)) {
    discard(response);
    throw new SyntaxError(`its body is ${mediaType(response)}, not JSON`);
  }
  const body = await response.text();
  try {
    return JSON.parse(body);
  } catch {
    // The engine's own message quotes the body.
    throw new SyntaxError(`its body (${body.length} characters) is not valid JSON`);
  }
}

/** A body of any type, as a string. */
export function text(response: Response): Promise<string> {
  return response.text();
}

/** No body: what the server sends nevertheless is not read. */
export function empty(response: Response): undefined {
  discard(response);
}

/** A body that nothing is known about: JSON if it says so and is, otherwise a string. */
export async function anything(response: Response): Promise<unknown> {
  const body = await response.text();
  if (!isJson(response)) return body;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** Gives the connection of an unread body back. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}

function isJson(response: Response): boolean {
  const type = mediaType(response);
  return type === "" || /[/+]json$/.test(type);
}

/** The content type without its parameters, lower case (RFC 9110 §8.3.1). */
function mediaType(response: Response): string {
  return (response.headers.get("content-type") ?? "").replace(/;.*/, "").trim().toLowerCase();
}
