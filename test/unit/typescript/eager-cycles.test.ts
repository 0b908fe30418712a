import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/load/spec-document.js";
import { tameDocument } from "../../../generator/typescript/tame-document.js";

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** How many references are taken out. */
function removed(schemas: JsonObject): number {
  return tameDocument({ components: { schemas } }).removed;
}

describe("a circle of references", () => {
  it.each<[string, JsonObject]>([
    ["of a schema and itself", { A: to("A") }],
    ["through a list", { A: { items: to("A") } }],
    ["through a tuple", { A: { prefixItems: [to("A")] } }],
    ["through a union", { A: { oneOf: [{ type: "string" }, { items: to("A") }] } }],
    ["through several schemas", { A: { anyOf: [to("B")] }, B: { allOf: [to("C")] }, C: { items: to("A") } }],
    ["through a part of a schema", { A: { items: to("A/items") } }],
  ])("%s is cut once", (_, schemas) => {
    expect(removed(schemas)).toBe(1);
  });

  it.each<[string, JsonObject]>([
    ["through a property", { A: { properties: { a: to("A") } } }],
    ["through the values of a map", { A: { additionalProperties: to("A") } }],
    ["of a property and its object", { A: { properties: { a: { items: to("A") } } }, B: to("A/properties/a") }],
    ["that is none", { A: { oneOf: [to("B"), to("C")] }, B: to("C"), C: { type: "string" } }],
  ])("%s stays", (_, schemas) => {
    expect(removed(schemas)).toBe(0);
  });

  it("is cut wherever it closes", () => {
    expect(removed({ A: { oneOf: [to("A"), { items: to("A") }, to("B")] }, B: { items: to("A") } })).toBe(3);
  });
});
