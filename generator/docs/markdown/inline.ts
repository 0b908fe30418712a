/**
 * One line of Markdown by strangers. Emphasis, code and links to the web stay; HTML, images, links elsewhere and
 * definitions of links become text.
 */

import { type Definitions, labelKey } from "./definitions.js";

export interface InlineContext {
  /** Whether the line becomes a cell: every bar is part of the text. */
  readonly cell: boolean;
  /** Whether the line may be the row of a table of its own: bars in code must not end a cell. */
  readonly row: boolean;
  /** What the labels of links stand for. */
  readonly definitions: Definitions;
}

/** What has to be looked at; everything else is copied. */
const TOKEN = /\\[!-/:-@[-`{-~]|`+|<|!\[|\[|\]\(|\]:|\]|\|/g;

/** An address that a link may lead to, with an optional title. Backticks and escapes could change what is code. */
const SAFE_TARGET =
  /\]\(\s*<?(?:https?:\/\/|mailto:)[^\s<>()[\]`\\]*(?:\([^\s<>()[\]`\\]*\)[^\s<>()[\]`\\]*)*>?(?:\s+"[^"<`\\]*")?\s*\)/iy;

const OTHER_TARGET = /\]\([^()`\\<]*\)/y;

/** `][label]`, or `][]`, where the text is the label. */
const REFERENCE = /\]\[([^[\]\\`<]*)\]/y;

const AUTOLINK = /<(?:https?:\/\/|mailto:)[^\s<>`\\]*>/iy;

/** What makes a word an address that readers link by themselves. */
const ADDRESS = /:\/\/|www\.|@/i;

/** How far back an address may begin. */
const LONGEST_ADDRESS = 2000;

/** Makes a line safe. It must not contain a line break. */
export function inlineProse(line: string, context: InlineContext): string {
  const out: string[] = [];
  /** What is open: where it went, and where its text begins in the line. */
  const brackets: { readonly place: number; readonly from: number }[] = [];
  const unclosed = new Set<number>();
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(line); match !== null; match = TOKEN.exec(line)) {
    const [token] = match;
    out.push(line.slice(at, match.index));
    at = match.index + token.length;
    const replacement = replaceToken(token, match.index);
    out.push(replacement);
    TOKEN.lastIndex = at;
  }
  out.push(line.slice(at));
  return out.join("");

  function replaceToken(token: string, index: number): string {
    // A web address in front would take the backslash for its own, and leave a tag.
    if (token.startsWith("\\")) return token === "\\<" ? "&lt;" : token;
    if (token.startsWith("`")) return codeAt(token, index);
    switch (token) {
      case "<":
        return taken(AUTOLINK, index) ?? "&lt;";
      case "[":
      case "![":
        brackets.push({ place: out.length, from: at });
        return "[";
      case "](":
        return linkAt(index);
      case "]:":
        brackets.pop();
        return "]\\:";
      case "]":
        return referenceAt(index);
      default:
        return context.cell ? "\\|" : "|";
    }
  }

  /** Code that ends on its own line stays; any other backticks are only that. */
  function codeAt(run: string, index: number): string {
    const end = unclosed.has(run.length) ? -1 : closingRun(line, index + run.length, run.length);
    if (end < 0) {
      unclosed.add(run.length);
      return "\\`".repeat(run.length);
    }
    at = end + run.length;
    // A web address in front would take the backticks for its own.
    const before = line.slice(Math.max(0, index - LONGEST_ADDRESS), index);
    const gap = ADDRESS.test(before.slice(before.lastIndexOf(" ") + 1)) ? " " : "";
    const code = line.slice(index, at);
    return gap + (context.cell || context.row ? code.replace(/\\*\|/g, "\\|") : code);
  }

  function linkAt(index: number): string {
    const opening = brackets.pop();
    if (opening === undefined) return "]\\(";
    const safe = taken(SAFE_TARGET, index);
    if (safe !== undefined) return context.cell || context.row ? safe.replaceAll("|", "%7C") : safe;
    // Text that begins with anything else could become an item or a heading.
    const isWord = /^\p{L}/u.test(out[opening.place + 1] ?? "");
    if (!isWord || taken(OTHER_TARGET, index) === undefined) return "]\\(";
    out[opening.place] = "";
    return "";
  }

  /** A link to what is defined elsewhere gets its address. */
  function referenceAt(index: number): string {
    const opening = brackets.pop();
    if (opening === undefined || context.definitions.size === 0) return "]";
    const text = line.slice(opening.from, index);
    REFERENCE.lastIndex = index;
    const [whole = "]", label = ""] = REFERENCE.exec(line) ?? [];
    const address = context.definitions.get(labelKey(label.trim() === "" ? text : label));
    if (address === undefined) return "]";
    at = index + whole.length;
    return `](${address})`;
  }

  /** What the expression matches here; it is skipped. */
  function taken(expression: RegExp, index: number): string | undefined {
    expression.lastIndex = index;
    const found = expression.exec(line)?.[0];
    if (found !== undefined) at = index + found.length;
    return found;
  }
}

function closingRun(line: string, from: number, length: number): number {
  for (let at = line.indexOf("`", from); at >= 0; at = line.indexOf("`", at)) {
    let end = at;
    while (line[end] === "`") end += 1;
    if (end - at === length) return at;
    at = end;
  }
  return -1;
}
