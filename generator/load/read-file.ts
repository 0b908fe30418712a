import type { Diagnostics, SourceText } from "../diagnostics/diagnostics.js";
import type { Location } from "../diagnostics/location.js";
import { type CleanTree, cleanTree } from "./clean-tree.js";
import { type DuplicateKeyCode, reportDuplicateKeys } from "./duplicate-keys.js";
import { findExpansionProblem } from "./expansion.js";
import { JsonSyntaxError, scanJson } from "./json-scanner.js";
import { deepestNesting, mostValues } from "./limits.js";
import type { LoadedFile } from "./spec-document.js";
import { positionsAt } from "./text-position.js";
import { readYaml } from "./yaml-reader.js";

/** A file that was read, with what its values refer to. */
export interface ReadFile {
  readonly file: LoadedFile;
  readonly fileRefs: ReadonlySet<string>;
}

/** A line that is neither blank nor a comment. */
const HAS_CONTENT = /^[^\S\r\n]*[^\s#]/m;

/** Reads the text of one file. Gives nothing when it has reported an error. */
export function readText(
  path: string,
  rawText: string,
  diagnostics: Diagnostics,
  duplicateKey: DuplicateKeyCode = "document/duplicate-key",
): ReadFile | undefined {
  const text = rawText.startsWith("\ufeff") ? rawText.slice(1) : rawText;
  if (!HAS_CONTENT.test(text)) {
    diagnostics.addSource({ path, text, format: "yaml" });
    diagnostics.report("document/empty", { file: path, pointer: "" });
    return undefined;
  }
  const isBraced = /^\s*[{[]/.test(text);
  const json = isBraced ? parseJson(text) : undefined;
  const isJson = json !== undefined || (isBraced && path.toLowerCase().endsWith(".json"));
  const source: SourceText = { path, text, format: isJson ? "json" : "yaml" };
  diagnostics.addSource(source);
  if (isJson && json === undefined) {
    reportJsonSyntax(source, diagnostics);
    return undefined;
  }
  const onDuplicates = () => reportDuplicateKeys(source, diagnostics, duplicateKey);
  const tree =
    json === undefined ? yamlTree(source, diagnostics, onDuplicates) : jsonTree(source, json.value, onDuplicates);
  if (tree === undefined || !accept(tree, diagnostics)) {
    return undefined;
  }
  return { file: { ...source, value: tree.value }, fileRefs: tree.fileRefs };
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function jsonTree(source: SourceText, value: unknown, onDuplicates: () => void): CleanTree | undefined {
  const tree = cleanTree(value, source.path);
  // JSON.parse keeps the last of two equal keys. Counting is quick, finding out which they are is not.
  if (tree.tooDeep === undefined && countColons(source.text) !== tree.keys) {
    onDuplicates();
  }
  return tree;
}

/** Every key has one colon outside of strings. The text is known to be JSON. */
function countColons(text: string): number {
  let colons = 0;
  let at = 0;
  for (;;) {
    const quote = text.indexOf('"', at);
    const end = quote === -1 ? text.length : quote;
    for (; at < end; at += 1) {
      colons += text.charCodeAt(at) === 0x3a ? 1 : 0;
    }
    if (quote === -1) {
      return colons;
    }
    at = endOfString(text, quote);
  }
}

function endOfString(text: string, quote: number): number {
  let end = quote;
  for (;;) {
    end = text.indexOf('"', end + 1);
    let before = end - 1;
    while (text.charCodeAt(before) === 0x5c) {
      before -= 1;
    }
    if ((end - before) % 2 === 1) {
      return end + 1;
    }
  }
}

/** `&name`, where YAML may have an anchor; without one there are no aliases. */
const mayHaveAnchors = /(?:^|[\s[{,:-])&[^\s,[\]{}]/m;

function yamlTree(source: SourceText, diagnostics: Diagnostics, onDuplicates: () => void): CleanTree | undefined {
  const { path: file, text } = source;
  const result = readYaml(text);
  if (result.kind === "too-deep") {
    diagnostics.report("document/too-deep", atOffset(source, result.offset), deepestNesting);
    return undefined;
  }
  if (result.kind === "syntax") {
    diagnostics.report("yaml/syntax", atOffset(source, result.offset), result.problem);
    return undefined;
  }
  if (result.isDoubtful) {
    onDuplicates();
  }
  const problem = mayHaveAnchors.test(text) ? findExpansionProblem(result.value, file) : undefined;
  if (problem?.kind === "too-large") {
    diagnostics.report("document/too-large", problem.at, mostValues);
  } else if (problem?.kind === "endless") {
    diagnostics.report("document/endless", problem.at);
  }
  return problem === undefined ? cleanTree(result.value, file) : undefined;
}

function accept(tree: CleanTree, diagnostics: Diagnostics): boolean {
  for (const { at, value } of tree.oddNumbers) {
    diagnostics.report("document/number", at, String(value));
  }
  if (tree.tooDeep !== undefined) {
    diagnostics.report("document/too-deep", tree.tooDeep, deepestNesting);
  }
  return tree.tooDeep === undefined;
}

function reportJsonSyntax(source: SourceText, diagnostics: Diagnostics): void {
  try {
    scanJson(source.text, { key: () => {}, open: () => {}, close: () => {}, scalar: () => {} });
    diagnostics.report("json/syntax", { file: source.path, pointer: "" }, "this is not JSON");
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) {
      throw error;
    }
    diagnostics.report("json/syntax", atOffset(source, error.offset), error.message);
  }
}

function atOffset(source: SourceText, offset: number): Location {
  const position = positionsAt(source.text, [offset]).get(offset) ?? { line: 1, column: 1 };
  return { file: source.path, pointer: "", range: { start: position, end: position } };
}
