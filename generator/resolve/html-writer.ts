/** A tag that stands around words. */
interface Open {
  readonly tag: string;
  /** The tag as it is written, should nothing close it. */
  readonly token: string;
  /** What stands around the words in Markdown. */
  readonly mark: string;
  /** Where they lead to, if they are a link. */
  readonly target: string | undefined;
}

/** Nothing is nested deeper than this by people. */
const deepest = 16;

/** From the weakest to the strongest. */
const GAPS = ["", " ", "\n", "\n\n"] as const;
type Gap = (typeof GAPS)[number];

interface List {
  readonly marker: string;
  count: number;
}

/** Collects a text in Markdown. What keeps words apart is written only when words follow. */
export class WordWriter {
  readonly #out: string[] = [];
  readonly #opened: (Open & { readonly at: number })[] = [];
  readonly #lists: List[] = [];
  #gap: Gap = "";
  #mark = "";
  #lastWord = -1;
  #hasBlocks = false;

  text(words: string): void {
    const isApart = this.#gap !== "" || this.#mark !== "";
    // An item goes on in its line: what begins a new one is no part of it.
    const isItem = this.#lists.length > 0;
    const lines = isItem ? words.replace(/\s+/g, (space) => (space.includes("\n") ? " " : space)) : words;
    const rest = isApart ? lines.trimStart() : lines;
    if (rest === "") return;
    this.#settle();
    this.#put(rest);
  }

  /** Code between its tags, in a line or as lines of its own. */
  code(html: string, isBlock: boolean): void {
    const code = plainText(html);
    if (code.trim() === "") return;
    if (isBlock) this.#apart("\n\n");
    this.#settle();
    this.#put(isBlock ? fencedCode(code) : codeSpan(code));
    if (isBlock) this.#apart("\n\n");
  }

  open(open: Open): void {
    this.#settle();
    const isTag = this.#opened.length < deepest;
    if (isTag) this.#opened.push({ ...open, at: this.#out.length });
    this.#out.push(isTag ? "" : open.token);
  }

  close(tag: string, token: string): void {
    const index = this.#opened.findLastIndex((open) => open.tag === tag);
    const open = this.#opened[index];
    if (open === undefined) {
      this.text(token);
      return;
    }
    for (const inner of this.#opened.splice(index).slice(1)) this.#out[inner.at] = inner.token;
    const words = this.#out.splice(open.at).join("");
    this.#lastWord = Math.min(this.#lastWord, open.at - 1);
    this.#put(around(words, open, this.#out.at(-1)));
  }

  line(): void {
    this.#apart("\n");
  }

  /** Sets apart what follows, and begins it with a mark. */
  block(mark = ""): void {
    this.#apart(this.#lists.length > 0 ? " " : "\n\n");
    this.#mark = mark === "" && this.#mark.startsWith("#") ? "" : this.#mark + mark;
  }

  list(tag: string, isEnd: boolean): void {
    this.#mark = "";
    if (tag === "li") {
      this.#apart("\n");
      if (!isEnd) this.#mark = `${indentOf(this.#lists.slice(0, -1))}${markerOf(this.#lists.at(-1))}`;
      return;
    }
    if (isEnd) this.#lists.pop();
    else this.#lists.push({ marker: tag === "ul" ? "- " : "1. ", count: 0 });
    this.#apart(this.#lists.length > (isEnd ? 0 : 1) ? "\n" : "\n\n");
  }

  /** Begins a cell of a row. */
  cell(): void {
    if (this.#gap === "" && this.#lastWord >= 0) this.#mark = " | ";
  }

  end(): string {
    for (const open of this.#opened) this.#out[open.at] = open.token;
    const whole = this.#out.join("");
    return this.#hasBlocks ? whole.trim() : whole;
  }

  #put(text: string): void {
    if (text.trim() !== "") this.#lastWord = this.#out.length;
    this.#out.push(text);
  }

  #apart(wanted: Gap): void {
    if (GAPS.indexOf(wanted) > GAPS.indexOf(this.#gap)) this.#gap = wanted;
    this.#hasBlocks = true;
  }

  /** Writes what keeps the next words apart from the last. */
  #settle(): void {
    if (this.#gap === "" && this.#mark === "") return;
    const last = this.#out[this.#lastWord];
    if (last !== undefined) {
      this.#out.fill("", this.#lastWord + 1);
      this.#out[this.#lastWord] = last.trimEnd();
    }
    this.#out.push(last === undefined ? this.#mark : this.#gap + this.#mark);
    this.#gap = "";
    this.#mark = "";
  }
}

function markerOf(list: List | undefined): string {
  if (list === undefined) return "- ";
  list.count += 1;
  return list.marker === "- " ? "- " : `${list.count}. `;
}

function indentOf(lists: readonly List[]): string {
  return lists
    .slice(0, deepest)
    .map(({ marker }) => " ".repeat(marker.length))
    .join("");
}

/** Words between the marks of Markdown, which must touch them. */
function around(words: string, { mark, target }: Open, before: string | undefined): string {
  const core = words.trim();
  if (core === "" || core.includes("\n\n")) return words;
  const [lead, trail = ""] = words.split(core, 2);
  const start = /\s$/.test(before ?? "") ? "" : lead;
  if (target === undefined || core.includes("](")) return `${start}${mark}${core}${mark}${trail}`;
  return `${start}[${core.includes("`") ? core : core.replace(/[[\]]/g, "\\$&")}](${target})${trail}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#39": "'",
  amp: "&",
  nbsp: " ",
};

/** What a reader sees of code. */
function plainText(html: string): string {
  return html
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<\/?(?:a|b|i|em|strong|span|font|u|p|div|code)\b[^<>]*>/gi, "")
    .replace(/&(lt|gt|quot|nbsp|apos|#39|amp);/g, (entity, name) => ENTITIES[name] ?? entity);
}

function fenceFor(code: string, least: number): string {
  let length = least;
  for (const [run] of code.matchAll(/`+/g)) length = Math.max(length, run.length + 1);
  return "`".repeat(length);
}

function codeSpan(code: string): string {
  const line = code.replace(/\s+/g, " ").trim();
  const fence = fenceFor(line, 1);
  const pad = /^`|`$/.test(line) ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

function fencedCode(code: string): string {
  const lines = code.replace(/^\s*\n/, "").trimEnd();
  const fence = fenceFor(lines, 3);
  return `${fence}\n${lines}\n${fence}`;
}
