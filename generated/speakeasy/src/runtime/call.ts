import { Core, type Settings } from "./core.js";
import type { ErrorClasses, ErrorContext } from "./errors.js";
import type { CallContext } from "./hooks.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";

/** One call of an operation, through all its attempts. */
export interface Call extends Settings {
  readonly operation: Operation;
  readonly options: RequestOptions;
  /** When it started, in milliseconds since 1970. */
  readonly started: number;
  /** How long it may take with all its attempts, in milliseconds. */
  readonly totalTimeoutMs: number;
  /** What hooks and errors are told. */
  readonly context: CallContext & { attempt: number };
}

/** A call that starts now. */
export function callOf(core: Core, operation: Operation, options: RequestOptions): Call {
  const settings = Core.settings(core);
  return {
    operation,
    options,
    started: settings.timing.now(),
    totalTimeoutMs: options.totalTimeoutMs ?? settings.client.totalTimeoutMs ?? Infinity,
    context: { operation: operation.id, method: operation.method, path: operation.path, attempt: 1 },
    ...settings, // Were it the first, V8 would take microseconds.
  };
}

/** An error of the package for this call. Its message starts with the operation's id. */
export function callError(
  { config, operation: { id } }: Call,
  kind: Exclude<keyof ErrorClasses, "Default">,
  reason: string,
  context?: ErrorContext,
): Error {
  return new config.errors[kind](`${id}: ${reason}`, { operation: id, ...context });
}

/** An error of the package for an answer that did not come, or broke off. */
export function connectionError(call: Call, reason: string, cause: unknown): Error {
  // Node quotes what it could not parse: the body, or the request, if the server repeats it.
  delete Object(Object(cause).cause).data;
  return callError(call, "Connection", reason, { cause });
}

/** Makes anything thrown one of the package's errors: what is not yet becomes a `Request` error. */
export function packageError(call: Call, cause: unknown): Error {
  if (cause instanceof call.config.errors.Base) return cause;
  return callError(call, "Request", cause instanceof Error ? cause.message : "see the cause", { cause });
}
