import type { TreeVisitor } from "./tree-visitor.js";

/** Where and why a text is not JSON. `JSON.parse` tells neither in a form that stays the same. */
export class JsonSyntaxError extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const quote = 0x22;
const backslash = 0x5c;
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const word = /[A-Za-z_$][A-Za-z0-9_$]*/y;
const space = /[ \t\r\n]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Passes over a JSON text once, with no recursion.
 * @throws {JsonSyntaxError} where the text stops being JSON.
 */
export function scanJson(text: string, visitor: TreeVisitor): void {
  const closers: ("}" | "]")[] = [];
  let at = skipSpace(text, 0);
  for (;;) {
    // A value begins at `at`.
    const character = text[at];
    if (character === "{" || character === "[") {
      visitor.open(character === "{" ? "object" : "list", at);
      const closer = character === "{" ? "}" : "]";
      closers.push(closer);
      at = skipSpace(text, at + 1);
      if (text[at] !== closer) {
        at = closer === "}" ? scanKey(text, at, visitor) : at;
        continue;
      }
    } else {
      const end = scanScalar(text, at);
      visitor.scalar(at, end);
      at = skipSpace(text, end);
    }
    at = scanClosers(text, at, closers, visitor);
    if (closers.length === 0) {
      break;
    }
    at = nextMember(text, at, closers.at(-1), visitor);
  }
  if (at < text.length) {
    throw new JsonSyntaxError("the text goes on after its end", at);
  }
}

/** Closes what ends at `at`, and gives the offset of what follows. */
function scanClosers(text: string, from: number, closers: ("}" | "]")[], visitor: TreeVisitor): number {
  let at = from;
  while (closers.length > 0 && text[at] === closers.at(-1)) {
    closers.pop();
    visitor.close(at + 1);
    at = skipSpace(text, at + 1);
  }
  return at;
}

/** Passes over the comma, and in an object the key. */
function nextMember(text: string, from: number, closer: string | undefined, visitor: TreeVisitor): number {
  if (text[from] !== ",") {
    throw unexpected(text, from, `a comma or ${closer}`);
  }
  const at = skipSpace(text, from + 1);
  if (text[at] === closer) {
    throw new JsonSyntaxError(`there is a comma too many before ${closer}`, from);
  }
  return closer === "}" ? scanKey(text, at, visitor) : at;
}

function scanKey(text: string, from: number, visitor: TreeVisitor): number {
  if (text.charCodeAt(from) !== quote) {
    throw unexpected(text, from, "a key in double quotes");
  }
  const end = scanString(text, from);
  const raw = text.slice(from + 1, end - 1);
  visitor.key(raw.includes("\\") ? String(JSON.parse(`"${raw}"`)) : raw, from, end);
  const at = skipSpace(text, end);
  if (text[at] !== ":") {
    throw unexpected(text, at, "a colon");
  }
  return skipSpace(text, at + 1);
}

function scanScalar(text: string, from: number): number {
  if (text.charCodeAt(from) === quote) {
    return scanString(text, from);
  }
  for (const literal of ["true", "false", "null"]) {
    if (text.startsWith(literal, from)) {
      return from + literal.length;
    }
  }
  number.lastIndex = from;
  const length = number.exec(text)?.[0].length ?? 0;
  if (length === 0) {
    throw unexpected(text, from, "a value");
  }
  return from + length;
}

/** The offset after the closing quote. */
function scanString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      return at + 1;
    }
    if (code === backslash) {
      escaped.lastIndex = at;
      const sequence = escaped.exec(text)?.[0];
      if (sequence === undefined) {
        throw new JsonSyntaxError(`there is no escape \\${text[at + 1] ?? ""} in JSON`, at);
      }
      at += sequence.length - 1;
    } else if (code === 0x0a || code === 0x0d) {
      break;
    } else if (code < 0x20) {
      throw new JsonSyntaxError("a control character stands in a string; it must be escaped", at);
    }
  }
  throw new JsonSyntaxError("this string is not closed", from);
}

function skipSpace(text: string, from: number): number {
  // Most tokens of a minified text follow each other, and this is called for each of them.
  if (text.charCodeAt(from) > 0x20) {
    return from;
  }
  space.lastIndex = from;
  space.test(text);
  return space.lastIndex;
}

function unexpected(text: string, at: number, expected: string): JsonSyntaxError {
  if (at >= text.length) {
    return new JsonSyntaxError(`the text ends where ${expected} should follow`, at);
  }
  if (text.startsWith("//", at) || text.startsWith("/*", at)) {
    return new JsonSyntaxError("there are no comments in JSON", at);
  }
  if (text[at] === "'") {
    return new JsonSyntaxError("strings stand in double quotes in JSON", at);
  }
  word.lastIndex = at;
  const found = word.exec(text)?.[0].slice(0, 40) ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
  return new JsonSyntaxError(`${expected} should stand here, not ${found}`, at);
}
