import { describe, expect, test } from "vitest";
import type { JsonValue } from "../../../generator/load/spec-document.js";
import { openApi3Of } from "../../../generator/typescript/openapi3-of-swagger2.js";
import { makeSchemaEntry } from "../../../generator/typescript/schema.js";

const Order = { type: "object", required: ["id"], properties: { id: { type: "integer" } } };
const order = { $ref: "#/definitions/Order" };
const moved = { $ref: "#/components/schemas/Order" };
const fine = { description: "Fine", schema: order };

/** A document with the operation `POST /orders`. */
function documentWith(post: object, rest: object = {}): JsonValue {
  return JSON.parse(
    JSON.stringify({ swagger: "2.0", paths: { "/orders": { post } }, definitions: { Order }, ...rest }),
  );
}

function convert(post: object, rest: object = {}) {
  const { value, removed } = openApi3Of(documentWith(post, rest));
  const at = (...keys: readonly string[]) =>
    keys.reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], value);
  return { removed, at, operation: (...keys: readonly string[]) => at("paths", "/orders", "post", ...keys) };
}

describe("a document of Swagger 2.0 in the shape of OpenAPI 3", () => {
  test("is the document itself when it is one of OpenAPI 3", () => {
    const root = { openapi: "3.1.0", paths: {} };
    expect(openApi3Of(root).value).toBe(root);
  });

  test("has the definitions as schemas, with references to them moved", () => {
    const Page = { type: "array", items: order, discriminator: "kind", "x-nullable": true };
    const { at } = convert({}, { definitions: { Order, Page, Maybe: { ...order, "x-nullable": true } } });
    expect(at("components", "schemas")).toEqual({
      Order,
      Page: { type: "array", items: moved, discriminator: { propertyName: "kind" }, nullable: true },
      Maybe: { allOf: [moved], nullable: true },
    });
  });

  test("has of an enum the values alone, although it is called an object", () => {
    const State = { type: "object", enum: ["open", "sent"], properties: {} };
    expect(convert({}, { definitions: { State } }).at("components", "schemas", "State")).toEqual({
      enum: ["open", "sent"],
    });
  });

  test("has the parameter in body as the body, in each media type that is consumed", () => {
    const parameters = [{ in: "body", name: "order", required: true, schema: order }];
    const consumes = ["application/json", "application/xml"];
    expect(convert({ parameters }, { consumes }).operation("requestBody")).toEqual({
      required: true,
      content: { "application/json": { schema: moved }, "application/xml": { schema: moved } },
    });
    expect(convert({ parameters }).operation("requestBody", "content")).toEqual({
      "application/json": { schema: moved },
    });
  });

  test("has the parameters of a form as the properties of an object, and files in parts", () => {
    const parameters = [
      { in: "formData", name: "scan", type: "file", required: true },
      { in: "formData", name: "tags", type: "array", items: { type: "string" }, description: "Words" },
    ];
    expect(convert({ parameters }).operation("requestBody")).toEqual({
      required: true,
      content: {
        "multipart/form-data": {
          schema: {
            type: "object",
            required: ["scan"],
            properties: {
              scan: { type: "string", format: "binary" },
              tags: { type: "array", items: { type: "string" }, description: "Words" },
            },
          },
        },
      },
    });
  });

  test("has a path item's body in its operations, and the other parameters where they stand", () => {
    const item = {
      parameters: [
        { in: "body", name: "order", schema: order },
        { in: "path", name: "id", type: "string" },
      ],
      put: { parameters: [{ in: "query", name: "dry", type: "boolean" }] },
    };
    const { at } = convert({}, { paths: { "/orders/{id}": item } });
    expect(at("paths", "/orders/{id}")).toEqual({
      parameters: [{ in: "path", name: "id", required: true, schema: { type: "string" } }],
      put: {
        parameters: [{ in: "query", name: "dry", required: false, schema: { type: "boolean" } }],
        requestBody: { required: false, content: { "application/json": { schema: moved } } },
        responses: {},
      },
    });
  });

  test("refers to shared parameters, bodies and responses among the components", () => {
    const shared = {
      parameters: {
        limit: { in: "query", name: "limit", type: "integer" },
        order: { in: "body", name: "order", schema: order },
      },
      responses: { Fine: fine },
    };
    const parameters = [{ $ref: "#/parameters/limit" }, { $ref: "#/parameters/order" }];
    const { operation, at } = convert({ parameters, responses: { 200: { $ref: "#/responses/Fine" } } }, shared);
    expect(operation()).toEqual({
      parameters: [{ $ref: "#/components/parameters/limit" }],
      requestBody: { $ref: "#/components/requestBodies/order" },
      responses: { 200: { $ref: "#/components/responses/Fine" } },
    });
    expect(at("components", "parameters", "order")).toBeUndefined();
    expect(at("components", "requestBodies", "order", "content", "application/json")).toEqual({ schema: moved });
  });

  test("has a shared response in the media types of the operation", () => {
    const post = { produces: ["text/plain"], responses: { 200: { $ref: "#/responses/Fine" } } };
    const { operation } = convert(post, { responses: { Fine: fine } });
    expect(operation("responses", "200", "content")).toEqual({ "text/plain": { schema: moved } });
  });

  test("has responses by status, with headers, and those that have no schema without content", () => {
    const headers = { "X-Left": { type: "integer", description: "Calls" } };
    const responses = { 200: { ...fine, headers }, "4xx": { description: "Bad" }, "x-more": {}, often: {} };
    expect(convert({ responses }).operation("responses")).toEqual({
      200: {
        description: "Fine",
        headers: { "X-Left": { description: "Calls", schema: { type: "integer" } } },
        content: { "application/json": { schema: moved } },
      },
      "4XX": { description: "Bad", content: {} },
    });
  });

  test("takes a file for bytes although JSON is produced", () => {
    const responses = { 200: { description: "", schema: { type: "file" } } };
    expect(convert({ responses }, { produces: ["application/json"] }).operation("responses", "200", "content")).toEqual(
      {
        "application/octet-stream": { schema: { type: "string", format: "binary" } },
      },
    );
  });

  test("has a copy of what a reference leads to that is no definition, but for circles", () => {
    const inner = { $ref: "#/paths/~1orders/post/responses/200/schema" };
    const schema = { type: "object", properties: { next: inner } };
    const { at, removed } = convert(
      { responses: { 200: { description: "", schema } } },
      { definitions: { Order, Copy: inner } },
    );
    expect(at("components", "schemas", "Copy")).toEqual({ type: "object", properties: { next: {} } });
    expect(removed).toBeGreaterThan(0);
  });

  test("counts shared objects that are not there", () => {
    const parameters = [{ $ref: "#/parameters/limit" }];
    expect(convert({ parameters, responses: { 200: { $ref: "#/responses/Fine" } } }).removed).toBe(2);
  });

  test("does not grow beyond measure, and counts what is left out", () => {
    const schema = { type: "object", properties: Object.fromEntries(each(2000, (index) => [`p${index}`, {}])) };
    const produces = each(2000, (index) => `text/x-${index}`);
    const { operation, removed } = convert({ produces, responses: { 200: { description: "", schema } } });
    const printed = Object.keys(operation("responses", "200", "content") as object).length;
    expect(printed).toBeLessThan(600);
    expect(printed + removed).toBe(2000);
  });
});

describe("the ./schema entry of a document of Swagger 2.0", () => {
  const parameters = [
    { in: "query", name: "tags", type: "array", items: { type: "string" }, collectionFormat: "multi" },
    { $ref: "#/parameters/scan" },
  ];
  const whole = documentWith(
    { operationId: "add", consumes: ["multipart/form-data"], parameters, responses: { 200: fine } },
    {
      parameters: { scan: { in: "formData", name: "scan", type: "file" } },
      responses: { Missing: { description: "None", headers: { "X-A": { type: "string" } } } },
      definitions: { Order, All: { allOf: [order, { properties: { more: order } }], discriminator: "id" } },
    },
  );

  test("has the types of its paths, components and operations", async () => {
    const { text, removed, failure } = await makeSchemaEntry(whole, "orders.yaml");
    expect({ removed, failure }).toEqual({ removed: 0, failure: undefined });
    expect(text).toContain('post: operations["add"];');
    expect(text).toContain('"application/json": components["schemas"]["Order"];');
    expect(text).toMatch(/"multipart\/form-data": \{\s+\/\*\* Format: binary \*\/\s+scan\?: string;/);
  });

  test("is made whatever stands in any place", { timeout: 60_000 }, async () => {
    const odd: readonly JsonValue[] = [null, 5, "a", true, [], [null], {}, { $ref: "#/nowhere" }, { $ref: 5 }];
    const failures: string[] = [];
    for (const pointer of pointersIn(whole)) {
      for (const value of odd) {
        const { failure } = await makeSchemaEntry(replaced(whole, pointer, value), "orders.yaml");
        if (failure !== undefined) failures.push(`${pointer.join("/")} ${JSON.stringify(value)}: ${failure}`);
      }
    }
    expect(failures).toEqual([]);
  });
});

function each<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function pointersIn(value: JsonValue): readonly (readonly string[])[] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, member]) => [[key], ...pointersIn(member).map((rest) => [key, ...rest])]);
}

function replaced(value: JsonValue, [key, ...rest]: readonly string[], by: JsonValue): JsonValue {
  if (key === undefined) return by;
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([name, member]): [string, JsonValue] => [
    name,
    name === key ? replaced(member, rest, by) : member,
  ]);
  return Array.isArray(value) ? entries.map(([, member]) => member) : Object.fromEntries(entries);
}
