import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { PackageConfig } from "../config/config.js";
import { isFolder } from "../config/package-config.js";
import { type Diagnostic, Diagnostics, type SourceText } from "../diagnostics/diagnostics.js";
import { childLocation, type Location } from "../diagnostics/location.js";
import { locate } from "../load/locate.js";
import { filesBelow, type Hashes } from "../output/fingerprint.js";
import { sha256 } from "../output/manifest.js";
import { diskSource } from "./disk-source.js";
import type { SourcesOf } from "./reporter.js";

/** The configuration that names a package. */
export interface ConfigPlace {
  readonly path: string;
  readonly sources: ReadonlyMap<string, SourceText>;
}

/** Reports what a package is to be made from and is not there. */
export function missingInputs(
  { id, spec, docs }: PackageConfig,
  cwd: string,
  place: ConfigPlace | undefined,
): readonly Diagnostic[] {
  const diagnostics = new Diagnostics();
  const at = (key: string): Location | undefined =>
    place && childLocation({ file: place.path, pointer: "" }, "packages", id, key);
  for (const source of place?.sources.values() ?? []) {
    diagnostics.addSource(source);
  }
  if (statSync(resolve(cwd, spec), { throwIfNoEntry: false }) === undefined) {
    diagnostics.report("config/not-found", at("spec"), spec, "document");
  }
  if (isFolder(docs) && statSync(resolve(cwd, docs), { throwIfNoEntry: false })?.isDirectory() !== true) {
    diagnostics.report("config/not-found", at("docs"), docs, "folder");
  }
  return diagnostics.sorted(locate);
}

/**
 * The hashes of everything that a package was made from: what was read, as it was when it was read, and all that is in
 * the folder of its own templates. None if some of it is gone.
 */
export function hashInputs(
  { docs }: PackageConfig,
  inputs: readonly string[],
  cwd: string,
  known: Hashes = new Map(),
): Hashes | undefined {
  const templates = isFolder(docs) ? filesBelow(resolve(cwd, docs), ".").map((path) => `${docs}/${path}`) : [];
  const hashes = new Map<string, string>();
  try {
    for (const path of [...inputs, ...templates]) {
      hashes.set(path, known.get(path) ?? sha256(readFileSync(resolve(cwd, path))));
    }
  } catch {
    return undefined;
  }
  return hashes;
}

/** Gives the texts that diagnostics of a package show lines of. */
export function sourcesOf({ spec }: PackageConfig, cwd: string, place: ConfigPlace | undefined): SourcesOf {
  return (diagnostics) => {
    const sources = new Map(place?.sources);
    const { read } = diskSource(spec, cwd);
    for (const { file, line } of diagnostics) {
      if (file !== undefined && line !== undefined && !sources.has(file)) {
        try {
          sources.set(file, { path: file, text: read(file), format: "yaml" });
        } catch {
          // It was there a moment ago. The place is shown without its lines.
        }
      }
    }
    return sources;
  };
}
