import type { Call } from "./call.js";

/**
 * Reads the body of a response.
 *
 * Throws a `SyntaxError`, whose message must not quote the body, when the body is not what it should be; whatever
 * else it throws means that the body broke off.
 */
export type Decoder = (response: Response, call: Call) => unknown;

/** A JSON body: `application/json`, any `+json`, or no content type at all (RFC 8259, RFC 6839 §3.1). */
export function json(response: Response): Promise<unknown> {
  return parse(response, (body, type) => {
    // The engine's own message would quote the body.
    throw new SyntaxError(`its body is not JSON (${type || "no type"}, ${body.length} characters)`);
  });
}

/** A body that nothing is known about: JSON if it says so and is, otherwise a string. */
export function anything(response: Response): Promise<unknown> {
  return parse(response, (body) => body);
}

/** A body of any type, as a string. Its type says in which character set it is written; UTF-8 if it does not. */
export async function text(response: Response): Promise<string> {
  const [, label = "utf-8"] = /;\s*charset="?([^\s";]+)/i.exec(response.headers.get("content-type") ?? "") ?? [];
  let decoder = new TextDecoder();
  try {
    decoder = new TextDecoder(label);
  } catch {
    // A character set that the platform does not know.
  }
  return decoder.decode(await response.arrayBuffer());
}

/** A body of any type, as bytes. */
export function blob(response: Response): Promise<Blob> {
  return response.blob();
}

/** No body: what the server sends nevertheless is not read. */
export function empty(response: Response): undefined {
  discard(response);
}

/** Gives the connection of an unread body back. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}

async function parse(response: Response, otherwise: (body: string, type: string) => unknown): Promise<unknown> {
  const body = await response.text();
  const type = response.headers.get("content-type") ?? "";
  try {
    if (/^$|^[^;]*[/+]json *(;|$)/i.test(type)) return JSON.parse(body);
  } catch {}
  return otherwise(body, type);
}
