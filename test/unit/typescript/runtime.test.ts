import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { loadAssets } from "../../../generator/assets.js";
import { generate } from "../../../generator/index.js";
import { runtimeFiles } from "../../../generator/typescript/runtime-files.js";
import { runtimeSymbols } from "../../../generator/typescript/runtime-symbols.js";
import { root } from "../../support/packages.js";

const { runtime } = loadAssets();

/** What a module exports, as its syntax says. */
function exportsOf(module: string): readonly string[] {
  const file = ts.createSourceFile(module, runtime.get(module) ?? "", ts.ScriptTarget.ESNext, true);
  return file.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      return statement.exportClause.elements.map(({ name }) => name.text);
    }
    if (!ts.canHaveModifiers(statement)) return [];
    const isExported = ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name.getText(file));
    }
    return "name" in statement && statement.name !== undefined ? [(statement.name as ts.Identifier).text] : [];
  });
}

describe("the symbols of the runtime", () => {
  it.each([...runtimeSymbols()])("%s is exported by %s.ts", (symbol, module) => {
    expect(exportsOf(module)).toContain(symbol);
  });
});

describe("the files of the runtime", () => {
  const sources = new Map([
    ["a", 'import { b } from "./b.js";\nexport const a = b;\n'],
    ["b", 'import {\n  type C,\n  c,\n} from "./c.js";\nexport const b = c;\n'],
    ["c", 'export type { D } from "./d.js";\nexport const c = 1;\n'],
    ["d", 'import type { A } from "./a.js";\nexport type D = A;\n'],
    ["e", "export const e = 1;\n"],
  ]);
  const paths = (...wanted: readonly string[]) => runtimeFiles(wanted, sources).map(({ path }) => path);

  it("are what is asked for and all that it imports, in any form, once", () => {
    expect(paths("b")).toEqual(["src/runtime/a.ts", "src/runtime/b.ts", "src/runtime/c.ts", "src/runtime/d.ts"]);
  });

  it("are no others", () => {
    expect(paths("e")).toEqual(["src/runtime/e.ts"]);
    expect(paths()).toEqual([]);
  });

  it("are copied byte for byte", () => {
    expect(runtimeFiles(["e"], sources)).toEqual([{ path: "src/runtime/e.ts", text: "export const e = 1;\n" }]);
  });

  it("import only what is there", () => {
    const all = new Set(runtimeFiles(runtime.keys(), runtime).map(({ path }) => path));
    expect(all.size).toBe(runtime.size);
  });

  it("have the imports that the compiler sees", () => {
    const missing = [...runtime].flatMap(([module, text]) => {
      const found = runtimeFiles([module], runtime).map(({ path }) => path);
      const { importedFiles } = ts.preProcessFile(text);
      return importedFiles
        .map(({ fileName }) => fileName.replace(/^\.\/(.*)\.js$/, "src/runtime/$1.ts"))
        .filter((path) => !found.includes(path));
    });
    expect(missing).toEqual([]);
  });

  it("are all in the package that is tried on every platform", async () => {
    const spec = join(root, "test/platforms/depot.yaml");
    const { files } = await generate({ spec, name: "depot", docs: "none" });
    const used = new Set(files.map(({ path }) => path));
    // One that is not: add an operation to depot.yaml that needs it, and to test/platforms/program the call.
    expect([...runtime.keys()].filter((module) => !used.has(`src/runtime/${module}.ts`))).toEqual([]);
  });

  it("asked for one that does not exist are a mistake of ours", () => {
    expect(() => paths("x")).toThrow("the runtime has no module x");
  });
});
