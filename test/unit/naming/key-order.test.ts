import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { shuffled } from "../../properties/documents.js";
import { emitted, stages } from "../../scenarios/harness/stages.js";

/** What two parts of a document have in common, which must not be called after the one that is read first. */
const documents: Readonly<Record<string, string>> = {
  "a property of a schema that others merge": `
paths: {}
components:
  schemas:
    A: { allOf: [{ $ref: "#/components/schemas/M" }, { type: object, properties: { a: { type: string } } }] }
    M: { type: object, properties: { inner: { type: object, properties: { id: { type: string } } } } }
    Z: { allOf: [{ $ref: "#/components/schemas/M" }, { type: object, properties: { z: { type: string } } }] }
`,
  "a response that operations share": `
paths:
  /b: { get: { operationId: b, responses: { "200": { $ref: "#/components/responses/Fine" } } } }
  /a: { get: { operationId: a, responses: { "200": { $ref: "#/components/responses/Fine" } } } }
components:
  responses:
    Fine:
      description: Fine
      content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } }
`,
  "an operationId of two operations": `
paths:
  /b: { get: { operationId: list, responses: { "204": { description: Done } } } }
  /a: { get: { operationId: list, responses: { "204": { description: Done } } } }
`,
  "a path item of two paths": `
paths:
  /b: { get: { responses: { "204": { description: Done } } } }
  /a: { $ref: "#/paths/~1b" }
  /c: { $ref: "#/paths/~1b" }
`,
  "the credentials of an operation": `
paths:
  /a: { get: { security: [{ user: [], key: [] }, { user: [], key: [] }], responses: { "204": { description: Done } } } }
components:
  securitySchemes: { user: { type: apiKey, in: header, name: U }, key: { type: apiKey, in: header, name: K } }
`,
  "a body of one media type with parameters and without": `
paths:
  /a:
    post:
      requestBody:
        content:
          application/json;simple: { schema: { type: object, properties: { id: { type: string } } } }
          application/json: { schema: { type: array, items: { type: string } } }
      responses: { "204": { description: Done } }
`,
  "a body of two media types": `
paths:
  /a:
    post:
      requestBody:
        content:
          text/json: { schema: { type: object, properties: { id: { type: string } } } }
          application/json: { schema: { type: object, properties: { id: { type: string } } } }
      responses: { "204": { description: Done } }
`,
};

describe("whatever the order of the document, the same files come from", () => {
  it.each(Object.entries(documents))("%s", (_what, text) => {
    const document = parse(`openapi: 3.1.0\ninfo: { title: Shop, version: "1" }\n${text}`);
    const operationsOf = (value: unknown) => {
      const files = emitted(stages(JSON.stringify(value)));
      return [...files].filter(([path]) => /^src\/(operations|models)\//.test(path)).sort();
    };
    const expected = operationsOf(document);
    for (const seed of [1, 2, 3, 4, 5]) expect(operationsOf(shuffled(document, seed))).toEqual(expected);
  });
});

describe("an inline property is called after the schema that has it", () => {
  it("and not after one that merges it", () => {
    const text = documents["a property of a schema that others merge"] ?? "";
    const { names } = stages(`openapi: 3.1.0\ninfo: { title: Shop, version: "1" }${text}`);
    expect(names.types.get("#/components/schemas/M/properties/inner")?.name).toBe("MInner");
  });
});
