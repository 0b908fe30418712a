import type { Reply } from "./api-promise.js";
import { type Call, connectionError } from "./call.js";
import { discard } from "./decode.js";
import { isBrowser } from "./environment.js";
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
export async function attempt(call: Call, signal: AbortSignal): Promise<Reply<unknown, number> | number> {
  const { hooks } = call.client;
  const message = compose(call, signal);
  const secured = call.config.security?.(message, call.operation.security ?? []);
  if (secured) await secured; // Waiting for nothing would keep the request until later.
  if (hooks?.beforeRequest) await hooks.beforeRequest(message, call.context);
  let response: Response;
  try {
    response = await message.transport(message);
  } catch (cause) {
    refuse(message);
    throw connectionError(call, "no answer", cause);
  }
  response = (await hooks?.afterResponse?.(response, call.context)) ?? response;
  const delay = response.ok ? undefined : retryDelay(call, response);
  if (delay === undefined) return readReply(call, response);
  discard(response);
  return delay;
}

/** Puts the request together. A header of the caller wins over any other. */
function compose(call: Call, signal: AbortSignal): Message {
  const { client, operation, options } = call;
  const { path, body, accept = "application/json" } = operation;
  const url = serverOf(call) + (operation.params?.(path) ?? path);
  return {
    ...client.fetchOptions,
    ...options.fetchOptions,
    url: withQuery(url, operation.query?.()),
    method: operation.method,
    headers: mergeHeaders(
      { accept, "content-type": body?.contentType, "user-agent": isBrowser() ? undefined : call.config.userAgent },
      operation.headers,
      client.headers,
      options.headers,
    ),
    body: body?.encode() ?? null,
    signal,
    transport: (message) => (client.fetch ?? fetch)(message.url, message),
  };
}

/** What the platform refuses as a request has asked no server. Its own error may quote a credential. */
function refuse(message: Message): void {
  try {
    new Request(message.url, { ...message, body: message.body && "" });
  } catch {
    throw new TypeError("it cannot be sent");
  }
}
