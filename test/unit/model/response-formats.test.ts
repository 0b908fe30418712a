import { describe, expect, it } from "vitest";
import { modelled, onlyOperation, shown } from "./support.js";

const SCHEMAS = `
schemas:
  Order: { type: object, properties: { id: { type: string } } }
  Word: { type: string }`;
const ORDER = '{ schema: { $ref: "#/components/schemas/Order" } }';
const WORD = '{ schema: { $ref: "#/components/schemas/Word" } }';

function answerOf(content: string) {
  const found = modelled(`GET /a: { responses: { "200": { description: "", content: { ${content} } } } }${SCHEMAS}`);
  const { result, responses, accept } = onlyOperation(found);
  return {
    type: result && shown(result),
    formats: responses.flatMap(({ contents }) => contents.map(({ format }) => format)).join(),
    accept: accept.join(", "),
    messages: found.diagnostics.map(({ message }) => message),
  };
}

describe("an answer", () => {
  it.each([
    ["application/xml: {}", "string", "text"],
    ["application/problem+xml: {}", "string", "text"],
    ["application/yaml: {}", "string", "text"],
    ["application/vnd.shop.v1+yaml: {}", "string", "text"],
    ["application/javascript: {}", "string", "text"],
    ["application/jwt: {}", "string", "text"],
    ["text/html; charset=iso-8859-1: {}", "string", "text"],
    ['"text/*": {}', "string", "text"],
    ["application/pdf: {}", "binary", "binary"],
    ["application/vnd.ms-excel: {}", "binary", "binary"],
    ["application/vnd.ms-excel: { schema: { format: binary, type: string } }", "binary", "binary"],
    [`application/vnd.shop.diff: ${WORD}`, "&Word", "text"],
    ["multipart/mixed: {}", "binary", "binary"],
    ['"image/*": {}', "binary", "binary"],
    ['"*/*": {}', "unknown", "any"],
    [`"*/*": ${WORD}`, "&Word", "any"],
    [`"*/*": ${ORDER}`, "&Order", "json"],
    ['"*/*": { schema: { type: string, format: binary } }', "binary", "binary"],
    ['"application/*": {}', "unknown", "any"],
    ['"application/*": { schema: { type: string, format: binary } }', "binary", "binary"],
    [`application/*+json: ${ORDER}`, "&Order", "json"],
  ])("of { %s } is %s, read as %s, and all that the document says of it", (content, type, format) => {
    const answer = answerOf(content);
    expect([answer.type, answer.formats, answer.messages]).toEqual([type, format, []]);
  });

  it.each([
    [`application/xml: ${ORDER}`, "string", "application/xml; the caller gets it as a string"],
    [`text/csv: ${ORDER}`, "string", "text/csv; the caller gets it as a string"],
    [`application/x-protobuf: ${ORDER}`, "binary", "application/x-protobuf; the caller gets it as bytes"],
    [
      `application/json: { schema: { type: integer } }, application/xml: ${ORDER}`,
      "integer",
      "application/xml; the client asks for application/json",
    ],
  ])("of { %s } is %s, unparsed: %s", (content, type, end) => {
    const answer = answerOf(content);
    expect([answer.type, answer.messages]).toEqual([type, [`no client code parses a response of type ${end}`]]);
  });

  it.each([
    `application/json: ${ORDER}, application/xml: ${ORDER}, text/plain: ${ORDER}`,
    `application/xml: {}, application/json: ${ORDER}`,
    `application/json: ${ORDER}, text/json: ${ORDER}, application/vnd.shop.protobuf: {}`,
    `application/json: { schema: { type: array, items: { type: string } } },
     application/yaml: { schema: { type: array, items: { type: string } } }`,
    `application/json: { schema: { properties: { a: { type: string }, b: { type: integer } } } },
     application/xml: { schema: { properties: { b: { type: integer }, a: { type: string } } } }`,
    `application/json: { schema: { type: array, uniqueItems: true, items: { type: string, minLength: 1 } } },
     application/xml: { schema: { items: { minLength: 1, type: string }, type: array, uniqueItems: true } }`,
  ])("is asked for as JSON where the others say the same: { %s }", (content) => {
    const { accept, formats, messages } = answerOf(content);
    expect([accept, formats, messages]).toEqual(["application/json", "json", []]);
  });

  it("keeps another way to write it that has words of its own", () => {
    const { type, accept } = answerOf(`application/json: ${ORDER}, application/xml: ${WORD}, text/html: {}`);
    expect([type, accept]).toEqual(["&Order | &Word | string", "application/json, application/xml, text/html"]);
  });
});
