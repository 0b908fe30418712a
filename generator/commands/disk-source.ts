import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import type { SpecSource } from "../load/spec-document.js";

/** The largest public descriptions are below 70 MB. */
const largest = 256 * 1024 * 1024;

/** A document on the disk, and the hash of every file of it that was read. */
export interface DiskSource extends SpecSource {
  readonly hashes: ReadonlyMap<string, string>;
}

/** Reads a document and files in its folder. A symbolic link that leads out of the folder is not followed. */
export function diskSource(path: string, cwd: string): DiskSource {
  const hashes = new Map<string, string>();
  const root = resolve(cwd, path);
  return {
    path,
    hashes,
    read: (each) => {
      const absolute = resolve(cwd, each);
      const content = readRegularFile(absolute === root ? root : insidePath(absolute, root));
      hashes.set(each, createHash("sha256").update(content).digest("hex"));
      return decode(content);
    },
  };
}

/** The real path of a file, if it is in the folder of the root document, or in that of the file it is a link to. */
function insidePath(path: string, root: string): string {
  const real = realpathSync(path);
  const folders = [realpathSync(dirname(root)), dirname(realpathSync(root))];
  const isInside = folders.some((folder) => {
    const way = relative(folder, real);
    return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  });
  if (!isInside) {
    throw refusal("EACCES", "a symbolic link leads out of the folder of the document");
  }
  return real;
}

/** Reads a file that is one: a pipe or a device might never end. */
function readRegularFile(path: string): Buffer {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(file);
    if (stats.isDirectory()) {
      throw refusal("EISDIR", "it is a folder");
    }
    if (!stats.isFile()) {
      throw refusal("ENOTFILE", "it is not a regular file");
    }
    if (stats.size > largest) {
      throw refusal("EFBIG", `it is larger than ${largest / 1024 / 1024} MB`);
    }
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** UTF-8, or UTF-16 with a byte order mark, as YAML has it. */
function decode(content: Buffer): string {
  const encoding =
    content[0] === 0xff && content[1] === 0xfe ? "utf-16le" : isBigEndian(content) ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    throw refusal("EILSEQ", "it is not UTF-8 text");
  }
}

function isBigEndian(content: Buffer): boolean {
  return content[0] === 0xfe && content[1] === 0xff;
}

/** An error as the file system would throw it. */
function refusal(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
