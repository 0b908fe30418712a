import { type StructuredPatch, structuredPatch } from "diff";
import type { Colors } from "../diagnostics/colors.js";
import { printable, printableLine } from "../diagnostics/printable.js";
import type { StaleFile } from "./stale.js";

/** Enough to see what is going on; whoever wants more runs `generate` and looks at the difference. */
const mostLines = 400;
const mostLinesOfFile = 80;
/** Texts that need more edits than this are different rather than edited, and finding the edits takes long. */
const mostEdits = 2_000;

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
    colors.cyan(`@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`),
    ...lines.map((line) => {
      const text = printableLine(line);
      return line.startsWith("+") ? colors.green(text) : line.startsWith("-") ? colors.red(text) : text;
    }),
  ]);
}

/** No lines are counted from the line before. */
function range(start: number, lines: number): string {
  return `${lines === 0 ? start - 1 : start},${lines}`;
}
