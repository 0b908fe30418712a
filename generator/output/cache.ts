import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostics.js";
import { manifestName, parseManifest, sha256 } from "./manifest.js";

/** What is remembered of the last run of a package, so that the next one can tell that nothing has changed. */
export interface CacheRecord {
  /** See `packageFingerprint`. */
  readonly fingerprint: string;
  /** Every file that was read, relative to the working directory. */
  readonly inputs: readonly string[];
  /** Hash of the manifest, which has the hashes of the files. */
  readonly manifest: string;
  readonly operations: number;
  readonly files: number;
  /** The warnings of that run: they are as true of this one. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The folder for caches, in the nearest `node_modules` above; none if there is no such folder. */
export function cacheFolder(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (statSync(join(folder, "node_modules"), { throwIfNoEntry: false })?.isDirectory() === true) {
      return join(folder, "node_modules", ".cache", "sdkwright");
    }
    if (dirname(folder) === folder) {
      return undefined;
    }
  }
}

/** Reads what was remembered under a key. A cache that cannot be read is empty. */
export function recall<T>(folder: string | undefined, key: string): T | undefined {
  try {
    return folder === undefined ? undefined : (JSON.parse(readFileSync(fileOf(folder, key), "utf8")) as T);
  } catch {
    return undefined;
  }
}

/** Remembers something under a key, if that is possible. */
export function remember(folder: string | undefined, key: string, value: unknown): void {
  if (folder === undefined) {
    return;
  }
  const file = fileOf(folder, key);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(value));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // The next run will take longer, no more.
  }
}

function fileOf(folder: string, key: string): string {
  return join(folder, `${sha256(key).slice(0, 32)}.json`);
}

/** Whether a folder still holds exactly what a run wrote there. */
export function isAsWritten(folder: string, manifestHash: string): boolean {
  try {
    const text = readFileSync(join(folder, manifestName), "utf8");
    const manifest = sha256(text) === manifestHash ? parseManifest(text) : undefined;
    return (
      manifest !== undefined && [...manifest].every(([path, hash]) => sha256(readFileSync(join(folder, path))) === hash)
    );
  } catch {
    return false;
  }
}
