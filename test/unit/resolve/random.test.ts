import { describe, expect, test } from "vitest";
import { resolveFiles } from "./support.js";

/** A document that has something of everything. */
const whole = {
  openapi: "3.1.0",
  info: { title: "Orders", version: "1", contact: { name: "A" }, license: { name: "MIT" } },
  servers: [{ url: "https://{a}.example", variables: { a: { default: "x", enum: ["x"] } } }],
  tags: [{ name: "Orders", externalDocs: { url: "https://x.example" } }],
  security: [{ key: [] }],
  paths: {
    "/orders/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      get: {
        operationId: "getOrder",
        tags: ["Orders"],
        parameters: [{ $ref: "#/components/parameters/Page" }],
        responses: { "200": { $ref: "#/components/responses/Fine" }, default: { description: "bad" } },
        callbacks: { done: {} },
      },
      put: {
        requestBody: { $ref: "#/components/requestBodies/Order" },
        responses: { "204": { description: "done", links: { self: {} } } },
        security: [{ login: ["write"] }, {}],
      },
    },
    "/other": { $ref: "#/components/pathItems/Other" },
  },
  components: {
    pathItems: { Other: { post: { responses: {} } } },
    parameters: {
      Page: { name: "page", in: "query", content: { "application/json": { schema: { $ref: "b.json#/x" } } } },
    },
    responses: {
      Fine: {
        description: "ok",
        headers: { "X-A": { schema: { type: "integer" } } },
        content: {
          "application/json": { schema: { $ref: "#/components/schemas/Order" }, examples: { a: { value: 1 } } },
        },
      },
    },
    requestBodies: {
      Order: {
        content: {
          "multipart/form-data": { schema: { type: "object" }, encoding: { a: { contentType: "text/plain" } } },
        },
      },
    },
    schemas: {
      Order: {
        type: ["object", "null"],
        required: ["id"],
        properties: {
          id: { type: "string", minLength: 1 },
          lines: { type: "array", items: { $ref: "#/components/schemas/Line" } },
        },
        additionalProperties: { oneOf: [{ type: "string" }, { $ref: "#/components/schemas/Order" }] },
      },
      Line: {
        allOf: [{ $ref: "#/components/schemas/Base" }],
        discriminator: { propertyName: "kind", mapping: { a: "Line", b: "b.json#/x" } },
        enum: [1, null],
        examples: [1],
      },
      Base: { type: "number", minimum: 0, exclusiveMinimum: true, nullable: true, default: 1 },
    },
    securitySchemes: {
      key: { type: "apiKey", in: "header", name: "X-Key" },
      login: {
        type: "oauth2",
        flows: { clientCredentials: { tokenUrl: "https://x.example", scopes: { write: "Write" } } },
      },
    },
  },
};

/** The same of Swagger 2.0. */
const wholeSwagger = {
  swagger: "2.0",
  info: { title: "Orders", version: "1" },
  host: "a.example",
  basePath: "/v1",
  schemes: ["https", "http"],
  consumes: ["application/json"],
  produces: ["application/json"],
  security: [{ login: ["read"] }],
  paths: {
    "/orders/{id}": {
      parameters: [{ $ref: "#/parameters/Id" }, { name: "q", in: "query", type: "array", items: { type: "string" } }],
      get: { schemes: ["http"], responses: { "200": { $ref: "#/responses/Fine" }, "404": { description: "none" } } },
      put: {
        parameters: [{ name: "order", in: "body", schema: { $ref: "#/definitions/Order" } }],
        responses: { "200": { description: "ok", schema: { type: "file" }, examples: { "text/plain": "a" } } },
      },
      post: {
        consumes: ["multipart/form-data"],
        parameters: [
          { name: "photo", in: "formData", type: "file", required: true },
          { name: "l", in: "formData", type: "array", items: { type: "integer" }, collectionFormat: "multi" },
        ],
        responses: {},
      },
    },
  },
  parameters: { Id: { name: "id", in: "path", required: true, type: "string" } },
  responses: {
    Fine: {
      description: "ok",
      schema: { $ref: "b.json#/x" },
      headers: { "X-A": { type: "array", items: { type: "string" }, collectionFormat: "csv" } },
    },
  },
  definitions: {
    Order: { type: "object", discriminator: "kind", properties: { kind: { type: "string", "x-nullable": true } } },
    Line: { allOf: [{ $ref: "#/definitions/Order" }] },
  },
  securityDefinitions: {
    key: { type: "apiKey", in: "header", name: "X-Key" },
    login: { type: "oauth2", flow: "accessCode", tokenUrl: "https://x.example", scopes: { read: "Read" } },
    basic: { type: "basic" },
  },
};

/** Names that schemas give themselves. */
const wholeNames = {
  openapi: "3.2.0",
  $self: "https://x.example/a",
  info: { title: "Orders", version: "1" },
  components: {
    schemas: {
      Order: {
        $id: "order",
        $dynamicAnchor: "node",
        items: { $dynamicRef: "#node" },
        properties: { a: { $ref: "line#part" }, b: { $ref: "https://x.example/a#/components/schemas/Line" } },
      },
      Line: { $id: "line", $defs: { Part: { $anchor: "part", $ref: "b.json#/x" } } },
    },
  },
};

const documents: readonly object[] = [whole, wholeSwagger, wholeNames];

const replacements: readonly unknown[] = [
  ...[null, 3, "text", [], {}, true, [null], [[]], "", -1, "#/components/schemas/Order"],
  ...[{ $ref: "#/components/schemas/Base" }, { $ref: "#/" }, { $ref: "#" }, { $ref: 5 }, { $ref: "b.json" }],
  ...[
    { $ref: "#/components/parameters/Page" },
    { $ref: "#/components/schemas/Order/properties/id" },
    { "": { "/": {} } },
  ],
];

/** Park and Miller's: the same numbers every time. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

type Spot = readonly [parent: Record<string, unknown>, key: string];

function spotsOf(value: unknown, spots: Spot[] = []): readonly Spot[] {
  if (typeof value === "object" && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      spots.push([value as Record<string, unknown>, key]);
      spotsOf(member, spots);
    }
  }
  return spots;
}

function mutate(original: object, next: (limit: number) => number): string {
  const document = structuredClone(original) as unknown;
  for (let change = next(3); change >= 0; change -= 1) {
    const spots = spotsOf(document);
    const [parent, key] = spots[next(spots.length)] ?? [{}, ""];
    const choice = next(replacements.length + 2);
    if (choice < replacements.length) {
      parent[key] = structuredClone(replacements[choice]);
    } else if (choice === replacements.length) {
      delete parent[key];
    } else {
      parent[`${key}x`] = structuredClone(spots[next(spots.length)]?.[0]);
    }
  }
  return JSON.stringify(document, null, 1);
}

describe("whatever a document holds", () => {
  test.each(documents)("it is resolved as it is", (document) => {
    expect(resolveFiles({ "a.json": JSON.stringify(document), "b.json": '{"x": {}}' }).spec).toBeDefined();
  });

  test.each(documents)("there is a result or an error, and never an exception", (document) => {
    const next = numbers(20);
    const silent: string[] = [];
    for (let round = 0; round < 200; round += 1) {
      const text = mutate(document, next);
      const { spec, said } = resolveFiles({ "a.json": text, "b.json": '{"x": {}}' });
      if (spec === undefined && said.length === 0) {
        silent.push(text);
      }
    }
    expect(silent).toEqual([]);
  });
});
