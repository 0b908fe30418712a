/**
 * Bad documents, one a file in `cases/`, beside the exact text that is printed for them. `npx vitest -u` writes the
 * texts anew.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import picocolors from "picocolors";
import { describe, expect, test } from "vitest";
import { Diagnostics } from "../../generator/diagnostics/diagnostics.js";
import { renderPretty } from "../../generator/diagnostics/render.js";
import { load } from "../../generator/load/load.js";
import { locate } from "../../generator/load/locate.js";
import { resolve } from "../../generator/resolve/resolve.js";

const folder = join(import.meta.dirname, "cases");
const cases = readdirSync(folder).filter((name) => /\.(?:json|yaml)$/.test(name));

function diagnose(name: string): Diagnostics {
  const diagnostics = new Diagnostics();
  const document = load({ path: name, read: (path) => readFileSync(join(folder, path), "utf8") }, diagnostics);
  const spec = document && resolve(document, diagnostics);
  expect(spec === undefined, "there is a result unless something has failed").toBe(diagnostics.failed);
  return diagnostics;
}

describe("a bad document gets a message that says where, what and what to do", () => {
  test.each(cases)("%s", async (name) => {
    const diagnostics = diagnose(name);
    const found = diagnostics.sorted(locate);
    expect(found).not.toEqual([]);
    for (const { code, line, related } of found) {
      expect(line, `${code} has a line`).toBeDefined();
      expect(related.every((each) => each.line !== undefined)).toBe(true);
    }
    const text = renderPretty(found, diagnostics.sources, picocolors.createColors(false));
    await expect(text).toMatchFileSnapshot(join(folder, name.replace(/\.\w+$/, ".txt")));
  });

  test("every text belongs to a document", () => {
    const texts = readdirSync(folder).filter((name) => name.endsWith(".txt"));
    const expected = cases.map((name) => name.replace(/\.\w+$/, ".txt"));
    expect(texts.sort()).toEqual(expected.sort());
  });
});
