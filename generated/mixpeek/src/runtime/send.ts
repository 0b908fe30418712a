import { ApiPromise, type Reply } from "./api-promise.js";
import { attempt } from "./attempt.js";
import { callOf, packageError } from "./call.js";
import type { Core } from "./core.js";
import { deadline } from "./deadline.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import { retryDelay } from "./retry.js";

/**
 * Calls an operation: sends the request, retries it as its policy says, and decodes the answer.
 *
 * Never throws. The promise rejects with nothing but the package's own errors.
 */
export function send<T, E, R extends Reply<T> = Reply<T>>(
  core: Core,
  operation: Operation,
  options: RequestOptions = {},
): ApiPromise<T, E, R> {
  return new ApiPromise<T, E, R>(run<R>(core, operation, options));
}

async function run<R>(core: Core, operation: Operation, options: RequestOptions): Promise<R> {
  const call = callOf(core, operation, options);
  const { budget, client, context } = call;
  const { Connection, Timeout } = call.config.errors;
  try {
    for (; ; context.attempt++) {
      let outcome: Reply<unknown, number> | number | undefined;
      try {
        const limit = options.timeoutMs ?? client.timeoutMs ?? 60_000;
        outcome = await deadline(call, limit, (signal) => attempt(call, signal));
      } catch (error) {
        if (error instanceof Connection || error instanceof Timeout) outcome = retryDelay(call);
        if (outcome === undefined) throw error;
      }
      if (typeof outcome !== "number") {
        budget.spent = Math.max(0, budget.spent - 0.2);
        return outcome as R; // The one place where a decoded body gets its declared type.
      }
      const delay = outcome;
      await deadline(call, Infinity, (signal) => call.timing.sleep(delay, signal));
    }
  } catch (thrown) {
    const error = packageError(call, thrown);
    try {
      await client.hooks?.onError?.(error, context);
    } catch (thrownByHook) {
      throw packageError(call, thrownByHook);
    }
    throw error;
  }
}
