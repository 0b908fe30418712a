import { posix } from "node:path";

/** Where the part of a reference before its `#` leads. */
export type FileReference =
  | { readonly kind: "file"; readonly path: string }
  /** Another host: nothing is fetched. */
  | { readonly kind: "remote" }
  /** Out of the folder of the root document: nothing is read there. */
  | { readonly kind: "outside" };

const scheme = /^[a-z][a-z0-9+.-]*:/i;

/** Says which file a reference in `from` names. Purely textual: symbolic links are for whoever reads the files. */
export function resolveFileReference(reference: string, from: string, rootPath: string): FileReference {
  // A backslash separates folders on Windows, so it is read as one everywhere.
  const path = decode(reference).replaceAll("\\", "/");
  if (path.startsWith("//") || /^https?:/i.test(path)) {
    return { kind: "remote" };
  }
  if (path.startsWith("/") || scheme.test(path) || path.includes("\0")) {
    return { kind: "outside" };
  }
  const folder = posix.dirname(rootPath);
  const inFolder = posix.join(posix.relative(folder, posix.dirname(from)), path);
  if (inFolder === ".." || inFolder.startsWith("../")) {
    return { kind: "outside" };
  }
  const isBare = folder === "." && !rootPath.startsWith("./");
  return { kind: "file", path: isBare ? inFolder : `${folder === "/" ? "" : folder}/${inFolder}` };
}

/** Undoes percent-encoding, where it is one. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
