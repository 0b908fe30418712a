import { describe, expect, it } from "vitest";
import { codes, component, declared, modelled, schema } from "./support.js";

const ref = (name: string) => `{ $ref: "#/components/schemas/${name}" }`;
const json = (name: string) => `{ application/json: { schema: ${ref(name)} } }`;

describe("a type that contains itself", () => {
  it.each([
    ["directly", `{ properties: { next: ${ref("It")} } }`, "{ next?: &It }"],
    ["in a list", `{ properties: { all: { type: array, items: ${ref("It")} } } }`, "{ all?: [&It] }"],
    ["in a map", `{ properties: { all: { additionalProperties: ${ref("It")} } } }`, "{ all?: {*: &It} }"],
    ["as the value of its own map", `{ additionalProperties: ${ref("It")} }`, "{*: &It}"],
    ["as an item of its own list", `{ type: array, items: ${ref("It")} }`, "[&It]"],
    ["in a union with others", `{ oneOf: [{ type: string }, { type: array, items: ${ref("It")} }] }`, "string | [&It]"],
  ])("%s is named by its id", (_, text, expected) => {
    expect(schema(`schemas: { It: ${text} }`)).toBe(expected);
  });

  it("through another is as good", () => {
    const found = modelled(`schemas: { A: { properties: { b: ${ref("B")} } }, B: { properties: { a: ${ref("A")} } } }`);
    expect(declared(component(found, "A"))).toBe("{ b?: &B }");
    expect(declared(component(found, "B"))).toBe("{ a?: &A }");
    expect(found.diagnostics).toEqual([]);
  });

  it("with nothing between is left out of itself, with a warning", () => {
    const found = modelled(`schemas: { It: { oneOf: [{ type: string }, ${ref("It")}] } }`);
    expect(declared(component(found, "It"))).toBe("string");
    expect(codes(found)).toEqual(["schema/unsupported"]);
  });

  it("through a chain of unions is cut once", () => {
    const found = modelled(`
schemas:
  A: { oneOf: [{ type: string }, ${ref("B")}] }
  B: { oneOf: [{ type: integer }, ${ref("C")}] }
  C: { anyOf: [{ type: boolean }, ${ref("A")}] }
`);
    expect(["A", "B", "C"].map((name) => declared(component(found, name)))).toEqual([
      "string | &B",
      "integer | &C",
      "boolean",
    ]);
    expect(codes(found)).toEqual(["schema/unsupported"]);
  });
});

describe("the use of a type", () => {
  const found = modelled(`
POST /a:
  requestBody: { content: ${json("Sent")} }
  responses: { "200": { description: "", content: ${json("Received")} } }
  parameters: [{ name: p, in: query, schema: ${ref("Parameter")} }]
schemas:
  Sent: { properties: { inner: ${ref("Inner")}, both: ${ref("Both")} } }
  Received: { properties: { both: { type: array, items: ${ref("Both")} } } }
  Inner: { type: array, items: { type: string } }
  Both: { type: object, properties: { a: {} } }
  Parameter: { type: string, enum: [a, b] }
  Unused: { type: object, properties: { a: {} } }
`);

  it.each([
    ["Sent", true, false],
    ["Received", false, true],
    ["Inner", true, false],
    ["Both", true, true],
    ["Parameter", true, false],
    ["Unused", false, false],
  ])("%s: sent %s, received %s", (name, input, output) => {
    expect(component(found, name).usage).toEqual({ input, output });
  });
});

describe("a type with read-only or write-only properties", () => {
  const splits = (schemas: string, sent = "It", received = "It") =>
    component(
      modelled(`
POST /a:
  requestBody: { content: ${json(sent)} }
  responses: { "200": { description: "", content: ${json(received)} } }
schemas: { ${schemas}, Plain: { type: object, properties: { a: {} } } }
`),
      "It",
    ).split;

  it.each([
    ["read-only", "It: { properties: { a: { readOnly: true } } }"],
    ["write-only", "It: { properties: { a: { writeOnly: true } } }"],
    ["in an inner type", `It: { properties: { a: ${ref("In")} } }, In: { properties: { a: { readOnly: true } } }`],
    ["in a list", `It: { type: array, items: ${ref("In")} }, In: { properties: { a: { readOnly: true } } }`],
    ["in a map", `It: { additionalProperties: ${ref("In")} }, In: { properties: { a: { readOnly: true } } }`],
    ["in a union", `It: { oneOf: [${ref("In")}, { type: string }] }, In: { properties: { a: { writeOnly: true } } }`],
    ["in itself", `It: { properties: { it: ${ref("It")}, a: { readOnly: true } } }`],
    ["beside a reference", `It: { properties: { a: { readOnly: true, allOf: [${ref("Plain")}] } } }`],
    ["behind a reference", `It: { properties: { a: ${ref("Key")} } }, Key: { type: string, readOnly: true }`],
    [
      "behind two",
      `It: { properties: { a: ${ref("To")} } }, To: ${ref("Key")}, Key: { type: string, writeOnly: true }`,
    ],
    ["in a part", `It: { properties: { a: { allOf: [${ref("Key")}] } } }, Key: { type: string, readOnly: true }`],
  ])("is declared twice: %s", (_, schemas) => {
    expect(splits(schemas)).toBe(true);
  });

  it("is declared once when it is only sent, only received, or the same either way", () => {
    const readOnly = "It: { properties: { a: { readOnly: true } } }";
    expect(splits(readOnly, "Plain", "It")).toBe(false);
    expect(splits(readOnly, "It", "Plain")).toBe(false);
    expect(splits("It: { properties: { a: { readOnly: true, writeOnly: true } } }")).toBe(false);
    expect(splits("It: { properties: { a: {} } }")).toBe(false);
    const unmarked = `It: { properties: { a: { readOnly: false, allOf: [${ref("Key")}] } } }, Key: { readOnly: true }`;
    expect(splits(unmarked)).toBe(false);
  });
});
