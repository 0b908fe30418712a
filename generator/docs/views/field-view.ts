/** Rows of the tables of parameters and properties. */
import type { JsonValue } from "../../load/spec-document.js";
import type { Doc, TypeRef } from "../../model/model.js";
import { isPrimitive } from "../../model/type-algebra.js";
import { literal } from "../../typescript/literals.js";
import type { View } from "../../typescript/type-text.js";
import { adopt, firstOf } from "../samples/adopt.js";
import { sampleText } from "../samples/print.js";
import type { Page } from "./page.js";
import { type TypeView, typeView } from "./type-view.js";

export interface FieldView {
  readonly name: string;
  readonly type: TypeView;
  readonly required: boolean;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  /** As an expression. */
  readonly default: string | undefined;
  /** As an expression; a text stands for itself. */
  readonly example: string | undefined;
}

export interface FieldsView {
  readonly rows: readonly FieldView[];
  readonly hasExamples: boolean;
}

/** What a row is made from. */
export interface Field {
  readonly name: string;
  readonly type: TypeRef;
  readonly required: boolean;
  readonly doc: Doc;
  readonly default?: JsonValue;
  readonly examples: readonly JsonValue[];
}

/** Longer values make a table unreadable. The example above it shows them. */
const LONGEST = 80;

export function fieldsView(fields: readonly Field[], view: View, page: Page): FieldsView {
  const rows = fields.map((field) => fieldView(field, view, page));
  return { rows, hasExamples: rows.some((row) => row.example !== undefined) };
}

function fieldView(field: Field, view: View, page: Page): FieldView {
  const { name, type, required, doc } = field;
  const context = view === "input" ? page.site.sent : page.site.received;
  const example = firstOf(field.examples, (value) => (adopt(value, type, context) === undefined ? undefined : value));
  return {
    name,
    type: typeView(type, view, page),
    required,
    description: textOf(doc) ?? typeDescription(type, page),
    deprecated: doc.deprecated,
    default: field.default === undefined ? undefined : short(literal(field.default)),
    example: example === undefined ? undefined : short(exampleText(example)),
  };
}

/** What a declared type says of itself stands in for a description of its use. */
function typeDescription(type: TypeRef, page: Page): string | undefined {
  const others = type.kind === "union" ? type.members.filter((member) => !isPrimitive(member, "null")) : [type];
  const [only] = others;
  const declared = others.length === 1 && only?.kind === "named" ? page.site.model.types.get(only.id) : undefined;
  return declared && textOf(declared.doc);
}

/** The description; a summary stands in for it. `undefined` when there is nothing to read. */
export function textOf({ summary, description }: Doc): string | undefined {
  const text = description ?? summary;
  return text === undefined || text.trim() === "" ? undefined : text;
}

function exampleText(value: JsonValue): string {
  if (typeof value === "string") return value;
  return typeof value === "object" ? literal(value) : sampleText({ kind: "scalar", value });
}

function short(text: string): string | undefined {
  return text.length > LONGEST || text.trim() === "" ? undefined : text;
}
