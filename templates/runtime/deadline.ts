import { type Call, callError } from "./call.js";

/**
 * Runs a part of a call until it is done, its time is up or the caller aborts, whichever is first.
 *
 * Rejects with a `Timeout` or an `Abort` error at once, even if the work does not heed the signal it is given. Leaves
 * no timer and no listener behind.
 *
 * @param timeoutMs Beyond what timers can measure (2^31 ms), or not above zero: no limit.
 */
export function deadline<T>(call: Call, timeoutMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const { signal } = call.options;
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const release = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
    const stop = (error: Error): void => {
      release();
      reject(error);
      controller.abort(error);
    };
    const onAbort = (): void => stop(callError(call, "Abort", "aborted by the caller", { cause: signal?.reason }));

    if (signal?.aborted) return onAbort();
    signal?.addEventListener("abort", onAbort);
    if (timeoutMs > 0 && timeoutMs < 2 ** 31) {
      timer = setTimeout(
        () => stop(callError(call, "Timeout", `no complete answer within ${timeoutMs} ms`)),
        timeoutMs,
      );
    }
    work(controller.signal).finally(release).then(resolve, reject);
  });
}
