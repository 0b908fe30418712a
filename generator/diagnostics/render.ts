import { codeFrame, lineReader } from "./code-frame.js";
import type { Colors } from "./colors.js";
import type { Diagnostic, SourceText } from "./diagnostics.js";
import { printable, printableJson } from "./printable.js";

/** The sentence that a person reads: the message, and what to do about it. */
function sentence(diagnostic: Diagnostic): string {
  const { message, hint } = diagnostic;
  return printable(hint === undefined ? message : `${message}; ${hint}`);
}

function place(at: { readonly file?: string; readonly line?: number; readonly column?: number }): string {
  const parts = [at.file ?? "sdkwright", at.line, at.column];
  return printable(parts.filter((part) => part !== undefined).join(":"));
}

/** For people: the place, the code, what is wrong, the lines of the document, and the pointer. */
export function renderPretty(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, SourceText>,
  colors: Colors,
): string {
  const readers = new Map<string, ReturnType<typeof lineReader>>();
  const readerOf = (path: string): ReturnType<typeof lineReader> | undefined => {
    const source = sources.get(path);
    const reader = readers.get(path) ?? (source && lineReader(source));
    if (reader !== undefined) {
      readers.set(path, reader);
    }
    return reader;
  };
  return diagnostics.map((diagnostic) => `${pretty(diagnostic, readerOf, colors).join("\n")}\n`).join("\n");
}

function pretty(
  diagnostic: Diagnostic,
  readerOf: (path: string) => ReturnType<typeof lineReader> | undefined,
  colors: Colors,
): string[] {
  const { severity, code, file, line, column, pointer, rule } = diagnostic;
  const mark = severity === "error" ? colors.red : colors.yellow;
  const lines = [
    `${colors.bold(place(diagnostic))} ${mark(severity)} ${colors.dim(code)}`,
    `  ${sentence(diagnostic)}`,
  ];
  const read = file === undefined ? undefined : readerOf(file);
  if (read !== undefined && line !== undefined && column !== undefined) {
    lines.push(...codeFrame(read, line, column, colors, mark));
  }
  if (pointer !== undefined && pointer !== "") {
    lines.push(colors.dim(`  at #${printable(pointer)}`));
  }
  if (rule !== undefined) {
    lines.push(colors.dim(`  rule: ${printable(rule)}`));
  }
  for (const related of diagnostic.related) {
    lines.push(`  ${place(related)} ${printable(related.message)}`);
  }
  return lines;
}

/** For programs: one object a line, each with the same members; `null` where there is nothing to say. */
export function renderJson(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map((each) => {
      const { severity, code, message } = each;
      const { file = null, line = null, column = null, endLine = null, endColumn = null } = each;
      const { pointer = null, hint = null, rule = null } = each;
      const members = { severity, code, message, file, line, column, endLine, endColumn, pointer, hint, rule };
      return `${printableJson(JSON.stringify(members))}\n`;
    })
    .join("");
}

/** For GitHub Actions: workflow commands, which it shows beside the lines of a pull request. */
export function renderGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map((diagnostic) => {
      const { severity, code, file, line, column, endLine, rule } = diagnostic;
      const properties = Object.entries({ file, line, col: column, endLine })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(printable(String(value)))},`);
      const text = rule === undefined ? sentence(diagnostic) : `${sentence(diagnostic)} (rule: ${printable(rule)})`;
      return `::${severity} ${properties.join("")}title=${escapeProperty(code)}::${escapeData(text)}\n`;
    })
    .join("");
}

/** The escaping of GitHub's own toolkit. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
