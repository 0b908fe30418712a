import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generatedText, readScenario } from "./harness/scenario.js";

const folder = new URL("./", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");
const compiler = new URL("../../node_modules/typescript-7/bin/tsc", import.meta.url).pathname;

/** The flags that the strictest users have. */
const compilerOptions = {
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable", "dom.asynciterable"],
  types: [],
  module: "nodenext",
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  declaration: true,
  erasableSyntaxOnly: true,
};

describe("everything that scenarios become", () => {
  const root = mkdtempSync(join(tmpdir(), "scenarios-"));

  beforeAll(() => {
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    write("package.json", JSON.stringify({ type: "module" }));
    write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["."] }));
    for (const name of names) {
      const scenario = readScenario(readFileSync(new URL(name, folder), "utf8"));
      for (const [path, text] of generatedText(scenario)) write(`${name}/${path}`, text);
    }
  });

  afterAll(() => rmSync(root, { recursive: true }));

  it("type-checks under the strictest flags", { timeout: 60_000 }, () => {
    const { stdout } = spawnSync(process.execPath, [compiler, "-p", root], { encoding: "utf8" });
    expect(stdout).toBe("");
  });
});

describe("no line of a scenario", () => {
  it("is wider than 120 columns", () => {
    const long = names.flatMap((name) => {
      const scenario = readScenario(readFileSync(new URL(name, folder), "utf8"));
      return [...generatedText(scenario)]
        .filter(([path]) => !path.startsWith("src/runtime/"))
        .flatMap(([path, text]) => text.split("\n").map((line) => `${name} ${path}: ${line}`))
        .filter((line) => line.length > 120 + line.indexOf(": ") + 2);
    });
    expect(long).toEqual([]);
  });
});
