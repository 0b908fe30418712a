import type { Reply } from "./api-promise.js";
import { type Call, connectionError } from "./call.js";
import { discard } from "./decode.js";
import { mergeHeaders } from "./headers.js";
import type { Message } from "./message.js";
import { withQuery } from "./query.js";
import { readReply } from "./reply.js";
import { retryDelay } from "./retry.js";
import { serverOf } from "./server.js";

/**
 * Sends the request once and reads the answer.
 *
 * Gives the milliseconds to wait when the answer is one to retry. Throws the package's errors, and whatever else an
 * argument, a credential function or a hook throws.
 */
export async function attempt(call: Call, signal: AbortSignal): Promise<Reply<unknown> | number> {
  const { hooks } = call.client;
  const message = compose(call, signal);
  const secured = call.config.security?.(message, call.operation.security ?? []);
  if (secured) await secured; // Waiting for nothing would keep the request until later.
  if (hooks?.beforeRequest) {
    const request = requestOf(message);
    await replace(message, (await hooks.beforeRequest(request, call.context)) ?? request);
  }
  let response: Response;
  try {
    response = await message.transport(message);
  } catch (cause) {
    requestOf({ ...message, body: null }); // What the platform refuses as a request has asked no server.
    throw connectionError(call, "no answer", cause);
  }
  response = (await hooks?.afterResponse?.(response, call.context)) ?? response;
  const delay = response.ok ? undefined : retryDelay(call, response);
  if (delay === undefined) return { data: await readReply(call, response), response };
  discard(response);
  return delay;
}

/** Puts the request together. A header of the caller wins over any other. */
function compose(call: Call, signal: AbortSignal): Message {
  const { client, operation, options } = call;
  const { path, body, accept = "application/json" } = operation;
  const url = serverOf(call) + (operation.params?.(path) ?? path);
  const computed = { accept, "content-type": body?.contentType };
  return {
    ...client.fetchOptions,
    ...options.fetchOptions,
    url: withQuery(url, operation.query?.()),
    method: operation.method,
    headers: mergeHeaders(computed, operation.headers, client.headers, options.headers),
    body: body?.encode() ?? null,
    signal,
    transport: (message) => (client.fetch ?? fetch)(message.url, message),
  };
}

/** The message as the platform has it. Throws a `TypeError` that quotes nothing if it cannot be sent. */
function requestOf(message: Message): Request {
  try {
    return new Request(message.url, message);
  } catch {
    throw new TypeError("it cannot be sent");
  }
}

/** Takes over what a hook made of a message. */
async function replace(message: Message, request: Request): Promise<void> {
  const { url, method } = request;
  const body = /^(GET|HEAD)$/.test(method) ? null : await request.arrayBuffer();
  Object.assign(message, { url, method, headers: Object.fromEntries(request.headers), body });
}
