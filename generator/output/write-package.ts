import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { applyPlan } from "./apply.js";
import { holdSignals } from "./hold-signals.js";
import type { OutputFile } from "./output-file.js";
import { isUnchanged, type OutputFolder, type OutputPlan, planOutput } from "./plan.js";
import { BusyError, isCode } from "./staging.js";

/** What a run did to a folder. */
export interface WriteResult {
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Makes a folder hold these files. Only what differs is written, only files that an earlier run wrote are overwritten
 * or removed, and if anything stands in the way or goes wrong, that is reported and the folder is left as it was.
 */
export async function writePackage(
  folder: OutputFolder,
  files: readonly OutputFile[],
  diagnostics: Diagnostics,
): Promise<WriteResult> {
  const plan = planOutput(folder, files, diagnostics);
  return diagnostics.failed ? { written: [], removed: [] } : carryOut(plan, diagnostics);
}

/** Carries out a plan that met no error. */
export async function carryOut(plan: OutputPlan, diagnostics: Diagnostics): Promise<WriteResult> {
  if (!isUnchanged(plan)) {
    const at = { file: plan.folder.shown, pointer: "" };
    try {
      await holdSignals(() => applyPlan(plan));
    } catch (error) {
      if (error instanceof BusyError) {
        diagnostics.report("output/busy", at, error.pid);
      } else if (isSystemError(error)) {
        diagnostics.report("output/not-written", at, reasonOf(error));
      } else {
        throw error;
      }
      return { written: [], removed: [] };
    }
  }
  return { written: plan.writes.map((each) => each.path), removed: plan.removals.map((each) => each.path) };
}

/** Whether the file system said no, rather than this program being wrong. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && typeof (error as NodeJS.ErrnoException).code === "string";
}

function reasonOf(error: NodeJS.ErrnoException): string {
  if (isCode(error, "ENOSPC", "EDQUOT")) {
    return "no space is left";
  }
  if (isCode(error, "EACCES", "EPERM", "EROFS")) {
    return "it is not permitted";
  }
  return error.code ?? error.message;
}
