import type { HttpStatus } from "./status.js";

/** A decoded body, the status, and the response they came with. The response's own body is used up. */
export interface Reply<T, Status extends number = HttpStatus> {
  readonly data: T;
  readonly status: Status;
  readonly response: Response;
}

/** The outcome of a call as a value: a success, or one of the errors the operation declares. */
export type Result<T, E, R extends Reply<T> = Reply<T>> =
  | (R & { readonly ok: true })
  | { readonly ok: false; readonly error: E };

/**
 * What every operation returns: a promise of the decoded body, which can also be asked for the response, or for a
 * result that never rejects. The request is already on its way.
 *
 * ```ts
 * const order = await getOrder(shop, { orderId });                          // the body, or throws
 * const { data, status, response } = await getOrder(shop, { orderId }).withResponse();
 * const result = await getOrder(shop, { orderId }).result();               // never throws
 * if (!result.ok) report(result.error);                                    // typed: E
 * ```
 */
export class ApiPromise<T, E = Error, R extends Reply<T> = Reply<T>> extends Promise<T> {
  readonly #reply: Promise<R>;

  /** `then`, `catch` and `finally` give ordinary promises (ECMA-262 §27.2.5.4). */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  constructor(reply: Promise<R>) {
    super((resolve, reject) => {
      reply.then(({ data }) => resolve(data), reject);
    });
    this.#reply = reply;
  }

  /** The decoded body together with the status and the response. Rejects as the promise itself does. */
  withResponse(): Promise<R> {
    return this.then(() => this.#reply);
  }

  /** The outcome as a value. Never rejects. */
  result(): Promise<Result<T, E, R>> {
    return this.withResponse().then(
      (reply) => ({ ok: true, ...reply }),
      (error: E) => ({ ok: false, error }),
    );
  }
}
