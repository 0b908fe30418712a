import { posix } from "node:path";

/** Where a `$ref` leads, before anyone has looked whether something is there. */
export type ReferenceTarget =
  | { readonly kind: "pointer"; readonly file: string; readonly pointer: string }
  /** Another host: nothing is fetched. */
  | { readonly kind: "remote" }
  /** Out of the folder of the root document: nothing is read there. */
  | { readonly kind: "outside" }
  /** `#anchor`, or percent signs that are no encoding. */
  | { readonly kind: "invalid"; readonly problem: string };

const scheme = /^[a-z][a-z0-9+.-]*:/i;

/** Splits a `$ref` that stands in `file` into a file and a pointer. Purely textual. */
export function resolveReference(ref: string, file: string, rootPath: string): ReferenceTarget {
  const hash = ref.indexOf("#");
  const filePart = hash === -1 ? ref : ref.slice(0, hash);
  const pointer = decode(hash === -1 ? "" : ref.slice(hash + 1));
  const path = filePart === "" ? file : resolvePath(filePart, file, rootPath);
  if (typeof path !== "string") {
    return path;
  }
  if (pointer === undefined) {
    return { kind: "invalid", problem: `${ref} has a percent sign that encodes nothing` };
  }
  if (pointer !== "" && !pointer.startsWith("/")) {
    return { kind: "invalid", problem: `${ref} is an anchor, and only JSON pointers are supported` };
  }
  return { kind: "pointer", file: path, pointer };
}

function resolvePath(filePart: string, file: string, rootPath: string): string | ReferenceTarget {
  // A backslash separates folders on Windows, so it is read as one everywhere.
  const reference = decode(filePart)?.replaceAll("\\", "/");
  if (reference === undefined) {
    return { kind: "invalid", problem: `${filePart} has a percent sign that encodes nothing` };
  }
  if (reference.startsWith("//") || /^https?:/i.test(reference)) {
    return { kind: "remote" };
  }
  if (reference.startsWith("/") || scheme.test(reference) || reference.includes("\0")) {
    return { kind: "outside" };
  }
  const folder = posix.dirname(rootPath);
  const inFolder = posix.join(posix.relative(folder, posix.dirname(file)), reference);
  if (inFolder === ".." || inFolder.startsWith("../")) {
    return { kind: "outside" };
  }
  return folder === "." && !rootPath.startsWith("./") ? inFolder : `${folder === "/" ? "" : folder}/${inFolder}`;
}

function decode(text: string): string | undefined {
  if (!text.includes("%")) {
    return text;
  }
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
