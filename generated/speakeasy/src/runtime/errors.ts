import type { Decoder } from "./decode.js";
import type { CallContext } from "./hooks.js";
import type { HttpStatus } from "./status.js";

/** What an error knows beside its message. It doubles as the options of `Error`, hence `cause`. */
export interface ErrorContext {
  /** The operation's id. */
  readonly operation?: string | undefined;
  /** The status of the answer, when there was one and it was understood. */
  readonly status?: HttpStatus | undefined;
  /** The answer, when there was one that could not be understood. */
  readonly response?: Response | undefined;
  /** The error underneath. Leave it out, rather than `undefined`, when there is none. */
  readonly cause?: unknown;
}

/** An answer that is not a success, with its decoded body. */
export interface ApiReply<Status extends HttpStatus = HttpStatus, Body = unknown> extends CallContext {
  readonly status: Status;
  readonly headers: Headers;
  readonly body: Body;
}

/** What an error shows of itself in JSON: nothing that a request or a response carried, except the request id. */
export interface ErrorJson {
  readonly name: string;
  readonly message: string;
  readonly operation?: string | undefined;
  readonly status?: HttpStatus | undefined;
  readonly requestId?: string | undefined;
}

/** A class for calls that got no answer, or none that could be understood. */
export type CallErrorClass = new (message: string, context?: ErrorContext) => Error;

/** A class for answers that are not a success. */
export type ApiErrorClass = new (reply: ApiReply<never, never>) => Error;

/** How an operation declares an error: its class, and how to read the body unless that is JSON. */
export type DeclaredError = ApiErrorClass | readonly [ErrorClass: ApiErrorClass, decode: Decoder];

/** The error classes of one package. */
export interface ErrorClasses {
  /** The ancestor of all others. */
  readonly Base: CallErrorClass;
  /** The request could not be made: a bad argument, a missing credential, a hook that threw. */
  readonly Request: CallErrorClass;
  /** No answer, or one that broke off. */
  readonly Connection: CallErrorClass;
  /** No complete answer in time. */
  readonly Timeout: CallErrorClass;
  /** The caller's signal was aborted. */
  readonly Abort: CallErrorClass;
  /** The answer is not what its status declares. */
  readonly Parse: CallErrorClass;
  /** A status for which the operation declares no body. */
  readonly Default: ApiErrorClass;
}

/** The message for an answer. It names the operation and never quotes a URL, a header or a body. */
export function describeReply(reply: ApiReply): string {
  return `${reply.operation}: ${reply.method} ${reply.path} answered ${reply.status}`;
}

/** The server's name for this exchange, to quote in a report to its operators. */
export function requestIdOf({ headers }: ApiReply): string | undefined {
  return headers.get("x-request-id") ?? headers.get("request-id") ?? undefined;
}

/** The `toJSON` of every error. */
export function errorJson({ name, message, operation, status, requestId }: ErrorJson): ErrorJson {
  return { name, message, operation, status, requestId };
}
