/** Prints types. Continuation lines are indented from the line that the type begins on, as the printer expects. */
import type { Primitive, TypeId, TypeRef } from "../model/model.js";
import { unreachable } from "../model/unreachable.js";
import { indented } from "./code.js";
import { literal, propertyKey } from "./literals.js";

/** Who looks at a type: those who send values of it, or those who receive them. */
export type View = "input" | "output";

/** Turns the id of a declared type into its name and sees to its import. */
export type NameOf = (id: TypeId, view: View) => string;

export interface TypePrinter {
  readonly nameOf: NameOf;
  /** Sees to the import of a type of the runtime. */
  readonly use?: (symbol: "EventStream" | "Uploadable") => void;
  readonly view: View;
}

/**
 * The text of a type.
 *
 * @param room Characters left on the line. A type that needs more is broken at its outermost union.
 */
export function typeText(type: TypeRef, printer: TypePrinter, room: number): string {
  const flat = flatText(type, printer);
  return flat.length <= room ? flat : brokenText(type, printer, room);
}

/** The type on several lines, where it has parts that can stand on lines of their own. */
function brokenText(type: TypeRef, printer: TypePrinter, room: number): string {
  switch (type.kind) {
    case "union":
    case "enum":
      return unionMembers(type, printer, room - 2)
        .map((member) => `\n| ${indented(member)}`)
        .join("");
    case "intersection":
      return type.members.map((member) => `\n& ${indented(memberText(member, printer, room - 2))}`).join("");
    case "list":
      return `${memberText(type.item, printer, room - "[]".length)}[]`;
    case "map": {
      const value = typeText(type.value, printer, room - "  [key: string]: ;".length);
      return `{\n  [key: string]:${value.startsWith("\n") ? indented(indented(value)) : ` ${indented(value)}`};\n}`;
    }
    case "tuple":
      return `[\n${tupleMembers(type, printer)
        .map((member) => `  ${member},\n`)
        .join("")}]`;
    default:
      return flatText(type, printer);
  }
}

function flatText(type: TypeRef, printer: TypePrinter): string {
  switch (type.kind) {
    case "primitive":
      return primitiveText(type.name, printer);
    case "literal":
      return literal(type.value);
    case "enum":
    case "union":
      return unionMembers(type, printer).join(" | ");
    case "list":
      return `${memberText(type.item, printer)}[]`;
    case "tuple":
      return tupleText(type, printer);
    case "map":
      return `{ [key: string]: ${flatText(type.value, printer)} }`;
    case "intersection":
      return type.members.map((member) => memberText(member, printer)).join(" & ");
    case "stream":
      printer.use?.("EventStream");
      return `EventStream<${flatText(type.item, printer)}>`;
    case "tagged":
      return `${memberText(type.type, printer)} & { ${propertyKey(type.tag)}: ${type.values.map(literal).join(" | ")} }`;
    case "named":
      return printer.nameOf(type.id, printer.view);
    default:
      return unreachable(type);
  }
}

const ANY_ROOM = Number.POSITIVE_INFINITY;

function unionMembers(
  type: TypeRef & { kind: "union" | "enum" },
  printer: TypePrinter,
  room = ANY_ROOM,
): readonly string[] {
  if (type.kind === "union") return type.members.flatMap((member) => memberTexts(member, printer, room));
  const values = type.values.map(literal);
  const rest = [...new Set(type.values.map((value) => typeof value))].filter(
    (name) => name === "string" || name === "number",
  );
  // The empty object keeps the known values in editors' completion lists, which `"a" | string` does not.
  return type.open ? [...values, ...rest.map((name) => `(${name} & {})`)] : values;
}

/** A member of a union: those of an inner enum or union stand beside the others. */
function memberTexts(type: TypeRef, printer: TypePrinter, room: number): readonly string[] {
  return type.kind === "enum" || type.kind === "union"
    ? unionMembers(type, printer, room)
    : [memberText(type, printer, room)];
}

/** A type as an operand, in parentheses where it needs them. */
function memberText(type: TypeRef, printer: TypePrinter, room = ANY_ROOM): string {
  const compound =
    type.kind === "union" ||
    type.kind === "intersection" ||
    type.kind === "tagged" ||
    (type.kind === "primitive" && primitiveText(type.name, printer).includes(" | ")) ||
    (type.kind === "enum" && (type.values.length > 1 || type.open));
  if (!compound) return typeText(type, printer, room);
  const text = typeText(type, printer, room - "()".length);
  return text.startsWith("\n") ? `(${indented(text)}\n)` : `(${text})`;
}

function tupleText(type: TypeRef & { kind: "tuple" }, printer: TypePrinter): string {
  return `[${tupleMembers(type, printer).join(", ")}]`;
}

function tupleMembers({ items, required, rest }: TypeRef & { kind: "tuple" }, printer: TypePrinter): readonly string[] {
  const members = items.map((item, index) => {
    const text = memberText(item, printer);
    return index < required ? text : `${text}?`;
  });
  return rest === undefined ? members : [...members, `...${memberText(rest, printer)}[]`];
}

function primitiveText(name: Primitive, { view, use }: TypePrinter): string {
  switch (name) {
    case "integer":
      return "number";
    case "binary":
      if (view === "output") return "Blob";
      use?.("Uploadable");
      return "Uploadable";
    case "body":
      return 'NonNullable<RequestInit["body"]>';
    default:
      return name;
  }
}
