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
import { buildModel } from "../../generator/model/build.js";
import { resolve } from "../../generator/resolve/resolve.js";
import { countedAs, isFallback, SILENT_UNKNOWN, UNUSED_NOT } from "./fallbacks.js";
import type { Generation } from "./report.js";
import { schemasOf } from "./schema-positions.js";
import { silentUnknowns } from "./silent-unknowns.js";

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
  ...schemasAndCodes(),
  errors: diagnostics.filter(({ severity }) => severity === "error").map(shown),
};
writeFileSync(reportPath, JSON.stringify(report));

/** Reads the document once more, to hold it against what was said and made of it. */
function schemasAndCodes(): Pick<Generation, "schemaPositions" | "codes" | "silent"> {
  const codes: Record<string, number> = {};
  for (const diagnostic of diagnostics) {
    const counted = countedAs(diagnostic);
    codes[counted] = (codes[counted] ?? 0) + 1;
  }
  const unheard = new Diagnostics();
  const loaded = load(diskSource(basename(document), cwd), unheard);
  const spec = loaded && resolve(loaded, unheard);
  if (spec === undefined || failed) return { schemaPositions: 0, codes, silent: [] };
  const schemas = schemasOf(spec);
  const nots = [...schemas].filter((schema) => schema.not !== undefined).length;
  if (nots > 0) codes[UNUSED_NOT] = nots;
  const said = diagnostics.filter((diagnostic) => isFallback(countedAs(diagnostic)));
  const places = new Set(said.map(({ file, pointer }) => `${file}#${pointer}`));
  const silent = silentUnknowns(spec, buildModel(spec, "spread", unheard)).filter((place) => !isSaid(places, place));
  if (silent.length > 0) codes[SILENT_UNKNOWN] = silent.length;
  return { schemaPositions: schemas.size, codes, silent };
}

/** Whether something was said of a place or of what is in it. */
function isSaid(places: ReadonlySet<string>, place: string): boolean {
  return places.has(place) || [...places].some((each) => each.startsWith(`${place}/`));
}

function shown({ file, line, column, code, message }: Diagnostic): string {
  return `${file ?? ""}:${line ?? "?"}:${column ?? "?"} ${code}: ${message}`;
}
