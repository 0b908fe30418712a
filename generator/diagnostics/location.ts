/**
 * A place in a document, named by file and JSON pointer (RFC 6901). Line and column are found on demand, by
 * `load/locate.ts`, since nearly every location is made and never shown.
 */
export interface Location {
  /** Path of the file as the user gave it, with forward slashes. */
  readonly file: string;
  /** JSON pointer without a leading `#`: `/paths/~1orders/get`. The whole document is the empty string. */
  readonly pointer: string;
  /** What to underline: the value (default) or the key that holds it. */
  readonly part?: "key" | "value";
  /** Set only where no pointer can say it: text that does not parse, the second of two equal keys. */
  readonly range?: Range;
}

/** A place in a text, counted from 1; columns in UTF-16 units, as editors and language servers count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of text; `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Escapes one reference token of a JSON pointer (RFC 6901, section 3). */
export function escapePointerToken(token: string): string {
  return token.includes("~") || token.includes("/") ? token.replaceAll("~", "~0").replaceAll("/", "~1") : token;
}

/** Undoes {@link escapePointerToken}. */
export function unescapePointerToken(token: string): string {
  return token.includes("~") ? token.replaceAll("~1", "/").replaceAll("~0", "~") : token;
}

/** The location of a member of the value at `parent`. */
export function childLocation(parent: Location, ...tokens: readonly (string | number)[]): Location {
  let pointer = parent.pointer;
  for (const token of tokens) {
    pointer += `/${typeof token === "number" ? token : escapePointerToken(token)}`;
  }
  return { file: parent.file, pointer };
}

/** The location of the key under which the value at `at` stands. */
export function keyLocation(at: Location): Location {
  return { ...at, part: "key" };
}
