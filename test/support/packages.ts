/** The packages that `sdkwright.yaml` names, as the tests of `generated/` see them. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { diskSource } from "../../generator/commands/disk-source.js";
import type { PackageConfig } from "../../generator/config/config.js";
import { readConfig } from "../../generator/config/read-config.js";
import { Diagnostics } from "../../generator/diagnostics/diagnostics.js";
import type { SpecSource } from "../../generator/load/spec-document.js";
import { type GenerateResult, generatePackage } from "../../generator/pipeline.js";

/** The folder of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The packages in the order of the configuration. */
export const packages: readonly PackageConfig[] = readPackages();

function readPackages(): readonly PackageConfig[] {
  const path = "sdkwright.yaml";
  const diagnostics = new Diagnostics();
  const found = readConfig({ path, folder: root, text: readFileSync(`${root}/${path}`, "utf8") }, diagnostics);
  if (diagnostics.failed) throw new Error(`${path} has mistakes`);
  return found;
}

/** Generates a package in memory, from its document or from another one. */
export function generateInMemory(config: PackageConfig, source?: SpecSource): Promise<GenerateResult> {
  return generatePackage(config, source ?? diskSource(config.spec, root));
}

/** The files of a package by their paths. */
export function filesOf({ files }: Pick<GenerateResult, "files">): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

/** The files in a folder of the repository and in those below it, by paths relative to the repository. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
}
