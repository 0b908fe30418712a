import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { PackageConfig } from "../../generator/config/config.js";
import type { JsonObject, JsonValue } from "../../generator/load/spec-document.js";
import type { GenerateResult } from "../../generator/pipeline.js";
import { packages, root } from "../support/packages.js";
import { filesOf, generateInMemory } from "./in-memory.js";

describe.each(packages.map((config) => [config.id, config] as const))("%s", (_, config) => {
  it("is the same when the components stand in another order", async () => {
    const expected = comparable(filesOf(await generateInMemory(config)));
    for (const seed of [1, 2, 3]) {
      const { files } = await generateFrom(config, shuffledComponents(documentOf(config), seed));
      expect(comparable(filesOf({ files }))).toEqual(expected);
    }
  });

  it("has the same files and names when the keys of every object stand in another order", async () => {
    const expected = exportsOf(await generateInMemory(config));
    for (const seed of [1, 2, 3]) {
      expect(exportsOf(await generateFrom(config, shuffled(documentOf(config), seed)))).toEqual(expected);
    }
  });
});

function documentOf({ spec }: PackageConfig): JsonObject {
  return parse(readFileSync(join(root, spec), "utf8")) as JsonObject;
}

function generateFrom(config: PackageConfig, document: JsonValue): Promise<GenerateResult> {
  return generateInMemory(config, { path: config.spec, read: () => JSON.stringify(document) });
}

/** What each file exports, in the order of the alphabet. */
function exportsOf({ files }: GenerateResult): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(files.map(({ path, text }) => [path, exportedNames(path, text)]));
}

function exportedNames(path: string, text: string): readonly string[] {
  if (!path.endsWith(".ts")) return [];
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return statements.flatMap(namesIn).sort();
}

function namesIn(statement: ts.Statement): readonly string[] {
  if (ts.isExportDeclaration(statement) && statement.exportClause !== undefined) {
    return ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name }) => name.text)
      : [];
  }
  const isDeclaration =
    ts.isClassDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isDeclaration && statement.name !== undefined ? [statement.name.text] : [];
}

/** The schema entry keeps the order of the document, so that the two can be read side by side. */
function comparable(files: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  return { ...files, "src/schema.ts": files["src/schema.ts"]?.split("\n").sort() };
}

/**
 * Components are found by name, so their order says nothing. Only security schemes keep theirs: it is the order of the
 * client's options.
 */
function shuffledComponents(document: JsonObject, seed: number): JsonObject {
  const random = randomFrom(seed);
  const shuffledMembers = (members: JsonValue): JsonObject =>
    Object.fromEntries(inRandomOrder(Object.entries(members as JsonObject), random));
  const sections = Object.entries((document["components"] ?? {}) as JsonObject).map(
    ([section, members]) => [section, section === "securitySchemes" ? members : shuffledMembers(members)] as const,
  );
  return { ...document, components: Object.fromEntries(inRandomOrder(sections, random)) };
}

function shuffled(value: JsonValue, seed: number): JsonValue {
  const random = randomFrom(seed);
  const walk = (each: JsonValue): JsonValue => {
    if (typeof each !== "object" || each === null) return each;
    if (Array.isArray(each)) return each.map(walk);
    return Object.fromEntries(inRandomOrder(Object.entries(each), random).map(([key, member]) => [key, walk(member)]));
  };
  return walk(value);
}

function inRandomOrder<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/** Numbers from 0 to 1 that a seed decides (a linear congruential generator with the constants of Numerical Recipes). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
