import { describe, expect, it } from "vitest";
import { codes, modelled, onlyOperation, shown, type Variant } from "./support.js";

const SCHEMAS = `
schemas:
  Order: { type: object, properties: { id: { type: string } } }
  Problem: { type: object, properties: { message: { type: string } } }
  Names: { type: array, items: { type: string } }
`;
const ref = (name: string) => `{ $ref: "#/components/schemas/${name}" }`;
const json = (name: string) => `content: { application/json: { schema: ${ref(name)} } }`;

const withResponses = (responses: string) => {
  const found = modelled(`GET /a:\n  responses: { ${responses} }${SCHEMAS}`);
  return { ...found, operation: onlyOperation(found) };
};

describe("what a call gives", () => {
  it.each([
    [`"200": { description: "", ${json("Order")} }`, "&Order"],
    [`"200": { description: "", ${json("Order")} }, "201": { description: "", ${json("Names")} }`, "&Order | &Names"],
    [`"200": { description: "", ${json("Order")} }, "201": { description: "", ${json("Order")} }`, "&Order"],
    [`2XX: { description: "", ${json("Order")} }`, "&Order"],
    [`"200": { description: "", content: { text/plain: {} } }`, "string"],
    [`"200": { description: "", content: { text/xml: { schema: ${ref("Order")} } } }`, "string"],
    [`"200": { description: "", content: { image/png: {} } }`, "binary"],
    [`"200": { description: "", content: { application/json: {} } }`, "unknown"],
    [`"200": { description: "", content: { application/problem+json: { schema: ${ref("Problem")} } } }`, "&Problem"],
    [`"200": { description: "", content: { "*/*": { schema: ${ref("Order")} } } }`, "&Order"],
    [
      `"200": { description: "", content: { application/xml: {}, application/json: { schema: ${ref("Order")} } } }`,
      "&Order",
    ],
  ])("with the responses %s is %s", (responses, type) => {
    const { operation } = withResponses(responses);
    expect(operation.result && shown(operation.result)).toBe(type);
  });

  it("is nothing when no success has content", () => {
    expect(
      withResponses(`"204": { description: "" }, "400": { description: "", ${json("Problem")} }`).operation.result,
    ).toBe(undefined);
  });

  it("is described by default when that is the only response, which stands for errors too", () => {
    const { operation } = withResponses(`default: { description: "", ${json("Order")} }`);
    expect(operation.responses.map(({ status, outcome }) => `${status} ${outcome}`)).toEqual([
      "2XX success",
      "default error",
    ]);
  });

  it("is not described by default beside a declared success", () => {
    const { operation } = withResponses(`"200": { description: "" }, default: { description: "", ${json("Problem")} }`);
    expect(operation.responses.map(({ status, outcome }) => `${status} ${outcome}`)).toEqual([
      "200 success",
      "default error",
    ]);
  });
});

describe("the media types that an operation accepts", () => {
  it("are those of all responses in their order, JSON first in each, without doubles", () => {
    const { operation } = withResponses(`
      "200": { description: "", content: { text/csv: {}, application/json: {} } },
      "400": { description: "", content: { application/problem+json: {} } },
      "500": { description: "", content: { application/json: {} } }`);
    expect(operation.accept).toEqual(["application/json", "text/csv", "application/problem+json"]);
  });

  it("leave out what nobody reads, with a warning", () => {
    const content = `{ application/json: {}, application/xml: { schema: ${ref("Order")} } }`;
    const found = withResponses(`"200": { description: "", content: ${content} }`);
    expect(found.operation.accept).toEqual(["application/json"]);
    expect(codes(found)).toEqual(["response/media-type-unsupported"]);
  });
});

describe("a declared error", () => {
  it("has a class for each named schema, with all statuses over all operations", () => {
    const { model } = modelled(`
GET /a: { responses: { "200": { description: "" }, "400": { description: "", ${json("Problem")} }, 5XX: { description: "", ${json("Problem")} } } }
GET /b: { responses: { "200": { description: "" }, "404": { description: "", ${json("Problem")} }, "409": { description: "", ${json("Order")} } } }
${SCHEMAS}`);
    expect(model.errorTypes.map(({ componentName, statuses }) => [componentName, statuses])).toEqual([
      ["Problem", ["400", "5XX", "404"]],
      ["Order", ["409"]],
    ]);
  });

  it("has none for an inline schema, a text or nothing", () => {
    const { model } = withResponses(`
      "200": { description: "" },
      "400": { description: "", content: { application/json: { schema: { type: object, properties: { a: {} } } } } },
      "404": { description: "", content: { text/plain: {} } },
      "500": { description: "" }`);
    expect(model.errorTypes).toEqual([]);
  });
});

describe("a body", () => {
  const body = (schema: string, rest = "", variant?: Variant) => {
    const found = modelled(
      `PUT /a/{id}: { requestBody: { required: true, content: { application/json: { schema: ${schema} } } } ${rest} }${SCHEMAS}`,
      variant,
    );
    return onlyOperation(found).body;
  };
  const isSpread = (...args: Parameters<typeof body>) => body(...args)?.spread !== undefined;

  it("that is an object is spread into the request", () => {
    expect(body("{ properties: { a: {}, b: {} } }")?.spread?.map(({ wireName }) => wireName)).toEqual(["a", "b"]);
    expect(isSpread(ref("Order"))).toBe(false);
    expect(isSpread(ref("Problem"))).toBe(true);
  });

  it.each([
    ["its keys are not all known", "{ properties: { a: {} }, additionalProperties: true }"],
    ["it is a list", ref("Names")],
    ["it is a union", `{ oneOf: [${ref("Order")}, ${ref("Problem")}] }`],
    ["it may be null", "{ type: [object, 'null'], properties: { a: {} } }"],
    ["a parameter has the name of a property", "{ properties: { id: {} } }"],
    ["every object has a member of the name of a property", "{ properties: { constructor: {} } }"],
  ])("is one argument when %s", (_, schema) => {
    expect(isSpread(schema)).toBe(false);
  });

  it("says when it is one argument for a parameter's sake", () => {
    const content = "{ application/json: { schema: { properties: { a: {}, id: {} } } } }";
    const found = modelled(`PUT /a/{id}: { requestBody: { required: true, content: ${content} } }`);
    expect(found.diagnostics).toMatchObject([{ code: "body/not-spread", pointer: expect.stringMatching(/\/id$/) }]);
  });

  it.each(["{ id: {}, constructor: {} }", "{ constructor: {}, id: {} }"])(
    "says of the same property of %s that it stands in the way",
    (properties) => {
      const content = `{ application/json: { schema: { properties: ${properties} } } }`;
      const found = modelled(`PUT /a/{id}: { requestBody: { required: true, content: ${content} } }`);
      expect(found.diagnostics).toMatchObject([{ pointer: expect.stringMatching(/\/constructor$/) }]);
    },
  );

  it("is one argument when the package says so", () => {
    expect(isSpread("{ properties: { a: {} } }", "", { requestBody: "argument" })).toBe(false);
    expect(body(ref("Problem"), "", { requestBody: "argument" })?.componentName).toBe("Problem");
  });

  it("that may be left out is spread only when none of its properties is required", () => {
    const optional = (schema: string) =>
      onlyOperation(modelled(`PUT /a: { requestBody: { content: { application/json: { schema: ${schema} } } } }`)).body;
    expect(optional("{ properties: { a: {} } }")?.spread).toHaveLength(1);
    expect(optional("{ required: [a], properties: { a: {} } }")?.spread).toBe(undefined);
  });

  it.each([
    ["application/json", "json", "&Order"],
    ["application/json; charset=utf-8", "json", "&Order"],
    ["text/json", "json", "&Order"],
    ["application/vnd.api+json", "json", "&Order"],
    ["text/plain", "text", "string"],
    ["text/xml", "text", "string"],
    ["application/octet-stream", "binary", "binary"],
    ["image/png", "binary", "binary"],
    ["application/xml", "raw", "body"],
    ["application/x-www-form-urlencoded", "form", "&Order"],
    ["multipart/form-data", "multipart", "&Order"],
    ["multipart/mixed", "raw", "body"],
  ])("of type %s is sent as %s: %s", (mediaType, format, type) => {
    const yaml = `PUT /a: { requestBody: { content: { "${mediaType}": { schema: ${ref("Order")} } } } }${SCHEMAS}`;
    const found = onlyOperation(modelled(yaml)).body;
    expect([found?.format, found && shown(found.type)]).toEqual([format, type]);
  });

  it("is JSON when there is a choice, and the others are named in a warning", () => {
    const xml = `application/xml: { schema: ${ref("Order")} }`;
    const found = modelled(`PUT /a: { requestBody: { content: { ${xml}, application/json: {} } } }${SCHEMAS}`);
    expect(onlyOperation(found).body?.mediaType).toBe("application/json");
    expect(codes(found)).toEqual(["body/media-type-unsupported"]);
  });
});

describe("parameters", () => {
  it.each([
    ["{ name: Accept, in: header, schema: {} }", "parameter/unsupported"],
    ["{ name: content-type, in: header, schema: {} }", "parameter/unsupported"],
    ["{ name: Host, in: header, schema: {} }", "parameter/unsupported"],
    ["{ name: content-length, in: header, schema: {} }", "parameter/unsupported"],
  ])("that the client sets itself are left out with a warning: %s", (parameter, code) => {
    const found = modelled(`GET /a: { parameters: [${parameter}] }`);
    expect(onlyOperation(found).parameters).toEqual([]);
    expect(codes(found)).toEqual([code]);
  });

  it("take the words of their schema when they have none", () => {
    const found = modelled(
      `GET /a: { parameters: [{ name: p, in: query, schema: { description: How many., default: 3 } }] }`,
    );
    expect(onlyOperation(found).parameters[0]).toMatchObject({ doc: { description: "How many." }, default: 3 });
  });
});

describe("the credentials of an operation", () => {
  const operationWith = (security: string, root = "security: [{ key: [] }]") =>
    onlyOperation(
      modelled(`
${root}
GET /a: { ${security} }
securitySchemes:
  key: { type: apiKey, in: header, name: X-Key }
  token: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://example.com", scopes: { read: "" } } } }
  mutual: { type: mutualTLS }
`),
    );
  const sets = (...texts: Parameters<typeof operationWith>) =>
    operationWith(...texts).security.map((uses) =>
      uses.map(({ scheme, scopes }) => [scheme, ...scopes].join(":")).join("+"),
    );

  it.each([
    ["", ["key"]],
    ["security: []", []],
    ["security: [{ token: [read] }]", ["token:read"]],
    ["security: [{ key: [], token: [read] }, {}]", ["key+token:read", ""]],
    ["security: [{ key: [] }, { token: [] }]", ["key", "token"]],
    ["security: [{ mutual: [], key: [] }]", ["key"]],
    ["security: [{ mutual: [] }]", [""]],
  ])("%s are %j", (security, expected) => {
    expect(sets(security)).toEqual(expected);
  });

  it("are none when the document names none", () => {
    expect(sets("", "")).toEqual([]);
  });

  it.each([
    ["security: [{ mutual: [], key: [] }]", ["mutual"]],
    ["security: [{ mutual: [] }]", ["mutual"]],
    ["security: [{ mutual: [] }, { key: [] }]", []],
    ["security: [{ key: [] }]", []],
  ])("in %s are met outside of the client: %j", (security, outer) => {
    expect(operationWith(security).outerSecurity).toEqual(outer);
  });
});

describe("resources", () => {
  it("are tags in the order of their first use, and extensions win over them", () => {
    const { model } = modelled(`
tags: [{ name: b, description: The second. }, { name: a }]
GET /a: { tags: [a] }
GET /b: { tags: [b, a] }
GET /c: { tags: [a], x-fern-sdk-group-name: c }
GET /d: {}
`);
    expect(model.resources.map(({ id, operations }) => `${id}: ${operations.length}`)).toEqual([
      "a: 2",
      "b: 1",
      "c: 1",
      ": 1",
    ]);
    expect(model.resources[1]?.doc.description).toBe("The second.");
  });
});

describe("a body that fetch does not send", () => {
  it.each(["GET", "HEAD"])("of %s is left out, and said to be", (method) => {
    const found = modelled(`${method} /a:\n  requestBody: { ${json("Order")} }${SCHEMAS}`);
    expect(onlyOperation(found).body).toBeUndefined();
    expect(codes(found)).toEqual(["body/not-allowed"]);
  });

  it("of DELETE is sent", () => {
    const found = modelled(`DELETE /a:\n  requestBody: { ${json("Order")} }${SCHEMAS}`);
    expect(onlyOperation(found).body?.mediaType).toBe("application/json");
    expect(codes(found)).toEqual([]);
  });
});
