import { describe, expect, it } from "vitest";
import { codes, component, declared, modelled, schema } from "./support.js";

const OTHERS = `
  A: { type: object, required: [a], properties: { a: { type: string }, shared: { type: string } } }
  B: { type: object, properties: { b: { type: integer }, shared: { type: string, maxLength: 5 } } }
  Text: { type: string }
  Either: { oneOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }] }
  Base: { type: object, properties: { next: { $ref: "#/components/schemas/It" } } }
`;
const type = (text: string) => schema(`schemas:\n  It: ${text}${OTHERS}`);
const ref = (name: string) => `{ $ref: "#/components/schemas/${name}" }`;

describe("allOf", () => {
  it.each([
    [`{ allOf: [${ref("A")}, ${ref("B")}] }`, "{ a: string, shared?: string, b?: integer }"],
    [
      `{ allOf: [${ref("A")}, { properties: { x: { type: boolean } } }] }`,
      "{ a: string, shared?: string, x?: boolean }",
    ],
    [`{ allOf: [${ref("A")}], properties: { x: { type: boolean } } }`, "{ a: string, shared?: string, x?: boolean }"],
    [
      `{ allOf: [${ref("A")}], unevaluatedProperties: { type: integer } }`,
      "{ a: string, shared?: string, *: integer }",
    ],
    [
      `{ allOf: [{ type: object, unevaluatedProperties: { type: integer } }], properties: { x: { type: integer } } }`,
      "{ x?: integer, *: integer }",
    ],
    [`{ allOf: [${ref("A")}], unevaluatedProperties: false }`, "{ a: string, shared?: string }"],
    [`{ allOf: [${ref("B")}], required: [b] }`, "{ b: integer, shared?: string }"],
    [`{ allOf: [${ref("B")}, { required: [b, c] }] }`, "{ b: integer, shared?: string, c: unknown }"],
    [`{ allOf: [{ type: string }, { maxLength: 5 }] }`, "string"],
    [`{ allOf: [{ type: number }, { type: integer }] }`, "integer"],
    [`{ allOf: [{ type: string }, { enum: [a, b] }] }`, 'enum("a" "b")'],
    [`{ allOf: [{ enum: [a, b, c] }, { enum: [b, c, d] }] }`, 'enum("b" "c")'],
    [`{ allOf: [{ type: [string, "null"] }, { type: [string, integer] }] }`, "string"],
    [`{ allOf: [{ type: string }, { type: integer }] }`, "never"],
    [`{ allOf: [${ref("Text")}, { description: x }] }`, "&Text"],
    [`{ allOf: [${ref("Either")}, ${ref("A")}] }`, "&Either & &A"],
    [`{ allOf: [{}, {}] }`, "unknown"],
    [`{ allOf: [${ref("A")}, { type: object }] }`, "{ a: string, shared?: string }"],
    [`{ allOf: [{ allOf: [${ref("A")}] }, { allOf: [${ref("B")}] }] }`, "{ a: string, shared?: string, b?: integer }"],
  ])("%s is %s", (text, expected) => {
    expect(type(text)).toBe(expected);
  });

  it("takes each part once, however many ways lead to it", () => {
    const level = (index: number) =>
      `  D${index}: { allOf: [{ $ref: "#/components/schemas/D${index + 1}" }, { $ref: "#/components/schemas/D${index + 1}" }] }`;
    const levels = Array.from({ length: 60 }, (_, index) => level(index)).join("\n");
    const last = "  D60: { type: object, properties: { a: { type: string } } }";
    expect(schema(`schemas:\n  It: { allOf: [${ref("D0")}, ${ref("D0")}] }\n${levels}\n${last}`)).toBe(
      "{ a?: string }",
    );
  });

  it("keeps a required name that is nearly a declared one, and asks which was meant", () => {
    const found = modelled("schemas: { It: { required: [titel], properties: { title: { type: string } } } }");
    expect(declared(component(found, "It"))).toBe("{ title?: string, titel: unknown }");
    expect(found.diagnostics).toMatchObject([
      { code: "schema/required-undeclared", hint: "did you mean title?", pointer: "/components/schemas/It/required" },
    ]);
  });

  it("keeps a required name that is like no other", () => {
    const found = modelled("schemas: { It: { required: [weight], properties: { title: { type: string } } } }");
    expect(declared(component(found, "It"))).toBe("{ title?: string, weight: unknown }");
    expect(codes(found)).toEqual([]);
  });

  it.each([
    [
      "a choice of schemas",
      `{ oneOf: [${ref("A")}, ${ref("B")}], unevaluatedProperties: { type: string } }`,
      "&A | &B",
    ],
    ["parts that are no object", `{ allOf: [${ref("Either")}], unevaluatedProperties: { type: string } }`, "&Either"],
  ])("says that unevaluatedProperties beside %s tells nothing", (_, text, expected) => {
    const found = modelled(`schemas:\n  It: ${text}${OTHERS}`);
    expect(declared(component(found, "It"))).toBe(expected);
    expect(found.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining("other properties are allowed"),
    ]);
  });

  it("gives a property that two parts declare what both allow", () => {
    const text =
      "{ allOf: [{ properties: { p: { type: [string, integer] } } }, { properties: { p: { type: string } } }] }";
    expect(type(text)).toBe("{ p?: string }");
  });

  it("warns of a property on which the parts disagree", () => {
    const found = modelled(
      "schemas: { It: { allOf: [{ properties: { p: { type: string } } }, { properties: { p: { type: integer } } }] } }",
    );
    expect(declared(component(found, "It"))).toBe("{ p?: never }");
    expect(found.diagnostics.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["schema/conflict", "/components/schemas/It/allOf/0/properties/p"],
    ]);
  });

  it("takes the words of the last part that has some, and is deprecated when one is", () => {
    const found = component(
      modelled(`
schemas:
  It:
    allOf:
      - { properties: { p: { description: first, deprecated: true } } }
      - { properties: { p: { description: second } } }
      - { properties: { p: { type: string } } }
`),
      "It",
    );
    const [property] = found.kind === "object" ? found.properties : [];
    expect(property?.doc).toEqual({ description: "second", deprecated: true });
  });

  it("with one reference is the reference where it is used, with words of its own", () => {
    const found = component(
      modelled(`schemas:\n  It: { properties: { p: { description: own, allOf: [${ref("A")}] } } }${OTHERS}`),
      "It",
    );
    expect(declared(found)).toBe("{ p?: &A }");
    expect(found.kind === "object" && found.properties[0]?.doc.description).toBe("own");
  });

  it("may lead back to itself through a property", () => {
    expect(type(`{ allOf: [${ref("Base")}, { properties: { x: { type: string } } }] }`)).toBe(
      "{ next?: &It, x?: string }",
    );
  });

  it("of itself is reported and left out", () => {
    const found = modelled(`schemas: { It: { allOf: [${ref("It")}, { properties: { x: { type: string } } }] } }`);
    expect(declared(component(found, "It"))).toBe("&It/allOf/1");
    expect(codes(found)).toEqual(["schema/unsupported"]);
  });
});
