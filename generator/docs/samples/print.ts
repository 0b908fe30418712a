/** Prints samples as code, laid out as Prettier does. */
import { literal, propertyKey } from "../../typescript/literals.js";
import type { Sample } from "./sample.js";

/** The widest line of an example. */
const WIDTH = 80;

/**
 * The text of a sample. Objects have a line for each property; lists stand on one line where they fit.
 *
 * @param column What stands before it on its line.
 * @param indent How far its continuation lines are indented.
 */
export function sampleText(sample: Sample, indent = 0, column = 0): string {
  switch (sample.kind) {
    case "scalar":
      return literal(sample.value);
    case "code":
      return sample.text;
    case "object": {
      const members = sample.entries.map(([key, value]) => {
        const name = propertyKey(key);
        return `${name}: ${sampleText(value, indent + 2, indent + 2 + name.length + 2)},`;
      });
      return members.length === 0 ? "{}" : broken("{", members, "}", indent);
    }
    case "list": {
      const flat = lineOf(sample, WIDTH - column - 1);
      if (flat !== undefined) return flat;
      const members = sample.items.map((item) => `${sampleText(item, indent + 2, indent + 2)},`);
      return broken("[", members, "]", indent);
    }
  }
}

/** The sample on one line, where it has room for it. Objects with properties never do. */
function lineOf(sample: Sample, room: number): string | undefined {
  if (sample.kind === "object") return sample.entries.length === 0 && room >= 2 ? "{}" : undefined;
  if (sample.kind !== "list") {
    const text = sampleText(sample);
    return text.length <= room ? text : undefined;
  }
  const texts: string[] = [];
  let left = room - 2;
  for (const item of sample.items) {
    const text = lineOf(item, left);
    if (text === undefined) return undefined;
    texts.push(text);
    left -= text.length + 2;
  }
  // The last item has no comma behind it.
  return left >= (texts.length === 0 ? 0 : -2) ? `[${texts.join(", ")}]` : undefined;
}

/** Whether a sample takes more lines than this. */
export function isLong(sample: Sample, lines: number): boolean {
  return countLines(sample, lines) > lines;
}

/** About as many lines as the text has; counting stops at the limit. */
function countLines(sample: Sample, limit: number): number {
  if (sample.kind === "scalar" || sample.kind === "code") return 1;
  const members = sample.kind === "list" ? sample.items : sample.entries.map(([, member]) => member);
  let lines = 2;
  for (const member of members) {
    lines += countLines(member, limit - lines);
    if (lines > limit) break;
  }
  return lines;
}

function broken(open: string, members: readonly string[], close: string, indent: number): string {
  const pad = " ".repeat(indent);
  return `${open}\n${members.map((member) => `${pad}  ${member}\n`).join("")}${pad}${close}`;
}
