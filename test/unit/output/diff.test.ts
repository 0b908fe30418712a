import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { printDiff } from "../../../generator/output/diff.js";
import type { StaleFile } from "../../../generator/output/stale.js";

const plain = pc.createColors(false);

function changed(path: string, before: string, after: string): StaleFile {
  return { path, state: "changed", before, after };
}

describe("printDiff", () => {
  it("is a unified diff of what is there and what would be", () => {
    const stale: StaleFile[] = [
      changed("a.ts", "one\ntwo\nthree\n", "one\n2\nthree\n"),
      { path: "b.ts", state: "missing", before: "", after: "new\n" },
      { path: "c.ts", state: "leftover", before: "old", after: "" },
    ];
    expect(printDiff("generated/shop", stale, plain)).toMatchInlineSnapshot(`
      "--- generated/shop/a.ts
      +++ generated/shop/a.ts
      @@ -1,3 +1,3 @@
       one
      -two
      +2
       three
      --- /dev/null
      +++ generated/shop/b.ts
      @@ -0,0 +1,1 @@
      +new
      --- generated/shop/c.ts
      +++ /dev/null
      @@ -1,1 +0,0 @@
      -old
      \\ No newline at end of file
      "
    `);
  });

  it("shows control characters as characters", () => {
    const text = printDiff("out", [changed("a.ts", "a\n", "\u001b[2J\u202eb\u0007\r\n")], plain);
    expect(text.split("\n").at(-2)).toBe("+\ufffd[2J\ufffdb\ufffd\ufffd");
  });

  it("colours lines by what happens to them", () => {
    const text = printDiff("out", [changed("a.ts", "a\n", "b\n")], pc.createColors(true));
    expect(text).toContain("\u001b[31m-a\u001b[39m\n\u001b[32m+b\u001b[39m");
  });

  it("cuts long differences and long lists of files", () => {
    const lines = (word: string): string => Array.from({ length: 500 }, (_, index) => `${word} ${index}\n`).join("");
    const stale = Array.from({ length: 50 }, (_, index) => changed(`${index}.ts`, lines("old"), lines("new")));
    const text = printDiff("out", stale, plain).split("\n");
    expect(text.length).toBeLessThan(600);
    expect(text).toContain("… and 921 more lines");
    expect(text.at(-2)).toBe("… and 45 more files");
  });

  it("gives up quickly on texts that have nothing in common", () => {
    const lines = (word: string): string => Array.from({ length: 20_000 }, (_, index) => `${word} ${index}\n`).join("");
    expect(printDiff("out", [changed("a.ts", lines("a"), lines("b"))], plain)).toContain("… too different to show");
  });
});
