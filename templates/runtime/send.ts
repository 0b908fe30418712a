import { ApiPromise, type Reply } from "./api-promise.js";
import { attempt } from "./attempt.js";
import { type Call, hookContext } from "./call.js";
import { Core } from "./core.js";
import { deadline } from "./deadline.js";
import { packageError } from "./errors.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import { retryDelay } from "./retry.js";

/**
 * Calls an operation: sends the request, retries it as its policy says, and decodes the answer.
 *
 * Never throws. The promise rejects with nothing but the package's own errors.
 */
export function send<T, E>(core: Core, operation: Operation, options: RequestOptions = {}): ApiPromise<T, E> {
  return new ApiPromise<T, E>(run<T>(core, operation, options));
}

async function run<T>(core: Core, operation: Operation, options: RequestOptions): Promise<Reply<T>> {
  const settings = Core.settings(core);
  const { hooks } = settings.options;
  const { errors } = settings.config;
  const call: Call = { settings, operation, options, started: settings.timing.now(), attempt: 1 };
  try {
    return (await complete(call)) as Reply<T>; // The one place where a decoded body gets its declared type.
  } catch (cause) {
    const error = packageError(errors, cause, operation.id);
    try {
      await hooks?.onError?.(error, hookContext(call));
    } catch (thrown) {
      throw packageError(errors, thrown, operation.id);
    }
    throw error;
  }
}

async function complete(call: Call): Promise<Reply<unknown>> {
  const { settings, options } = call;
  const timeoutMs = options.timeoutMs ?? settings.options.timeoutMs ?? 60_000;
  for (; ; call.attempt++) {
    const outcome = await deadline(call, timeoutMs, (signal) => attempt(call, signal)).catch((error: unknown) =>
      afterError(call, error),
    );
    if (typeof outcome !== "number") return outcome;
    await deadline(call, 0, (signal) => settings.timing.sleep(outcome, signal));
  }
}

/** The milliseconds to wait after a failed connection, if it is to be retried; throws the error otherwise. */
function afterError(call: Call, error: unknown): number {
  const { Connection, Timeout } = call.settings.config.errors;
  const delay = error instanceof Connection || error instanceof Timeout ? retryDelay(call) : undefined;
  if (delay === undefined) throw error;
  return delay;
}
