/** One file per schema with a name: its type, and those of what it holds without one. */
import type { InterfaceDeclarationStructure, PropertySignatureStructure, StatementStructures } from "ts-morph";
import { groupedBy } from "../diagnostics/grouped-by.js";
import type { JsonValue } from "../load/spec-document.js";
import type { ApiModel, ObjectType, Property, TypeDeclaration, TypeRef } from "../model/model.js";
import { isPrimitive, UNKNOWN, unionOf } from "../model/type-algebra.js";
import type { Names, TypeNames } from "../naming/names.js";
import { sorted } from "../naming/sorted.js";
import { docsOf } from "./docs.js";
import { type EmitContext, FileBuilder, LINE_WIDTH, modulePath } from "./file-builder.js";
import { literal, propertyKey } from "./literals.js";
import { StructureKind } from "./print.js";
import type { View } from "./type-text.js";

/** Types by the path of the file that declares them, in the order of their ids: owners come first. */
export type TypesByFile = ReadonlyMap<string, readonly TypeDeclaration[]>;

/** Leaves out the types that operations declare as their requests. */
export function typesByFile({ types }: ApiModel, names: Names): TypesByFile {
  const declared = [...types.values()].filter((type) => namesOf(type, names).requestOf === undefined);
  return groupedBy(
    sorted(declared, ({ id }) => id),
    (type) => modulePath(namesOf(type, names)),
  );
}

export function emitModels(path: string, types: readonly TypeDeclaration[], context: EmitContext): FileBuilder {
  const file = new FileBuilder(path, context);
  addTypes(file, types);
  return file;
}

export function addTypes(file: FileBuilder, types: readonly TypeDeclaration[]): void {
  for (const type of types) {
    const { name, input } = namesOf(type, file.names);
    if (input === undefined) file.add(declaration(file, type, name, viewOf(type)));
    else file.add(declaration(file, type, name, "output"), declaration(file, type, input, "input"));
  }
}

function namesOf({ id }: TypeDeclaration, { types }: Names): TypeNames {
  const names = types.get(id);
  if (names === undefined) throw new Error(`no name for the type ${id}`);
  return names;
}

/** A type that is only sent has no fields that the server alone sets, and the other way round. */
export function viewOf(type: TypeDeclaration): View {
  return type.usage.input && !type.usage.output ? "input" : "output";
}

function declaration(file: FileBuilder, type: TypeDeclaration, name: string, view: View): StatementStructures {
  if (type.kind === "object") return interfaceOf(file, type, name, view);
  const text = file.type(type.type, view, LINE_WIDTH - `export type ${name} = ;`.length);
  return { kind: StructureKind.TypeAlias, name, isExported: true, type: text, docs: docsOf(type.doc) };
}

function interfaceOf(file: FileBuilder, type: ObjectType, name: string, view: View): InterfaceDeclarationStructure {
  const properties = type.properties.filter((property) => isSeen(property, view));
  // An interface without members would take any value but `null`.
  const additional = type.additional ?? (properties.length === 0 ? UNKNOWN : undefined);
  return {
    kind: StructureKind.Interface,
    name,
    isExported: true,
    docs: docsOf(type.doc),
    properties: properties.map((property) => propertyOf(file, property, view, isSent(type, view))),
    indexSignatures:
      additional === undefined
        ? []
        : [{ keyName: "key", keyType: "string", returnType: indexText(file, additional, properties, view) }],
  };
}

/** Whether senders use this side of a type: of one that is declared twice, they use the other one. */
function isSent({ usage, split }: ObjectType, view: View): boolean {
  return usage.input && (view === "input" || !split);
}

function isSeen(property: Property, view: View): boolean {
  return view === "input" ? !property.readOnly || property.writeOnly : !property.writeOnly || property.readOnly;
}

/** A property of an interface. Senders may set an optional one to `undefined`, which JSON leaves out. */
export function propertyOf(
  file: FileBuilder,
  property: Pick<Property, "wireName" | "type" | "required" | "doc"> & Partial<Pick<Property, "readOnly" | "default">>,
  view: View,
  sent: boolean,
): PropertySignatureStructure {
  const key = propertyKey(property.wireName);
  const undefinable = sent && !property.required && !isPrimitive(property.type, "unknown");
  const room = LINE_WIDTH - `  ${key}?: ${undefinable ? " | undefined" : ""};`.length;
  const text = propertyText(file.type(property.type, view, room), property.type, undefinable, room);
  return {
    kind: StructureKind.PropertySignature,
    name: key,
    type: text,
    hasQuestionToken: !property.required,
    isReadonly: property.readOnly === true,
    docs: docsOf(property.doc, defaultText(property.default)),
  };
}

function propertyText(text: string, type: TypeRef, undefinable: boolean, room: number): string {
  if (!undefinable) return text;
  // A type that no line has room for leaves none for what follows it either.
  return text.length > room && !text.includes("\n") ? `\n| ${text}\n| undefined` : withUndefined(text, type);
}

function defaultText(value: JsonValue | undefined): string | undefined {
  const text = value === undefined ? "" : literal(value);
  return text === "" || text.length > 60 || text.includes("`") ? undefined : `Default: \`${text}\`.`;
}

function withUndefined(text: string, type: TypeRef): string {
  if (text.startsWith("\n|")) return `${text}\n| undefined`;
  return type.kind === "intersection" || type.kind === "tagged" ? `(${text}) | undefined` : `${text} | undefined`;
}

/**
 * The type of an index signature. It must hold for the named properties too (TS2411), so it is the union of them all.
 */
function indexText(file: FileBuilder, additional: TypeRef, properties: readonly Property[], view: View): string {
  if (isPrimitive(additional, "unknown")) return "unknown";
  const type = unionOf([additional, ...properties.map((property) => property.type)]);
  const text = file.type(type, view, LINE_WIDTH - "  [key: string]: undefined | ;".length);
  return properties.every((property) => property.required) ? text : withUndefined(text, type);
}
