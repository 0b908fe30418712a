import { type Call, callError, connectionError } from "./call.js";
import type { RequestOptions } from "./options.js";

/** Options of a call whose answer is a stream. `timeoutMs` is for the answer to begin. */
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

/** The bytes of a stream. It holds a connection, and a listener on the caller's signal, until it is closed. */
export class StreamBody {
  readonly #call: Call;
  readonly #onAbort = (): void => {
    this.#fail("Abort", "aborted by the caller", { cause: this.#call.options.signal?.reason });
  };
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  readonly #closing = new AbortController();
  #error: Error | undefined;

  constructor(call: Call, response: Response) {
    this.#call = call;
    this.open(response);
    call.options.signal?.addEventListener("abort", this.#onAbort);
  }

  /** Goes on with another answer. */
  open(response: Response): void {
    this.#reader = response.body?.getReader();
    if (this.#closing.signal.aborted) this.#cancel();
  }

  /** The chunks, until the answer ends. Throws a `Connection`, `Timeout` or `Abort` error. */
  async *chunks(): AsyncGenerator<Uint8Array, void> {
    for (let chunk = await this.#next(); chunk; chunk = await this.#next()) yield chunk;
  }

  /** Whether there is more to come. Throws what it was closed for. */
  isOpen(): boolean {
    if (this.#error) throw this.#error;
    return !this.#closing.signal.aborted;
  }

  /** Gives the connection back. */
  close(): void {
    this.#closing.abort();
    this.#call.options.signal?.removeEventListener("abort", this.#onAbort);
    this.#cancel();
  }

  /** Waits for so many milliseconds, or until it is closed. */
  wait(ms: number): Promise<void> {
    const { signal } = this.#closing;
    return new Promise((resolve) => {
      signal.addEventListener("abort", () => resolve());
      if (signal.aborted) resolve();
      else this.#call.timing.sleep(ms, signal).then(resolve);
    });
  }

  async #next(): Promise<Uint8Array | undefined> {
    const { idleTimeoutMs: limit = 300_000 }: StreamOptions = this.#call.options;
    const onIdle = (): void => this.#fail("Timeout", `nothing arrived for ${limit} ms`);
    const timer = limit < 2 ** 31 ? setTimeout(onIdle, limit) : undefined;
    try {
      const next = await this.#reader?.read();
      return this.isOpen() ? next?.value : undefined;
    } catch (cause) {
      throw this.#error ?? connectionError(this.#call, "the answer broke off", cause);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Closing a reader ends the read that is under way. */
  #fail(kind: "Abort" | "Timeout", reason: string, context?: { readonly cause: unknown }): void {
    this.#error = callError(this.#call, kind, reason, context);
    this.close();
  }

  #cancel(): void {
    this.#reader?.cancel().catch(() => {});
  }
}
