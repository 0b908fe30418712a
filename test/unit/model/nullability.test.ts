import { describe, expect, it } from "vitest";
import { schema, type Variant } from "./support.js";

const OTHER = "Other: { type: object, properties: { a: { type: string } } }";

/** A property `p` in every spelling of null, required or not; what it becomes. */
const rows: readonly (readonly [NonNullable<Variant["version"]>, string, string])[] = [
  ["3.0.3", "{ type: string, nullable: true }", "string | null"],
  ["3.0.3", "{ type: integer, nullable: true }", "integer | null"],
  ["3.0.3", "{ type: array, nullable: true, items: { type: string } }", "[string] | null"],
  ["3.0.3", "{ type: array, items: { type: string, nullable: true } }", "[string | null]"],
  ["3.0.3", "{ type: object, nullable: true }", "{*: unknown} | null"],
  ["3.0.3", "{ type: object, nullable: true, additionalProperties: { type: integer } }", "{*: integer} | null"],
  ["3.0.3", "{ type: object, nullable: true, properties: { a: {} } }", "&It/properties/p | null"],
  ["3.0.3", "{ type: string, nullable: true, enum: [a, b] }", 'enum("a" "b") | null'],
  ["3.0.3", "{ type: string, nullable: true, enum: [a, b, null] }", 'enum("a" "b") | null'],
  ["3.0.3", "{ nullable: true, allOf: [{ $ref: '#/components/schemas/Other' }] }", "&Other | null"],
  ["3.0.3", "{ type: object, nullable: true, allOf: [{ $ref: '#/components/schemas/Other' }] }", "&Other | null"],
  ["3.0.3", "{ nullable: true, oneOf: [{ type: string }, { type: number }] }", "string | number | null"],
  [
    "3.0.3",
    "{ nullable: true, anyOf: [{ $ref: '#/components/schemas/Other' }, { type: string }] }",
    "&Other | string | null",
  ],
  ["3.0.3", "{ type: string, nullable: false }", "string"],
  ["3.1.0", "{ type: [string, 'null'] }", "string | null"],
  ["3.1.0", "{ type: ['null', integer] }", "integer | null"],
  ["3.1.0", "{ type: [array, 'null'], items: { type: string } }", "[string] | null"],
  ["3.1.0", "{ type: [object, 'null'] }", "{*: unknown} | null"],
  ["3.1.0", "{ type: [object, 'null'], properties: { a: {} } }", "&It/properties/p | null"],
  ["3.1.0", "{ type: [string, 'null'], enum: [a, b, null] }", 'enum("a" "b") | null'],
  ["3.1.0", "{ enum: [a, null] }", '"a" | null'],
  ["3.1.0", "{ enum: [null] }", "null"],
  ["3.1.0", "{ const: null }", "null"],
  ["3.1.0", "{ type: 'null' }", "null"],
  ["3.1.0", "{ oneOf: [{ $ref: '#/components/schemas/Other' }, { type: 'null' }] }", "&Other | null"],
  ["3.1.0", "{ anyOf: [{ type: 'null' }, { type: string }, { type: 'null' }] }", "string | null"],
  ["3.1.0", "{ type: [string, integer, 'null'] }", "string | integer | null"],
  ["3.1.0", "{ $ref: '#/components/schemas/Other', description: other }", "&Other"],
];

describe("a schema that allows null", () => {
  it.each(rows)("in %s: %s is %s", (version, property, type) => {
    const document = (required: string) =>
      `schemas: { It: { type: object, ${required} properties: { p: ${property} } }, ${OTHER} }`;
    expect(schema(document("required: [p],"), { version })).toBe(`{ p: ${type} }`);
    expect(schema(document(""), { version })).toBe(`{ p?: ${type} }`);
  });

  it("says so where it is used, when it is an object with a name", () => {
    const document = `
schemas:
  It: { type: array, items: { $ref: "#/components/schemas/Maybe" } }
  Maybe: { type: [object, "null"], properties: { a: { type: string } } }
`;
    expect(schema(document)).toBe("[&Maybe | null]");
  });

  it("says so itself, when it is something else with a name", () => {
    const document = `schemas: { It: { type: [string, "null"] } }`;
    expect(schema(document)).toBe("string | null");
  });

  it.each([
    ["an object that is its only part", "allOf: [{ $ref: '#/components/schemas/Maybe' }]", "[&Named | null]"],
    [
      "a part, of which the others say nothing",
      "allOf: [{ $ref: '#/components/schemas/Maybe' }, { properties: { b: {} } }]",
      "[&Named | null]",
    ],
    ["a part of a part", "allOf: [{ allOf: [{ $ref: '#/components/schemas/Maybe' }] }]", "[&Named | null]"],
    ["what it refers to", "$ref: '#/components/schemas/Maybe', properties: { b: {} }", "[&Named | null]"],
    [
      "a part, while another is an object",
      "allOf: [{ $ref: '#/components/schemas/Maybe' }, { type: object, properties: { b: {} } }]",
      "[&Named]",
    ],
    ["a part of what is an object", "type: object, allOf: [{ $ref: '#/components/schemas/Maybe' }]", "[&Named]"],
  ])("in %s", (_, keywords, type) => {
    const document = `
schemas:
  It: { type: array, items: { $ref: "#/components/schemas/Named" } }
  Named: { ${keywords} }
  Maybe: { type: [object, "null"], properties: { a: { type: string } } }
`;
    expect(schema(document)).toBe(type);
  });

  it("in an object without a name keeps it where a part has it", () => {
    const document = `
schemas:
  It: { type: array, items: { allOf: [{ $ref: "#/components/schemas/Maybe" }, { properties: { b: {} } }] } }
  Maybe: { type: [object, "null"], properties: { a: { type: string } } }
`;
    expect(schema(document)).toBe("[&It/items | null]");
  });

  it("keeps null through allOf", () => {
    const document = `
schemas:
  It: { allOf: [{ $ref: "#/components/schemas/Text" }, { maxLength: 5 }] }
  Text: { type: [string, "null"] }
`;
    expect(schema(document)).toBe("&Text");
  });
});
