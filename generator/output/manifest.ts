import { createHash } from "node:crypto";
import { pathProblem } from "./paths.js";

/** The list of what was written, kept in each package: only these files are ever overwritten or removed. */
export const manifestName = ".sdkwright.json";

/** Path inside the package → SHA-256 of the file as it was written. */
export type Manifest = ReadonlyMap<string, string>;

const about = "Files that sdkwright wrote here, with their SHA-256. It overwrites and removes no others.";

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** One line a file, in the order of code units, so that two runs agree and branches merge. */
export function printManifest(manifest: Manifest): string {
  const files = [...manifest].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ about, files: Object.fromEntries(files) }, undefined, 2)}\n`;
}

/** Reads what {@link printManifest} printed; absent when the text is anything else, such as a half-merged file. */
export function parseManifest(text: string): Manifest | undefined {
  const files = membersOf(membersOf(parseJson(text))?.["files"]);
  if (files === undefined) {
    return undefined;
  }
  const manifest = new Map<string, string>();
  for (const [path, hash] of Object.entries(files)) {
    if (typeof hash !== "string" || pathProblem(path) !== undefined) {
      return undefined;
    }
    manifest.set(path, hash);
  }
  return manifest;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}
