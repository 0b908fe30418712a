/** Types as documentation shows them: words, and names that lead to pages. */
import type { TypeId, TypeRef } from "../../model/model.js";
import { unreachable } from "../../model/unreachable.js";
import { literal } from "../../typescript/literals.js";
import { typeText, type View } from "../../typescript/type-text.js";
import { linkTo, type Page } from "./page.js";

/** A part of a type, in the order of reading. */
export interface TypePart {
  readonly text: string;
  /** The page of a declared type. */
  readonly href: string | undefined;
  /** A type by itself (`string`, `"a"`), rather than what joins types. */
  readonly isType: boolean;
}

export interface TypeView {
  readonly parts: readonly TypePart[];
  /** The whole without links. */
  readonly text: string;
}

/** The type as those who send values of it, or receive them, see it. */
export function typeView(type: TypeRef, view: View, page: Page): TypeView {
  const plain = partsOf(type, { view, page });
  const parts = plain.length === 1 ? plain : merged(plain);
  return { parts, text: parts.map((part) => part.text).join("") };
}

interface Looking {
  readonly view: View;
  readonly page: Page;
}

function partsOf(type: TypeRef, looking: Looking): readonly TypePart[] {
  switch (type.kind) {
    case "primitive":
      if (type.name !== "binary") return [leaf(typeText(type, { view: looking.view, nameOf: () => "" }, Infinity))];
      return joined(
        typeText(type, { view: looking.view, nameOf: () => "" }, Infinity)
          .split(" | ")
          .map(leaf),
        " | ",
      );
    case "literal":
      return [leaf(literal(type.value))];
    case "enum":
      return joined([...type.values.map((value) => leaf(literal(value))), ...openEnds(type)], " | ");
    case "list":
      return [...operand(type.item, looking), word("[]")];
    case "tuple":
      return [word("["), ...separated(tupleParts(type, looking), ", "), word("]")];
    case "map":
      return [word("Record<"), leaf("string"), word(", "), ...partsOf(type.value, looking), word(">")];
    case "union":
      return separated(
        type.members.map((member) =>
          (isCompound(member) && member.kind !== "enum" && member.kind !== "union" ? operand : partsOf)(
            member,
            looking,
          ),
        ),
        " | ",
      );
    case "intersection":
      return separated(
        type.members.map((member) => operand(member, looking)),
        " & ",
      );
    case "stream":
      return [word("EventStream<"), ...partsOf(type.item, looking), word(">")];
    case "tagged":
      return partsOf(type.type, looking);
    case "named":
      return [namePart(type.id, looking)];
    default:
      return unreachable(type);
  }
}

/** Values that the document does not know yet. */
function openEnds(type: TypeRef & { kind: "enum" }): readonly TypePart[] {
  if (!type.open) return [];
  return [...new Set(type.values.map((value) => typeof value))]
    .filter((name) => name === "string" || name === "number")
    .map(leaf);
}

function tupleParts(type: TypeRef & { kind: "tuple" }, looking: Looking): readonly (readonly TypePart[])[] {
  const items = type.items.map((item, index) =>
    index < type.required ? operand(item, looking) : [...operand(item, looking), word("?")],
  );
  return type.rest === undefined ? items : [...items, [word("..."), ...operand(type.rest, looking), word("[]")]];
}

function operand(type: TypeRef, looking: Looking): readonly TypePart[] {
  const parts = partsOf(type, looking);
  return isCompound(type) ? [word("("), ...parts, word(")")] : parts;
}

function isCompound(type: TypeRef): boolean {
  return (
    type.kind === "union" ||
    type.kind === "intersection" ||
    (type.kind === "enum" && (type.values.length > 1 || type.open))
  );
}

function namePart(id: TypeId, { view, page }: Looking): TypePart {
  const { names, pages } = page.site;
  const found = names.types.get(id);
  const text = (view === "input" ? found?.input : undefined) ?? found?.name ?? "unknown";
  return { text, href: linkTo(page, pages.models.get(id)), isType: true };
}

function leaf(text: string): TypePart {
  return { text, href: undefined, isType: true };
}

function word(text: string): TypePart {
  return { text, href: undefined, isType: false };
}

function joined(parts: readonly TypePart[], separator: string): readonly TypePart[] {
  return separated(
    parts.map((part) => [part]),
    separator,
  );
}

function separated(groups: readonly (readonly TypePart[])[], separator: string): readonly TypePart[] {
  return groups.flatMap((group, index) => (index === 0 ? group : [word(separator), ...group]));
}

/** Joins words that stand beside each other. */
function merged(parts: readonly TypePart[]): readonly TypePart[] {
  const result: TypePart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last !== undefined && !last.isType && !part.isType) result[result.length - 1] = word(last.text + part.text);
    else result.push(part);
  }
  return result;
}
