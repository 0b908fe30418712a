/**
 * Text of a document on its way to a terminal. A document may come from anyone, so nothing in it may move the cursor,
 * change colours, write links or reorder the characters around it.
 */
import { stripVTControlCharacters } from "node:util";

/** Control characters, line and paragraph separators, marks of bidirectional text, byte order marks, half characters. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}\ufeff]/gu;

const whitespace = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** The text on one line, without anything that a terminal would obey. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(whitespace, " ").replace(unprintable, "");
}

/** The same, keeping the number of UTF-16 units, so that columns still mean what they meant. */
export function printableLine(line: string): string {
  return line.replace(unprintable, (character) => (character === "\t" ? " " : "\ufffd"));
}

/** JSON that says the same and holds nothing that a terminal would obey. */
export function printableJson(json: string): string {
  return json.replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** How many cells of a terminal the text takes, near enough to put a mark under a character. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += wide.test(character) ? 2 : 1;
  }
  return width;
}
