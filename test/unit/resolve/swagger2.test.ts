import { describe, expect, test } from "vitest";
import type { Operation, ResolvedSpec } from "../../../generator/resolve/spec.js";
import { bare, type Resolved, resolveFiles } from "./support.js";

/** Resolves a document of Swagger 2.0 whose first lines go without saying. */
function resolveSwagger(body: string): Resolved {
  return resolveFiles({ "spec.yaml": `swagger: "2.0"\ninfo: {title: Orders, version: "1"}\n${body}` });
}

function swaggerOf(body: string): ResolvedSpec {
  const { spec, said } = resolveSwagger(body);
  if (spec === undefined || said.length > 0) {
    throw new Error(said.join("\n"));
  }
  return spec;
}

const json = "consumes: [application/json]\nproduces: [application/json]\n";

function operationOf(text: string, rest = json): Operation | undefined {
  return swaggerOf(`${rest}paths:\n  /orders:\n    post: ${text}\n`).operations[0];
}

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

describe("bodies of Swagger 2.0", () => {
  test("are of all the types that the operation, or else the document, consumes", () => {
    const body =
      "parameters: [{name: order, in: body, required: true, description: It, schema: {type: object}}], responses: {}";
    expect(bare(operationOf(`{${body}}`)?.requestBody)).toEqual({
      required: true,
      description: "It",
      content: [{ mediaType: "application/json", schema: { types: ["object"] }, examples: [], encoding: [] }],
    });
    const own = operationOf(`{consumes: [application/xml, text/plain], ${body}}`);
    expect(own?.requestBody?.content.map((each) => each.mediaType)).toEqual(["application/xml", "text/plain"]);
  });

  test("replace that of the path, whatever either is called, and may be shared", () => {
    const spec = swaggerOf(`${json}
paths:
  /a:
    parameters: [{ name: one, in: body, schema: { title: One } }]
    post: { parameters: [{ $ref: "#/parameters/Two" }], responses: {} }
parameters: { Two: { name: two, in: body, schema: { title: Two } } }
`);
    expect(spec.operations[0]?.requestBody).toMatchObject({
      componentName: "Two",
      content: [{ schema: { title: "Two" } }],
    });
    expect(spec.operations[0]?.parameters).toEqual([]);
  });

  test("that are forms are an object of the parameters", () => {
    const operation = operationOf(`
      consumes: [application/x-www-form-urlencoded]
      parameters:
        - { name: note, in: formData, description: A note, type: string }
        - { name: lines, in: formData, required: true, type: array, items: { type: string }, collectionFormat: multi }
      responses: {}
`);
    expect(bare(operation?.requestBody)).toEqual({
      required: true,
      content: [
        {
          mediaType: "application/x-www-form-urlencoded",
          schema: {
            types: ["object"],
            required: ["lines"],
            properties: [
              { name: "note", schema: { types: ["string"], description: "A note" } },
              { name: "lines", schema: { types: ["array"], items: { types: ["string"] } } },
            ],
          },
          examples: [],
          encoding: [{ property: "lines", headers: [], style: "form", explode: true }],
        },
      ],
    });
  });

  test("with files are sent in parts, and files are bytes", () => {
    const consumes = "consumes: [application/x-www-form-urlencoded, multipart/form-data]";
    const operation = operationOf(
      `{${consumes}, parameters: [{name: photo, in: formData, type: file}], responses: {}}`,
    );
    expect(bare(operation?.requestBody?.content)).toMatchObject([
      {
        mediaType: "multipart/form-data",
        schema: { properties: [{ name: "photo", schema: { types: ["string"], format: "binary" } }] },
      },
    ]);
  });

  test("of which nothing says the type are JSON, which is said once", () => {
    const body = "{parameters: [{name: a, in: body, schema: {}}], responses: {}}";
    const { spec, said } = resolveSwagger(`paths: {/a: {post: ${body}, put: ${body}}}`);
    expect(said).toEqual(["structure/missing consumes is missing; application/json is assumed"]);
    expect(spec?.operations[1]?.requestBody?.content[0]?.mediaType).toBe("application/json");
  });

  test.each([
    ["{name: a, in: body}", "structure/missing schema is missing; any value is assumed"],
    [
      "{name: a, in: formData, type: string}",
      "structure/value consumes has no media type for forms; application/x-www-form-urlencoded is assumed",
    ],
    [
      "{name: a, in: formData, type: file}",
      "structure/value consumes has no media type for files; multipart/form-data is assumed",
    ],
    [
      "{name: a, in: formData, type: string}, {name: b, in: body, schema: {}}",
      "structure/value an operation takes a body or a form; the parameters of the form are left out",
    ],
    [
      "{name: a, in: body, schema: {}}, {name: b, in: body, schema: {}}",
      "parameter/duplicate the body parameter body is declared twice; the last one counts",
    ],
  ])("%s are repaired", (parameters, message) => {
    const { spec, said } = resolveSwagger(`${json}paths: {/a: {post: {parameters: [${parameters}], responses: {}}}}`);
    expect(said).toEqual([message]);
    expect(spec?.operations[0]?.requestBody?.content).toHaveLength(1);
  });
});

describe("responses of Swagger 2.0", () => {
  test("have content where they have a schema, of all the types that the operation produces", () => {
    const operation = operationOf(`
      produces: [application/json, text/csv]
      responses:
        200:
          description: ok
          schema: { type: object }
          examples: { text/csv: "a,b" }
          headers: { X-Total: { type: array, items: { type: integer }, description: All } }
        204: { description: none }
`);
    expect(bare(operation?.responses)).toEqual([
      {
        status: "200",
        description: "ok",
        headers: [
          {
            name: "X-Total",
            description: "All",
            required: false,
            deprecated: false,
            explode: false,
            examples: [],
            schema: { types: ["array"], items: { types: ["integer"] } },
          },
        ],
        content: [
          { mediaType: "application/json", schema: { types: ["object"] }, examples: [], encoding: [] },
          { mediaType: "text/csv", schema: { types: ["object"] }, examples: [{ value: "a,b" }], encoding: [] },
        ],
      },
      { status: "204", description: "none", headers: [], content: [] },
    ]);
  });

  test("that are shared have the types of each operation that gives them", () => {
    const spec = swaggerOf(`
paths:
  /a:
    get: { produces: [application/json], responses: { 200: { $ref: "#/responses/Fine" } } }
    put: { produces: [text/plain], responses: { 200: { $ref: "#/responses/Fine" } } }
responses: { Fine: { description: ok, schema: { $ref: "#/definitions/Order" } } }
definitions: { Order: { type: string } }
`);
    expect(
      spec.operations.map(({ responses }) => [responses[0]?.componentName, responses[0]?.content[0]?.mediaType]),
    ).toEqual([
      ["Fine", "application/json"],
      ["Fine", "text/plain"],
    ]);
    expect(spec.operations[0]?.responses[0]?.content[0]?.schema?.ref).toBe("#/definitions/Order");
  });

  test.each([
    [
      "{description: ok, schema: {type: file}}",
      "application/octet-stream",
      "structure/value produces has no media type for a file; application/octet-stream is assumed",
    ],
    [
      "{description: ok, examples: {text/plain: a}}",
      "application/json,text/plain",
      "structure/value the operation does not give text/plain; the example shows that it does here",
    ],
    [
      "{description: ok, schema: {}, examples: {Small: a}}",
      "application/json",
      "structure/value the operation does not give Small; the example is left out",
    ],
    ["{schema: {}}", "application/json", "structure/missing description is missing; none is shown"],
  ])("%s are repaired", (response, mediaTypes, message) => {
    const { spec, said } = resolveSwagger(`${json}paths: {/a: {get: {responses: {200: ${response}}}}}`);
    expect(said).toEqual([message]);
    expect(spec?.operations[0]?.responses[0]?.content.map((each) => each.mediaType).join()).toBe(mediaTypes);
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
