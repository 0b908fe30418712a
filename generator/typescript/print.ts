/** The one place that knows ts-morph's code: it is heavy, and it may not follow the compiler for ever. */
import { createRequire } from "node:module";
import type { PropertySignatureStructure, SourceFileStructure, StatementStructures, WriterFunction } from "ts-morph";

type TsMorph = typeof import("ts-morph");

// `require` loads ts-morph twice as fast as `import` does.
const { printStructure, StructureKind } = createRequire(import.meta.url)("ts-morph") as TsMorph;

export { StructureKind };

/** Something that stands in a file. */
export type Statement = StatementStructures;

/** The text of a file: a header, the imports, and the declarations with an empty line between them. */
export function printFile(header: string, imports: readonly Statement[], declarations: readonly Statement[]): string {
  const body = printBlock([...imports, ...declarations.flatMap((declaration) => [emptyLine, declaration])]);
  return `${[header, body].filter((block) => block !== "").join("\n\n")}\n`;
}

const emptyLine: WriterFunction = (writer) => writer.blankLineIfLastNot();

/** The text of an entry file, whose lines belong together. */
export function printExports(header: string, exports: readonly Statement[]): string {
  return `${header}\n\n${printBlock(exports)}\n`;
}

/** `{ id: string; … }`: an object type with a property a line. */
export function membersText(properties: readonly PropertySignatureStructure[]): string {
  const text = printBlock([{ kind: StructureKind.Interface, name: "_", properties: [...properties] }]);
  return text.slice(text.indexOf("{"));
}

function printBlock(statements: readonly (Statement | WriterFunction)[]): string {
  const file: SourceFileStructure = { kind: StructureKind.SourceFile, statements: [...statements] };
  // Structures leave blanks before a type that begins on a new line.
  return (
    printStructure(file, { indentNumberOfSpaces: 2 })
      .replace(/[ \t]+$/gm, "")
      // They also indent the lines of a broken return type, of which the last ends the head of the declaration.
      .replace(/^( *)\): \w+<\n(?:\1 {4}.*\n)+\1 {2}>(?: \{|;)$/gm, (head) => head.replaceAll("\n  ", "\n"))
      .trim()
  );
}
