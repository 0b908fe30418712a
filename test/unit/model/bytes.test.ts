import { describe, expect, it } from "vitest";
import { codes, component, declared, modelled, onlyOperation, shown } from "./support.js";

const SCHEMAS = `
schemas:
  Up: { type: object, properties: { file: { type: string, format: binary }, inner: { $ref: "#/components/schemas/Inner" } } }
  Inner: { type: object, properties: { file: { type: string, format: binary } } }
`;
const up = '{ schema: { $ref: "#/components/schemas/Up" } }';
const sent = (content: string, answer = '"204": { description: "" }') =>
  modelled(`PUT /a:\n  requestBody: { content: ${content} }\n  responses: { ${answer} }${SCHEMAS}`);
const show = (found: ReturnType<typeof sent>, name: string) => declared(component(found, name));

function sentBody(content: string) {
  const { body } = onlyOperation(sent(`{ ${content} }`));
  if (body === undefined) throw new Error("no body");
  return body;
}

describe("format: binary", () => {
  it("is a string in JSON, with a warning", () => {
    const found = sent(`{ application/json: ${up} }`);
    expect(show(found, "Up")).toBe("{ file?: string, inner?: &Inner }");
    expect(codes(found)).toEqual(["schema/unsupported", "schema/unsupported"]);
  });

  it("is a string in JSON answers", () => {
    const answer = `"200": { description: "", content: { application/json: ${up} } }`;
    expect(show(sent("{ text/plain: {} }", answer), "Up")).toBe("{ file?: string, inner?: &Inner }");
  });

  it("is bytes in a part of a form, and a string in the JSON of such a part", () => {
    const found = sent(`{ multipart/form-data: ${up} }`);
    expect(show(found, "Up")).toBe("{ file?: binary, inner?: &Inner }");
    expect(show(found, "Inner")).toBe("{ file?: string }");
  });

  it("is either where one schema is sent as a form and as JSON, with a warning", () => {
    const found = sent(
      `{ multipart/form-data: ${up} }`,
      `"200": { description: "", content: { application/json: ${up} } }`,
    );
    expect(show(found, "Up")).toBe("{ file?: binary | string, inner?: &Inner }");
    expect(codes(found)).toContain("schema/unsupported");
  });

  it.each(["{ contentMediaType: image/png }", "{ type: string, contentMediaType: image/png }"])(
    "may be said as %s, in a part and as a whole body",
    (schema) => {
      const form = modelled(
        `POST /a:\n  requestBody: { content: { multipart/form-data: { schema: { properties: { file: ${schema} } } } } }`,
      );
      expect(onlyOperation(form).body?.spread?.map(({ type }) => shown(type))).toEqual(["binary"]);
      expect(shown(sentBody(`image/png: { schema: ${schema} }`).type)).toBe("binary");
    },
  );

  it("of any type is bytes of which the caller says the type", () => {
    const { mediaType, format, type } = sentBody('"*/*": { schema: { contentMediaType: "*/*" } }');
    expect({ mediaType, format, type: shown(type) }).toEqual({ mediaType: "*/*", format: "binary", type: "binary" });
  });

  it("is text where it is encoded", () => {
    const encoded = "{ contentMediaType: image/png, contentEncoding: base64 }";
    expect(shown(sentBody(`application/json: { schema: ${encoded} }`).type)).toBe("unknown");
  });

  it("is bytes as a whole body", () => {
    const found = sent("{ application/octet-stream: { schema: { type: string, format: binary } } }");
    expect(codes(found)).toEqual([]);
  });
});
