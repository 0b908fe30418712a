import type { Diagnostics, SourceText } from "../diagnostics/diagnostics.js";
import { escapePointerToken, type Location, type Range } from "../diagnostics/location.js";
import { scanJson } from "./json-scanner.js";
import { positionsAt } from "./text-position.js";
import { scanYaml } from "./yaml-scanner.js";

interface Duplicate {
  readonly key: string;
  readonly pointer: string;
  readonly first: readonly [number, number];
  readonly second: readonly [number, number];
}

/** What to report of a key that stands twice: documents are read on, the configuration is not. */
export type DuplicateKeyCode = "document/duplicate-key" | "config/duplicate-key";

/** Reports the keys that stand twice in one object. Both readers have kept the last. */
export function reportDuplicateKeys(source: SourceText, diagnostics: Diagnostics, code: DuplicateKeyCode): void {
  const duplicates = findDuplicates(source);
  const positions = positionsAt(
    source.text,
    duplicates.flatMap(({ first, second }) => [...first, ...second]),
  );
  const range = ([start, end]: readonly [number, number]): Range => ({
    start: positions.get(start) ?? { line: 1, column: 1 },
    end: positions.get(end) ?? { line: 1, column: 1 },
  });
  for (const { key, pointer, first, second } of duplicates) {
    const at = (span: readonly [number, number]): Location => ({ file: source.path, pointer, range: range(span) });
    diagnostics.report(code, at(second), key, at(first));
  }
}

interface Open {
  readonly pointer: string;
  /** Keys of an object and where they stand; absent for a list. */
  readonly keys?: Map<string, readonly [number, number]>;
  /** What the next value is a member under. */
  token: string | number;
}

function findDuplicates(source: SourceText): readonly Duplicate[] {
  const duplicates: Duplicate[] = [];
  const stack: Open[] = [];
  /** The pointer of the value that begins now. */
  const take = (): string => {
    const parent = stack.at(-1);
    const pointer = parent === undefined ? "" : `${parent.pointer}/${escapePointerToken(String(parent.token))}`;
    if (typeof parent?.token === "number") {
      parent.token += 1;
    }
    return pointer;
  };
  (source.format === "json" ? scanJson : scanYaml)(source.text, {
    key: (key, start, end) => {
      const parent = stack.at(-1);
      if (parent === undefined) {
        return;
      }
      parent.token = key;
      const first = parent.keys?.get(key);
      // YAML lets an object be merged with several others.
      if (first !== undefined && key !== "<<") {
        const pointer = `${parent.pointer}/${escapePointerToken(key)}`;
        duplicates.push({ key, pointer, first, second: [start, end] });
      }
      parent.keys?.set(key, first ?? [start, end]);
    },
    open: (kind) => {
      const pointer = take();
      stack.push(kind === "object" ? { pointer, keys: new Map(), token: "" } : { pointer, token: 0 });
    },
    close: () => stack.pop(),
    scalar: () => take(),
  });
  return duplicates;
}
