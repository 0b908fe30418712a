/** A declared type as a page shows it. */
import type { ObjectType, TypeDeclaration, TypeId, TypeRef } from "../../model/model.js";
import { isPrimitive, unionOf } from "../../model/type-algebra.js";
import { literal } from "../../typescript/literals.js";
import type { View } from "../../typescript/type-text.js";
import { slugOf } from "../markdown/headings.js";
import { sampleOf } from "../samples/build.js";
import { isLong, sampleText } from "../samples/print.js";
import { found } from "../site.js";
import { importTypeLine } from "../snippets/code.js";
import { type FieldsView, fieldsView, textOf } from "./field-view.js";
import { linkTo, type Page } from "./page.js";
import { type TypeView, typeView } from "./type-view.js";

/** A type in a list. */
export interface ModelLink {
  readonly name: string;
  readonly href: string | undefined;
}

export interface ModelView extends ModelLink {
  /** Of the page's title. */
  readonly anchor: string;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  /** What senders use, when they see other properties. */
  readonly inputName: string | undefined;
  readonly isObject: boolean;
  readonly isEnum: boolean;
  readonly isUnion: boolean;
  /** Neither of these: another name for a type. */
  readonly isAlias: boolean;
  /** Properties of an object. */
  readonly fields: FieldsView;
  /** Properties that senders see, when they see other ones. */
  readonly inputFields: FieldsView;
  /** Type of further properties of an object. */
  readonly additional: TypeView | undefined;
  /** Values of an enum, as expressions. */
  readonly values: readonly string[];
  /** Whether an enum may get more values. */
  readonly isOpen: boolean;
  /** Members of a union. */
  readonly members: readonly TypeView[];
  /** The type that an alias stands for. */
  readonly type: TypeView | undefined;
  readonly example: string | undefined;
}

/** Examples of more lines than this say less than the table of fields. */
const LONGEST = 120;

export function modelLink(id: TypeId, page: Page): ModelLink {
  const { name } = found(page.site.names.types.get(id), `name of ${id}`);
  return { name, href: linkTo(page, page.site.pages.models.get(id)) };
}

export function modelView(type: TypeDeclaration, page: Page): ModelView {
  const names = found(page.site.names.types.get(type.id), `name of ${type.id}`);
  const view = type.usage.input && !type.usage.output ? "input" : "output";
  const values = type.kind === "alias" ? enumValues(type.type) : undefined;
  const members = type.kind === "alias" && values === undefined ? membersOf(type.type) : undefined;
  return {
    ...modelLink(type.id, page),
    anchor: slugOf(names.name),
    description: textOf(type.doc),
    deprecated: type.doc.deprecated,
    inputName: names.input,
    isObject: type.kind === "object",
    isEnum: values !== undefined,
    isUnion: members !== undefined,
    isAlias: type.kind === "alias" && values === undefined && members === undefined,
    fields: objectFields(type, view, page),
    inputFields: objectFields(names.input === undefined ? undefined : type, "input", page),
    additional: type.kind === "object" && type.additional !== undefined ? additionalView(type, view, page) : undefined,
    values: values?.values.map(literal) ?? [],
    isOpen: values?.isOpen ?? false,
    members: members?.map((member) => typeView(member, view, page)) ?? [],
    type: type.kind === "alias" ? typeView(type.type, view, page) : undefined,
    example: exampleOf(type, view, names.name, page),
  };
}

function objectFields(type: TypeDeclaration | undefined, view: View, page: Page): FieldsView {
  if (type?.kind !== "object") return { rows: [], hasExamples: false };
  const properties = type.properties.filter((property) =>
    view === "input" ? !property.readOnly || property.writeOnly : !property.writeOnly || property.readOnly,
  );
  return fieldsView(
    properties.map((property) => ({ ...property, name: property.wireName })),
    view,
    page,
  );
}

function additionalView({ additional }: ObjectType, view: View, page: Page): TypeView | undefined {
  return additional && typeView(additional, view, page);
}

/** The values of an enum, which may allow `null` as well. */
function enumValues(
  type: TypeRef,
): { readonly values: readonly (string | number | boolean | null)[]; readonly isOpen: boolean } | undefined {
  if (type.kind === "literal") return { values: [type.value], isOpen: false };
  if (type.kind === "enum") return { values: type.values, isOpen: type.open };
  if (type.kind !== "union") return undefined;
  const others = type.members.filter((member) => !isPrimitive(member, "null"));
  const inner = others.length < type.members.length ? enumValues(unionOf(others)) : undefined;
  return inner && others.length === 1 ? { values: [...inner.values, null], isOpen: inner.isOpen } : undefined;
}

function membersOf(type: TypeRef): readonly TypeRef[] | undefined {
  return type.kind === "union" ? type.members : undefined;
}

function exampleOf(type: TypeDeclaration, view: View, name: string, page: Page): string | undefined {
  const { site } = page;
  const place = { seed: type.id, name };
  const sample = sampleOf({ kind: "named", id: type.id }, view === "input" ? site.sent : site.received, place);
  if (sample === undefined || isLong(sample, LONGEST)) return undefined;
  const text = sampleText(sample, 0, `const value: ${name} = ;`.length);
  return `${importTypeLine(name, `${site.config.name}/models`)}\n\nconst value: ${name} = ${text};\n\nconsole.log(value);`;
}
