/**
 * Compiles every spec of `@typespec/http-specs` to OpenAPI 3.2, one document for each version of a service:
 * `node --import tsx compile.ts <folder>`. A process of its own, because the TypeSpec packages are installed only here.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { compile, type Diagnostic, formatDiagnostic, NodeHost, type Program } from "@typespec/compiler";
import { getOpenAPI3, type OpenAPI3ServiceRecord } from "@typespec/openapi3";

const here = dirname(fileURLToPath(import.meta.url));
const specs = join(here, "node_modules/@typespec/http-specs/specs");
const [, , folder = ""] = process.argv;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const spec of specFolders()) {
  await compileSpec(spec);
}

/** `type/array`: every folder that holds a spec. */
function specFolders(): readonly string[] {
  return readdirSync(specs, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "main.tsp")
    .map((entry) => relative(specs, entry.parentPath))
    .sort();
}

/** `versioning/madeOptional` → `versioning-made-optional` */
function packageName(spec: string): string {
  return spec.replaceAll("/", "-").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

async function compileSpec(spec: string): Promise<void> {
  const name = packageName(spec);
  const program = await compile(NodeHost, join(specs, spec, "main.tsp"), { noEmit: true });
  leaveOutConstructor(program);
  report(name, program.diagnostics);
  // Written by hand and not by the emitter, which writes nothing at all when one operation cannot be expressed.
  for (const record of await getOpenAPI3(program, { "openapi-versions": ["3.2.0"] })) {
    writeRecord(name, record);
  }
}

/** The emitter cannot bear a parameter called `constructor`: it looks for its examples in a plain object. */
function leaveOutConstructor(program: Program): void {
  const specialWords = program.getGlobalNamespaceType().namespaces.get("SpecialWords");
  specialWords?.interfaces.get("Parameters")?.operations.delete("withConstructor");
}

function writeRecord(name: string, record: OpenAPI3ServiceRecord): void {
  if (!record.versioned) {
    write(name, record.document, record.diagnostics);
    return;
  }
  for (const { version, document, diagnostics } of record.versions) {
    write(`${name}-${version}`, document, diagnostics);
  }
}

function write(name: string, document: object, diagnostics: readonly Diagnostic[]): void {
  report(name, diagnostics);
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(document, undefined, 2)}\n`);
}

/** What OpenAPI cannot express is worth reading, and no failure: `exceptions.ts` names what is lost by it. */
function report(name: string, diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) {
    process.stdout.write(`${name}: ${formatDiagnostic(diagnostic, { pathRelativeTo: specs })}\n`);
  }
}
