/** The one place that knows ts-morph's code: it is heavy, and it may not follow the compiler for ever. */
import { createRequire } from "node:module";
import type { SourceFileStructure, StatementStructures } from "ts-morph";

type TsMorph = typeof import("ts-morph");

// `require` loads ts-morph twice as fast as `import` does.
const { printStructure, StructureKind } = createRequire(import.meta.url)("ts-morph") as TsMorph;

export { StructureKind };

/** What a file consists of; a string is a comment. */
export type Statement = StatementStructures | string;

/** The text of a file. */
export function printFile(statements: readonly Statement[]): string {
  const file: SourceFileStructure = { kind: StructureKind.SourceFile, statements: [...statements] };
  // Structures leave blanks before a type that begins on a new line.
  return `${printStructure(file, { indentNumberOfSpaces: 2 })
    .replace(/[ \t]+$/gm, "")
    .trimEnd()}\n`;
}
