import { sep } from "node:path";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { type FileReference, resolveFileReference } from "./file-reference.js";
import { mostFiles } from "./limits.js";
import { type ReadFile, readText } from "./read-file.js";
import type { LoadedFile, SpecDocument, SpecSource } from "./spec-document.js";

/**
 * Reads a document and the files that its references lead to, as long as they lie in its folder. Which of them are
 * references is for `resolve/` to say, so a file that cannot be read is noted here and reported there.
 */
export function load(source: SpecSource, diagnostics: Diagnostics): SpecDocument | undefined {
  const rootPath = sep === "\\" ? source.path.replaceAll("\\", "/") : source.path;
  const text = readOrExplain(source, source.path);
  if (typeof text !== "string") {
    diagnostics.report("document/missing", { file: rootPath, pointer: "" }, rootPath, text.reason);
    return undefined;
  }
  const root = readText(rootPath, text, diagnostics);
  if (root === undefined) {
    return undefined;
  }
  const files = new Map<string, LoadedFile>([[rootPath, root.file]]);
  const unread = new Map<string, string>();
  const references = new Map<string, ReadonlyMap<string, FileReference>>();
  const queue: ReadFile[] = [root];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const targets = referencesOf(next, rootPath);
    references.set(next.file.path, targets);
    for (const target of targets.values()) {
      const path = target.kind === "file" ? target.path : rootPath;
      if (files.has(path) || unread.has(path)) {
        continue;
      }
      const content = files.size < mostFiles ? readOrExplain(source, path) : { reason: `${mostFiles} files were read` };
      const read = typeof content === "string" ? readText(path, content, diagnostics) : undefined;
      if (read === undefined) {
        unread.set(path, typeof content === "string" ? "it cannot be parsed" : content.reason);
      } else {
        files.set(path, read.file);
        queue.push(read);
      }
    }
  }
  return diagnostics.failed ? undefined : { root: root.file, files, unread, references };
}

function referencesOf({ file, fileRefs }: ReadFile, rootPath: string): ReadonlyMap<string, FileReference> {
  return new Map([...fileRefs].map((ref) => [ref, resolveFileReference(ref, file.path, rootPath)]));
}

function readOrExplain(source: SpecSource, path: string): string | { readonly reason: string } {
  try {
    return source.read(path);
  } catch (error) {
    return { reason: explain(error) };
  }
}

const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file"],
  ["EACCES", "access is denied"],
  ["EISDIR", "it is a folder"],
  ["ENOTDIR", "a part of the path is not a folder"],
]);

function explain(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  return reasons.get(code ?? "") ?? (error instanceof Error ? error.message : String(error));
}
