import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { manifestName } from "./manifest.js";
import type { OutputPlan } from "./plan.js";
import { claimStaging } from "./staging.js";

/** What takes a step back. */
type Undo = () => void;

/**
 * Carries out a plan: all of it, or nothing. New files are written into a staging folder first, where running out of
 * space harms nobody; then they are exchanged by renaming, and if that fails, it is taken back. Throws what the file
 * system threw.
 */
export function applyPlan(plan: OutputPlan): void {
  const folders: Undo[] = [];
  try {
    makeFolders(plan.folder.path, folders);
    const staging = claimStaging(plan.folder.path);
    const undo: Undo[] = [];
    try {
      exchange(plan, staging, undo);
    } catch (error) {
      takeBack(undo);
      throw error;
    } finally {
      takeBack([() => rmSync(staging, { recursive: true, force: true })]);
    }
  } catch (error) {
    takeBack(folders);
    throw error;
  }
}

/**
 * The manifest names old and new files while they are being exchanged. So even a process that is killed here leaves no
 * file that the next run would take for somebody else's.
 */
function exchange({ folder, writes, removals, manifest }: OutputPlan, staging: string, undo: Undo[]): void {
  const interim = stage(join(staging, "interim"), manifest.interim);
  const after = stage(join(staging, "after"), manifest.after);
  const staged = writes.map(({ path, content, before }, index) => {
    const file = stage(join(staging, `new-${index}`), content);
    if (before !== undefined) {
      chmodSync(file, statSync(join(folder.path, path)).mode & 0o777);
    }
    return { file, target: join(folder.path, path), exists: before !== undefined };
  });

  const list = join(folder.path, manifestName);
  const exists = manifest.before !== undefined;
  if (manifest.interim !== manifest.before) {
    place({ file: interim, target: list, exists }, join(staging, "old-list"), undo);
  }
  for (const [index, { path }] of removals.entries()) {
    remove(join(folder.path, path), join(staging, `gone-${index}`), folder.path, undo);
  }
  for (const [index, write] of staged.entries()) {
    makeFolders(dirname(write.target), undo);
    place(write, join(staging, `old-${index}`), undo);
  }
  if (manifest.after !== manifest.interim) {
    place({ file: after, target: list, exists: true }, join(staging, "interim-list"), undo);
  }
}

/** Writes a file where only this user can see it; the folder is private, so the file may have its final mode. */
function stage(path: string, content: string | Uint8Array): string {
  writeFileSync(path, content, { flag: "wx" });
  return path;
}

interface Placement {
  readonly file: string;
  readonly target: string;
  /** Whether there is a file to replace. */
  readonly exists: boolean;
}

/** Renames a staged file to its place. Whoever reads meanwhile finds the old file or the new one, never none. */
function place({ file, target, exists }: Placement, backup: string, undo: Undo[]): void {
  if (exists) {
    keep(target, backup);
    undo.push(() => renameSync(backup, target));
  } else {
    undo.push(() => rmSync(target, { force: true }));
  }
  renameSync(file, target);
}

/** Keeps a file under a second name: the same file, with its times, where the file system can do that. */
function keep(path: string, backup: string): void {
  try {
    linkSync(path, backup);
  } catch {
    copyFileSync(path, backup);
  }
}

/** Moves a file away, and removes the folders that this leaves empty. */
function remove(path: string, backup: string, root: string, undo: Undo[]): void {
  renameSync(path, backup);
  undo.push(() => renameSync(backup, path));
  for (let folder = dirname(path); folder !== root; folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return; // Something is still in it.
    }
    undo.push(() => mkdirSync(folder));
  }
}

/** Makes a folder and those above it that are missing. */
function makeFolders(folder: string, undo: Undo[]): void {
  if (statSync(folder, { throwIfNoEntry: false }) !== undefined) {
    return;
  }
  makeFolders(dirname(folder), undo);
  mkdirSync(folder);
  undo.push(() => rmdirSync(folder));
}

/** Takes the last step back first. One that cannot be taken back keeps no other from it. */
function takeBack(undo: readonly Undo[]): void {
  for (const step of undo.toReversed()) {
    try {
      step();
    } catch {
      // The error that led here is the one to report.
    }
  }
}
