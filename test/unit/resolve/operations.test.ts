import { describe, expect, test } from "vitest";
import { bare, resolveFiles, resolveOperation, resolveText, specOf } from "./support.js";

const fine = 'responses: {"200": {description: ok}}';

describe("parameters", () => {
  test.each([
    ["path", { style: "simple", explode: false }],
    ["header", { style: "simple", explode: false }],
    ["query", { style: "form", explode: true }],
    ["cookie", { style: "form", explode: true }],
  ])("in %s have their default style", (place, expected) => {
    const parameter = `{name: id, in: ${place}, required: true, schema: {type: string}}`;
    const { operation, said } = resolveOperation(`{parameters: [${parameter}], ${fine}}`);
    expect(said).toEqual([]);
    expect(operation?.parameters.at(-1)).toMatchObject({ name: "id", in: place, ...expected });
  });

  test("do not explode unless their style is form", () => {
    const parameter = "{name: q, in: query, style: deepObject, schema: {type: object}}";
    const { operation } = resolveOperation(`{parameters: [${parameter}], ${fine}}`);
    expect(operation?.parameters[1]).toMatchObject({ style: "deepObject", explode: false });
  });

  test("of an operation replace those of its path, in their place", () => {
    const spec = specOf(`
paths:
  /orders:
    parameters:
      - { name: page, in: query, description: path, schema: {} }
      - { name: X-Trace, in: header, description: path, schema: {} }
    get:
      parameters:
        - { name: size, in: query, schema: {} }
        - { name: x-trace, in: header, description: operation, schema: {} }
      ${fine}
`);
    expect(spec.operations[0]?.parameters.map((each) => [each.name, each.description])).toEqual([
      ["page", "path"],
      ["x-trace", "operation"],
      ["size", undefined],
    ]);
  });

  const cases: readonly (readonly [parameter: string, count: number, said: string])[] = [
    ["{in: query}", 1, "structure/missing name is missing; the parameter is left out"],
    ["{name: a}", 1, "structure/missing in is missing; the parameter is left out"],
    [
      "{name: a, in: body, schema: {}}",
      1,
      "structure/value no parameter is in body; a is left out; a body is described by requestBody",
    ],
    [
      "{name: a, in: qurey, schema: {}}",
      1,
      "structure/value no parameter is in qurey; a is left out; did you mean query?",
    ],
    ["{name: a, in: query}", 2, "structure/missing schema is missing; any value is assumed"],
    [
      "{name: a, in: query, style: fancy, schema: {}}",
      2,
      "structure/value there is no style fancy; the default is assumed",
    ],
    [
      "{name: a, in: query, schema: {}, content: {text/plain: {}}}",
      2,
      "structure/value a has both schema and content; content is ignored",
    ],
    [
      "{name: a, in: query, content: {text/plain: {}, text/html: {}}}",
      2,
      "structure/value a has more than one media type; the first is assumed",
    ],
    [
      "{name: b, in: path, required: true, schema: {}}",
      1,
      "path/unused-parameter the path parameter b does not occur in /orders/{id}; it is left out",
    ],
    [
      "{name: id, in: path, schema: {}}",
      1,
      "structure/missing required is missing; a path parameter is always required",
    ],
    [
      "{name: id, in: path, required: false, schema: {}}",
      1,
      "structure/wrong-type required should be true for the path parameter id and is false; true is assumed",
    ],
    ["null", 1, "structure/wrong-type a parameter should be an object and is null; it is ignored"],
  ];
  test.each(cases)("%s are repaired or left out, with a warning", (parameter, count, message) => {
    const { operation, said } = resolveOperation(`{parameters: [${parameter}], ${fine}}`);
    expect(said).toEqual([message]);
    expect(operation?.parameters).toHaveLength(count);
    expect(operation?.parameters[0]?.required).toBe(true);
  });
});

describe("responses", () => {
  test.each([
    ["200", "200", []],
    ["4XX", "4XX", []],
    ["default", "default", []],
    ["5xx", "5XX", ["structure/value 5xx is not written as a status; 5XX is assumed"]],
    ["Default", "default", ["structure/value Default is not a status; default is assumed"]],
    ["2OO", undefined, ["structure/value 2OO is not a status; the response is left out"]],
    ["600", undefined, ["structure/value 600 is not a status; the response is left out"]],
  ])("under %s", (key, status, expected) => {
    const { operation, said } = resolveOperation(`{responses: {${key}: {description: ok}}}`);
    expect(said).toEqual(expected);
    expect(operation?.responses[0]?.status).toBe(status);
  });

  test("stand in the order of the document, numbers first", () => {
    const spec = specOf(`
paths:
  /a: { get: { responses: { default: { description: d }, "4XX": { description: x }, "404": { description: b }, "200": { description: a } } } }
`);
    expect(spec.operations[0]?.responses.map((each) => each.status)).toEqual(["200", "404", "default", "4XX"]);
  });

  test("may be missing from 3.1 on", () => {
    expect(resolveOperation("{}").said).toEqual([]);
    expect(resolveOperation("{}", "", "3.0.3").said).toEqual([
      "structure/missing responses is missing; any answer is assumed",
    ]);
  });

  test("need a description until 3.1", () => {
    const text = '{responses: {"200": {summary: ok}}}';
    expect(resolveOperation(text).said).toEqual(["structure/missing description is missing; none is shown"]);
    expect(resolveOperation(text, "", "3.2.0").said).toEqual([]);
  });
});

describe("paths", () => {
  test("give their operations in document order, with upper-case methods", () => {
    const spec = specOf(
      `
paths:
  /b: { post: {}, get: {} }
  /a: { query: {}, additionalOperations: { COPY: {} } }
  x-internal: { get: {} }
webhooks:
  created: { post: {} }
`,
      "3.2.0",
    );
    expect(spec.operations.map((each) => `${each.method} ${each.path}`)).toEqual([
      "POST /b",
      "GET /b",
      "QUERY /a",
      "COPY /a",
    ]);
    expect(spec.webhooks.map((each) => `${each.method} ${each.path}`)).toEqual(["POST created"]);
  });

  test("may be shared by reference, and what stands beside it is added", () => {
    const spec = specOf(`
paths:
  /a:
    $ref: "#/components/pathItems/Shared"
    get: { summary: own }
components:
  pathItems:
    Shared: { get: { summary: shared }, delete: { summary: shared } }
`);
    expect(spec.operations.map((each) => [each.method, each.summary])).toEqual([
      ["GET", "own"],
      ["DELETE", "shared"],
    ]);
  });

  test("lend their servers, summary and description to their operations", () => {
    const spec = specOf(`
servers: [{ url: https://a.example }]
paths:
  /a:
    summary: Of the path
    servers: [{ url: https://b.example }]
    get: {}
    put: { summary: Own, servers: [{ url: https://c.example }] }
  /b: { get: {} }
`);
    const found = spec.operations.map((each) => [each.summary, each.servers?.map((server) => server.url)]);
    expect(found).toEqual([
      ["Of the path", ["https://b.example"]],
      ["Own", ["https://c.example"]],
      [undefined, undefined],
    ]);
  });

  test("without a slash get one, and the same path twice is mentioned", () => {
    const { spec, said } = resolveText(`
paths:
  orders: { get: {} }
  /a/{b}: { get: { parameters: [{ name: b, in: path, required: true, schema: {} }] } }
  /a/{c}: { put: { parameters: [{ name: c, in: path, required: true, schema: {} }] } }
`);
    expect(spec?.operations.map((each) => each.path)).toEqual(["/orders", "/a/{b}", "/a/{c}"]);
    expect(said).toEqual([
      "path/invalid the path orders does not begin with a slash; /orders is assumed",
      "path/duplicate /a/{c} and /a/{b} are the same path",
    ]);
  });
});

describe("security", () => {
  const schemes = "components: {securitySchemes: {a: {type: http, scheme: bearer}, b: {type: http, scheme: basic}}}";

  test.each([
    ["absent: the document's own applies", `{${fine}}`, undefined, []],
    ["an empty list: none", `{security: [], ${fine}}`, [], []],
    ["an empty alternative: optional", `{security: [{}, {a: []}], ${fine}}`, [[], ["a"]], []],
    ["a reference to a scheme", `{security: [{"#/components/securitySchemes/a": []}], ${fine}}`, [["a"]], []],
    ["two schemes at once", `{security: [{a: [], b: []}], ${fine}}`, [["a", "b"]], []],
    [
      "an unknown scheme never turns into none",
      `{security: [{c: []}], ${fine}}`,
      [],
      ["security/unknown-scheme no security scheme is called c; it is ignored"],
    ],
  ])("%s", (_what, text, expected, messages) => {
    const { operation, said } = resolveOperation(text, schemes);
    expect(said).toEqual(messages);
    expect(operation?.security?.map((each) => each.schemes.map((scheme) => scheme.name))).toEqual(expected);
  });
});

describe("bodies and media types", () => {
  test("keep what they are made of", () => {
    const { operation, said } = resolveOperation(
      `
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema: { type: object }
            encoding: { photo: { contentType: image/png, headers: { X-Size: { schema: { type: integer } } } } }
          "application/json; charset=utf-8": { example: { a: 1 }, examples: { two: { value: { a: 2 } } } }
      responses:
        "200": { description: ok, content: { text/event-stream: { itemSchema: { type: string } } } }
`,
      "",
      "3.2.0",
    );
    expect(said).toEqual([]);
    expect(bare(operation?.requestBody)).toEqual({
      required: true,
      content: [
        {
          mediaType: "multipart/form-data",
          schema: { types: ["object"] },
          examples: [],
          encoding: [
            {
              property: "photo",
              contentType: "image/png",
              headers: [
                {
                  name: "X-Size",
                  required: false,
                  deprecated: false,
                  explode: false,
                  examples: [],
                  schema: { types: ["integer"] },
                },
              ],
            },
          ],
        },
        {
          mediaType: "application/json; charset=utf-8",
          examples: [{ value: { a: 1 } }, { name: "two", value: { a: 2 } }],
          encoding: [],
        },
      ],
    });
    expect(bare(operation?.responses[0]?.content)).toMatchObject([{ itemSchema: { types: ["string"] } }]);
  });

  test("have one schema where JSON types are described in the same words, in whatever order of keys", () => {
    const order = "{ schema: { type: object, properties: { id: { type: string } } } }";
    const turned = "{ schema: { properties: { id: { type: string } }, type: object } }";
    const { operation } = resolveOperation(`
      responses:
        "200":
          description: ok
          content:
            application/vnd.shop+json: ${turned}
            application/json: ${order}
            text/json: { schema: { type: object } }
            application/xml: ${order}
`);
    const places = operation?.responses[0]?.content.map((each) => each.schema?.at.pointer.split("/").at(-2));
    expect(places).toEqual(["application~1json", "application~1json", "text~1json", "application~1xml"]);
  });
});

describe("the version", () => {
  test.each([
    ["3.0.3", true],
    ["3.0", true],
    ["3.1", true],
    ['"3.1.1"', true],
    ["3.2.0", true],
    ["3.1.0-rc1", true],
    ["3.3.0", false],
    ["2.0", false],
    ["four", false],
    ["[3]", false],
    ["null", false],
  ])("%s: supported is %s", (version, isSupported) => {
    const { spec, said } = resolveFiles({
      "a.yaml": `openapi: ${version}\ninfo: {title: A, version: "1"}\npaths: {}\n`,
    });
    expect(spec !== undefined).toBe(isSupported);
    expect(said.map((each) => each.split(" ")[0])).toEqual(isSupported ? [] : ["spec/version"]);
  });
});

test("what the document says of itself is kept", () => {
  const spec = specOf(
    `
servers: [{ url: "https://{region}.example", name: main, variables: { region: { default: eu, enum: [eu, us] } } }]
tags: [{ name: Orders, summary: All about orders, parent: Shop }, { name: Shop, kind: nav }]
externalDocs: { url: https://docs.example }
security: [{}]
x-anything: [1]
`,
    "3.2.0",
  );
  expect(bare(spec)).toMatchObject({
    version: "3.2.0",
    info: { title: "Orders", version: "1" },
    servers: [{ name: "main", variables: [{ name: "region", default: "eu", enum: ["eu", "us"] }] }],
    tags: [
      { name: "Orders", parent: "Shop" },
      { name: "Shop", kind: "nav" },
    ],
    externalDocs: { url: "https://docs.example" },
    security: [{ schemes: [] }],
    extensions: { "x-anything": [1] },
  });
});
