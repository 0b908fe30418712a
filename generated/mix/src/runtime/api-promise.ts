/** A decoded body and the response it came with. The response's own body is used up. */
export interface Reply<T> {
  readonly data: T;
  readonly response: Response;
}

/** The outcome of a call as a value: a success, or one of the errors the operation declares. */
export type Result<T, E> =
  | { readonly ok: true; readonly data: T; readonly response: Response }
  | { readonly ok: false; readonly error: E };

/**
 * What every operation returns: a promise of the decoded body, which can also be asked for the response, or for a
 * result that never rejects. The request is already on its way.
 *
 * ```ts
 * const order = await getOrder(shop, { orderId });                          // the body, or throws
 * const { data, response } = await getOrder(shop, { orderId }).withResponse();
 * const result = await getOrder(shop, { orderId }).result();               // never throws
 * if (!result.ok) report(result.error);                                    // typed: E
 * ```
 */
export class ApiPromise<T, E = Error> extends Promise<T> {
  readonly #reply: Promise<Reply<T>>;

  /** `then`, `catch` and `finally` give ordinary promises (ECMA-262 §27.2.5.4). */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  constructor(reply: Promise<Reply<T>>) {
    super((resolve, reject) => {
      reply.then(({ data }) => resolve(data), reject);
    });
    this.#reply = reply;
  }

  /** The decoded body together with the response. Rejects as the promise itself does. */
  withResponse(): Promise<Reply<T>> {
    return this.then(() => this.#reply);
  }

  /** The outcome as a value. Never rejects. */
  result(): Promise<Result<T, E>> {
    return this.withResponse().then(
      (reply) => ({ ok: true, ...reply }),
      (error: E) => ({ ok: false, error }),
    );
  }
}
