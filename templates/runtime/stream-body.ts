import { type Call, callError, connectionError } from "./call.js";
import type { RequestOptions } from "./options.js";

/** How long to wait for more of an answer. */
interface IdleOptions extends RequestOptions {
  readonly idleTimeoutMs?: number | undefined;
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
  async wait(ms: number): Promise<void> {
    if (this.#closing.signal.aborted) return;
    // A signal for each wait, whose end takes its listeners along: a stream may be opened again for weeks.
    const over = new AbortController();
    await new Promise<void>((resolve) => {
      this.#closing.signal.addEventListener("abort", () => resolve(), { signal: over.signal });
      this.#call.timing.sleep(ms, over.signal).then(resolve, resolve);
    });
    over.abort();
  }

  async #next(): Promise<Uint8Array | undefined> {
    const { idleTimeoutMs: limit = 300_000 }: IdleOptions = this.#call.options;
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
