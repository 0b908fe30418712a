import type { Diagnostic } from "../diagnostics/diagnostics.js";
import type { StaleFile } from "../output/stale.js";
import type { ExitCode } from "./io.js";

/** What became of a package. */
export interface Outcome {
  readonly exitCode: ExitCode;
  readonly diagnostics: readonly Diagnostic[];
  /** `failed`: the folder was left as it was. `stale`: so it was, and `--check` found it wanting. */
  readonly state: "written" | "up-to-date" | "stale" | "failed";
  readonly operations: number;
  readonly files: number;
  readonly written: number;
  readonly removed: number;
  readonly stale: readonly StaleFile[];
}

/** An outcome of which only this is to be said. */
export function outcome(said: Pick<Outcome, "exitCode" | "state" | "diagnostics"> & Partial<Outcome>): Outcome {
  return { operations: 0, files: 0, written: 0, removed: 0, stale: [], ...said };
}

/** Under `--strict`, a warning is an error. */
export function judged(diagnostics: readonly Diagnostic[], strict: boolean): readonly Diagnostic[] {
  return strict ? diagnostics.map((each) => ({ ...each, severity: "error" })) : diagnostics;
}
