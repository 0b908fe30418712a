/** What hooks and errors are told about a call. */
export interface CallContext {
  /** The operation's id. */
  readonly operation: string;
  readonly method: string;
  /** The path as declared, without values. */
  readonly path: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
}

/** Functions that see every call of a client. What one throws becomes the cause of a `Request` error. */
export interface Hooks {
  /**
   * Runs before every attempt, once headers and credentials are in place. Change the request's headers, or return
   * another request: its URL, method, headers and body are sent. The body is held in memory.
   */
  readonly beforeRequest?: Hook<Request> | undefined;
  /** Runs after every attempt that got an answer, before its status is looked at. May return another response. */
  readonly afterResponse?: Hook<Response> | undefined;
  /** Runs once for a call that fails, after the last attempt. */
  readonly onError?: ((error: Error, context: CallContext) => MaybePromise<void>) | undefined;
}

/** A function that may replace what it is given. */
export type Hook<T> =
  | ((subject: T, context: CallContext) => MaybePromise<T | undefined>)
  | ((subject: T, context: CallContext) => MaybePromise<void>);

type MaybePromise<T> = T | Promise<T>;
