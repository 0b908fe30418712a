import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { applyPlan } from "./apply.js";
import { holdSignals } from "./hold-signals.js";
import type { OutputFile } from "./output-file.js";
import { isUnchanged, type OutputFolder, type OutputPlan, planOutput } from "./plan.js";
import { BusyError, isCode, removeAbandoned } from "./staging.js";

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
  const plan = planPackage(folder, files, diagnostics);
  return plan === undefined ? nothing : carryOut(plan, diagnostics);
}

/** What would have to be done; absent when that was reported to be impossible. */
export function planPackage(
  folder: OutputFolder,
  files: readonly OutputFile[],
  diagnostics: Diagnostics,
): OutputPlan | undefined {
  try {
    const plan = planOutput(folder, files, diagnostics);
    return diagnostics.failed ? undefined : plan;
  } catch (error) {
    reportSystemError(error, folder, diagnostics);
    return undefined;
  }
}

/** Carries out a plan that met no error. */
export async function carryOut(plan: OutputPlan, diagnostics: Diagnostics): Promise<WriteResult> {
  try {
    if (isUnchanged(plan)) {
      removeAbandoned(plan.folder.path);
    } else {
      await holdSignals(() => applyPlan(plan));
    }
  } catch (error) {
    reportSystemError(error, plan.folder, diagnostics);
    return nothing;
  }
  return { written: plan.writes.map((each) => each.path), removed: plan.removals.map((each) => each.path) };
}

const nothing: WriteResult = { written: [], removed: [] };

/** Reports what the file system refused. Any other error is a mistake of ours. */
function reportSystemError(error: unknown, { shown }: OutputFolder, diagnostics: Diagnostics): void {
  const at = { file: shown, pointer: "" };
  if (error instanceof BusyError) {
    diagnostics.report("output/busy", at, error.pid);
  } else if (isSystemError(error)) {
    diagnostics.report("output/not-written", at, reasonOf(error));
  } else {
    throw error;
  }
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
