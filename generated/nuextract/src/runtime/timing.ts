/** Clock and chance, in one place so that tests need not wait. */
export interface Timing {
  /** Milliseconds since 1970. */
  now(): number;
  /** A number in [0, 1). */
  random(): number;
  /** Resolves after so many milliseconds, or what timers can measure. Aborting the signal stops its timer. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** The platform's own. */
export const systemTiming: Timing = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(ms, 2e9));
      signal.addEventListener("abort", () => clearTimeout(timer));
    }),
};
