import { describe, expect, test } from "vitest";
import { bare } from "./support.js";
import { json, operationOf, resolveSwagger, swaggerOf } from "./swagger2-support.js";

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
        links: [],
      },
      { status: "204", description: "none", headers: [], content: [], links: [] },
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

  test.each([
    ["application/json, text/xml", ["application/octet-stream"], 1],
    ["application/json, application/pdf", ["application/pdf"], 0],
    ["application/xml", ["application/xml"], 0],
  ])("a file of a response is in those of %s that can hold one", (produces, mediaTypes, warnings) => {
    const responses = "{200: {description: ok, schema: {type: file}}}";
    const { spec, said } = resolveSwagger(`paths: {/a: {get: {produces: [${produces}], responses: ${responses}}}}`);
    expect(spec?.operations[0]?.responses[0]?.content.map(({ mediaType }) => mediaType)).toEqual(mediaTypes);
    expect(said).toHaveLength(warnings);
  });
});
