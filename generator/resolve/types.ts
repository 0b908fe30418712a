import { nearest } from "../diagnostics/nearest.js";
import type { Context, Node } from "./context.js";
import { itemsOf, textOf } from "./members.js";
import type { SchemaType } from "./spec.js";

const types: ReadonlySet<SchemaType> = new Set(["null", "boolean", "object", "array", "number", "string", "integer"]);

/** What people write who think of another language. */
const otherWords: ReadonlyMap<string, SchemaType> = new Map([
  ["int", "integer"],
  ["long", "integer"],
  ["float", "number"],
  ["double", "number"],
  ["decimal", "number"],
  ["bool", "boolean"],
  ["str", "string"],
  ["text", "string"],
  ["list", "array"],
  ["dict", "object"],
  ["map", "object"],
  ["file", "string"],
]);

function isType(word: string | undefined): word is SchemaType {
  return (types as ReadonlySet<string | undefined>).has(word);
}

/** Reads `type: string` and `type: [string, "null"]`. */
export function readTypes(
  context: Context,
  draft: { types?: readonly SchemaType[]; format?: string },
  node: Node,
): void {
  const nodes = typeof node.value === "string" || node.value === null ? [node] : (itemsOf(context, node, "type") ?? []);
  const found = nodes.flatMap((each) => {
    // In YAML, `type: null` without quotes is not the word that the keyword wants; what is meant by it is plain.
    const word = each.value === null ? "null" : textOf(context, each, "type");
    if (word === undefined || isType(word)) {
      return word ?? [];
    }
    if (word === "file") {
      draft.format = "binary";
      if (context.dialect.isSwagger) {
        return "string";
      }
    }
    const meant = isType(word.toLowerCase()) ? (word.toLowerCase() as SchemaType) : otherWords.get(word.toLowerCase());
    const near = meant === undefined ? nearest(word, types) : undefined;
    context.diagnostics.report("schema/type-unknown", each.at, word, meant ?? "any value", near);
    return meant ?? [];
  });
  // One unknown type among others would make the known ones say too much.
  if (found.length > 0 && found.length === nodes.length) {
    draft.types = [...new Set(found)];
  }
}
