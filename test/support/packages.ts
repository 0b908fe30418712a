/** The packages that `sdkwright.yaml` names, as the tests of `generated/` see them. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { PackageConfig } from "../../generator/config/config.js";
import { readConfig } from "../../generator/config/read-config.js";
import { Diagnostics } from "../../generator/diagnostics/diagnostics.js";

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

/** The files in a folder of the repository and in those below it, by paths relative to the repository. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
}
