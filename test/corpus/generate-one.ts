/**
 * Generates the package of one document, in a process of its own:
 * `node --import tsx generate-one.ts <document> <folder> <report>`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { diskSource } from "../../generator/commands/disk-source.js";
import { Diagnostics } from "../../generator/diagnostics/diagnostics.js";
import { type Diagnostic, generate } from "../../generator/index.js";
import { load } from "../../generator/load/load.js";
import { resolve } from "../../generator/resolve/resolve.js";
import type { Generation } from "./report.js";
import { countSchemas } from "./schema-positions.js";

const [, , document = "", folder = "", reportPath = ""] = process.argv;
const cwd = dirname(document);
const start = performance.now();
const { files, diagnostics, failed, operations } = await generate({ spec: basename(document), cwd, name: "corpus" });
const seconds = (performance.now() - start) / 1000;
const memory = process.resourceUsage().maxRSS / 1024;

for (const { path, text } of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const report: Generation = {
  failed,
  operations,
  files: files.length,
  seconds,
  memory,
  schemaPositions: schemaPositions(),
  codes: countCodes(diagnostics),
  errors: diagnostics.filter(({ severity }) => severity === "error").map(shown),
};
writeFileSync(reportPath, JSON.stringify(report));

function schemaPositions(): number {
  const unheard = new Diagnostics();
  const loaded = load(diskSource(basename(document), cwd), unheard);
  const spec = loaded && resolve(loaded, unheard);
  return spec === undefined ? 0 : countSchemas(spec);
}

function countCodes(all: readonly Diagnostic[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of all) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function shown({ file, line, column, code, message }: Diagnostic): string {
  return `${file ?? ""}:${line ?? "?"}:${column ?? "?"} ${code}: ${message}`;
}
