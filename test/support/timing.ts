import type { Timing } from "../../templates/runtime/timing.js";

/** A clock that only sleeping moves, and a chance of one half. It keeps the waits it was asked for. */
export function fakeTiming(): Timing & { readonly waits: readonly number[] } {
  const waits: number[] = [];
  let now = Date.UTC(2026, 0, 1);
  return {
    waits,
    now: () => now,
    random: () => 0.5,
    sleep: async (ms) => {
      waits.push(ms);
      now += ms;
    },
  };
}
