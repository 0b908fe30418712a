import type { Document, YAMLParseError } from "yaml";
import { deepestNesting } from "./limits.js";
import { loadJsYaml, loadYaml } from "./yaml-libraries.js";

interface Refusal {
  readonly kind: "syntax";
  readonly problem: string;
  readonly offset: number;
}

export type YamlResult =
  /** `isDoubtful`: the stricter reader refused the text, perhaps for keys that stand twice. */
  | { readonly kind: "value"; readonly value: unknown; readonly isDoubtful: boolean }
  | { readonly kind: "too-deep"; readonly offset: number }
  | Refusal;

const mostMergedKeys = 100_000;

/** Reads YAML 1.2 with merge keys. Dates stay strings, and keys become strings. Never throws. */
export function readYaml(text: string): YamlResult {
  const strictly = readStrictly(text, false);
  const result = strictly.kind === "syntax" && isDuplicateKey(strictly) ? readStrictly(text, true) : strictly;
  return result.kind === "syntax" ? readTolerantly(text, result) : result;
}

/** The stricter and faster reader; of keys that stand twice, it can be told to keep the last. */
function readStrictly(text: string, keepsLast: boolean): YamlResult {
  const { CORE_SCHEMA, load, mergeTag, YAMLException } = loadJsYaml();
  const schema = CORE_SCHEMA.withTags(mergeTag);
  const limits = { maxDepth: deepestNesting, maxTotalMergeKeys: mostMergedKeys };
  try {
    const value = withJoinedLines(text, (each) => load(each, { schema, ...limits, json: keepsLast }));
    return { kind: "value", value, isDoubtful: keepsLast };
  } catch (error) {
    const { reason, mark } = error instanceof YAMLException ? error : { reason: messageOf(error), mark: undefined };
    const offset = mark?.position ?? 0;
    return reason.includes("maxDepth") ? { kind: "too-deep", offset } : { kind: "syntax", problem: reason, offset };
  }
}

/** How many characters are read again and again for lines that are joined. */
const mostReadAgain = 50_000_000;

/**
 * Parses a text with the stricter reader. Lines of a flow collection that are not indented enough have one meaning only,
 * and others than JavaScript's readers read them: such a line is joined to the one before it, with spaces, so that all
 * places stay.
 */
export function withJoinedLines<T>(text: string, parse: (text: string) => T): T {
  let joined = text;
  let first: unknown;
  for (let left = mostReadAgain; ; left -= text.length) {
    try {
      return parse(joined);
    } catch (error) {
      first ??= error;
      const next = left > 0 ? joinedAt(joined, error) : undefined;
      // Where joining did not help, what was wrong at first says more; a text that was read says what it holds.
      if (next === undefined) throw isOfContent(error) ? error : first;
      joined = next;
    }
  }
}

/** Keys that stand twice and deep nesting are mistakes of a text that could be read. */
function isOfContent(error: unknown): boolean {
  return /duplicated mapping key|maxDepth/.test(messageOf(error));
}

function joinedAt(text: string, error: unknown): string | undefined {
  const { YAMLException } = loadJsYaml();
  if (!(error instanceof YAMLException) || error.reason !== "deficient indentation") return undefined;
  const before = text.slice(0, error.mark?.position ?? 0);
  const [gap = ""] = /\s*$/.exec(before) ?? [];
  const isEmptyLine = /\n[^\n]*\n/.test(gap);
  const line = before.slice(before.lastIndexOf("\n", before.length - gap.length - 1) + 1);
  // A comment would swallow what follows it, and an empty line is a line break in a text.
  if (!gap.includes("\n") || isEmptyLine || line.includes(" #")) return undefined;
  return before.slice(0, before.length - gap.length) + " ".repeat(gap.length) + text.slice(before.length);
}

function isDuplicateKey({ problem }: Refusal): boolean {
  return problem.includes("duplicated mapping key");
}

function readTolerantly(text: string, refusal: Refusal): YamlResult {
  try {
    const document = parseTolerantly(text);
    const [error] = document.errors;
    if (error !== undefined) {
      // The second reader explains better what is wrong; the first is often nearer to where it begins.
      return { kind: "syntax", problem: explain(error), offset: Math.min(error.pos[0], refusal.offset) };
    }
    return { kind: "value", value: document.toJS({ maxAliasCount: -1 }) as unknown, isDoubtful: true };
  } catch {
    return refusal;
  }
}

function explain({ code, message }: YAMLParseError): string {
  if (code === "MULTIPLE_DOCS") {
    return "the file holds more than one document";
  }
  const text = message.replace(/ at line \d+, column \d+:[\s\S]*$/, "").replace(/(['"])(quote)$/, "$1 $2");
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The tree of the second reader. Duplicate keys are let through here: they are looked for elsewhere. */
export function parseTolerantly(text: string): Document.Parsed {
  return loadYaml().parseDocument(text, { merge: true, strict: false, uniqueKeys: false, logLevel: "error" });
}
