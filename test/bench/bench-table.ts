import type { Stage } from "./stages.js";

export interface Run {
  readonly stages: readonly Stage[];
  /** Milliseconds of all processors. */
  readonly cpu: number;
  /** MiB. */
  readonly peak: number;
}

/** The best time of each stage, the least memory, and what all stages together take. */
export function benchTable(runs: readonly Run[]): string {
  const [first] = runs;
  if (first === undefined) return "";
  const rows = first.stages.map(({ name }, index) => {
    const all = runs.flatMap(({ stages }) => stages[index] ?? []);
    return { name, time: least(all, (stage) => stage.milliseconds), memory: least(all, (stage) => stage.memory) };
  });
  const total = rows.reduce((sum, { time }) => sum + time, 0);
  const line = (name: string, time: number, share: string, memory: number) =>
    `${name.padEnd(12)}${time.toFixed(0).padStart(8)} ms${share.padStart(7)}${memory.toFixed(0).padStart(8)} MiB`;
  const percent = (time: number) => `${((100 * time) / Math.max(total, 1)).toFixed(0)} %`;
  return [
    ...rows.map(({ name, time, memory }) => line(name, time, percent(time), memory)),
    line(
      "all",
      total,
      "",
      least(runs, ({ peak }) => peak),
    ),
    `${"processors".padEnd(12)}${least(runs, ({ cpu }) => cpu)
      .toFixed(0)
      .padStart(8)} ms`,
  ].join("\n");
}

function least<T>(items: readonly T[], pick: (item: T) => number): number {
  return Math.min(...items.map(pick));
}
