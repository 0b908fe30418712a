/**
 * The only ways by which text from a document enters code: as a comment, as a property key, as a literal. (The fourth,
 * identifiers, are made in `naming/` from letters and digits.) Everything here must hold for hostile input.
 */
import type { JsonValue } from "../load/spec-document.js";

/** Keys that may stand unquoted everywhere, reserved words included (ECMA-262, IdentifierName). */
const PLAIN_KEY = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** A key of an object literal, an interface or a destructuring pattern. */
export function propertyKey(name: string): string {
  // As an ordinary key of an object literal, this one would set the prototype (ECMA-262, annex B.3.1).
  if (name === "__proto__") return '["__proto__"]';
  return PLAIN_KEY.test(name) ? name : literal(name);
}

/** `object.key` or `object["key"]`. */
export function propertyAccess(object: string, name: string): string {
  return PLAIN_KEY.test(name) ? `${object}.${name}` : `${object}[${literal(name)}]`;
}

/**
 * Characters that JSON leaves alone and source code should not have: line terminators of ECMAScript, and those that
 * change the direction in which an editor shows the text.
 */
const UNSAFE = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A value as an expression; also a literal type, when it is a scalar. */
export function literal(value: JsonValue): string {
  if (typeof value === "string") {
    // `</` would end a script that the code is pasted into.
    return JSON.stringify(value).replace(UNSAFE, escapeCharacter).replaceAll("</", "<\\/");
  }
  if (value === null || typeof value !== "object") return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  const entries = Object.entries(value).map(([key, member]) => `${propertyKey(key)}: ${literal(member)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Text for a comment on one line. */
export function lineComment(text: string): string {
  return `// ${commentText(text).replace(/\s+/g, " ").trim()}`;
}

/** The widest line that a comment wraps to, its own indentation and star not counted. */
const COMMENT_WIDTH = 110;

/** Words of our own, in which links may stand: `{@link Order}`. */
export interface OwnText {
  readonly own: string;
}

/** Marks a text as ours. Of the document, it may hold identifiers only. */
export function own(text: string): OwnText {
  return { own: text };
}

/** The text of a documentation comment (JSDoc), without its delimiters; `undefined` when there is nothing to say. */
export function jsDoc(...paragraphs: readonly (string | OwnText | undefined)[]): string | undefined {
  const said = paragraphs
    .map((text) => (text === undefined ? "" : typeof text === "string" ? commentText(text).trim() : text.own))
    .filter((text) => text !== "");
  return said.length === 0 ? undefined : said.map(wrapProse).join("\n\n");
}

/** Takes from a text what could end a comment, start a tag in one, or break its lines. */
export function commentText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .replace(/\t/g, "    ")
    .replace(UNSAFE, "")
    .replace(/(?!\n)\p{Cc}/gu, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replace(/\*\//g, "*\\/")
    .replace(/(^|[\s{*])@/gm, "$1\\@");
}

/** Breaks long lines of prose at spaces. Code fences and tables keep their lines, since breaking changes them. */
function wrapProse(text: string): string {
  let fenced = false;
  return text
    .split("\n")
    .flatMap((line) => {
      const fence = /^\s*(```|~~~)/.test(line);
      if (fence) fenced = !fenced;
      const trimmed = line.trimEnd();
      return fence || fenced || /^\s*\|/.test(line) ? [trimmed] : wrapLine(trimmed);
    })
    .join("\n")
    .replace(/\n{3,}/g, "\n\n");
}

function wrapLine(line: string): readonly string[] {
  if (line.length <= COMMENT_WIDTH) return [line];
  // The lines of a list item stay in it when they are indented as its text is.
  const indent = " ".repeat(/^\s*(?:[-*+]|\d+[.)])?\s*/.exec(line)?.[0].length ?? 0);
  const lines: string[] = [];
  let current = "";
  for (const word of wordsOf(line)) {
    if (current !== "" && current.length + 1 + word.length > COMMENT_WIDTH) {
      lines.push(current);
      current = indent + word;
    } else {
      current = current === "" ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}

/** A link stays in one piece: `{@link Order}`. */
function wordsOf(line: string): readonly string[] {
  const brace = /[{}]/g;
  const words: string[] = [];
  let start = 0;
  let next = brace.exec(line);
  for (const { index, 0: spaces } of line.matchAll(/(?<=\S) +/g)) {
    while (next !== null && next.index < index) next = brace.exec(line);
    if (next?.[0] === "}") continue;
    words.push(line.slice(start, index));
    start = index + spaces.length;
  }
  return [...words, line.slice(start)];
}
