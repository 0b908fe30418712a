import { manifestName } from "./manifest.js";
import type { OutputPlan } from "./plan.js";

/** How a folder differs from what it should hold. */
export interface StaleFile {
  readonly path: string;
  readonly state: "changed" | "missing" | "leftover";
  readonly before: string;
  readonly after: string;
}

/** The files that a plan would change, by path. The manifest counts only when nothing else does. */
export function staleFiles({ writes, removals, manifest }: OutputPlan): readonly StaleFile[] {
  const stale: StaleFile[] = [
    ...writes.map(({ path, before, content }): StaleFile => {
      const state = before === undefined ? "missing" : "changed";
      return { path, state, before: textOf(before), after: textOf(content) };
    }),
    ...removals.map(({ path, before }): StaleFile => ({ path, state: "leftover", before: textOf(before), after: "" })),
  ];
  if (stale.length === 0 && manifest.before !== manifest.after) {
    const state = manifest.before === undefined ? "missing" : "changed";
    stale.push({ path: manifestName, state, before: manifest.before ?? "", after: manifest.after });
  }
  return stale.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function textOf(content: Uint8Array | undefined): string {
  return content === undefined ? "" : Buffer.from(content).toString("utf8");
}
