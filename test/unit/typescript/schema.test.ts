import { describe, expect, test, vi } from "vitest";
import { Diagnostics } from "../../../generator/diagnostics/diagnostics.js";
import { locate } from "../../../generator/load/locate.js";
import { emitSchema, makeSchemaEntry } from "../../../generator/typescript/schema.js";

const info = { title: "Orders", version: "1" };
const get = { operationId: "list", responses: {} };

async function emit(root: object): Promise<{ readonly text: string; readonly said: readonly string[] }> {
  const diagnostics = new Diagnostics();
  const at = { file: "orders.yaml", pointer: "" };
  const entry = await makeSchemaEntry(JSON.parse(JSON.stringify(root)), "orders.yaml");
  const { text } = emitSchema(entry, at, diagnostics);
  return { text, said: diagnostics.sorted(locate).map(({ code, message }) => `${code} ${message}`) };
}

describe("the ./schema entry", () => {
  test("is made of a document of Swagger 2.0", async () => {
    const { text, said } = await emit({ swagger: "2.0", info, paths: { "/orders": { get } } });
    expect(said).toEqual([]);
    expect(text).toContain('get: operations["list"];');
  });

  test("is made although two operations have the same operationId", async () => {
    const { text, said } = await emit({ openapi: "3.1.0", info, paths: { "/orders": { get }, "/lines": { get } } });
    expect(said).toEqual([]);
    expect(text).toContain('"/lines": {');
  });

  test("requires of a reference only the properties that it has", async () => {
    const schemas = {
      A: { type: "object", nullable: true, properties: { id: { type: "string" } } },
      B: { allOf: [{ $ref: "#/components/schemas/A" }], required: ["id"] },
    };
    const { text } = await emit({ openapi: "3.0.3", info, paths: {}, components: { schemas } });
    expect(text).toContain('WithRequired<components["schemas"]["A"], "id">');
    expect(text).toContain("type WithRequired<T, K extends PropertyKey> = T & {\n    [P in K & keyof T]-?: T[P];\n};");
  });

  test("has any value where a schema reaches itself through unions and lists alone, and says so", async () => {
    const list = { type: "array", items: { $ref: "#/components/schemas/Filter" } };
    const schemas = { Filter: { oneOf: [{ type: "string" }, list] } };
    const { text, said } = await emit({ openapi: "3.1.0", info, paths: {}, components: { schemas } });
    expect(text).toContain("Filter: string | unknown[];");
    expect(said).toEqual([
      "schema-entry/partial the ./schema entry leaves out 1 references that openapi-typescript cannot print; any value is allowed there",
    ]);
  });

  test("is made although the mapping of a discriminator names schemas without a reference", async () => {
    const member = { type: "object", required: ["kind"], properties: { kind: { type: "string" } } };
    const Pet = {
      oneOf: [{ $ref: "#/components/schemas/Cat" }],
      discriminator: { propertyName: "kind", mapping: { cat: "Cat", dog: "Dog" } },
    };
    const { text, said } = await emit({
      openapi: "3.1.0",
      info,
      paths: {},
      components: { schemas: { Pet, Cat: member } },
    });
    expect(said).toEqual([]);
    expect(text).toContain('kind: "cat";');
  });

  test("has the property of an inherited discriminator once, as the schema says it", async () => {
    const Pet = { type: "object", properties: { kind: { type: "string" } }, discriminator: { propertyName: "kind" } };
    const Cat = {
      type: "object",
      allOf: [{ $ref: "#/components/schemas/Pet" }],
      properties: { kind: { enum: ["cat"] } },
    };
    const { text } = await emit({ openapi: "3.0.3", info, paths: {}, components: { schemas: { Pet, Cat } } });
    expect(text.slice(text.indexOf("Cat:")).match(/kind.*/g)).toEqual(['kind?: "cat";', 'kind">;']);
  });

  test("is made although something else stands in place of schemas and parameters", async () => {
    const schemas = {
      All: { allOf: [true, { type: "object", properties: { a: null, b: "string" } }] },
      None: { allOf: [false, { type: "string" }] },
    };
    const content = { "application/json": { schema: "All" } };
    const operation = { parameters: [null], responses: { "200": { description: "", content } } };
    const { text, said } = await emit({
      openapi: "3.1.0",
      info,
      paths: { "/a": { parameters: ["id"], get: operation } },
      components: { schemas },
    });
    expect(said).toEqual([]);
    expect(text).toContain("a?: unknown;");
    expect(text).toContain('"application/json": unknown;');
  });

  test.each([
    ["schema", { required: true, properties: { a: { type: "string" } } }],
    ["schema", { properties: { a: { type: "string", title: 5 } } }],
    ["schema", { properties: { a: { type: "string", oneOf: { type: "string" } } } }],
    ["schema", { properties: { a: { type: "string" } }, anyOf: 5, items: "a", $ref: 5 }],
    ["operation", { requestBody: "A" }],
    ["operation", { parameters: 5 }],
    [
      "operation",
      { responses: { 200: { description: "", content: { "text/csv": {}, description: "A." }, headers: 5 } } },
    ],
    ["path item", { post: 5 }],
    ["path item", { parameters: "id" }],
  ])("is made although a %s is %j", async (what, value) => {
    const schema = what === "schema" ? value : { properties: { a: { type: "string" } } };
    const item = { get: { ...get, ...(what === "operation" ? value : {}) }, ...(what === "path item" ? value : {}) };
    const paths = { "/a": item };
    const { text, said } = await emit({ openapi: "3.1.0", info, paths, components: { schemas: { Order: schema } } });
    expect(said).toEqual([]);
    expect(text).toContain("a?: string;");
  });

  test("is made although names have a percent sign", async () => {
    const parameters = [{ name: "100%", in: "query", schema: { $ref: "#/components/schemas/50%25" } }];
    const { text, said } = await emit({
      openapi: "3.1.0",
      info,
      paths: { "/a%": { get: { operationId: "get%", parameters, responses: {} } } },
      components: { schemas: { "50%": { type: "object", properties: { "%zz": { type: "string" } } } } },
    });
    expect(said).toEqual([]);
    for (const part of ['"/a%": {', '"get%": {', '"100%"?: components["schemas"]["50%"];', '"%zz"?: string;']) {
      expect(text).toContain(part);
    }
  });

  test("is made although a callback has the operationId of its operation", async () => {
    const callbacks = { done: { "/b": { get } } };
    const { text, said } = await emit({ openapi: "3.1.0", info, paths: { "/a": { get: { ...get, callbacks } } } });
    expect(said).toEqual([]);
    expect(text.match(/^ {4}list: \{$/gm)).toHaveLength(1);
  });

  test("is made of a document whose version is a number", async () => {
    expect((await emit({ openapi: 3.1, info, paths: { "/orders": { get } } })).text).toContain('"/orders": {');
  });

  test("says that openapi-typescript fails, and nothing else is printed", async () => {
    const printed = vi.spyOn(console, "error").mockImplementation(() => {});
    const diagnostics = new Diagnostics();
    const root = {
      openapi: "3.1.0",
      info,
      paths: { "/a": { get: { ...get, servers: [], parameters: [{ in: "query", name: { a: 1 } }] } } },
    };
    emitSchema(await makeSchemaEntry(root, "orders.yaml"), { file: "orders.yaml", pointer: "" }, diagnostics);
    expect(diagnostics.sorted(locate)).toMatchObject([{ code: "schema-entry/failed", file: "orders.yaml" }]);
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });
});
