import type { ServerResponse } from "node:http";
import type { ApiPromise } from "../../../templates/runtime/api-promise.js";
import type { Decoder } from "../../../templates/runtime/decode.js";
import { type EventFormat, type EventStreamOptions, eventStream } from "../../../templates/runtime/event-stream.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import { send } from "../../../templates/runtime/send.js";
import type { EventStream } from "../../../templates/runtime/stream.js";
import type { ShopCore } from "./sample/core.js";
import { Problem } from "./sample/errors/problem.js";
import type { ShopError } from "./sample/errors/shop-error.js";

/** Calls an operation that answers with a stream of events, unless another decoder is given. */
export function watch(
  core: ShopCore,
  options?: EventStreamOptions,
  decoder: Decoder | EventFormat = {},
): ApiPromise<EventStream<unknown>, ShopError> {
  const decode = typeof decoder === "function" ? decoder : eventStream(decoder);
  const operation: Operation = {
    id: "watchThings",
    method: "GET",
    path: "/things",
    responses: { 200: decode },
    errors: { 404: Problem },
  };
  return send(core, operation, options);
}

/** Everything that a stream gives, and the error that it ends in. */
export async function drain(
  stream: AsyncIterable<unknown>,
): Promise<{ readonly items: readonly unknown[]; readonly error?: Error }> {
  const items: unknown[] = [];
  try {
    for await (const item of stream) items.push(item);
  } catch (error) {
    if (error instanceof Error) return { items, error };
    throw error;
  }
  return { items };
}

/** Begins an answer with events and leaves it open. */
export function begin(response: ServerResponse, text: string, type = "text/event-stream"): void {
  response.writeHead(200, { "content-type": type }).write(text);
}

/** An answer whose body comes in the given chunks. */
export function answer(chunks: Iterable<string | Uint8Array>, type = "text/event-stream"): Response {
  const encoder = new TextEncoder();
  const iterator = chunks[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = iterator.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
    },
  });
  return new Response(body, { headers: { "content-type": type } });
}
