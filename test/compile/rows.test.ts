import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { filesUnder, packages, root } from "../support/packages.js";

/** The tables of type tests say nothing of a model that has no row; these tests do. */
describe.each(packages.map(({ client, output }) => [client, output] as const))(
  "the type tests of %s",
  (client, output) => {
    it("have a row for every model, either among those like openapi-typescript's or among the exceptions", () => {
      const rows = [...rowsOf("models.ts", `${client}Models`), ...rowsOf("exceptions.ts", `${client}Exceptions`)];
      expect(rows.sort()).toEqual(exportedNames(`${output}/src/models/index.ts`).sort());
    });

    it("have a row for every request", () => {
      const requests = exportedNames(`${output}/src/index.ts`, "/operations/").filter((name) =>
        name.endsWith("Request"),
      );
      expect([...rowsOf("requests.ts", `${client}Requests`)].sort()).toEqual(requests.sort());
    });

    it("have a row for every operation", () => {
      const functions = filesUnder(`${output}/src/operations`).flatMap(exportedFunctions);
      expect([...rowsOf("operations.ts", `${client}Operations`)].sort()).toEqual(functions.sort());
    });
  },
);

/** The properties of an interface of the type tests, with those of the interfaces of the same file that it extends. */
function rowsOf(file: string, name: string): readonly string[] {
  const found = parsed(`test/compile/types/${file}`).statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === name,
  );
  if (found === undefined || !ts.isInterfaceDeclaration(found)) return [];
  const inherited = (found.heritageClauses ?? []).flatMap(({ types }) => types.map(({ expression }) => expression));
  return [
    ...found.members.flatMap(({ name: key }) => (key !== undefined && ts.isIdentifier(key) ? [key.text] : [])),
    ...inherited.flatMap((each) => (ts.isIdentifier(each) ? rowsOf(file, each.text) : [])),
  ];
}

/** The names that an entry passes on from modules whose path has a part. */
function exportedNames(entry: string, part = "/"): string[] {
  return parsed(entry).statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.exportClause === undefined) return [];
    const { exportClause, moduleSpecifier } = statement;
    const isMeant =
      moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text.includes(part);
    return isMeant && ts.isNamedExports(exportClause) ? exportClause.elements.map(({ name }) => name.text) : [];
  });
}

function exportedFunctions(path: string): readonly string[] {
  return parsed(path).statements.flatMap((statement) =>
    ts.isFunctionDeclaration(statement) && statement.name !== undefined ? [statement.name.text] : [],
  );
}

function parsed(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(join(root, path), "utf8"), ts.ScriptTarget.Latest);
}
