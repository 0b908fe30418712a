import type { Reply } from "./api-promise.js";
import { type Call, callError, hookContext } from "./call.js";
import { discard } from "./decode.js";
import { mergeHeaders } from "./headers.js";
import { withQuery } from "./query.js";
import { follow, type Message } from "./redirect.js";
import { readReply } from "./reply.js";
import { retryDelay } from "./retry.js";
import type { Draft } from "./security.js";
import { checkServer } from "./server.js";

/**
 * Sends the request once and reads the answer.
 *
 * Gives the milliseconds to wait when the answer is one to retry. Throws the package's errors, and whatever else an
 * argument, a credential function or a hook throws.
 */
export async function attempt(call: Call, signal: AbortSignal): Promise<Reply<unknown> | number> {
  const { options: client } = call.settings;
  const { operation, options } = call;
  const draft = await prepare(call);
  let url = draft.url;
  let message: Message = {
    ...client.fetchOptions,
    ...options.fetchOptions,
    method: operation.method,
    headers: draft.headers,
    body: operation.body?.encode() ?? null,
    signal,
  };
  if (client.hooks?.beforeRequest) {
    const given = new Request(url, message);
    const request = (await client.hooks.beforeRequest(given, hookContext(call))) ?? given;
    const { method } = request;
    const body = /^(GET|HEAD)$/.test(method) ? null : await request.arrayBuffer();
    url = request.url;
    message = { ...message, method, headers: Object.fromEntries(request.headers), body };
  }
  let response: Response;
  try {
    response = await follow(client.fetch ?? fetch, url, message);
  } catch (cause) {
    throw callError(call, "Connection", "no answer", { cause: draft.hide?.(cause) ?? cause });
  }
  response = (await client.hooks?.afterResponse?.(response, hookContext(call))) ?? response;
  const delay = response.ok ? undefined : retryDelay(call, response);
  if (delay === undefined) return { data: await readReply(call, response), response };
  discard(response);
  return delay;
}

/** Puts URL, headers and credentials together. A header of the caller wins over any other. */
async function prepare({ settings, operation, options }: Call): Promise<Draft> {
  const { config, options: client } = settings;
  const { path, params, query, body, accept = "application/json", security } = operation;
  const server = options.serverURL === undefined ? settings.serverURL : checkServer(options.serverURL);
  if (server === undefined) throw new TypeError(`no server: set serverURL, or ${config.env}_SERVER_URL`);
  const computed = { accept, "content-type": body?.contentType };
  const draft: Draft = {
    url: withQuery(server + (params ? params(path) : path), query?.() ?? ""),
    headers: mergeHeaders(computed, operation.headers, client.headers, options.headers),
  };
  if (security) await config.security?.(draft, security);
  return draft;
}
