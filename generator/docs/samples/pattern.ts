/** Texts that match a regular expression, for the expressions that documents usually have. */

/** A piece of an expression. */
type Piece =
  | { readonly kind: "characters"; readonly from: readonly string[] }
  | { readonly kind: "group"; readonly branches: readonly (readonly Repeated[])[] };

interface Repeated {
  readonly piece: Piece;
  readonly min: number;
  readonly max: number;
}

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const DIGITS = [..."0123456789"];
const PLAIN = [...LETTERS, ...LETTERS.map((letter) => letter.toUpperCase()), ...DIGITS];
const ESCAPES: Readonly<Record<string, readonly string[]>> = {
  d: DIGITS,
  w: PLAIN,
  s: [" "],
  S: PLAIN,
  D: LETTERS,
  W: ["-"],
};
const NAMED: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

/** A text that matches and has a length between the two; `undefined` when the expression is not a simple one. */
export function textMatching(pattern: string, minLength: number, maxLength: number): string | undefined {
  const parsed = parse(pattern);
  if (parsed === undefined) return undefined;
  for (let more = 0; more <= 64; more += 1) {
    const text = write(parsed, more);
    if (text.length > maxLength) return undefined;
    if (text.length >= minLength) return text;
  }
  return undefined;
}

/**
 * Whether a text matches. Expressions that may take forever to say no, and those that JavaScript does not know, are
 * taken at their author's word.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  const parsed = parse(pattern);
  if (parsed === undefined || text.length > 500 || mayBacktrack(parsed)) return true;
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return true;
  }
}

function mayBacktrack(pieces: readonly Repeated[]): boolean {
  return pieces.some(
    ({ piece, max }) =>
      piece.kind === "group" &&
      (piece.branches.some(mayBacktrack) ||
        (max > 1 && (piece.branches.length > 1 || piece.branches.some((branch) => branch.some(isOpen))))),
  );
}

function isOpen({ min, max }: Repeated): boolean {
  return max > min;
}

function write(pieces: readonly Repeated[], more: number): string {
  let text = "";
  for (const { piece, min, max } of pieces) {
    const count = Math.min(max, Math.max(min, max > 1 ? 1 : min) + (max > min ? more : 0));
    for (let index = 0; index < count; index += 1) {
      text +=
        piece.kind === "group" ? write(piece.branches[0] ?? [], more) : (piece.from[index % piece.from.length] ?? "");
    }
  }
  return text;
}

function parse(pattern: string): readonly Repeated[] | undefined {
  const source = pattern.replace(/^\^/, "").replace(/(?<!\\)\$$/, "");
  const branches = new Parser(source).whole();
  return branches === undefined ? undefined : [{ piece: { kind: "group", branches }, min: 1, max: 1 }];
}

/** Reads an expression from left to right. Gives up at what it does not know. */
class Parser {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  whole(): readonly (readonly Repeated[])[] | undefined {
    const branches = this.#branches(0);
    return this.#at === this.#source.length ? branches : undefined;
  }

  #branches(depth: number): readonly (readonly Repeated[])[] | undefined {
    if (depth > 20) return undefined;
    const branches: Repeated[][] = [[]];
    while (this.#at < this.#source.length && this.#source[this.#at] !== ")") {
      if (this.#taken("|")) {
        branches.push([]);
        continue;
      }
      const piece = this.#piece(depth);
      const count = piece && this.#count();
      if (piece === undefined || count === undefined) return undefined;
      branches.at(-1)?.push({ piece, ...count });
    }
    return branches;
  }

  #piece(depth: number): Piece | undefined {
    if (this.#taken("(")) {
      if (this.#taken("?") && !this.#taken(":")) return undefined;
      const branches = this.#branches(depth + 1);
      return branches !== undefined && this.#taken(")") ? { kind: "group", branches } : undefined;
    }
    if (this.#taken("[")) return this.#set();
    if (this.#taken("\\")) {
      const from = this.#escaped();
      return from && { kind: "characters", from };
    }
    const character = this.#next();
    if (character === ".") return { kind: "characters", from: LETTERS };
    return "^$*+?{}]".includes(character) ? undefined : { kind: "characters", from: [character] };
  }

  /** The characters of a class, an inverted one by what it leaves of letters and digits. */
  #set(): Piece | undefined {
    const isInverted = this.#taken("^");
    const from: string[] = [];
    while (!this.#taken("]")) {
      if (this.#at >= this.#source.length) return undefined;
      const first = this.#taken("\\") ? this.#escaped() : [this.#next()];
      const [start] = first ?? [];
      if (first === undefined || start === undefined) return undefined;
      if (first.length > 1 || this.#source[this.#at] !== "-" || this.#source[this.#at + 1] === "]") {
        from.push(...first);
        continue;
      }
      this.#at += 1;
      const end = (this.#taken("\\") ? this.#escaped() : [this.#next()])?.[0];
      if (end === undefined) return undefined;
      from.push(...range(start, end));
    }
    const allowed = isInverted ? PLAIN.filter((character) => !from.includes(character)) : from;
    return allowed.length === 0 ? undefined : { kind: "characters", from: allowed };
  }

  #escaped(): readonly string[] | undefined {
    const character = this.#next();
    const known = ESCAPES[character] ?? (NAMED[character] === undefined ? undefined : [NAMED[character]]);
    return known ?? (/[A-Za-z0-9]/.test(character) || character === "" ? undefined : [character]);
  }

  #count(): { readonly min: number; readonly max: number } | undefined {
    const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at, this.#at + 24));
    if (found === null) return { min: 1, max: 1 };
    this.#at += found[0].length;
    const [, sign, least = "", comma, most = ""] = found;
    if (sign === "?") return { min: 0, max: 1 };
    if (sign !== undefined) return { min: sign === "+" ? 1 : 0, max: Number.POSITIVE_INFINITY };
    const min = Number(least);
    if (min > 1000) return undefined;
    return { min, max: comma === "" ? min : most === "" ? Number.POSITIVE_INFINITY : Number(most) };
  }

  #taken(character: string): boolean {
    if (this.#source[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #next(): string {
    const character = this.#source[this.#at] ?? "";
    this.#at += 1;
    return character;
  }
}

function range(start: string, end: string): readonly string[] {
  const [from, to] = [start.charCodeAt(0), end.charCodeAt(0)];
  const length = Math.min(Math.max(0, to - from + 1), 128);
  return Array.from({ length }, (_, index) => String.fromCharCode(from + index));
}
