import { describe, expect, it } from "vitest";
import type { TypeRef } from "../../../generator/model/model.js";
import { typeText, type View } from "../../../generator/typescript/type-text.js";

const text: TypeRef = { kind: "primitive", name: "string" };
const number: TypeRef = { kind: "primitive", name: "integer" };
const nothing: TypeRef = { kind: "primitive", name: "null" };
const named = (id: string): TypeRef => ({ kind: "named", id });
const union = (...members: readonly TypeRef[]): TypeRef => ({ kind: "union", members });
const list = (item: TypeRef): TypeRef => ({ kind: "list", item });
const map = (value: TypeRef): TypeRef => ({ kind: "map", value });
const both = (...members: readonly TypeRef[]): TypeRef => ({ kind: "intersection", members });
const values = (open: boolean, ...all: readonly (string | number)[]): TypeRef => ({ kind: "enum", values: all, open });

const print = (type: TypeRef, room = 80, view: View = "output") => typeText(type, { view, nameOf: (id) => id }, room);

describe("the text of a type", () => {
  it.each<[TypeRef, string]>([
    [number, "number"],
    [{ kind: "literal", value: "a" }, '"a"'],
    [named("Order"), "Order"],
    [list(text), "string[]"],
    [list(union(text, nothing)), "(string | null)[]"],
    [list(values(false, "a", "b")), '("a" | "b")[]'],
    [list(values(false, "a")), '"a"[]'],
    [list(values(true, "a")), '("a" | (string & {}))[]'],
    [list(list(text)), "string[][]"],
    [list(both(named("A"), named("B"))), "(A & B)[]"],
    [map(union(text, nothing)), "{ [key: string]: string | null }"],
    [union(values(false, "a", "b"), nothing), '"a" | "b" | null'],
    [union(union(text, number), named("A")), "string | number | A"],
    [union(both(named("A"), named("B")), text), "(A & B) | string"],
    [both(union(named("A"), named("B")), named("C")), "(A | B) & C"],
    [values(true, "a", 1), '"a" | 1 | (string & {}) | (number & {})'],
    [{ kind: "tuple", items: [text, number], required: 1 }, "[string, number?]"],
    [
      { kind: "tuple", items: [union(text, nothing)], required: 0, rest: union(text, number) },
      "[(string | null)?, ...(string | number)[]]",
    ],
    [{ kind: "tagged", tag: "kind", values: ["a", "b"], type: named("A") }, 'A & { kind: "a" | "b" }'],
    [{ kind: "tagged", tag: "a-b", values: ["x"], type: named("A") }, 'A & { "a-b": "x" }'],
  ])("%j is %s", (type, expected) => {
    expect(print(type)).toBe(expected);
  });

  it.each<[TypeRef, string]>([
    [union(named("Apple"), named("Banana")), "\n| Apple\n| Banana"],
    [values(false, "apple", "banana"), '\n| "apple"\n| "banana"'],
    [list(union(named("Apple"), named("Banana"))), "(\n  | Apple\n  | Banana\n)[]"],
    [map(union(named("Apple"), named("Banana"))), "{\n  [key: string]:\n    | Apple\n    | Banana;\n}"],
    [map(named("Strawberry")), "{\n  [key: string]: Strawberry;\n}"],
    [both(union(named("Apple"), named("Banana")), named("C")), "\n& (\n    | Apple\n    | Banana\n  )\n& C"],
    [union(list(union(named("Apple"), named("Banana"))), text), "\n| (\n    | Apple\n    | Banana\n  )[]\n| string"],
    [{ kind: "tuple", items: [named("Apple"), named("Banana")], required: 2 }, "[\n  Apple,\n  Banana,\n]"],
    [named("Strawberry"), "Strawberry"],
  ])("%j is broken where there is no room for it: %j", (type, expected) => {
    expect(print(type, 9)).toBe(expected);
  });

  it("of bytes is wider for those who send them", () => {
    const bytes: TypeRef = { kind: "primitive", name: "binary" };
    expect(print(bytes)).toBe("Blob");
    expect(print(bytes, 80, "input")).toBe("Uploadable");
    expect(print(list(bytes), 80, "input")).toBe("Uploadable[]");
  });
});
