import { describe, expect, it } from "vitest";
import { codes, modelled, onlyOperation, shown, type Variant } from "./support.js";

const SCHEMAS = `
schemas:
  Order: { type: object, properties: { id: { type: string } } }`;
const ORDER = '{ schema: { $ref: "#/components/schemas/Order" } }';

function bodyOf(content: string, variant?: Variant) {
  const found = modelled(`PUT /a: { requestBody: { required: true, content: { ${content} } } }${SCHEMAS}`, variant);
  return { body: onlyOperation(found).body, codes: codes(found) };
}

describe("a body of several media types", () => {
  it.each([
    [`application/xml: {}, text/csv: {}, application/json: ${ORDER}`, "application/json", ["text/csv"]],
    ["image/png: {}, image/jpeg: {}", "image/png", ["image/jpeg"]],
    [`text/json: ${ORDER}, application/json: ${ORDER}, application/*+json: ${ORDER}`, "application/json", []],
    [`application/json: ${ORDER}, text/json: ${ORDER}, "*/*": ${ORDER}`, "application/json", []],
    [`"*/*": ${ORDER}`, "application/json", []],
    ['"text/*": {}', "text/plain", []],
    ['"image/*": {}', "image/*", []],
    [`multipart/form-data: ${ORDER}, application/json: ${ORDER}`, "application/json", ["multipart/form-data"]],
  ])("{ %s } is sent as %s, or as the caller chooses from %j", (content, mediaType, others) => {
    const { body } = bodyOf(content);
    expect(body?.mediaType).toBe(mediaType);
    expect(body?.alternatives.map((each) => each.mediaType)).toEqual(others);
  });

  it("is spread where all of them take the same, and is an argument where they do not", () => {
    const form = "application/x-www-form-urlencoded";
    expect(bodyOf(`application/json: ${ORDER}, ${form}: ${ORDER}`).body?.spread).toBeDefined();
    expect(bodyOf(`application/json: ${ORDER}, text/plain: {}`).body?.spread).toBeUndefined();
    expect(bodyOf(`${form}: ${ORDER}`).body?.spread).toBeDefined();
    expect(bodyOf(`multipart/form-data: ${ORDER}`, { requestBody: "argument" }).body?.spread).toBeUndefined();
  });

  it("names what it cannot write in a warning, and nothing else", () => {
    expect(bodyOf("application/json: {}, text/csv: {}, image/png: {}, multipart/form-data: {}").codes).toEqual([]);
    expect(bodyOf(`application/json: {}, application/xml: ${ORDER}`).codes).toEqual(["body/media-type-unsupported"]);
    expect(bodyOf(`application/xml: ${ORDER}`).codes).toEqual(["body/media-type-unsupported"]);
  });
});

describe("a body that only its caller can write", () => {
  it.each(["application/x-thing: {}", "application/xml: { schema: { type: string } }", "multipart/mixed: {}"])(
    "is all that the document describes: { %s }",
    (content) => {
      const { body, codes } = bodyOf(content);
      expect([body && shown(body.type), codes]).toEqual(["body", []]);
    },
  );

  it("may be chosen beside others", () => {
    const { body, codes } = bodyOf(`application/json: ${ORDER}, application/x-thing: {}`);
    expect([body?.alternatives.map(({ format }) => format), codes]).toEqual([["raw"], []]);
  });

  it.each([ORDER, "{}"])("is not asked for where JSON says the same: %s", (schema) => {
    const { body, codes } = bodyOf(
      `application/xml: ${schema}, application/yaml: ${schema}, application/json: ${ORDER}`,
    );
    expect([body?.alternatives, codes]).toEqual([[], []]);
  });
});

describe("a form", () => {
  it("without a schema has any fields", () => {
    const { body } = bodyOf("multipart/form-data: {}");
    expect(body && shown(body.type)).toBe("{*: unknown}");
  });

  it("that is no object is passed on as it stands", () => {
    const { body } = bodyOf("application/x-www-form-urlencoded: { schema: { type: string } }");
    expect([body?.format, body && shown(body.type)]).toEqual(["raw", "body"]);
  });

  it.each([
    ["{ style: deepObject }", { notation: "brackets", exploded: false, reserved: false }],
    ["{ style: form }", { notation: "pairs", exploded: true, reserved: false }],
    ["{ explode: false }", { notation: "pairs", exploded: false, reserved: false }],
    [
      "{ style: pipeDelimited, contentType: application/json }",
      { notation: "pipes", exploded: false, reserved: false },
    ],
    ["{ contentType: application/json }", { notation: "json", exploded: false, reserved: false }],
    ["{ contentType: text/plain }", undefined],
  ])("writes a field as its encoding %s says", (encoding, writing) => {
    const content = `application/x-www-form-urlencoded: { schema: { type: object }, encoding: { a: ${encoding} } }`;
    expect(bodyOf(content).body?.fields[0]?.writing).toEqual(writing);
  });

  it.each([
    ["{ contentType: image/png }", { contentType: "image/png", headers: [] }],
    ['{ contentType: "image/png, image/jpeg" }', undefined],
    ['{ contentType: "image/*" }', undefined],
    ["{ headers: { X-A: { schema: { const: b } } } }", { headers: [["X-A", "b"]] }],
    ["{ headers: { X-A: { schema: { enum: [1] } } } }", { headers: [["X-A", "1"]] }],
    ["{ headers: { Content-Type: { schema: { const: a/b } } } }", undefined],
    ["{ headers: { X-A: { schema: { type: string } } } }", undefined],
  ])("gives a part what its encoding %s fixes", (encoding, fixed) => {
    const content = `multipart/form-data: { schema: { type: object }, encoding: { a: ${encoding} } }`;
    expect(bodyOf(content).body?.fields[0]).toEqual(fixed && { wireName: "a", ...fixed });
  });

  it("says which header of a part it leaves out, for want of a value", () => {
    const encoding = "{ a: { headers: { X-A: { schema: { type: string } }, Content-Type: { schema: {} } } } }";
    const content = `multipart/form-data: { schema: { type: object }, encoding: ${encoding} }`;
    expect(bodyOf(content).codes).toEqual(["keyword/unsupported"]);
  });
});

describe("what a call resolves to", () => {
  const result = (responses: string, method = "GET") => {
    const { result: type } = onlyOperation(modelled(`${method} /a: { responses: { ${responses} } }${SCHEMAS}`));
    return type && shown(type);
  };
  const order = `content: { application/json: ${ORDER} }`;

  it.each([
    [`"200": { description: "", ${order} }, "204": { description: "" }`, "&Order | undefined"],
    [
      `"200": { description: "", ${order} }, "202": { description: "", content: { text/plain: {} } }`,
      "&Order | string",
    ],
    [`"200": { description: "", content: { text/csv: {}, image/png: {} } }`, "string | binary"],
    [`default: { description: "", ${order} }`, "&Order | undefined"],
    [`"2XX": { description: "", ${order} }`, "&Order"],
    [`"204": { description: "", ${order} }`, undefined],
    [`"200": { description: "", ${order} }, "302": { description: "" }`, "&Order"],
    [`"200": { description: "", ${order} }, "304": { description: "" }`, "&Order | undefined"],
  ])("with %s is %s", (responses, type) => {
    expect(result(responses)).toBe(type);
  });

  it("is nothing for HEAD", () => {
    expect(result(`"200": { description: "", ${order} }`, "HEAD")).toBeUndefined();
  });
});
