import { type Call, callError } from "./call.js";

/**
 * Runs a part of a call until it is done, its time is up or the caller aborts, whichever is first.
 *
 * Rejects with a `Timeout` or an `Abort` error at once, even if the work does not heed the signal it is given. Leaves
 * no timer and no listener behind.
 *
 * @param timeoutMs The limit, in milliseconds; what timers cannot measure (2^31 and more, `Infinity`): none.
 */
export function deadline<T>(call: Call, timeoutMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { signal } = call.options;
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const stop = (error: Error): void => {
      release();
      reject(error);
      controller.abort(error);
    };
    const onAbort = (): void => stop(callError(call, "Abort", "aborted by the caller", { cause: signal?.reason }));
    const onTimeout = (): void => stop(callError(call, "Timeout", `no complete answer within ${timeoutMs} ms`));
    const timer = timeoutMs < 2 ** 31 ? setTimeout(onTimeout, timeoutMs) : undefined;
    const release = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
    if (signal?.aborted) return onAbort();
    signal?.addEventListener("abort", onAbort);
    work(controller.signal).finally(release).then(resolve, reject);
  });
}
