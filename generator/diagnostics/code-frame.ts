import type { Colors } from "./colors.js";
import type { SourceText } from "./diagnostics.js";
import { displayWidth, printableLine } from "./printable.js";

const linesBefore = 2;
/** Lines of a minified document are cut to what surrounds the column. */
const longestLine = 100;

/** The lines of a text, found once however many frames are printed of it. */
export function lineReader(source: SourceText): (line: number) => string | undefined {
  const { text } = source;
  const starts = [0];
  return (line) => {
    while (starts.length <= line) {
      const next = text.indexOf("\n", starts.at(-1));
      if (next === -1) {
        break;
      }
      starts.push(next + 1);
    }
    const start = starts[line - 1];
    if (start === undefined) {
      return undefined;
    }
    const end = text.indexOf("\n", start);
    return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, "");
  };
}

/**
 * The line that is meant, the two before it, and a mark under the column:
 *
 *     213 |             schema:
 *   > 214 |               $ref: "#/components/schemas/Oder"
 *         |                     ^
 */
export function codeFrame(
  read: (line: number) => string | undefined,
  line: number,
  column: number,
  colors: Colors,
  mark: (text: string) => string,
): string[] {
  const width = String(line).length;
  const from = column > longestLine - 20 ? column - longestLine / 2 : 0;
  const frame: string[] = [];
  for (let each = Math.max(1, line - linesBefore); each <= line; each += 1) {
    const text = cut(read(each) ?? "", each === line ? from : 0);
    const gutter = `${String(each).padStart(width)} |`;
    const body = text === "" ? "" : ` ${text}`;
    frame.push(each === line ? `  ${mark(">")} ${colors.dim(gutter)}${body}` : `    ${colors.dim(gutter + body)}`);
  }
  const before = cut(read(line) ?? "", from).slice(0, column - 1 - from + (from > 0 ? 1 : 0));
  frame.push(`    ${colors.dim(`${" ".repeat(width)} |`)} ${" ".repeat(displayWidth(before))}${mark("^")}`);
  return frame;
}

function cut(line: string, from: number): string {
  const shown = printableLine(line.slice(from, from + longestLine)).trimEnd();
  const start = from > 0 && line.length > from ? "…" : "";
  return `${start}${shown}${line.length > from + longestLine ? "…" : ""}`;
}
