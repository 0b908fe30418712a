import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { PackageConfig } from "../config/config.js";
import { readConfig } from "../config/read-config.js";
import { Diagnostics } from "../diagnostics/diagnostics.js";
import { sha256 } from "../output/manifest.js";
import type { Memory } from "./memory.js";

const configName = "sdkwright.yaml";

/** The packages of a configuration, and what is wrong with it. */
export interface ConfiguredPackages {
  readonly packages: readonly PackageConfig[];
  readonly diagnostics: Diagnostics;
  /** Path of the configuration, as people are shown it. */
  readonly path: string;
  /** Absolute path of its folder. */
  readonly folder: string;
  readonly memory: Memory;
}

/** Reads the configuration that was named, or that of the working directory. */
export function configuredPackages(
  named: string | undefined,
  cwd: string,
  memoryIn: (folder: string) => Memory,
): ConfiguredPackages {
  const diagnostics = new Diagnostics();
  const absolute = resolve(cwd, named ?? configName);
  const folder = dirname(absolute);
  const path = shownPath(cwd, absolute);
  const memory = memoryIn(folder);
  const text = readOrReport(absolute, path, named === undefined ? cwd : undefined, diagnostics);
  const packages = text === undefined ? [] : packagesOf({ path, folder, text }, cwd, memory, diagnostics);
  return { packages, diagnostics, path, folder, memory };
}

/** A path for people: relative to the working directory, with forward slashes. */
export function shownPath(cwd: string, absolute: string): string {
  return (relative(cwd, absolute) || ".").replaceAll(sep, "/");
}

function readOrReport(
  absolute: string,
  path: string,
  searchFrom: string | undefined,
  diagnostics: Diagnostics,
): string | undefined {
  try {
    return readFileSync(absolute, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: "there is no such file",
      ENOTDIR: "there is no such file",
      EISDIR: "it is a folder",
      EACCES: "access is denied",
    };
    if (reasons[code] === undefined) {
      throw error;
    }
    const elsewhere = searchFrom === undefined ? undefined : configAbove(searchFrom);
    diagnostics.report("config/missing", undefined, path, reasons[code], elsewhere);
    return undefined;
  }
}

/** A configuration in a folder above. It is only pointed out, as it may be somebody else's. */
function configAbove(cwd: string): string | undefined {
  for (let folder = dirname(cwd); ; folder = dirname(folder)) {
    const path = join(folder, configName);
    if (existsSync(path)) {
      return shownPath(cwd, path);
    }
    if (dirname(folder) === folder) {
      return undefined;
    }
  }
}

interface Remembered {
  readonly key: string;
  readonly packages: readonly RememberedPackage[];
}

type RememberedPackage = Omit<PackageConfig, "names"> & { readonly names: readonly (readonly [string, string])[] };

/**
 * Reads the text of a configuration, unless an earlier run found nothing wrong with this very text: checking it takes
 * longer than everything else in a run that has nothing to do.
 */
function packagesOf(
  file: { readonly path: string; readonly folder: string; readonly text: string },
  cwd: string,
  memory: Memory,
  diagnostics: Diagnostics,
): readonly PackageConfig[] {
  const slot = `configuration ${file.folder} ${file.path}`;
  const known = memory.recall<Remembered>(slot);
  const key = known === undefined ? "" : keyOf(file.text, cwd, memory);
  if (known !== undefined && known.key === key) {
    diagnostics.addSource({ path: file.path, text: file.text, format: "yaml" });
    return known.packages.map((each) => ({ ...each, names: new Map(each.names) }));
  }
  const packages = readConfig(file, diagnostics);
  if (!diagnostics.failed) {
    const plain = packages.map((each): RememberedPackage => ({ ...each, names: [...each.names] }));
    memory.remember(slot, { key: keyOf(file.text, cwd, memory), packages: plain } satisfies Remembered);
  }
  return packages;
}

function keyOf(text: string, cwd: string, memory: Memory): string {
  return sha256(JSON.stringify([memory.generator, cwd, text]));
}
