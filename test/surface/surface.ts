/** Writes down what users of a package can see of it: a line for each name, and one for each member. */
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";
import type { PackageConfig } from "../../generator/config/config.js";
import { root } from "../support/packages.js";

/** What is public, by entry. Entries beside the main one name what it describes, and describe only what it has not. */
export function surfaceOf({ name, output }: PackageConfig): string {
  const src = `${output}/src`;
  const main = exportsOf(`${src}/index.ts`);
  const sections = [`${name}\n${main.flatMap(describe).join("\n")}`];
  const operations = readdirSync(join(root, src, "operations")).map(
    (file) => `operations/${file.replace(/\.ts$/, "")}`,
  );
  for (const entry of ["errors", "models", ...operations.toSorted(), "schema"]) {
    const path = /^(?:errors|models)$/.test(entry) ? `${src}/${entry}/index.ts` : `${src}/${entry}.ts`;
    const exported = exportsOf(path);
    const known = new Set(main.map((each) => each.name));
    const others = exported.filter((each) => !known.has(each.name));
    const lines = entry === "schema" ? others.map((each) => `  ${each.name}`) : others.flatMap(describe);
    const repeated = exported.filter((each) => known.has(each.name)).map((each) => `  ${each.name}`);
    sections.push([`${name}/${entry}`, ...lines, ...repeated].join("\n"));
  }
  return `${sections.join("\n\n")}\n`;
}

type Declaration = ts.ClassDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.FunctionDeclaration;

interface Exported {
  readonly name: string;
  readonly declaration: Declaration;
  readonly source: ts.SourceFile;
  readonly isTypeOnly: boolean;
}

/** What a module declares and passes on, in the order of the alphabet. */
function exportsOf(path: string): readonly Exported[] {
  const source = parsed(path);
  const exported = source.statements.flatMap((statement): readonly Exported[] => {
    if (isDeclaration(statement) && statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) {
      return [{ name: statement.name?.text ?? "", declaration: statement, source, isTypeOnly: false }];
    }
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined) return [];
    const { exportClause } = statement;
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return [];
    const from = exportsOf(moduleOf(path, statement.moduleSpecifier));
    return exportClause.elements.flatMap(({ name, propertyName }) =>
      from
        .filter((each) => each.name === (propertyName ?? name).text)
        .map((each) => ({ ...each, name: name.text, isTypeOnly: statement.isTypeOnly })),
    );
  });
  return exported.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** A line for the name, and one for each member, indented. */
function describe({ name, declaration, source, isTypeOnly }: Exported): readonly string[] {
  const text = (node: ts.Node | undefined) => (node === undefined ? "" : oneLine(node.getText(source)));
  const parameters = declaration.typeParameters?.map(text).join(", ");
  const head = `${name}${parameters === undefined ? "" : `<${parameters}>`}`;
  if (ts.isTypeAliasDeclaration(declaration)) return [`  type ${head} = ${text(declaration.type).replace(/^\| /, "")}`];
  if (ts.isFunctionDeclaration(declaration)) return [`  function ${head}${signature(declaration, source)}`];
  const heritage = (declaration.heritageClauses ?? []).map((clause) => ` ${text(clause)}`).join("");
  const kind = ts.isInterfaceDeclaration(declaration) ? "interface" : isTypeOnly ? "type of class" : "class";
  const members = ts.isClassDeclaration(declaration)
    ? declaration.members.flatMap((member) => describeMember(member, source))
    : declaration.members.map((member) => text(member).replace(/;$/, ""));
  return [`  ${kind} ${head}${heritage}`, ...members.map((member) => `    ${member}`).sort()];
}

/** A member of a class, unless it is private. A resource is described by its methods. */
function describeMember(member: ts.ClassElement, source: ts.SourceFile): readonly string[] {
  const isHidden = member.name !== undefined && ts.isPrivateIdentifier(member.name);
  if (isHidden) return [];
  const name = member.name === undefined ? "new" : oneLine(member.name.getText(source));
  if (ts.isConstructorDeclaration(member) || ts.isMethodDeclaration(member)) return [name + signature(member, source)];
  const type =
    ts.isPropertyDeclaration(member) || ts.isGetAccessorDeclaration(member)
      ? oneLine(member.type?.getText(source) ?? "")
      : "";
  const resource = importedClass(type, source);
  if (resource === undefined) return [`${name}: ${type}`];
  return resource.declaration.members
    .filter((each) => ts.isMethodDeclaration(each))
    .flatMap((each) => describeMember(each, resource.source))
    .map((each) => `${name}.${each}`);
}

/** The class of a resource, by the name under which a file imports it. */
function importedClass(name: string, source: ts.SourceFile) {
  for (const statement of source.statements) {
    const isMeant =
      ts.isImportDeclaration(statement) && /\/resources\//.test(statement.moduleSpecifier.getText(source));
    if (!isMeant) continue;
    const found = exportsOf(moduleOf(source.fileName, statement.moduleSpecifier)).find((each) => each.name === name);
    if (found !== undefined && ts.isClassDeclaration(found.declaration)) {
      return { declaration: found.declaration, source: found.source };
    }
  }
  return undefined;
}

function signature({ parameters, type }: ts.SignatureDeclarationBase, source: ts.SourceFile): string {
  const texts = parameters.map((parameter) => oneLine(parameter.getText(source)));
  return `(${texts.join(", ")})${type === undefined ? "" : `: ${oneLine(type.getText(source))}`}`;
}

function isDeclaration(node: ts.Node): node is Declaration {
  return (
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isFunctionDeclaration(node)
  );
}

function moduleOf(path: string, specifier: ts.Expression): string {
  const relative = ts.isStringLiteral(specifier) ? specifier.text : "";
  return posix.join(posix.dirname(path), relative.replace(/\.js$/, ".ts"));
}

const sources = new Map<string, ts.SourceFile>();

function parsed(path: string): ts.SourceFile {
  const known = sources.get(path);
  if (known !== undefined) return known;
  const source = ts.createSourceFile(path, readFileSync(join(root, path), "utf8"), ts.ScriptTarget.Latest, true);
  sources.set(path, source);
  return source;
}

/** Without comments, line breaks and the commas that go with them. */
function oneLine(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/, ?([)>])/g, "$1")
    .trim();
}
