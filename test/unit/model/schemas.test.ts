import { describe, expect, it } from "vitest";
import { codes, component, declared, modelled, schema } from "./support.js";

/** What a schema without a name becomes. */
const type = (text: string) =>
  schema(
    `schemas: { It: ${text}, A: { type: object, properties: { a: { type: string } } }, B: { type: object, properties: { b: { type: string } } } }`,
  );

describe("a schema", () => {
  it.each([
    ["{}", "unknown"],
    ["true", "unknown"],
    ["false", "never"],
    ["{ type: string }", "string"],
    ["{ type: string, format: uuid }", "string"],
    ["{ type: string, format: binary }", "binary"],
    ["{ type: integer, format: int64 }", "integer"],
    ["{ type: boolean }", "boolean"],
    ["{ type: [string, integer] }", "string | integer"],
    ["{ type: object }", "{*: unknown}"],
    ["{ type: array }", "[unknown]"],
    ["{ items: { type: string } }", "[string]"],
    ["{ properties: { a: { type: string } } }", "{ a?: string }"],
    ["{ $ref: '#/components/schemas/A' }", "&A"],
    ["{ description: only words }", "unknown"],
    ["{ not: { type: string } }", "unknown"],
  ])("%s is %s", (text, expected) => {
    expect(type(text)).toBe(expected);
  });
});

describe("an enum of another type than its own", () => {
  it.each([
    ["string", "[4.1, true, a, null]", 'enum("4.1" "true" "a") | null', '4.1 is a value of enum and no string; "4.1"'],
    ["integer", '["1", "2"]', "enum(1 2)", '"1" is a value of enum and no integer; 1'],
    ["boolean", '["true"]', "true", '"true" is a value of enum and no boolean; true'],
  ])("is read as %s, with a warning", (type, values, expected, message) => {
    const found = modelled(`schemas: { It: { type: ${type}, enum: ${values} } }`);
    expect(declared(component(found, "It"))).toBe(expected);
    expect(found.diagnostics).toMatchObject([{ code: "schema/conflict", message: `${message} is assumed` }]);
  });

  it.each([
    ["it has several", "{ type: [string, integer], enum: [a, 1] }", 'enum("a" 1)'],
    ["a value means nothing there", "{ type: integer, enum: [a, 1] }", 'enum("a" 1)'],
    ["it is no type of single values", "{ type: object, enum: [a, b] }", 'enum("a" "b")'],
  ])("is left as it is where %s", (_, text, expected) => {
    const found = modelled(`schemas: { It: ${text} }`);
    expect(declared(component(found, "It"))).toBe(expected);
    expect(codes(found)).toEqual([]);
  });
});

describe("a choice of which some branches are but conditions", () => {
  it("may be what the schema around it says, and names the properties of the others", () => {
    const branches = "oneOf: [{ required: [a] }, { properties: { b: { type: string } } }]";
    const found = modelled(`schemas: { It: { properties: { a: { type: string } }, ${branches} } }`);
    expect(declared(component(found, "It"))).toBe("&It/properties & &It/properties | &It/oneOf/1");
    expect(codes(found)).toEqual(["schema/unsupported"]);
  });
});

describe("an enum", () => {
  it.each([
    ["{ enum: [a, b] }", 'enum("a" "b")'],
    ["{ enum: [a] }", '"a"'],
    ["{ enum: [1, 2] }", "enum(1 2)"],
    ["{ enum: [-1, 1, 0.5] }", "enum(-1 1 0.5)"],
    ["{ enum: [a, 1, true, null] }", 'enum("a" 1 true) | null'],
    ["{ enum: [a, a, b] }", 'enum("a" "b")'],
    ['{ enum: ["", " ", a] }', 'enum("" " " "a")'],
    ["{ enum: [a b, a-b, a_b] }", 'enum("a b" "a-b" "a_b")'],
    ["{ type: string, enum: [a, b], x-speakeasy-unknown-values: allow }", 'enum("a" "b" ...)'],
    ["{ type: string, enum: [a, b], x-extensible-enum: true }", 'enum("a" "b" ...)'],
    ["{ type: string, enum: [a], x-extensible-enum: true }", 'enum("a" ...)'],
    ["{ anyOf: [{ type: string }, { type: string, enum: [a, b] }] }", 'enum("a" "b" ...)'],
    [
      "{ anyOf: [{ const: a }, { type: integer }, { enum: [b, c] }, { type: string }] }",
      'enum("a" "b" "c" ...) | integer',
    ],
    ["{ anyOf: [{ type: string }, { const: a }] }", 'enum("a" ...)'],
    ["{ oneOf: [{ type: integer }, { type: number }, { type: string }] }", "number | string"],
    ["{ anyOf: [{ type: string }, { enum: [a, 1] }] }", 'string | enum("a" 1)'],
    ["{ anyOf: [{ enum: [a, b] }, { enum: [c, d] }] }", 'enum("a" "b") | enum("c" "d")'],
    ["{ const: 5 }", "5"],
    ["{ const: a, enum: [a, b] }", '"a"'],
  ])("%s is %s", (text, expected) => {
    expect(type(text)).toBe(expected);
  });

  it("of objects is any value, with a warning", () => {
    const found = modelled("schemas: { It: { enum: [{ a: 1 }, [1]] } }");
    expect(declared(component(found, "It"))).toBe("unknown");
    expect(codes(found)).toEqual(["schema/unsupported"]);
  });
});

describe("a list", () => {
  it.each([
    ["{ type: array, items: { type: array, items: { type: string } } }", "[[string]]"],
    ["{ type: array, items: { $ref: '#/components/schemas/A' } }", "[&A]"],
    ["{ type: array, items: false }", "[never]"],
    ["{ type: array, unevaluatedItems: { type: string } }", "[string]"],
    ["{ type: array, items: { type: string }, unevaluatedItems: false }", "[string]"],
    ["{ prefixItems: [{ type: string }], minItems: 1, unevaluatedItems: false }", "[string]"],
    ["{ prefixItems: [{ type: string }], unevaluatedItems: { type: integer } }", "[string?, ...integer]"],
    ["{ prefixItems: [{ type: string }, { type: integer }] }", "[string?, integer?, ...unknown]"],
    ["{ prefixItems: [{ type: string }, { type: integer }], minItems: 1, items: false }", "[string, integer?]"],
    ["{ prefixItems: [{ type: string }], minItems: 1, maxItems: 1 }", "[string]"],
    ["{ prefixItems: [{ type: string }, { type: integer }], maxItems: 1 }", "[string?]"],
    ["{ allOf: [{ type: array }, { items: { type: string } }] }", "[string]"],
    ["{ prefixItems: [{ type: string }], minItems: 5, items: { type: boolean } }", "[string, ...boolean]"],
  ])("%s is %s", (text, expected) => {
    expect(type(text)).toBe(expected);
  });
});

describe("a map", () => {
  it.each([
    ["{ additionalProperties: { type: string } }", "{*: string}"],
    ["{ additionalProperties: true }", "{*: unknown}"],
    ["{ additionalProperties: false }", "{*: never}"],
    ["{ additionalProperties: false, anyOf: [{ type: string }, { type: integer }] }", "string | integer"],
    ["{ type: object, additionalProperties: true }", "{*: unknown}"],
    ["{ type: object, additionalProperties: false }", "{*: never}"],
    ["{ type: object, patternProperties: { '^x-': { type: string } } }", "{*: string}"],
    [
      "{ type: object, patternProperties: { '^x-': { type: string } }, additionalProperties: { type: integer } }",
      "{*: integer | string}",
    ],
    ["{ properties: { a: { type: string } }, additionalProperties: { type: integer } }", "{ a?: string, *: integer }"],
    ["{ properties: { a: { type: string } }, additionalProperties: true }", "{ a?: string, *: unknown }"],
    ["{ properties: { a: { type: string } }, additionalProperties: false }", "{ a?: string }"],
    ["{ type: object, unevaluatedProperties: { type: string } }", "{*: string}"],
    ["{ unevaluatedProperties: { type: string } }", "{*: string}"],
    ["{ properties: { a: { type: string } }, unevaluatedProperties: { type: integer } }", "{ a?: string, *: integer }"],
    ["{ properties: { a: { type: string } }, unevaluatedProperties: false }", "{ a?: string }"],
    ["{ additionalProperties: { type: string }, unevaluatedProperties: false }", "{*: string}"],
    ["{ properties: { a: { type: string } }, required: [a, b] }", "{ a: string, b: unknown }"],
    [
      "{ properties: { a: { type: string } }, required: [b], additionalProperties: { type: integer } }",
      "{ a?: string, b: integer, *: integer }",
    ],
  ])("%s is %s", (text, expected) => {
    expect(type(text)).toBe(expected);
  });
});

describe("a union", () => {
  const refs = "{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }";
  it.each([
    [`{ oneOf: [${refs}] }`, "&A | &B"],
    [`{ anyOf: [${refs}] }`, "&A | &B"],
    [`{ oneOf: [${refs}], type: object }`, "&A | &B"],
    ["{ oneOf: [{ $ref: '#/components/schemas/A' }] }", "&A"],
    ["{ oneOf: [{ type: string }, { oneOf: [{ type: integer }, { type: string }] }] }", "string | integer"],
    ["{ oneOf: [{ type: string }, {}] }", "unknown"],
    ["{ oneOf: [{ type: string }, false] }", "string"],
    ["{ oneOf: [{ type: string, format: uuid }, { type: string, format: email }] }", "string"],
    ["{ oneOf: [{ title: Some, properties: { x: {} } }, { type: string }] }", "&It/oneOf/0 | string"],
    ["{ type: object, properties: { x: {} }, oneOf: [{ $ref: '#/components/schemas/A' }] }", "&It/properties & &A"],
  ])("%s is %s", (text, expected) => {
    expect(type(text)).toBe(expected);
  });

  it("whose branches only require properties is the object, with them as they are", () => {
    const text = "{ properties: { a: {}, b: {} }, anyOf: [{ required: [a] }, { required: [b] }] }";
    expect(type(text)).toBe("{ a?: unknown, b?: unknown }");
  });

  it("can have 500 members", () => {
    const members = Array.from({ length: 500 }, (_, n) => `{ const: v${n} }`).join(", ");
    expect(type(`{ oneOf: [${members}] }`).split(" | ")).toHaveLength(500);
  });
});

describe("a schema that is several things", () => {
  it("has its object declared, whatever stands beside it", () => {
    expect(type("{ type: [object, string], properties: { x: { type: string } } }")).toBe("&It/properties | string");
    expect(type("{ type: object, properties: { x: { type: string } }, items: { type: string } }")).toBe(
      "&It/properties",
    );
  });
});
