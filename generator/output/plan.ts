import { existsSync, lstatSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { type Found, inspector } from "./inspect.js";
import { type Manifest, manifestName, parseManifest, printManifest, sha256 } from "./manifest.js";
import type { OutputFile } from "./output-file.js";
import { assertPaths, pathKey } from "./paths.js";
import { isCode } from "./staging.js";

/** Where a package goes. */
export interface OutputFolder {
  /** Absolute path. */
  readonly path: string;
  /** The path as people are shown it, with forward slashes. */
  readonly shown: string;
  /** Absolute path of a folder that no symbolic link above the package may lead out of; absent: anywhere will do. */
  readonly within?: string;
}

export interface PlannedWrite {
  readonly path: string;
  readonly content: Uint8Array;
  /** What is there now; absent when nothing is. */
  readonly before?: Uint8Array;
}

export interface PlannedRemoval {
  readonly path: string;
  readonly before: Uint8Array;
}

/** What has to happen to a folder for it to hold these files. Nothing is to be done when all lists are empty. */
export interface OutputPlan {
  readonly folder: OutputFolder;
  readonly writes: readonly PlannedWrite[];
  readonly removals: readonly PlannedRemoval[];
  readonly manifest: {
    /** The text that is there now; absent when there is none. */
    readonly before?: string;
    /** What is ours while files are being exchanged: the old files and the new. */
    readonly interim: string;
    readonly after: string;
  };
}

/** Whether the folder is already as it should be. */
export function isUnchanged(plan: OutputPlan): boolean {
  return plan.writes.length === 0 && plan.removals.length === 0 && plan.manifest.before === plan.manifest.after;
}

/**
 * Compares files with a folder, and changes nothing. What stands in the way is reported: the plan is to be carried out
 * only if nothing failed.
 */
export function planOutput(folder: OutputFolder, files: readonly OutputFile[], diagnostics: Diagnostics): OutputPlan {
  assertPaths(files.map((file) => file.path));
  const look = isUsable(folder, diagnostics) ? inspector(folder.path) : (): Found => ({ kind: "nothing" });
  const text = readManifest(folder, look, diagnostics);
  const old = (text === undefined ? undefined : parseManifest(text)) ?? new Map<string, string>();
  if (text !== undefined && parseManifest(text) === undefined) {
    diagnostics.report("output/manifest-invalid", { file: `${folder.shown}/${manifestName}`, pointer: "" });
  }
  const contents = new Map(files.map((file) => [file.path, Buffer.from(file.text)]));
  const manifest = new Map([...contents].map(([path, content]) => [path, sha256(content)]));
  const context = { folder, look, old, diagnostics };
  return {
    folder,
    writes: planWrites(context, contents),
    removals: planRemovals(context, manifest),
    manifest: {
      ...(text === undefined ? {} : { before: text }),
      interim: printManifest(new Map([...old, ...manifest])),
      after: printManifest(manifest),
    },
  };
}

interface Context {
  readonly folder: OutputFolder;
  readonly look: (path: string) => Found;
  /** What the last run wrote. */
  readonly old: Manifest;
  readonly diagnostics: Diagnostics;
}

/** Whether there is a folder, or can be one, and it is where it seems to be. */
function isUsable({ path, shown, within }: OutputFolder, diagnostics: Diagnostics): boolean {
  let existing = path;
  while (lstatOrNothing(existing) === undefined) {
    existing = dirname(existing);
  }
  const at = { file: shown, pointer: "" };
  if (!existsSync(existing)) {
    diagnostics.report("output/blocked", at, "reached by a symbolic link that leads nowhere");
    return false;
  }
  const real = realpathSync(existing);
  if (!statSync(real).isDirectory()) {
    diagnostics.report("output/blocked", at, existing === path ? "a file" : "below a file");
    return false;
  }
  if (within !== undefined && !isBelow(realpathSync(within), real)) {
    diagnostics.report("output/outside", at);
    return false;
  }
  return true;
}

function lstatOrNothing(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (isCode(error, "ENOTDIR")) {
      return undefined;
    }
    throw error;
  }
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function readManifest(
  folder: OutputFolder,
  look: (path: string) => Found,
  diagnostics: Diagnostics,
): string | undefined {
  const found = look(manifestName);
  if (found.kind === "blocked") {
    diagnostics.report("output/blocked", { file: `${folder.shown}/${found.path}`, pointer: "" }, found.what);
  }
  return found.kind === "file" ? readFileSync(join(folder.path, manifestName), "utf8") : undefined;
}

function planWrites(context: Context, contents: ReadonlyMap<string, Buffer>): PlannedWrite[] {
  const { folder, look, diagnostics } = context;
  const writes: PlannedWrite[] = [];
  const foreign: string[] = [];
  const edited: string[] = [];
  const blocked = new Set<string>();
  const ours = ownership(context);
  for (const [path, content] of contents) {
    const found = look(path);
    if (found.kind === "blocked" && !blocked.has(found.path)) {
      blocked.add(found.path);
      diagnostics.report("output/blocked", { file: `${folder.shown}/${found.path}`, pointer: "" }, found.what);
    }
    const before = found.kind === "file" ? readFileSync(join(folder.path, path)) : undefined;
    if (before === undefined) {
      writes.push({ path, content });
    } else if (!before.equals(content)) {
      const hash = found.kind === "file" ? ours(path, found.stats) : undefined;
      if (hash === undefined) {
        foreign.push(path);
      } else if (hash !== sha256(before)) {
        edited.push(path);
      }
      writes.push({ path, content, before });
    }
  }
  reportPaths(context, "output/foreign-file", foreign);
  reportPaths(context, "output/edited", edited);
  return writes;
}

/**
 * Finds the hash that the last run noted for a file. Where the disk ignores case, the file may be the one that was
 * written under a name of other case; whether it is, only the disk can say.
 */
function ownership({ folder, old }: Context): (path: string, stats: Stats) => string | undefined {
  const byKey = new Map([...old.keys()].map((path) => [pathKey(path), path]));
  return (path, stats) => {
    const written = old.has(path) ? path : byKey.get(pathKey(path));
    if (written === undefined || written === path) {
      return old.get(path);
    }
    const other = lstatSync(join(folder.path, written), { throwIfNoEntry: false });
    return other?.ino === stats.ino && other.dev === stats.dev ? old.get(written) : undefined;
  };
}

function planRemovals(context: Context, manifest: Manifest): PlannedRemoval[] {
  const { folder, look, old } = context;
  const removals: PlannedRemoval[] = [];
  const edited: string[] = [];
  for (const [path, hash] of old) {
    const found = manifest.has(path) ? undefined : look(path);
    if (found?.kind !== "file") {
      continue; // Gone already, or replaced by something that we did not write.
    }
    const before = readFileSync(join(folder.path, path));
    if (sha256(before) === hash) {
      removals.push({ path, before });
    } else {
      edited.push(path);
    }
  }
  reportPaths(context, "output/edited-leftover", edited);
  return removals;
}

function reportPaths(
  { folder, diagnostics }: Context,
  code: "output/foreign-file" | "output/edited" | "output/edited-leftover",
  paths: readonly string[],
): void {
  const [first] = paths;
  if (first !== undefined) {
    diagnostics.report(code, { file: `${folder.shown}/${first}`, pointer: "" }, paths);
  }
}
