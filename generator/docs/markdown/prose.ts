/** Descriptions: Markdown by strangers, as blocks of a page, as a cell of a table, or as the rest of a line. */
import { type Definitions, takeDefinitions } from "./definitions.js";
import { codeSpan, fenceAround } from "./escape.js";
import { type InlineContext, inlineProse } from "./inline.js";

/** An opening fence and its indentation. The info string of one with backticks has none (CommonMark, section 4.5). */
const FENCE = /^(\s*)(?:(`{3,})([^`]*)|(~{3,})(.*))$/;
const CONTAINERS = "(?:\\s*(?:>|(?:[-*+]|\\d{1,9}[.)])(?=\\s|$)))*";
const HEADING = new RegExp(`^(${CONTAINERS})(\\s*)(#{1,6})(?=\\s|$)(.*)$`);
const TILDES = new RegExp(`^(${CONTAINERS}\\s*)(~{3,}.*)$`);
/** A bracket that could begin the definition of a link, which no code on the line can prevent. */
const LABEL = new RegExp(`^(${CONTAINERS}\\s*)\\[(?![^\\]]*\\]\\()`);
const UNDERLINE = /^((?:\s*>)*)\s*(=+|-+)\s*$/;
const DELIMITER_ROW = /^[\s>]*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** A block of code as it stood in a description. */
interface Code {
  readonly language: string;
  readonly lines: readonly string[];
  /** How far the text of the item of a list that it belongs to is moved to the right. */
  readonly indent: number;
}

/** A description in parts, and what the labels of its links stand for. */
interface Prose {
  readonly parts: readonly Part[];
  readonly definitions: Definitions;
}

/** Consecutive lines without code. */
type Part = { readonly code: Code } | { readonly lines: readonly string[] };

/** A description as blocks. Its headings become bold text, so that the page's own structure stays what it is. */
export function blockProse(text: string): string {
  const { parts, definitions } = partsOf(text);
  const lines = parts.flatMap((part) => ("code" in part ? fenced(part.code) : proseLines(part.lines, definitions)));
  return lines
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "");
}

/** A description as one cell of a table, or as the rest of a line. Paragraphs and items are set apart by `separator`. */
export function lineProse(text: string, inTable: boolean, separator: string): string {
  const paragraphs: string[] = [];
  const { parts, definitions } = partsOf(text);
  let open = false;
  for (const part of parts) {
    const lines = "code" in part ? part.code.lines : part.lines;
    for (const raw of lines) {
      const line = raw.trim();
      const isCode = "code" in part;
      if (line === "" || (!isCode && (UNDERLINE.test(line) || DELIMITER_ROW.test(line)))) {
        open = false;
        continue;
      }
      const plain = isCode ? line : line.replace(/^#{1,6}(?=\s)\s*/, "");
      const shown = isCode ? codeSpan(plain, inTable) : inlineProse(plain, { cell: inTable, row: false, definitions });
      const joins = open && !isCode && !/^(?:[-*+]|\d{1,9}[.)])\s/.test(line);
      if (joins) paragraphs.push(`${paragraphs.pop()} ${shown}`);
      else paragraphs.push(shown);
      open = !isCode;
    }
    open = false;
  }
  return paragraphs.join(separator);
}

/** The first paragraph of a description with the definitions of its links, to be shown by {@link lineProse}. */
export function firstParagraph(text: string): string {
  const whole = normalised(text);
  const [first = ""] = whole.trim().split(/\n\s*\n/);
  if (!whole.includes("]:")) return first;
  const { definitions } = partsOf(whole);
  return [first, "", ...[...definitions].map(([label, address]) => `[${label}]: ${address}`)].join("\n");
}

function normalised(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .replace(/\t/g, "    ")
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|(?!\n)\p{Cc}/gu, "")
    .replace(/<br\s*\/?>/gi, "\n");
}

function partsOf(text: string): Prose {
  const parts: Part[] = [];
  let prose: string[] = [];
  const source = normalised(text).split("\n");
  for (let index = 0; index < source.length; index += 1) {
    const line = source[index] ?? "";
    const fence = FENCE.exec(line);
    if (fence === null) {
      prose.push(line);
      continue;
    }
    const end = closingFence(source, index, fence[2] ?? fence[4] ?? "");
    const width = fence[1]?.length ?? 0;
    const margin = new RegExp(`^ {0,${width}}`);
    const lines = source.slice(index + 1, end).map((each) => each.replace(margin, ""));
    const language = /^[\w+#.-]+/.exec((fence[3] ?? fence[5] ?? "").trim())?.[0] ?? "text";
    parts.push({ lines: prose });
    parts.push({ code: { language, lines, indent: itemIndent(parts, width) } });
    prose = [];
    index = end;
  }
  return withoutDefinitions([...parts, { lines: prose }]);
}

/** The parts without the definitions of links, which are no text. In code they are. */
function withoutDefinitions(parts: readonly Part[]): Prose {
  const definitions = new Map<string, string>();
  const others = parts.map((part): Part => {
    if ("code" in part || !part.lines.some((line) => line.includes("]:"))) return part;
    return { lines: takeDefinitions(part.lines, definitions) };
  });
  return { parts: others, definitions };
}

/** Where the text of the item begins that code at an indentation belongs to; 0 when it is in no list. */
function itemIndent(before: readonly Part[], width: number): number {
  let limit = width;
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const part = before[index];
    if (part === undefined) continue;
    if ("code" in part) {
      // It has found the item that it is in, which is the one looked for unless that begins further left.
      if (part.code.indent <= limit) return part.code.indent;
      continue;
    }
    for (const line of part.lines.toReversed()) {
      if (line.trim() === "") continue;
      const [item, marker = "", space = ""] = /^(\s*(?:[-*+]|\d{1,9}[.)]))(\s+)\S/.exec(line) ?? [];
      const text = marker.length + (space.length > 4 ? 1 : space.length);
      if (item !== undefined && text <= limit) return text;
      limit = Math.min(limit, /^\s*/.exec(line)?.[0].length ?? 0);
      if (limit === 0) return 0;
    }
  }
  return 0;
}

/** The line that closes a fence; the end of the text when nothing does. */
function closingFence(lines: readonly string[], opening: number, fence: string): number {
  for (let index = opening + 1; index < lines.length; index += 1) {
    const line = lines[index]?.trim() ?? "";
    if (line.startsWith(fence) && line.replaceAll(fence[0] ?? "", "") === "") return index;
  }
  return lines.length;
}

/** A block of code. In an item of a list every line of it is moved, so that none of them can end the item. */
function fenced({ language, lines, indent }: Code): readonly string[] {
  const fence = fenceAround(lines.join("\n"), 3);
  const block = [`${fence}${language}`, ...lines, fence];
  return ["", ...block.map((line) => " ".repeat(indent) + line), ""];
}

function proseLines(lines: readonly string[], definitions: Definitions): readonly string[] {
  const rows = tableRows(lines);
  const out: string[] = [];
  lines.forEach((line, index) => {
    const underline = UNDERLINE.exec(line);
    if (underline !== null) out.push(underlineText(underline, out.at(-1) ?? ""));
    else out.push(proseLine(line, { cell: false, row: rows.has(index), definitions }));
  });
  return out;
}

/** Lines that belong to a table: those around a row of dashes and bars, up to the next empty lines. */
function tableRows(lines: readonly string[]): ReadonlySet<number> {
  const rows = new Set<number>();
  lines.forEach((line, index) => {
    if (rows.has(index) || !line.includes("|") || !DELIMITER_ROW.test(line) || !lines[index - 1]?.includes("|")) return;
    for (let row = index - 1; (lines[row]?.trim() ?? "") !== ""; row += 1) rows.add(row);
  });
  return rows;
}

/** An underline would make a heading of the line above it; alone, it is a rule between two parts. */
function underlineText([, quote = "", mark = ""]: readonly string[], before: string): string {
  if (mark.startsWith("=")) return `${quote}\\${mark}`;
  return before.trim() === "" && quote === "" && mark.length > 2 ? "---" : quote.trim();
}

function proseLine(line: string, context: InlineContext): string {
  const heading = HEADING.exec(line);
  if (heading !== null) {
    const [, containers = "", space = "", hashes = "", rest = ""] = heading;
    const title = inlineProse(rest.replace(/\s#+\s*$/, "").trim(), context);
    const isTop = containers.trim() === "" && space.length + containers.length < 4;
    if (isTop) return title === "" ? "" : `**${title.replaceAll("**", "")}**`;
    return `${containers}${space}\\${hashes} ${title}`;
  }
  const tilde = TILDES.exec(line);
  if (tilde !== null) return `${tilde[1]}\\${inlineProse(tilde[2] ?? "", context)}`;
  // One sign for the items of lists, ours and those of the document.
  const item = context.row ? line : line.replace(/^(\s*)[-+](?=\s)/, "$1*");
  return inlineProse(item, context).replace(LABEL, "$1\\[");
}
