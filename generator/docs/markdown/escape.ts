/** Text that is to be shown as it is: names, values, paths. */

/** Line breaks, control characters, and characters that change the direction of text. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** The text on one line, without what cannot be seen. */
export function oneLine(text: string): string {
  return text.replace(UNSEEN, " ");
}

/** Shows a text literally: nothing in it is markup. Safe in headings, links and table cells. */
export function literalText(text: string): string {
  return (
    oneLine(text)
      .replace(/&(?=#?\w+;)/g, "&amp;")
      // Readers of tables disagree on what a backslash before an escaped bar is.
      .replaceAll("\\", "&#92;")
      // A web address in front would take a backslash for its own, and leave a tag.
      .replaceAll("<", "&lt;")
      .replace(/[`*[\]>|~]/g, "\\$&")
      .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\_")
      .replace(/^(\d*)([#+.)-])(?=\s|$)/, "$1\\$2")
  );
}

/** Backticks that nothing in the code can end, at least so many. */
export function fenceAround(code: string, least: number): string {
  let length = least;
  for (const [run] of code.matchAll(/`+/g)) length = Math.max(length, run.length + 1);
  return "`".repeat(length);
}

/** A code span, whatever backticks the text has (CommonMark, section 6.1). */
export function codeSpan(text: string, inTable: boolean): string {
  const code = oneLine(text).trim();
  // In a table, a backslash before a bar cannot be written inside of a code span.
  if (code === "" || (inTable && code.includes("\\|"))) return literalText(code);
  const fence = fenceAround(code, 1);
  const pad = /^`|`$/.test(code) || (code.startsWith(" ") && code.endsWith(" ")) ? " " : "";
  return `${fence}${pad}${inTable ? code.replaceAll("|", "\\|") : code}${pad}${fence}`;
}

/** The value of an attribute in an HTML comment. */
export function attributeText(text: string): string {
  return oneLine(text)
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("--", "&#45;&#45;");
}

/** A link to an address of the web, in words. Other addresses lead nowhere, so the words stand alone. */
export function webLink(text: string, address: string): string {
  const words = literalText(text);
  if (!/^(?:https?:\/\/|mailto:)[^\s<>()[\]`\\"|]+$/i.test(address) || oneLine(address) !== address) return words;
  return text === address ? `<${address}>` : `[${words}](${address})`;
}
