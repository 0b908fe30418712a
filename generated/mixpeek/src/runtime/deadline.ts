import { type Call, callError } from "./call.js";

/**
 * Runs a part of a call until it is done, its time or that of the call is up, or the caller aborts, whichever is first.
 *
 * Rejects with a `Timeout` or an `Abort` error at once, even if the work does not heed the signal it is given. Leaves
 * no timer and no listener behind.
 *
 * @param timeoutMs The limit, in milliseconds; `Infinity`: as long as timers can measure, which is weeks.
 */
export function deadline<T>(call: Call, timeoutMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { signal } = call.options;
  const leftMs = call.started + call.totalTimeoutMs - call.timing.now();
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const release = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
    const stop = (error: Error): void => {
      release();
      reject(error);
      controller.abort(); // Without the error, since nobody is left to hear it.
    };
    const onAbort = (): void => stop(callError(call, "Abort", "aborted by the caller", { cause: signal?.reason }));
    const onTimeout = (): void => {
      const limit = leftMs < timeoutMs ? `${call.totalTimeoutMs} ms in all` : `${timeoutMs} ms`;
      stop(callError(call, "Timeout", `no complete answer within ${limit}`));
    };
    signal?.addEventListener("abort", onAbort);
    const timer = setTimeout(onTimeout, Math.min(timeoutMs, leftMs, 2e9));
    if (signal?.aborted) return onAbort();
    work(controller.signal).then(resolve, reject).then(release);
  });
}
