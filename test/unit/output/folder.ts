import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type Diagnostic, Diagnostics } from "../../../generator/diagnostics/diagnostics.js";
import { locate } from "../../../generator/load/locate.js";
import type { OutputFolder } from "../../../generator/output/plan.js";
import { type WriteResult, writePackage } from "../../../generator/output/write-package.js";

/** Files by path. */
export type Files = Readonly<Record<string, string>>;

/** An empty folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sdkwright-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function put(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** All files of a folder, without the manifest; empty folders end in a slash. */
export function contentsOf(folder: string): Files {
  const contents: Record<string, string> = {};
  const visit = (path: string): void => {
    const entries = readdirSync(join(folder, path), { withFileTypes: true });
    if (entries.length === 0 && path !== "") {
      contents[path] = "";
    }
    for (const entry of entries) {
      if (entry.isDirectory()) {
        visit(`${path}${entry.name}/`);
      } else if (entry.isSymbolicLink()) {
        contents[path + entry.name] = "(symbolic link)";
      } else if (entry.name !== ".sdkwright.json") {
        contents[path + entry.name] = readFileSync(join(folder, path, entry.name), "utf8");
      }
    }
  };
  visit("");
  return contents;
}

/** What tells whether a file was touched: the file itself, when it was changed, and what is in it. */
export function stateOf(folder: string): Readonly<Record<string, unknown>> {
  const state: Record<string, unknown> = {};
  for (const path of [...Object.keys(contentsOf(folder)), ".sdkwright.json", "."]) {
    const stats = lstatSync(join(folder, path), { throwIfNoEntry: false });
    const { ino, mtimeMs, mode } = stats ?? statSync(folder);
    state[path] = stats === undefined ? undefined : { ino, mode, ...(stats.isDirectory() ? {} : { mtimeMs }) };
  }
  return { ...state, contents: contentsOf(folder) };
}

export interface Written extends WriteResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Codes and messages. */
  readonly said: readonly string[];
}

/** Writes files as a package into a folder. */
export async function write(folder: string, files: Files, more: Partial<OutputFolder> = {}): Promise<Written> {
  const diagnostics = new Diagnostics();
  const output = Object.entries(files).map(([path, text]) => ({ path, text }));
  const result = await writePackage({ path: folder, shown: "out", ...more }, output, diagnostics);
  const found = diagnostics.sorted(locate);
  return {
    ...result,
    diagnostics: found,
    said: found.map(({ severity, code, file, message }) => `${file} ${severity} ${code}: ${message}`),
  };
}
