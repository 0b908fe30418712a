import { describe, expect, test } from "vitest";
import { bare, resolveFiles } from "./support.js";
import { json, operationOf, resolveSwagger, swaggerOf } from "./swagger2-support.js";

describe("the servers of Swagger 2.0", () => {
  test.each([
    ["host: a.example\nbasePath: /v1\nschemes: [http, https]", ["https://a.example/v1", "http://a.example/v1"]],
    ["host: a.example\nschemes: [http]", ["http://a.example"]],
    ["host: a.example\nbasePath: /", ["https://a.example"]],
    ["basePath: /v1/", ["/v1"]],
    ["schemes: [https]", []],
  ])("%s", (text, urls) => {
    expect(swaggerOf(`${text}\npaths: {}\n`).servers.map((server) => server.url)).toEqual(urls);
  });

  test.each([
    [
      "host: 'http://a.example/'",
      ["http://a.example"],
      "structure/value host is more than a name; a.example is assumed",
    ],
    [
      "host: a.example\nbasePath: v1",
      ["https://a.example/v1"],
      "structure/value basePath does not begin with a slash; /v1 is assumed",
    ],
    [
      "host: a.example\nschemes: [ws]",
      ["https://a.example"],
      "structure/value no request is sent over ws; it is left out",
    ],
  ])("%s is repaired", (text, urls, message) => {
    const { spec, said } = resolveSwagger(`${text}\npaths: {}\n`);
    expect(spec?.servers.map((server) => server.url)).toEqual(urls);
    expect(said).toEqual([message]);
  });

  test("belong to an operation whose schemes the first of them does not have", () => {
    const spec = swaggerOf(`
host: a.example
schemes: [https, http]
paths:
  /a: { get: { schemes: [http], responses: {} }, put: { schemes: [http, https], responses: {} } }
`);
    expect(spec.operations.map((each) => each.servers?.map((server) => server.url))).toEqual([
      ["http://a.example"],
      undefined,
    ]);
  });
});

describe("parameters of Swagger 2.0", () => {
  test.each([
    ["query", "", { style: "form", explode: false }],
    ["query", "csv", { style: "form", explode: false }],
    ["query", "ssv", { style: "spaceDelimited", explode: false }],
    ["query", "pipes", { style: "pipeDelimited", explode: false }],
    ["query", "multi", { style: "form", explode: true }],
    ["header", "csv", { style: "simple", explode: false }],
  ])("lists in %s as %s", (place, format, expected) => {
    const collection = format === "" ? "" : `, collectionFormat: ${format}`;
    const operation = operationOf(
      `{parameters: [{name: a, in: ${place}, type: array, items: {type: string}${collection}}], responses: {}}`,
    );
    expect(operation?.parameters[0]).toMatchObject({ ...expected, schema: { types: ["array"] } });
  });

  test.each([
    ["query", "tsv", "spaceDelimited", "lists are no longer separated by tabs; spaces are assumed"],
    ["query", "dots", "form", "there is no collectionFormat dots; csv is assumed"],
    ["header", "multi", "simple", "a list in a header cannot be written as multi; csv is assumed"],
  ])("lists in %s as %s are written as the nearest", (place, format, style, message) => {
    const { spec, said } = resolveSwagger(
      `paths: {/a: {get: {responses: {}, parameters: [{name: a, in: ${place}, type: array, items: {}, collectionFormat: ${format}}]}}}`,
    );
    expect(said).toEqual([`structure/value ${message}`]);
    expect(spec?.operations[0]?.parameters[0]?.style).toBe(style);
  });

  test("are the schemas of their values", () => {
    const operation = operationOf(`
      parameters:
        - { name: a, in: query, description: An A, required: true, type: integer, format: int64, minimum: 0, exclusiveMinimum: true, default: 5, x-example: 1 }
      responses: {}
`);
    expect(bare(operation?.parameters[0])).toMatchObject({
      name: "a",
      description: "An A",
      required: true,
      schema: { types: ["integer"], format: "int64", constraints: { exclusiveMinimum: 0 }, default: 5 },
      extensions: { "x-example": 1 },
    });
    expect(operation?.parameters[0]?.schema?.description).toBeUndefined();
  });

  test("of the path and shared ones are merged like those of OpenAPI 3", () => {
    const spec = swaggerOf(`
paths:
  /orders/{id}:
    parameters: [{ $ref: "#/parameters/Id" }, { name: page, in: query, type: string }]
    get: { parameters: [{ name: page, in: query, type: integer }], responses: {} }
parameters:
  Id: { name: id, in: path, required: true, type: string }
`);
    expect(spec.operations[0]?.parameters.map((each) => [each.name, each.schema?.types])).toEqual([
      ["id", ["string"]],
      ["page", ["integer"]],
    ]);
  });

  test.each([
    ["{in: query, type: string}", "structure/missing name is missing; the parameter is left out"],
    ["{name: a, in: form, type: string}", "structure/value no parameter is in form; a is left out"],
    ["{name: a, in: query}", "structure/missing type is missing; any value is assumed"],
    [
      "{name: a, in: query, schema: {type: string}}",
      "structure/value only a body has a schema; others have a type; it is read as in OpenAPI 3",
    ],
  ])("%s are repaired or left out", (parameter, message) => {
    expect(resolveSwagger(`paths: {/a: {get: {responses: {}, parameters: [${parameter}]}}}`).said).toEqual([message]);
  });
});

test("definitions of Swagger 2.0 keep their place, their discriminator and what may be null", () => {
  const spec = swaggerOf(`
paths: {}
definitions:
  Pet: { type: object, discriminator: kind, properties: { kind: { type: string }, name: { type: string, x-nullable: true } } }
  Cat: { allOf: [{ $ref: "#/definitions/Pet" }] }
`);
  expect(bare(Object.fromEntries(spec.schemas))).toMatchObject({
    "#/definitions/Pet": {
      discriminator: { propertyName: "kind", mapping: [] },
      properties: [{ schema: { types: ["string"] } }, { schema: { types: ["string", "null"] } }],
    },
    "#/definitions/Cat": { allOf: [{ ref: "#/definitions/Pet" }] },
  });
});

describe("security of Swagger 2.0", () => {
  test("has the names of OpenAPI 3", () => {
    const flow = "authorizationUrl: https://a.example, tokenUrl: https://b.example, scopes: {read: Read}";
    const spec = swaggerOf(`
paths: {}
security: [{ basic: [] }, { code: [read] }]
securityDefinitions:
  basic: { type: basic, description: A password }
  key: { type: apiKey, in: header, name: X-Key }
  implicit: { type: oauth2, flow: implicit, authorizationUrl: https://a.example, scopes: {} }
  code: { type: oauth2, flow: accessCode, ${flow} }
  app: { type: oauth2, flow: application, tokenUrl: https://b.example, scopes: {} }
  password: { type: oauth2, flow: password, tokenUrl: https://b.example, scopes: {} }
`);
    expect(
      spec.securitySchemes.map(({ scheme }) => (scheme.type === "oauth2" ? scheme.flows[0]?.flow : scheme)),
    ).toEqual([
      { type: "http", scheme: "basic" },
      { type: "apiKey", in: "header", name: "X-Key" },
      "implicit",
      "authorizationCode",
      "clientCredentials",
      "password",
    ]);
    expect(bare(spec.securitySchemes[3])).toMatchObject({
      scheme: { flows: [{ tokenUrl: "https://b.example", scopes: [{ name: "read", description: "Read" }] }] },
    });
    expect(spec.security?.map((each) => each.schemes)).toEqual([
      [{ name: "basic", scopes: [] }],
      [{ name: "code", scopes: ["read"] }],
    ]);
  });

  test.each([
    ["{type: oauth2, scopes: {}}", "structure/missing flow is missing; no way to get a token is known"],
    [
      "{type: oauth2, flow: accesscode, scopes: {}}",
      "structure/value there is no flow accesscode; no way to get a token is known; did you mean accessCode?",
    ],
    ["{type: http, scheme: bearer}", "structure/value http is a security scheme of OpenAPI 3; it is read as there"],
    ["{type: none}", "structure/value there is no security scheme of type none; the security scheme is left out"],
    ["{name: a}", "structure/missing type is missing; the security scheme is left out"],
    ["{type: apiKey, in: header}", "structure/missing name is missing; the security scheme is left out"],
  ])("%s is repaired or left out", (definition, message) => {
    expect(resolveSwagger(`paths: {}\nsecurityDefinitions: {a: ${definition}}`).said).toEqual([message]);
  });
});

test("places of Swagger 2.0 are those of the user's own file", () => {
  const spec = swaggerOf(`${json}
host: a.example
paths:
  /a:
    post:
      parameters: [{ name: a, in: body, schema: { type: object } }]
      responses: { 200: { description: ok, schema: { type: object } } }
`);
  const [operation] = spec.operations;
  expect(spec.servers[0]?.at.pointer).toBe("/host");
  expect(operation?.requestBody?.content[0]?.schema?.at.pointer).toBe("/paths/~1a/post/parameters/0/schema");
  expect(operation?.responses[0]?.content[0]?.schema?.at.pointer).toBe("/paths/~1a/post/responses/200/schema");
});

test("a version that 2.0 never had is read as 2.0, with a warning", () => {
  const text = 'swagger: 2.0.1\ninfo: {title: Orders, version: "1"}\npaths: {}';
  const { spec, said } = resolveFiles({ "spec.yaml": text });
  expect(said).toEqual(["structure/value there is no Swagger 2.0.1; 2.0 is assumed"]);
  expect(spec?.operations).toEqual([]);
});
