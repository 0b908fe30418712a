import type { JSDocStructure, OptionalKind } from "ts-morph";
import type { Doc } from "../model/model.js";
import { jsDoc, type OwnText } from "./literals.js";

export type Docs = OptionalKind<JSDocStructure>[];

/** The documentation comment of a declaration: its summary, its description, whether it is deprecated. */
export function docsOf(doc: Doc, ...paragraphs: readonly (string | undefined)[]): Docs {
  return comment(
    [doc.summary, doc.description === doc.summary ? undefined : doc.description, ...paragraphs],
    doc.deprecated,
  );
}

/** A comment of the given paragraphs. A plain text may be the document's, so tags in it are none. */
export function comment(
  paragraphs: readonly (string | OwnText | undefined)[],
  deprecated = false,
  tags: readonly string[] = [],
): Docs {
  const text = jsDoc(...paragraphs);
  const ends = deprecated ? [...tags, "@deprecated"] : tags;
  if (text === undefined && ends.length === 0) return [];
  const end = ends.join("\n");
  const whole = text === undefined ? end : end === "" ? text : `${text}\n\n${end}`;
  // ts-morph puts a comment on one line unless it begins on a new one.
  return [{ description: whole.includes("\n") ? `\n${whole}` : whole }];
}
