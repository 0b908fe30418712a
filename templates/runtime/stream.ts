import { type Call, callError } from "./call.js";
import type { RequestOptions } from "./options.js";
import { StreamBody } from "./stream-body.js";

/** Options of a call whose answer is a stream. `timeoutMs` and `totalTimeoutMs` are for the answer to begin. */
export interface StreamOptions extends RequestOptions {
  /** How long nothing may arrive, in milliseconds; `Infinity`: as long as it takes. Default 300,000. */
  readonly idleTimeoutMs?: number | undefined;
  /** The longest item to accept, in characters. Default 16,777,216. */
  readonly maxItemLength?: number | undefined;
}

/** Makes the items of a stream of what arrives. Throws a `SyntaxError`, which must not quote it, when it is none. */
export type ReadItems = (body: StreamBody, maxLength: number) => AsyncGenerator<unknown, void>;

/**
 * Items, read from the connection as they arrive, once.
 *
 * ```ts
 * for await (const event of await watchOrders(shop)) {
 *   if (event.total > 100) break; // closes the connection, as does whatever else leaves the loop
 * }
 * ```
 */
export class EventStream<Item> implements AsyncIterable<Item> {
  readonly #call: Call;
  readonly #body: StreamBody;
  readonly #items: AsyncGenerator<Item, void>;
  #isRead = false;

  /** @internal */
  constructor(call: Call, response: Response, readItems: ReadItems) {
    const { maxItemLength = 2 ** 24 }: StreamOptions = call.options;
    this.#call = call;
    this.#body = new StreamBody(call, response);
    this.#items = this.#read(readItems(this.#body, maxItemLength) as AsyncGenerator<Item, void>);
  }

  /** What goes wrong from now on is thrown into the loop, as one of the package's errors. */
  [Symbol.asyncIterator](): AsyncIterator<Item, void, undefined> {
    if (this.#isRead) throw callError(this.#call, "Request", "a stream can be read only once");
    this.#isRead = true;
    return this.#items;
  }

  /** Closes the connection of a stream that is not read to its end. A loop that reads it ends. */
  close(): void {
    this.#body.close();
  }

  async *#read(items: AsyncGenerator<Item, void>): AsyncGenerator<Item, void> {
    try {
      for await (const item of items) {
        if (!this.#body.isOpen()) return;
        yield item;
      }
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw callError(this.#call, "Parse", error.message);
    } finally {
      this.#body.close();
    }
  }
}
