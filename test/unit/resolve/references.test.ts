import { describe, expect, test } from "vitest";
import { bare, resolveFiles, resolveText, specOf } from "./support.js";

/** A response with a schema, in flow style. */
function answer(schema: string): string {
  return `{responses: {"200": {description: ok, content: {application/json: {schema: ${schema}}}}}}`;
}

describe("a schema may be referred to by any pointer", () => {
  const cases: readonly (readonly [what: string, ref: string, id: string, schema: unknown])[] = [
    [
      "a component",
      "#/components/schemas/Order",
      "#/components/schemas/Order",
      expect.objectContaining({ title: "Order" }),
    ],
    [
      "a property",
      "#/components/schemas/Order/properties/id",
      "#/components/schemas/Order/properties/id",
      { title: "Id" },
    ],
    [
      "an item of a list",
      "#/components/schemas/Order/allOf/0",
      "#/components/schemas/Order/allOf/0",
      { title: "Base" },
    ],
    [
      "a definition",
      "#/components/schemas/Order/$defs/Part",
      "#/components/schemas/Order/$defs/Part",
      { title: "Part" },
    ],
    [
      "a body",
      "#/paths/~1a/get/responses/200/content/application~1json/schema",
      "#/paths/~1a/get/responses/200/content/application~1json/schema",
      { title: "Inline" },
    ],
    ["percent-encoded", "#/components/schemas/A%20%C3%A9", "#/components/schemas/A é", { title: "Accents" }],
    ["a slash and a tilde", "#/components/schemas/a~1b~0c", "#/components/schemas/a~1b~0c", { title: "Slash" }],
    ["a name of every object", "#/components/schemas/__proto__", "#/components/schemas/__proto__", { title: "Proto" }],
    [
      "through a reference",
      "#/components/schemas/Alias/properties/id",
      "#/components/schemas/Order/properties/id",
      { title: "Id" },
    ],
  ];
  test.each(cases)("%s", (_what, ref, id, schema) => {
    const spec = specOf(`
paths:
  /a: { get: ${answer("{title: Inline}")} }
  /b: { get: ${answer(`{$ref: "${ref}"}`)} }
components:
  schemas:
    Order: { title: Order, properties: { id: { title: Id } }, allOf: [{ title: Base }], $defs: { Part: { title: Part } } }
    Alias: { $ref: "#/components/schemas/Order" }
    A é: { title: Accents }
    a/b~c: { title: Slash }
    __proto__: { title: Proto }
`);
    const used = spec.operations[1]?.responses[0]?.content[0]?.schema;
    expect(used?.ref).toBe(id);
    expect(bare(spec.schemas.get(id))).toEqual(schema);
  });
});

describe("what cannot be followed is an error", () => {
  test.each([
    [
      "#/components/schemas/Oder",
      "ref/unresolved nothing is defined at #/components/schemas/Oder; did you mean Order?",
    ],
    ["#/components/schemas/toString", "ref/unresolved nothing is defined at #/components/schemas/toString"],
    ["#/__proto__/toString", "ref/unresolved nothing is defined at #/__proto__/toString"],
    ["#/constructor/prototype", "ref/unresolved nothing is defined at #/constructor/prototype"],
    ["#/components/schemas/Order/allOf/00", "ref/unresolved nothing is defined at #/components/schemas/Order/allOf/00"],
    ["#order", "ref/unresolved nothing is defined at #order"],
    ["#/components/%zz", "ref/invalid #/components/%zz has a percent sign that encodes nothing"],
    ["missing.yaml", "ref/file-missing cannot read missing.yaml: there is no such file"],
  ])("%s", (ref, expected) => {
    const { spec, said } = resolveText(
      `paths: {/a: {get: ${answer(`{$ref: "${ref}"}`)}}}\ncomponents: {schemas: {Order: {allOf: [{}]}}}`,
    );
    expect(spec).toBeUndefined();
    expect(said).toEqual([expected]);
  });

  test("references that lead through each other without end", () => {
    const { said } = resolveText(
      'paths: {}\ncomponents: {schemas: {A: {$ref: "#/components/schemas/B/x"}, B: {$ref: "#/components/schemas/A/y"}}}',
    );
    expect(said.length).toBeGreaterThan(0);
  });
});

describe("a name that is looked for where there are none is that of its section", () => {
  test.each(["#/definitions/Order", "#/components/schema/Order", "#/schemas/Order"])("%s", (ref) => {
    const { spec, said } = resolveText(
      `paths: {/a: {get: ${answer(`{$ref: "${ref}"}`)}}}\ncomponents: {schemas: {Order: {title: Order}}}`,
    );
    expect(spec?.operations[0]?.responses[0]?.content[0]?.schema?.ref).toBe("#/components/schemas/Order");
    expect(said).toEqual([`ref/assumed ${ref} looks where there is nothing; #/components/schemas/Order is assumed`]);
  });

  test("of whatever it names", () => {
    const { spec, said } = resolveText(`
paths:
  /a: { parameters: [{ $ref: "#/parameters/page" }, { $ref: size }], get: { responses: { "200": { $ref: "#/responses/Fine" } } } }
components:
  parameters: { page: { name: page, in: query, schema: {} }, size: { name: size, in: query, schema: {} } }
  responses: { Fine: { description: Fine } }
`);
    expect(said.map((each) => each.split(" ")[0])).toEqual(["ref/assumed", "ref/assumed", "ref/assumed"]);
    expect(spec?.operations[0]?.parameters.map(({ name }) => name)).toEqual(["page", "size"]);
    expect(spec?.operations[0]?.responses[0]?.description).toBe("Fine");
  });
});

test("what lies outside of the folder of the document is any value, and not read", () => {
  const { spec, said } = resolveText(`paths: {/a: {get: ${answer('{$ref: "../x.yaml"}')}}}`);
  expect(bare(spec?.operations[0]?.responses[0]?.content[0]?.schema)).toEqual({});
  expect(said).toEqual([
    "ref/outside ../x.yaml leads out of the folder of the document, and nothing is read there; any value is assumed; to have it, move the document to a folder that holds both",
  ]);
});

test("a reference to a file may end with a slash", () => {
  const { spec, said } = resolveFiles({
    "a.yaml": 'openapi: 3.1.0\ninfo: {title: A, version: "1"}\npaths: {/a: {$ref: "b.yaml#/"}}',
    "b.yaml": "get: {operationId: list}",
  });
  expect(said).toEqual(["ref/assumed b.yaml#/ ends with a slash; b.yaml is assumed"]);
  expect(spec?.operations[0]?.operationId).toBe("list");
});

test("everything but a schema is followed to its end", () => {
  const spec = specOf(`
paths:
  /a: { $ref: "#/components/pathItems/A" }
components:
  pathItems:
    A:
      post:
        parameters: [{ $ref: "#/components/parameters/Page" }]
        requestBody: { $ref: "#/components/requestBodies/Order" }
        responses: { "200": { $ref: "#/components/responses/Fine" } }
  parameters:
    Page: { $ref: "#/components/parameters/PageNumber" }
    PageNumber: { name: page, in: query, schema: { type: integer }, examples: { one: { $ref: "#/components/examples/One" } } }
  examples:
    One: { summary: The first, value: 1 }
  requestBodies:
    Order: { content: { application/json: { schema: true } } }
  responses:
    Fine: { $ref: "#/components/responses/Good" }
    Good: { description: Good, headers: { X-Total: { $ref: "#/components/headers/Total" } } }
  headers:
    Total: { schema: { type: integer } }
  securitySchemes:
    key: { $ref: "#/components/securitySchemes/apiKey" }
    apiKey: { type: apiKey, in: header, name: X-Key }
`);
  const [operation] = spec.operations;
  expect(bare(operation?.parameters[0])).toMatchObject({
    name: "page",
    examples: [{ name: "one", summary: "The first", value: 1 }],
  });
  expect(operation?.requestBody?.componentName).toBe("Order");
  expect(bare(operation?.responses)).toEqual([
    {
      status: "200",
      description: "Good",
      componentName: "Fine",
      content: [],
      links: [],
      headers: [
        {
          name: "X-Total",
          required: false,
          deprecated: false,
          explode: false,
          examples: [],
          schema: { types: ["integer"] },
        },
      ],
    },
  ]);
  expect(bare(spec.securitySchemes)).toMatchObject([{ name: "key", scheme: { name: "X-Key" } }, { name: "apiKey" }]);
});

test("a description beside a reference replaces that of what it leads to", () => {
  const spec = specOf(`
paths:
  /a:
    get:
      parameters: [{ $ref: "#/components/parameters/Page", description: Here }]
      responses: { "200": { $ref: "#/components/responses/Fine", description: Here } }
  /b:
    get:
      parameters: [{ $ref: "#/components/parameters/Page" }]
      responses: { "200": { $ref: "#/components/responses/Fine" } }
components:
  parameters: { Page: { name: page, in: query, description: There, schema: {} } }
  responses: { Fine: { description: There } }
`);
  expect(spec.operations.map((each) => each.parameters[0]?.description)).toEqual(["Here", "There"]);
  expect(spec.operations.map((each) => each.responses[0]?.description)).toEqual(["Here", "There"]);
});

describe("references into other files", () => {
  const files = {
    "specs/shop.yaml": `
openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /orders: { $ref: "paths/orders.yaml" }
components:
  schemas:
    Customer: { type: object }
`,
    "specs/paths/orders.yaml": `
get:
  parameters: [{ $ref: "../parts.json#/page" }]
  responses:
    "200":
      description: All orders
      content: { application/json: { schema: { $ref: "../schemas/order.yaml" } } }
`,
    "specs/parts.json": '{"page": {"name": "page", "in": "query", "schema": {"type": "integer"}}}',
    "specs/schemas/order.yaml": `
type: object
properties:
  customer: { $ref: "../shop.yaml#/components/schemas/Customer" }
  lines: { type: array, items: { $ref: "#/$defs/Line" } }
  parent: { $ref: "#" }
$defs:
  Line: { type: object }
`,
  };

  test("are followed from where they stand, and ids name the file", () => {
    const { spec, said } = resolveFiles(files);
    expect(said).toEqual([]);
    expect([...(spec?.schemas.keys() ?? [])]).toEqual([
      "#/components/schemas/Customer",
      "specs/schemas/order.yaml#",
      "specs/schemas/order.yaml#/$defs/Line",
    ]);
    const order = spec?.schemas.get("specs/schemas/order.yaml#");
    expect(order?.at).toEqual({ file: "specs/schemas/order.yaml", pointer: "" });
    expect(order?.properties?.map(({ schema }) => schema.ref ?? schema.items?.ref)).toEqual([
      "#/components/schemas/Customer",
      "specs/schemas/order.yaml#/$defs/Line",
      "specs/schemas/order.yaml#",
    ]);
    expect(spec?.operations[0]?.parameters[0]?.at).toEqual({ file: "specs/parts.json", pointer: "/page" });
  });

  test("with the same name in two folders are two files", () => {
    const { spec } = resolveFiles({
      "a.yaml": `
openapi: 3.1.0
info: { title: Shop, version: "1" }
components: { schemas: { A: { $ref: "x/common.yaml" }, B: { $ref: "y/common.yaml" } } }
`,
      "x/common.yaml": "title: X\n",
      "y/common.yaml": "title: Y\n",
    });
    expect(spec?.schemas.get("x/common.yaml#")?.title).toBe("X");
    expect(spec?.schemas.get("y/common.yaml#")?.title).toBe("Y");
  });

  test("that only an example names are no references", () => {
    const { said } = resolveFiles({
      "a.yaml": `
openapi: 3.1.0
info: { title: Shop, version: "1" }
components: { schemas: { A: { example: { $ref: "http://example.com" }, default: { $ref: nowhere.yaml } } } }
`,
    });
    expect(said).toEqual([]);
  });
});

test("schemas that contain themselves are read once", () => {
  const spec = specOf(`
paths: {}
components:
  schemas:
    Tree: { properties: { left: { $ref: "#/components/schemas/Tree" }, all: { items: { $ref: "#/components/schemas/Tree" } } } }
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }] }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }] }
`);
  expect([...spec.schemas.keys()].map((id) => id.split("/").at(-1))).toEqual(["Tree", "Pet", "Cat"]);
});
