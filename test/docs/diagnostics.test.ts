import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { kinds } from "../../generator/diagnostics/kinds.js";
import { generatePackage } from "../../generator/pipeline.js";
import { CONFIG } from "../scenarios/harness/stages.js";
import { filesUnder, root } from "../support/packages.js";

interface Section {
  readonly code: string;
  readonly text: string;
  readonly example?: string;
}

const page = readFileSync(join(root, "docs/diagnostics.md"), "utf8");
const sections: readonly Section[] = [...page.matchAll(/^### `(.+)`\n([^#]*(?:#[^#]+)*?)(?=^#|$(?![\s\S]))/gm)].map(
  ([, code = "", text = ""]) => {
    const example = /^```\w+\n([\s\S]*?)^```$/m.exec(text)?.[1];
    return { code, text, ...(example === undefined ? {} : { example }) };
  },
);
const severities = new Map(Object.entries(kinds).map(([code, { severity }]) => [code, severity]));

/** Without what says nothing: the version, `info`, an empty `paths`. */
function completed(example: string): string {
  if (/^[{-]|^#|^openapi: 4/.test(example)) return example;
  const info = 'info: { title: Shop, version: "1" }\n';
  const version = /^(openapi|swagger):/m.test(example) ? "" : "openapi: 3.1.0\n";
  return `${version}${info}${/^paths:/m.test(example) ? "" : "paths: {}\n"}${example}`;
}

describe("the page of diagnostics", () => {
  it("has every code, and no other", () => {
    expect(sections.map(({ code }) => code).sort()).toEqual([...severities.keys()].sort());
  });

  it.each(sections)("says how severe $code is", ({ code, text }) => {
    const severity = severities.get(code) === "error" ? "Error" : "Warning";
    expect(text.trimStart()).toMatch(new RegExp(`^${severity}\\. `));
  });
});

describe("the example of", () => {
  const examples = sections.flatMap(({ code, example }) => (example === undefined ? [] : [{ code, example }]));

  it.each(examples)("$code raises it", async ({ code, example }) => {
    const spec = code.startsWith("json/") ? "shop.json" : "shop.yaml";
    const read = (path: string) => {
      if (path === spec) return completed(example);
      throw new Error("there is no such file");
    };
    const { diagnostics } = await generatePackage({ ...CONFIG, spec }, { path: spec, read });
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  });
});

describe("a code without an example", () => {
  const tests = filesUnder("test")
    .filter((path) => /\.(test\.ts|txt|md)$/.test(path))
    .map((path) => readFileSync(join(root, path), "utf8"));

  it.each(sections.filter(({ example }) => example === undefined))("has a test: $code", ({ code }) => {
    const word = new RegExp(`(^|[^\\w/-])${code}($|[^\\w/-])`, "m");
    expect(tests.some((text) => word.test(text))).toBe(true);
  });
});
