import type { Document } from "yaml";
import { deepestNesting } from "./limits.js";
import { loadJsYaml, loadYaml } from "./yaml-libraries.js";

export type YamlResult =
  /** `isDoubtful`: the stricter reader refused the text, perhaps for keys that stand twice. */
  | { readonly kind: "value"; readonly value: unknown; readonly isDoubtful: boolean }
  | { readonly kind: "too-deep"; readonly offset: number }
  | { readonly kind: "syntax"; readonly problem: string; readonly offset: number };

const mostMergedKeys = 100_000;

/** Reads YAML 1.2 with merge keys. Dates stay strings, and keys become strings. Never throws. */
export function readYaml(text: string): YamlResult {
  const { CORE_SCHEMA, load, mergeTag } = loadJsYaml();
  try {
    const schema = CORE_SCHEMA.withTags(mergeTag);
    const value = load(text, { schema, maxDepth: deepestNesting, maxTotalMergeKeys: mostMergedKeys });
    return { kind: "value", value, isDoubtful: false };
  } catch (error) {
    const refusal = explain(error);
    return refusal.kind === "too-deep" ? refusal : readTolerantly(text, refusal);
  }
}

/** What js-yaml has against the text, without its own picture of the place. */
function explain(error: unknown): Exclude<YamlResult, { kind: "value" }> {
  const { YAMLException } = loadJsYaml();
  if (!(error instanceof YAMLException)) {
    return { kind: "syntax", problem: error instanceof Error ? error.message : String(error), offset: 0 };
  }
  const offset = error.mark?.position ?? 0;
  return error.reason.includes("maxDepth")
    ? { kind: "too-deep", offset }
    : { kind: "syntax", problem: error.reason, offset };
}

function readTolerantly(text: string, refusal: YamlResult): YamlResult {
  try {
    const document = parseTolerantly(text);
    return document.errors.length > 0
      ? refusal
      : { kind: "value", value: document.toJS({ maxAliasCount: -1 }) as unknown, isDoubtful: true };
  } catch {
    return refusal;
  }
}

/** The tree of the second reader. Duplicate keys are let through here: they are looked for elsewhere. */
export function parseTolerantly(text: string): Document.Parsed {
  return loadYaml().parseDocument(text, { merge: true, strict: false, uniqueKeys: false, logLevel: "silent" });
}
