import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { PackageConfig } from "../config/config.js";
import { packageRoot } from "../config/package-root.js";
import { sha256 } from "./manifest.js";

/** What has a say in the bytes of a package beside our own code. */
const libraries = ["ts-morph", "@ts-morph/common", "openapi-typescript", "typescript", "handlebars", "yaml", "js-yaml"];

/** Input files by path, as hashes. */
export type Hashes = ReadonlyMap<string, string>;

/** Stands for the generator itself: its code and templates, and the versions of the libraries it prints with. */
export function generatorFingerprint(): string {
  const root = packageRoot();
  const code = import.meta.url.endsWith(".ts") ? "generator" : "dist";
  const hashes = ["package.json", ...[code, "templates"].flatMap((folder) => filesBelow(root, folder))].map(
    (path) => `${path} ${sha256(readFileSync(join(root, path)))}`,
  );
  const versions = libraries.map((name) => `${name} ${versionOf(name, root)}`);
  return sha256([...hashes.sort(), ...versions].join("\n"));
}

/** Stands for all that decides what a package is: if it is the same, the files are. */
export function packageFingerprint(generator: string, config: PackageConfig, inputs: Hashes): string {
  const sorted = [...inputs].sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([generator, { ...config, names: [...config.names] }, sorted]));
}

/** Paths of the files in a folder and below, with forward slashes and relative to `root`; none if it is missing. */
export function filesBelow(root: string, folder: string): readonly string[] {
  const path = join(root, folder);
  if (!existsSync(path)) {
    return [];
  }
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort();
}

/** The installed version of a library, found as Node finds it. */
function versionOf(name: string, from: string): string {
  const path = join(from, "node_modules", name, "package.json");
  if (existsSync(path)) {
    return String((JSON.parse(readFileSync(path, "utf8")) as { readonly version?: string }).version);
  }
  const parent = dirname(from);
  return parent === from ? "none" : versionOf(name, parent);
}
