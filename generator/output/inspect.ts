import { lstatSync, type Stats } from "node:fs";
import { join } from "node:path";

/** What is found at a path of a package. */
export type Found =
  | { readonly kind: "nothing" }
  | { readonly kind: "file"; readonly stats: Stats }
  /** Something that is neither: nothing is read, written or removed through it. */
  | { readonly kind: "blocked"; readonly path: string; readonly what: string };

/**
 * Looks at paths below a folder without following a symbolic link, so that a link inside a package cannot turn a write
 * or a removal to a place outside. Every folder is looked at once.
 */
export function inspector(folder: string): (path: string) => Found {
  const folders = new Map<string, Found | undefined>();
  const look = (path: string): Found | undefined => {
    const known = folders.get(path);
    if (known !== undefined || folders.has(path)) {
      return known;
    }
    const found = above(path) ?? lookAt(folder, path, "folder");
    folders.set(path, found);
    return found;
  };
  const above = (path: string): Found | undefined => {
    const end = path.lastIndexOf("/");
    return end === -1 ? undefined : look(path.slice(0, end));
  };
  return (path) => above(path) ?? lookAt(folder, path, "file") ?? { kind: "nothing" };
}

/** What is at the path, or `undefined` for a folder where a folder is wanted. */
function lookAt(folder: string, path: string, wanted: "file" | "folder"): Found | undefined {
  const stats = lstatSync(join(folder, path), { throwIfNoEntry: false });
  if (stats === undefined) {
    return { kind: "nothing" };
  }
  if (stats.isSymbolicLink()) {
    return { kind: "blocked", path, what: "a symbolic link" };
  }
  if (stats.isDirectory()) {
    return wanted === "folder" ? undefined : { kind: "blocked", path, what: "a folder" };
  }
  return stats.isFile() && wanted === "file"
    ? { kind: "file", stats }
    : { kind: "blocked", path, what: stats.isFile() ? "a file" : "not a regular file" };
}
