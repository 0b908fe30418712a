import { describe, expect, test } from "vitest";
import { bare, resolveSchema } from "./support.js";

const line = "#/components/schemas/Line";

describe("a schema is brought to one shape", () => {
  const cases: readonly (readonly [what: string, text: string, schema: unknown, version?: string])[] = [
    ["a single type", "{type: string}", { types: ["string"] }],
    ["several types", '{type: [string, integer, "null"]}', { types: ["string", "integer", "null"] }],
    ["a type that is said twice", "{type: [string, string]}", { types: ["string"] }],
    ["null as a type, without quotes", "{type: null}", { types: ["null"] }],
    ["true", "true", { boolean: true }],
    ["false", "false", { boolean: false }],
    ["nothing", "{}", {}],
    ["nullable, 3.0", "{type: string, nullable: true}", { types: ["string", "null"] }, "3.0.3"],
    ["nullable, 3.1", "{type: string, nullable: true}", { types: ["string", "null"] }],
    ["nullable twice", '{type: [string, "null"], nullable: true}', { types: ["string", "null"] }],
    ["not nullable", "{type: string, nullable: false}", { types: ["string"] }, "3.0.3"],
    [
      "nullable beside allOf",
      `{nullable: true, allOf: [{$ref: "${line}"}]}`,
      { nullable: true, allOf: [{ ref: line }] },
      "3.0.3",
    ],
    [
      "words in an allOf",
      `{allOf: [{description: Sold., example: 1}, {$ref: "${line}"}, {description: Bought., readOnly: true}], example: 2}`,
      { description: "Bought.", readOnly: true, examples: [2, 1], allOf: [{ ref: line }] },
      "3.0.3",
    ],
    [
      "words in an allOf that has its own",
      "{description: Own., allOf: [{description: Not.}]}",
      { description: "Own." },
    ],
    ["nullable beside $ref, 3.0", `{nullable: true, $ref: "${line}"}`, { nullable: true, ref: line }, "3.0.3"],
    [
      "a nullable enum",
      "{type: string, nullable: true, enum: [a, b]}",
      { types: ["string", "null"], enum: ["a", "b", null] },
      "3.0.3",
    ],
    [
      "a nullable enum that has null",
      "{type: string, nullable: true, enum: [a, null]}",
      { types: ["string", "null"], enum: ["a", null] },
      "3.0.3",
    ],
    [
      "exclusive bounds, 3.0",
      "{type: number, minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false}",
      { types: ["number"], constraints: { exclusiveMinimum: 0, maximum: 9 } },
      "3.0.3",
    ],
    [
      "exclusive bounds, 3.1",
      "{type: number, exclusiveMinimum: 0, exclusiveMaximum: 9}",
      { types: ["number"], constraints: { exclusiveMinimum: 0, exclusiveMaximum: 9 } },
    ],
    ["const", "{const: {a: [1]}}", { const: { a: [1] } }],
    ["const null", "{const: null}", { const: null }],
    ["default null", "{default: null}", { default: null }],
    ["example", "{example: 1}", { examples: [1] }],
    ["example and examples, in that order", "{examples: [2, 3], example: 1}", { examples: [1, 2, 3] }],
    ["example null", "{example: null}", { examples: [null] }],
    [
      "properties in order",
      "{properties: {b: {}, a: {}}, required: [a, a]}",
      {
        properties: [
          { name: "b", schema: {} },
          { name: "a", schema: {} },
        ],
        required: ["a"],
      },
    ],
    [
      "properties with awkward names",
      '{properties: {__proto__: {}, "123": {}, x-y: {}}}',
      {
        properties: [
          { name: "123", schema: {} },
          { name: "__proto__", schema: {} },
          { name: "x-y", schema: {} },
        ],
      },
    ],
    ["other properties, yes", "{additionalProperties: true}", { additionalProperties: true }],
    ["other properties, no", "{additionalProperties: false}", { additionalProperties: false }],
    [
      "other properties of a kind",
      "{additionalProperties: {type: string}}",
      { additionalProperties: { types: ["string"] } },
    ],
    ["items", "{type: array, items: {type: string}}", { types: ["array"], items: { types: ["string"] } }, "3.0.3"],
    ["a list of anything, 3.1", "{type: array}", { types: ["array"] }],
    [
      "a tuple",
      "{prefixItems: [{type: string}], items: false}",
      { prefixItems: [{ types: ["string"] }], items: { boolean: false } },
    ],
    ["a reference", `{$ref: "${line}"}`, { ref: line }],
    [
      "a reference to a reference keeps its direct target",
      '{$ref: "#/components/schemas/Alias"}',
      { ref: "#/components/schemas/Alias" },
    ],
    [
      "what is beside a reference, 3.1",
      `{$ref: "${line}", description: A line, minLength: 1}`,
      { ref: line, description: "A line", constraints: { minLength: 1 } },
    ],
    [
      "annotations beside a reference, 3.0",
      `{$ref: "${line}", description: A line, readOnly: true}`,
      { ref: line, description: "A line", readOnly: true },
      "3.0.3",
    ],
    ["extensions", "{x-a: 1, x-b: {c: 2}}", { extensions: { "x-a": 1, "x-b": { c: 2 } } }],
    ["annotations that change no value", "{$comment: x, $schema: y, externalDocs: {url: z}, xml: {name: w}}", {}],
    ["definitions that nothing refers to", "{$defs: {a: {oddity: 1}}}", {}],
    [
      "a discriminator by name, by reference and by default",
      `{discriminator: {propertyName: kind, mapping: {a: Line, b: "${line}"}, defaultMapping: Alias}}`,
      {
        discriminator: {
          propertyName: "kind",
          mapping: [
            { value: "a", target: line },
            { value: "b", target: line },
          ],
          defaultMapping: "#/components/schemas/Alias",
        },
      },
      "3.2.0",
    ],
  ];
  test.each(cases.map(([what, text, schema, version = "3.1.0"]) => [what, text, schema, version] as const))(
    "%s: %s",
    (_what, text, expected, version) => {
      const { schema, said } = resolveSchema(text, version);
      expect(said).toEqual([]);
      expect(bare(schema)).toEqual(expected);
    },
  );
});

describe("what a schema gets wrong is repaired or assumed, with a warning", () => {
  const cases: readonly (readonly [text: string, schema: unknown, said: string, version?: string])[] = [
    [
      "{type: array}",
      { types: ["array"] },
      "structure/missing items is missing; items of any kind are assumed",
      "3.0.3",
    ],
    ["{type: String}", { types: ["string"] }, "schema/type-unknown there is no type String; string is assumed"],
    ["{type: bool}", { types: ["boolean"] }, "schema/type-unknown there is no type bool; boolean is assumed"],
    ["{type: any}", {}, "schema/type-unknown there is no type any; any value is assumed"],
    [
      "{type: [strin, integer]}",
      {},
      "schema/type-unknown there is no type strin; any value is assumed; did you mean string?",
    ],
    ["{type: {}}", {}, "structure/wrong-type type should be a list and is an object; it is ignored"],
    ["null", {}, "structure/wrong-type a schema should be an object and is null; any value is assumed"],
    ["[]", {}, "structure/wrong-type a schema should be an object and is a list; any value is assumed"],
    [
      "{required: true}",
      {},
      "structure/wrong-type required should be a list of property names and is true; it is ignored here; the object around it lists what it requires",
    ],
    [
      "{items: [{type: string}]}",
      { prefixItems: [{ types: ["string"] }] },
      "structure/wrong-type items should be a schema and is a list; it is read as prefixItems",
    ],
    ['{description: ["a"]}', {}, "structure/wrong-type description should be text and is a list; it is ignored"],
    [
      "{title: 404}",
      { title: "404" },
      'structure/wrong-type title should be text and is the number 404; "404" is assumed',
    ],
    [
      '{readOnly: "true"}',
      { readOnly: true },
      "structure/wrong-type readOnly should be true or false and is text; true is assumed",
    ],
    ['{maxLength: "9"}', {}, "structure/wrong-type maxLength should be a number and is text; it is ignored"],
    ["{enum: a}", {}, "structure/wrong-type enum should be a list and is text; it is ignored"],
    ["{examples: {a: 1}}", {}, "structure/wrong-type examples should be a list and is an object; it is ignored"],
    ["{allOf: {}}", {}, "structure/wrong-type allOf should be a list and is an object; it is ignored"],
    [
      "{discriminator: kind}",
      { discriminator: { propertyName: "kind", mapping: [] } },
      "structure/wrong-type discriminator should be an object and is text; {propertyName: kind} is assumed",
    ],
    ["{discriminator: {}}", {}, "structure/missing propertyName is missing; the discriminator is ignored"],
    [
      "{discriminator: {propertyName: a, mapping: {b: Lime}}}",
      { discriminator: { propertyName: "a", mapping: [] } },
      "discriminator/unresolved nothing is defined at Lime; b selects nothing; did you mean Line?",
    ],
    [
      "{discriminator: {propertyName: a, mapping: {b: 'gone.yaml#/Lime'}}}",
      { discriminator: { propertyName: "a", mapping: [] } },
      "discriminator/unresolved nothing is defined at gone.yaml#/Lime; b selects nothing",
    ],
    [
      `{$ref: "${line}", type: object, minLength: 1}`,
      { ref: line },
      "ref/siblings-ignored type and minLength have no effect beside $ref",
      "3.0.3",
    ],
    ["{discription: x}", {}, "keyword/unknown a schema has no discription; it is ignored; did you mean description?"],
    [
      "{unevaluatedItems: false, anyOf: [{ prefixItems: [{}] }]}",
      { anyOf: [{ prefixItems: [{}] }] },
      "schema/keyword-unsupported unevaluatedItems is not supported; other items are allowed",
    ],
    ["{if: {}}", {}, "schema/keyword-unsupported if is not supported; values are not checked against it"],
    [
      "{$dynamicRef: '#x'}",
      {},
      "schema/keyword-unsupported $dynamicRef is not supported; there is no $dynamicAnchor x, and any value is assumed",
    ],
  ];
  test.each(cases.map(([text, schema, said, version = "3.1.0"]) => [text, schema, said, version] as const))(
    "%s",
    (text, expected, message, version) => {
      const { schema, said } = resolveSchema(text, version);
      expect(said).toEqual([message]);
      expect(bare(schema)).toEqual(expected);
    },
  );
});

test("integers that JavaScript cannot tell apart are named, wherever a schema has them", () => {
  const schemas = ["enum: [1, 9007199254740993]", "const: -9007199254740993", "default: 18446744073709551615"];
  for (const schema of schemas) {
    expect(resolveSchema(`{${schema}}`).said).toEqual([expect.stringMatching(/^schema\/unsafe-integer /)]);
  }
  expect(resolveSchema("{enum: [9007199254740991, 0.5]}").said).toEqual([]);
  expect(resolveSchema("{default: 1.7e308}").said).toEqual([]);
});

describe("a default", () => {
  test.each([
    ["{type: boolean, default: 'yes'}", 'the default "yes" is no boolean'],
    ["{type: [string, integer], default: 1.5}", "the default 1.5 is no string or integer"],
    ["{type: [array, 'null'], default: {}}", "the default {} is no array"],
    ["{type: string, enum: [a, b], default: c}", 'the default "c" is none of the values of enum'],
  ])("that the schema rules out is none: %s", (text, problem) => {
    const { schema, said } = resolveSchema(text);
    expect(said).toEqual([`structure/value ${problem}; none is shown`]);
    expect(schema?.default).toBeUndefined();
  });

  test.each([
    "{type: integer, default: 1.0}",
    "{type: number, default: 1}",
    "{type: object, default: {a: 1}}",
    "{type: array, default: []}",
    "{type: string, default: null}",
    "{enum: [{a: 1}, b], default: {a: 1}}",
    "{default: anything}",
  ])("that may be one stays: %s", (text) => {
    const { schema, said } = resolveSchema(text);
    expect(said).toEqual([]);
    expect(schema?.default).toBeDefined();
  });
});
