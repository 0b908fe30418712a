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
  return new Scan(line, context).text();
}

/** One way through a line, token by token. */
class Scan {
  readonly #line: string;
  readonly #context: InlineContext;
  readonly #out: string[] = [];
  /** What is open: where it went, and where its text begins in the line. */
  readonly #brackets: { readonly place: number; readonly from: number }[] = [];
  /** Lengths of runs of backticks that nothing closes. */
  readonly #unclosed = new Set<number>();
  /** How far the line is read. */
  #at = 0;

  constructor(line: string, context: InlineContext) {
    this.#line = line;
    this.#context = context;
  }

  text(): string {
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(this.#line); match !== null; match = TOKEN.exec(this.#line)) {
      const [token] = match;
      this.#out.push(this.#line.slice(this.#at, match.index));
      this.#at = match.index + token.length;
      this.#out.push(this.#replace(token, match.index));
      TOKEN.lastIndex = this.#at;
    }
    this.#out.push(this.#line.slice(this.#at));
    return this.#out.join("");
  }

  #replace(token: string, index: number): string {
    // A web address in front would take the backslash for its own, and leave a tag.
    if (token.startsWith("\\")) return token === "\\<" ? "&lt;" : token;
    if (token.startsWith("`")) return this.#codeAt(token, index);
    switch (token) {
      case "<":
        return this.#taken(AUTOLINK, index) ?? "&lt;";
      case "[":
      case "![":
        this.#brackets.push({ place: this.#out.length, from: this.#at });
        return "[";
      case "](":
        return this.#linkAt(index);
      case "]:":
        this.#brackets.pop();
        return "]\\:";
      case "]":
        return this.#referenceAt(index);
      default:
        return this.#context.cell ? "\\|" : "|";
    }
  }

  /** Code that ends on its own line stays; any other backticks are only that. */
  #codeAt(run: string, index: number): string {
    const line = this.#line;
    const end = this.#unclosed.has(run.length) ? -1 : closingRun(line, index + run.length, run.length);
    if (end < 0) {
      this.#unclosed.add(run.length);
      return "\\`".repeat(run.length);
    }
    this.#at = end + run.length;
    // A web address in front would take the backticks for its own.
    const before = line.slice(Math.max(0, index - LONGEST_ADDRESS), index);
    const gap = ADDRESS.test(before.slice(before.lastIndexOf(" ") + 1)) ? " " : "";
    const code = line.slice(index, this.#at);
    return gap + (this.#isInTable() ? code.replace(/\\*\|/g, "\\|") : code);
  }

  #linkAt(index: number): string {
    const opening = this.#brackets.pop();
    if (opening === undefined) return "]\\(";
    const safe = this.#taken(SAFE_TARGET, index);
    if (safe !== undefined) return this.#isInTable() ? safe.replaceAll("|", "%7C") : safe;
    // Text that begins with anything else could become an item or a heading.
    const isWord = /^\p{L}/u.test(this.#out[opening.place + 1] ?? "");
    if (!isWord || this.#taken(OTHER_TARGET, index) === undefined) return "]\\(";
    this.#out[opening.place] = "";
    return "";
  }

  /** A link to what is defined elsewhere gets its address. */
  #referenceAt(index: number): string {
    const opening = this.#brackets.pop();
    const { definitions } = this.#context;
    if (opening === undefined || definitions.size === 0) return "]";
    REFERENCE.lastIndex = index;
    const [whole = "]", label = ""] = REFERENCE.exec(this.#line) ?? [];
    const text = this.#line.slice(opening.from, index);
    const address = definitions.get(labelKey(label.trim() === "" ? text : label));
    if (address === undefined) return "]";
    this.#at = index + whole.length;
    return `](${address})`;
  }

  #isInTable(): boolean {
    return this.#context.cell || this.#context.row;
  }

  /** What the expression matches here; it is skipped. */
  #taken(expression: RegExp, index: number): string | undefined {
    expression.lastIndex = index;
    const found = expression.exec(this.#line)?.[0];
    if (found !== undefined) this.#at = index + found.length;
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
