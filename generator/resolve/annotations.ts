import type { JsonValue } from "../load/spec-document.js";
import type { Draft } from "./schema-keywords.js";
import type { Schema } from "./spec.js";

const annotations: ReadonlySet<string> = new Set([
  ...["at", "title", "description", "deprecated", "readOnly", "writeOnly", "default", "examples", "extensions"],
  // Alone it allows nothing, strictly; whoever writes `[{ $ref: … }, { nullable: true }]` means that `null` is a value.
  "nullable",
]);

/**
 * Takes out of `allOf` what only describes: `[{ $ref: … }, { description: … }]` is how documents of 3.0 put words beside
 * a reference, and what the words are about is the schema that the `allOf` stands in.
 */
export function joinAnnotations(draft: Draft): void {
  const words = draft.allOf?.filter(onlyDescribes) ?? [];
  if (words.length === 0) return;
  const parts = draft.allOf?.filter((part) => !onlyDescribes(part)) ?? [];
  if (parts.length > 0) draft.allOf = parts;
  else delete draft.allOf;
  for (const part of words.toReversed()) describe(draft, part);
}

function onlyDescribes(part: Schema): boolean {
  return Object.keys(part).every((key) => annotations.has(key));
}

/** What the schema says itself counts more than what its parts say. */
function describe(draft: Draft, part: Schema): void {
  const { title, description, deprecated, readOnly, writeOnly, examples } = part;
  if (title !== undefined) draft.title ??= title;
  if (description !== undefined) draft.description ??= description;
  if (part.nullable === true) draft.nullable = true;
  if (deprecated === true) draft.deprecated = true;
  if (readOnly === true) draft.readOnly = true;
  if (writeOnly === true) draft.writeOnly = true;
  if (part.default !== undefined && draft.default === undefined) draft.default = part.default;
  if (examples !== undefined) draft.examples = [...(draft.examples ?? []), ...examples];
  if (part.extensions.size > 0)
    draft.extensions = new Map<string, JsonValue>([...part.extensions, ...draft.extensions]);
}
