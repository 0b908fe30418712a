import { type StructuredPatch, structuredPatch } from "diff";
import type { Colors } from "../diagnostics/colors.js";
import { printable, printableLine } from "../diagnostics/printable.js";
import { manifestName } from "./manifest.js";
import type { OutputPlan } from "./plan.js";

/** How a folder differs from what it should hold. */
export interface StaleFile {
  readonly path: string;
  readonly state: "changed" | "missing" | "leftover";
  readonly before: string;
  readonly after: string;
}

/** Enough to see what is going on; whoever wants more runs `generate` and looks at the difference. */
const mostLines = 400;
const mostLinesOfFile = 80;
/** Texts that need more edits than this are different rather than edited, and finding the edits takes long. */
const mostEdits = 2_000;

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

/** A unified diff of stale files, cut to a length that can be read and safe to show in a terminal. */
export function printDiff(shownFolder: string, stale: readonly StaleFile[], colors: Colors): string {
  const lines: string[] = [];
  for (const [index, file] of stale.entries()) {
    if (lines.length >= mostLines) {
      lines.push(colors.dim(`… and ${stale.length - index} more files`));
      break;
    }
    lines.push(...fileDiff(`${shownFolder}/${file.path}`, file, colors));
  }
  return lines.map((line) => `${line}\n`).join("");
}

function fileDiff(shown: string, { state, before, after }: StaleFile, colors: Colors): string[] {
  const path = printable(shown);
  const head = [
    colors.bold(`--- ${state === "missing" ? "/dev/null" : path}`),
    colors.bold(`+++ ${state === "leftover" ? "/dev/null" : path}`),
  ];
  const patch = structuredPatch("", "", before, after, undefined, undefined, { context: 3, maxEditLength: mostEdits });
  if (patch === undefined) {
    return [...head, colors.dim("… too different to show")];
  }
  const body = hunkLines(patch, colors);
  const rest = body.length - mostLinesOfFile;
  return rest > 1
    ? [...head, ...body.slice(0, mostLinesOfFile), colors.dim(`… and ${rest} more lines`)]
    : [...head, ...body];
}

function hunkLines({ hunks }: StructuredPatch, colors: Colors): string[] {
  return hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    colors.cyan(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
    ...lines.map((line) => {
      const text = printableLine(line);
      return line.startsWith("+") ? colors.green(text) : line.startsWith("-") ? colors.red(text) : text;
    }),
  ]);
}
