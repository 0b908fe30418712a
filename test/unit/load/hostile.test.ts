import { describe, expect, test } from "vitest";
import { loadFiles } from "./support.js";

/** Each takes a fraction of a second on an idle machine; without limits, or with quadratic reading, minutes or forever. */
const patience = 20_000;

describe("a document that was made to exhaust the reader gets an error, soon", () => {
  const nested = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth);
  const cases: readonly (readonly [what: string, path: string, text: string, code: string])[] = [
    ["100,000 lists in each other, JSON", "a.json", `{"a": ${nested("[", "]", 100_000)}}`, "document/too-deep"],
    [
      "100,000 objects in each other, JSON",
      "a.json",
      `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`,
      "document/too-deep",
    ],
    ["100,000 lists in each other, YAML", "a.yaml", `a: ${nested("[", "]", 100_000)}`, "document/too-deep"],
    ["100,000 unclosed lists, YAML", "a.yaml", `a: ${"[".repeat(100_000)}`, "document/too-deep"],
    ["100,000 unclosed lists, JSON", "a.json", "[".repeat(100_000), "json/syntax"],
    [
      "5,000 levels of indentation",
      "a.yaml",
      Array.from({ length: 5000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
      "document/too-deep",
    ],
    ["aliases that stand for billions of values", "a.yaml", bomb(9, 10), "document/too-large"],
    [
      "merges that stand for billions of values",
      "a.yaml",
      bomb(9, 10)
        .replace("[x]", "{x: 1}")
        .replace(/\[(\*.*)\]/g, "{<<: [$1], k: [$1]}"),
      "document/too-large",
    ],
    ["an alias of what contains it", "a.yaml", "a: &x\n  b: [*x]\n", "document/endless"],
    ["aliases that nest deeper than the text", "a.yaml", chain(1000), "document/too-deep"],
  ];
  test.each(cases)(
    "%s",
    (_what, path, text, code) => {
      const { document, said } = loadFiles({ [path]: text });
      expect(document).toBeUndefined();
      expect(said.map((each) => each.split(" ")[1])).toEqual([code]);
    },
    patience,
  );
});

describe("a document that is only large is read", () => {
  const cases: readonly (readonly [what: string, path: string, text: string])[] = [
    ["a text of 5 MB, YAML", "a.yaml", `a: "${"x".repeat(5_000_000)}"`],
    ["a text of 5 MB with escapes, JSON", "a.json", `{"a": "${'\\"'.repeat(2_500_000)}"}`],
    ["100,000 keys, JSON", "a.json", `{${Array.from({ length: 100_000 }, (_, i) => `"k${i}": ${i}`).join(",")}}`],
    ["100,000 items that look like keys, JSON", "a.json", `[${'"a:b",'.repeat(100_000)}1]`],
  ];
  test.each(cases)(
    "%s",
    (_what, path, text) => {
      expect(loadFiles({ [path]: text }).said).toEqual([]);
    },
    patience,
  );
});

function bomb(levels: number, width: number): string {
  const lines = ["l0: &l0 [x]"];
  for (let level = 1; level <= levels; level += 1) {
    lines.push(`l${level}: &l${level} [${Array.from({ length: width }, () => `*l${level - 1}`).join(", ")}]`);
  }
  return lines.join("\n");
}

function chain(length: number): string {
  const lines = ["l0: &l0 [x]"];
  for (let level = 1; level <= length; level += 1) {
    lines.push(`l${level}: &l${level} [*l${level - 1}]`);
  }
  return lines.join("\n");
}
