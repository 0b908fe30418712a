import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { onTestFinished } from "vitest";
import { type Loopback, loopback, type Received } from "../../support/loopback.js";

/** What Node's `fetch` adds to a request by itself. */
const platformHeaders = new Set([
  "host",
  "connection",
  "user-agent",
  "accept-language",
  "sec-fetch-mode",
  "accept-encoding",
  "content-length",
]);

/** A server that is closed when the test ends. */
export async function serve(handle: (request: Received, response: ServerResponse) => unknown): Promise<Loopback> {
  const server = await loopback(handle);
  onTestFinished(() => server.close());
  return server;
}

/** A server that gives every request the same answer. */
export function serveAnswer(
  status: number,
  text: string,
  type = "application/json",
  more: OutgoingHttpHeaders = {},
): Promise<Loopback> {
  return serve((_, response) => response.writeHead(status, { "content-type": type, ...more }).end(text));
}

/** A server that takes requests and never answers. */
export function serveSilence(): Promise<Loopback> {
  return serve(() => {});
}

/** The URL of a server that is gone. */
export async function refusingURL(): Promise<string> {
  const { url, close } = await loopback(() => {});
  await close();
  return url;
}

/** What arrived, without what the platform adds. */
export function arrived({ method, url, headers, rawBody }: Received): {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
} {
  const own = Object.entries(headers).filter(([name]) => !platformHeaders.has(name));
  return { method, url, headers: Object.fromEntries(own), body: rawBody.toString() };
}
