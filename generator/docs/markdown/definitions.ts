/** Definitions of links: `[guide]: https://guide.example`, which stand at the end of many a description. */

/** The addresses that labels stand for. */
export type Definitions = ReadonlyMap<string, string>;

/** A line that is one, and its title or its angle brackets left out (CommonMark, section 4.7). */
const DEFINITION =
  /^ {0,3}\[([^[\]\\`]+)\]:\s*<?((?:https?:\/\/|mailto:)[^\s<>()[\]`\\|]+)>?(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*$/i;

/** Adds the definitions among some lines, and gives the other lines. The first of a label counts. */
export function takeDefinitions(lines: readonly string[], definitions: Map<string, string>): readonly string[] {
  return lines.filter((line) => {
    const [found, label = "", address = ""] = (line.includes("]:") && DEFINITION.exec(line)) || [];
    if (found !== undefined && !definitions.has(labelKey(label))) definitions.set(labelKey(label), address);
    return found === undefined;
  });
}

/** The form in which labels are compared: without case, and with one space for several. */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}
