import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Configuration } from "markdownlint";
import { lint } from "markdownlint/promise";
import { describe, expect, it } from "vitest";
import { root } from "../support/packages.js";
import { allOf, parsePage, textOf } from "./support/markdown.js";
import { committedPages } from "./support/pages.js";

const rules = JSON.parse(readFileSync(join(root, ".markdownlint.json"), "utf8")) as Configuration;

describe.each([...committedPages])("the pages of %s", (_, pages) => {
  it("have tables whose rows are of one width", () => {
    const ragged = [...pages].filter(([, text]) => tablesOf(text).some((rows) => new Set(rows.map(widthOf)).size > 1));
    expect(ragged.map(([path]) => path)).toEqual([]);
  });

  it("end in one newline and have no blanks at the ends of lines", () => {
    const untidy = [...pages].filter(([, text]) => !/[^\n]\n$/.test(text) || /[ \t\r]$/m.test(text));
    expect(untidy.map(([path]) => path)).toEqual([]);
  });

  it("say nothing twice", () => {
    expect([...pages].flatMap(([path, text]) => repeated(text).map((line) => `${path}: ${line}`))).toEqual([]);
  });

  it("pass markdownlint", async () => {
    const found = await lint({ strings: Object.fromEntries(pages), config: rules });
    const lines = Object.entries(found).flatMap(([path, errors]) =>
      errors.map(
        ({ lineNumber, ruleNames, errorDetail }) => `${path}:${lineNumber} ${ruleNames[0]} ${errorDetail ?? ""}`,
      ),
    );
    expect(lines).toEqual([]);
  });
});

it("puts the columns of an operation's tables at one width, as wide as the widest cell", () => {
  const page = committedPages.get("mix")?.get("docs/resources/authentication.md") ?? "";
  for (const [row = ""] of tablesOf(page)) {
    const widths = row.split("|").slice(1, -1).map(widthOf);
    expect(new Set(widths).size).toBe(1);
  }
});

function tablesOf(text: string): readonly (readonly string[])[] {
  const source = text.split("\n");
  return allOf(parsePage(text), "table").map(({ position }) =>
    source.slice((position?.start.line ?? 1) - 1, position?.end.line),
  );
}

function widthOf(line: string): number {
  return [...line].length;
}

/** Sentences of a page that stand there more than once. Tables repeat what is the same for each row. */
function repeated(text: string): readonly string[] {
  const sentences = parsePage(text)
    .children.filter((node) => node.type === "paragraph")
    .map((paragraph) => textOf(paragraph))
    .filter((sentence) => /[.:]$/.test(sentence) && sentence.split(" ").length > 3);
  return sentences.filter((sentence, index) => sentences.indexOf(sentence) < index);
}
