import { Diagnostics } from "../../../generator/diagnostics/diagnostics.js";
import { load } from "../../../generator/load/load.js";
import { locate } from "../../../generator/load/locate.js";
import type { SpecDocument } from "../../../generator/load/spec-document.js";

export interface Loaded {
  readonly document: SpecDocument | undefined;
  /** `line:column code message`, in order. */
  readonly said: readonly string[];
  /** Paths that were asked for, in order. */
  readonly read: readonly string[];
}

/** Loads the first of some files in memory. */
export function loadFiles(files: Readonly<Record<string, string>>): Loaded {
  const diagnostics = new Diagnostics();
  const read: string[] = [];
  const path = Object.keys(files)[0] ?? "";
  const source = {
    path,
    read: (wanted: string): string => {
      read.push(wanted);
      const text = files[wanted];
      if (text === undefined) {
        throw Object.assign(new Error("not there"), { code: "ENOENT" });
      }
      return text;
    },
  };
  const document = load(source, diagnostics);
  const said = diagnostics.sorted(locate).map((each) => `${each.line}:${each.column} ${each.code} ${each.message}`);
  return { document, said, read };
}

/** The value of one text. */
export function loadedValue(text: string, path = "spec.yaml"): unknown {
  return loadFiles({ [path]: text }).document?.root.value;
}
