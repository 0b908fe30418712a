import type { FileReference } from "./file-reference.js";

/**
 * A value as JSON knows it. Objects have no prototype, so `value[key]` finds only what the document says, and a key
 * like `__proto__` or `toString` is an ordinary key. Keys that are whole numbers come before all others, in their
 * order, wherever the document has them: JavaScript keeps them so.
 */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Where the bytes of a document come from. Tests pass a map of files; the command line passes the disk. */
export interface SpecSource {
  /** Path of the root document, as the user gave it. */
  readonly path: string;
  /** Reads a file as text. Throws an error with a `code` (`ENOENT`, `EACCES`, …) when it cannot be read. */
  readonly read: (path: string) => string;
}

/** One file that has been read. */
export interface LoadedFile {
  /** Path, relative to the working directory, with forward slashes. */
  readonly path: string;
  /** Without a byte order mark. */
  readonly text: string;
  readonly format: "json" | "yaml";
  readonly value: JsonValue;
}

/** A root document and the files it refers to, as plain values. What OpenAPI means is not known here. */
export interface SpecDocument {
  readonly root: LoadedFile;
  /** Every file by path, the root included. Other files are those that relative `$ref`s lead to. */
  readonly files: ReadonlyMap<string, LoadedFile>;
  /** Why a file that is referred to is not among the files, by path. */
  readonly unread: ReadonlyMap<string, string>;
  /** For each file, what the parts before the `#` of its references stand for. */
  readonly references: ReadonlyMap<string, ReadonlyMap<string, FileReference>>;
}
