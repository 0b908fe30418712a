import { expect, test } from "vitest";
import { branchNames } from "../../../generator/model/branch-names.js";
import { resolveSchema } from "../resolve/support.js";

function namesOf(branches: string, tag?: string): readonly string[] {
  const { schema } = resolveSchema(`{ oneOf: [${branches}] }`);
  return branchNames(schema?.oneOf ?? [], tag);
}
const fixed = (property: string, value: string) => `{ properties: { ${property}: { const: ${value} }, id: {} } }`;

test("branches are called after the value that tells them apart", () => {
  expect(namesOf(`${fixed("type", "card")}, ${fixed("type", "bank_transfer")}`)).toEqual(["card", "bank_transfer"]);
  const old = "{ allOf: [{ $ref: '#/components/schemas/Line' }, { properties: { kind: { enum: [line] } } }] }";
  expect(namesOf(`${old}, ${fixed("kind", "dot")}, { type: string }`)).toEqual(["line", "dot", "option 3"]);
});

test("a title is a better name", () => {
  expect(namesOf(`{ title: Cash, properties: { type: { const: c } } }, ${fixed("type", "card")}`)).toEqual([
    "Cash",
    "card",
  ]);
});

test("the property of the discriminator comes first, then the first by name", () => {
  const both = (b: string, a: string) => `{ properties: { b: { const: ${b} }, a: { const: ${a} } } }`;
  expect(namesOf(`${both("x", "y")}, ${both("v", "w")}`)).toEqual(["y", "w"]);
  expect(namesOf(`${both("x", "y")}, ${both("v", "w")}`, "b")).toEqual(["x", "v"]);
});

test.each([
  ["one of them has no such value", `${fixed("type", "card")}, { properties: { id: {} } }`],
  ["two have the same", `${fixed("type", "card")}, ${fixed("type", "card")}`],
  ["there are several values", `${fixed("type", "card")}, { properties: { type: { enum: [a, b] } } }`],
  ["the value is no word", `${fixed("type", '"*"')}, ${fixed("type", '"1"')}`],
])("they have numbers where %s", (_what, branches) => {
  expect(namesOf(branches)).toEqual(["option 1", "option 2"]);
});
