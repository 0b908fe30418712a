/**
 * Descriptions are Markdown, and many are written in HTML: `<p>Makes an <b>order</b>.</p>`. The tags that have a
 * counterpart in Markdown become it. All others stay what they are: `<id>` is as often the name of a thing.
 */
import { WordWriter } from "./html-writer.js";

/** A run of backticks or tildes, the beginning of a comment, or a tag. `<P, T>` and `<p-id>` are none. */
const TOKEN =
  /`+|~{3,}|<!--|<(\/?)([a-z][a-z0-9]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))*)\s*\/?>/gi;

const EMPHASIS: ReadonlyMap<string, string> = new Map([
  ...["b", "strong"].map((tag) => [tag, "**"] as const),
  ...["i", "em", "var", "cite"].map((tag) => [tag, "*"] as const),
]);
const CODE: ReadonlySet<string> = new Set(["code", "tt", "kbd", "samp", "pre"]);
const HEADINGS: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
const BLOCKS: ReadonlySet<string> = new Set([
  ...["p", "div", "section", "article", "blockquote", "center", "note", "important"],
  ...["table", "thead", "tbody", "tr", "dl", "dt", "dd"],
]);
/** Tags that change only how a text looks. */
const PLAIN: ReadonlySet<string> = new Set(["span", "font", "u", "small", "sup", "sub", "fullname", "nobr"]);
const LISTS: ReadonlySet<string> = new Set(["ul", "ol", "li"]);
const CELLS: ReadonlySet<string> = new Set(["td", "th"]);
/** Tags that nobody has to close. Of the others, what nothing closes is not meant as a tag. */
const UNCLOSED: ReadonlySet<string> = new Set(["p", "br", "li", "tr", "td", "th", "dt", "dd"]);

/** A description in Markdown, whichever of the two it is written in. */
export function markdownOf(text: string): string {
  if (!/<[/!a-z]/i.test(text)) return text;
  const writer = new WordWriter();
  const find = finder(text);
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [token, slash, name = "", attributes = ""] = match;
    writer.text(text.slice(at, match.index));
    at = TOKEN.lastIndex;
    const tag = name.toLowerCase();
    if (/^[`~]/.test(token)) {
      const end = find.closingRun(token, at);
      writer.text(text.slice(match.index, end ?? at));
      at = end ?? at;
    } else if (token === "<!--") {
      const end = find.after("-->", at);
      if (end === undefined) writer.text(token);
      else at = end;
    } else if (!UNCLOSED.has(tag) && find.after(`</${tag}`, 0) === undefined) {
      writer.text(token);
    } else if (CODE.has(tag) && slash === "") {
      const end = find.after(`</${tag}`, at);
      if (end === undefined) writer.text(token);
      else {
        writer.code(text.slice(at, end - tag.length - 2), tag === "pre");
        at = find.after(">", end) ?? text.length;
      }
    } else {
      writeTag(writer, { tag, isEnd: slash !== "", attributes, token });
    }
    TOKEN.lastIndex = at;
  }
  writer.text(text.slice(at));
  return writer.end();
}

interface Tag {
  readonly tag: string;
  readonly isEnd: boolean;
  readonly attributes: string;
  /** As it is written. */
  readonly token: string;
}

function writeTag(writer: WordWriter, { tag, isEnd, attributes, token }: Tag): void {
  const mark = EMPHASIS.get(tag);
  if (mark !== undefined || tag === "a") {
    if (isEnd) writer.close(tag, token);
    else writer.open({ tag, token, mark: mark ?? "", target: targetOf(attributes) });
  } else if (tag === "br") writer.line();
  else if (BLOCKS.has(tag)) writer.block();
  else if (HEADINGS.has(tag)) writer.block(isEnd ? "" : "#### ");
  else if (LISTS.has(tag)) writer.list(tag, isEnd);
  else if (CELLS.has(tag)) {
    if (!isEnd) writer.cell();
  } else if (!PLAIN.has(tag)) writer.text(token);
}

/** The address that a link leads to, if it is one on the web. */
function targetOf(attributes: string): string | undefined {
  const [, double, single, bare] = /(?<![\w-])href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes) ?? [];
  const target = (double ?? single ?? bare ?? "").trim().replaceAll("&amp;", "&");
  if (!/^(?:https?:\/\/|mailto:)[^\s<>`\\]+$/i.test(target)) return undefined;
  return target.replaceAll("(", "%28").replaceAll(")", "%29");
}

/** Finds the ends of things. What is not there is looked for once, so that thousands of beginnings cost nothing. */
function finder(text: string): {
  readonly after: (wanted: string, from: number) => number | undefined;
  readonly closingRun: (run: string, from: number) => number | undefined;
} {
  const lower = text.toLowerCase();
  const last = new Map<string, number>();
  const closed = new Map<string, boolean>();
  return {
    after: (wanted, from) => {
      const end = last.get(wanted) ?? lower.lastIndexOf(wanted);
      last.set(wanted, end);
      return end < from ? undefined : lower.indexOf(wanted, from) + wanted.length;
    },
    closingRun: (run, from) => {
      if (closed.get(run) === false) return undefined;
      const [mark = "`"] = run;
      for (let start = text.indexOf(mark, from); start >= 0; start = text.indexOf(mark, start)) {
        let end = start;
        while (text[end] === mark) end += 1;
        if (end - start === run.length) return end;
        start = end;
      }
      closed.set(run, false);
      return undefined;
    },
  };
}
