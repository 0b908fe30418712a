/** What holds for every document. A failure prints the smallest document that fails. */
import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../generator/load/spec-document.js";
import { generatePackage } from "../../generator/pipeline.js";
import { CONFIG, emitted, tryStages } from "../scenarios/harness/stages.js";
import { damaged, documents, shuffled } from "./documents.js";

const fixed = { seed: 20_260, endOnFailure: false };

/** The files of a document; none if it has errors. */
function filesOf(document: JsonValue): ReadonlyMap<string, string> {
  const { model, names, diagnostics } = tryStages(JSON.stringify(document));
  const failed = diagnostics.some(({ severity }) => severity === "error");
  return failed || model === undefined || names === undefined ? new Map() : emitted({ model, names, diagnostics });
}

/** What each file declares, in the order of the alphabet. */
function declarationsOf(files: ReadonlyMap<string, string>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    [...files]
      .filter(([path]) => !path.startsWith("src/runtime/"))
      .map(([path, text]) => [path, exportsOf(path, text)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function exportsOf(path: string, text: string): readonly string[] {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return statements
    .flatMap((statement) => {
      if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause))
        return statement.exportClause.elements.map(({ name }) => name.text);
      const isNamed =
        ts.isInterfaceDeclaration(statement) ||
        ts.isTypeAliasDeclaration(statement) ||
        ts.isFunctionDeclaration(statement) ||
        ts.isClassDeclaration(statement);
      return isNamed && statement.name !== undefined ? [statement.name.text] : [];
    })
    .sort();
}

const options = (fileName: string) => ({
  fileName,
  reportDiagnostics: true,
  compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
});

describe("for every document", () => {
  it("the whole generator ends with files or with errors, and throws nothing", { timeout: 60_000 }, async () => {
    const config = { ...CONFIG, docs: "resources" };
    const property = fc.asyncProperty(damaged, async (document) => {
      const source = { path: CONFIG.spec, read: () => JSON.stringify(document) };
      const { files, failed } = await generatePackage(config, source);
      expect(files.length > 0).toBe(!failed);
    });
    await fc.assert(property, { ...fixed, numRuns: 15 });
  });

  it("the code is such that TypeScript can parse it", { timeout: 60_000 }, () => {
    const property = fc.property(damaged, (document) => {
      for (const [path, text] of filesOf(document)) {
        if (path.startsWith("src/runtime/")) continue;
        const { diagnostics = [] } = ts.transpileModule(text, options(path));
        expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
      }
    });
    fc.assert(property, { ...fixed, numRuns: 40 });
  });

  it("names and files do not depend on the order of keys", { timeout: 60_000 }, () => {
    const property = fc.property(documents, fc.nat(), (document, seed) => {
      expect(declarationsOf(filesOf(shuffled(document, seed)))).toEqual(declarationsOf(filesOf(document)));
    });
    fc.assert(property, { ...fixed, numRuns: 60 });
  });

  it("a schema that is added changes no file but the list of models", { timeout: 60_000 }, () => {
    const property = fc.property(documents, (document) => {
      const before = filesOf(document);
      const after = filesOf(withSchema(document, "Unheard Of", { type: "object", properties: { id: {} } }));
      fc.pre(before.size > 0);
      const changed = [...after.keys()].filter((path) => before.get(path) !== after.get(path));
      expect(changed.sort()).toEqual(["src/index.ts", "src/models/index.ts", "src/models/unheard-of.ts"]);
    });
    fc.assert(property, { ...fixed, numRuns: 60 });
  });
});

function withSchema(document: JsonObject, name: string, schema: JsonValue): JsonObject {
  const { components } = document as { readonly components: { readonly schemas: JsonObject } };
  return { ...document, components: { schemas: { ...components.schemas, [name]: schema } } };
}
