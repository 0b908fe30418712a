import { ApiPromise, type Reply } from "./api-promise.js";
import { attempt } from "./attempt.js";
import { type Call, packageError } from "./call.js";
import { Core } from "./core.js";
import { deadline } from "./deadline.js";
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
  const { client, timing } = settings;
  const { id, method, path } = operation;
  const context = { operation: id, method, path, attempt: 1 };
  const call: Call = { ...settings, operation, options, started: timing.now(), context };
  try {
    return (await complete(call)) as Reply<T>; // The one place where a decoded body gets its declared type.
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

async function complete(call: Call): Promise<Reply<unknown>> {
  const { Connection, Timeout } = call.config.errors;
  const timeoutMs = call.options.timeoutMs ?? call.client.timeoutMs ?? 60_000;
  for (; ; call.context.attempt++) {
    let outcome: Reply<unknown> | number | undefined;
    try {
      outcome = await deadline(call, timeoutMs, (signal) => attempt(call, signal));
    } catch (error) {
      if (error instanceof Connection || error instanceof Timeout) outcome = retryDelay(call);
      if (outcome === undefined) throw error;
    }
    if (typeof outcome !== "number") return outcome;
    const delay = outcome;
    await deadline(call, 2 ** 31, (signal) => call.timing.sleep(delay, signal));
  }
}
