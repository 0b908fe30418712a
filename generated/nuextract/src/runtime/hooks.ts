import type { SendableBody } from "./message.js";

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

/** A request that is about to be sent, credentials included. */
export interface OutgoingRequest {
  url: string;
  method: string;
  /** By lower-case name. */
  headers: Record<string, string>;
  body: SendableBody | null;
}

/** Functions that see every call of a client. What one throws becomes the cause of a `Request` error. */
export interface Hooks {
  /**
   * Runs before every attempt, once headers and credentials are in place. Whatever it changes of the request is sent
   * that way.
   */
  readonly beforeRequest?: ((request: OutgoingRequest, context: CallContext) => MaybePromise<void>) | undefined;
  /** Runs after every attempt that got an answer, before its status is looked at. May return another response. */
  readonly afterResponse?:
    | ((response: Response, context: CallContext) => MaybePromise<Response | undefined>)
    | ((response: Response, context: CallContext) => MaybePromise<void>)
    | undefined;
  /** Runs once for a call that fails, after the last attempt. */
  readonly onError?: ((error: Error, context: CallContext) => MaybePromise<void>) | undefined;
}

type MaybePromise<T> = T | Promise<T>;
