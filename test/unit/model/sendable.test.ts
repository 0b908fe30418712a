import { describe, expect, it } from "vitest";
import { codes, modelled, onlyOperation } from "./support.js";

describe("an operation", () => {
  it.each(["trace", "TRACK"])("with the method %s is left out with a warning, since fetch refuses it", (method) => {
    const field = method === "trace" ? "trace" : "additionalOperations: { TRACK";
    const close = method === "trace" ? "" : " }";
    const found = modelled(
      `openapi: 3.2.0\npaths: { /a: { ${field}: { responses: { "204": { description: "" } } }${close}, get: { responses: { "204": { description: "" } } } } }`,
    );
    expect(onlyOperation(found).method).toBe("GET");
    expect(found.model.resources.flatMap(({ operations }) => operations)).toHaveLength(1);
    expect(codes(found)).toContain("operation/method-forbidden");
  });
});

describe("a content", () => {
  it.each(["", "application/json\\nx: y", "text/événement"])(
    "whose media type cannot stand in a header is left out with a warning: %j",
    (mediaType) => {
      const content = `{ "${mediaType}": {}, application/json: {} }`;
      const found = modelled(`GET /a: { responses: { "200": { description: "", content: ${content} } } }`);
      expect(onlyOperation(found).accept).toEqual(["application/json"]);
      expect(codes(found)).toEqual(["structure/value"]);
    },
  );
});

describe("security schemes", () => {
  const scheme = (text: string) => {
    const found = modelled(`securitySchemes: { it: ${text} }`);
    return [found.model.security.length, codes(found)];
  };

  it.each([
    '{ type: apiKey, in: header, name: "a b" }',
    '{ type: apiKey, in: header, name: "a\\nb" }',
    "{ type: apiKey, in: header, name: Host }",
    '{ type: apiKey, in: cookie, name: "a;b" }',
    '{ type: apiKey, in: cookie, name: "" }',
  ])("whose key cannot be called so are left out with a warning: %s", (text) => {
    expect(scheme(text)).toEqual([0, ["security/unsupported"]]);
  });

  it("may have a key in the query of any name", () => {
    expect(scheme('{ type: apiKey, in: query, name: "a b" }')).toEqual([1, []]);
  });

  it.each([
    ["SharedAccessKey", [{ kind: "http", scheme: "SharedAccessKey" }]],
    ["BEARER", [{ kind: "bearer" }]],
    ["digest", []],
    ["SCRAM-SHA-256", []],
    ["two words", []],
  ])("of HTTP called %s are %j", (name, expected) => {
    const { model } = modelled(`securitySchemes: { it: { type: http, scheme: ${name} } }`);
    expect(model.security.map((each) => each.scheme)).toEqual(expected);
  });

  const alternatives = (security: string) =>
    onlyOperation(
      modelled(`
securitySchemes: { token: { type: http, scheme: bearer }, digest: { type: http, scheme: digest } }
GET /a: { security: ${security} }
`),
    ).security.map((uses) => uses.map((use) => use.scheme));

  it.each([
    ["[{ digest: [] }, { token: [] }]", [["token"]]],
    ["[{ digest: [], token: [] }]", [["token"]]],
    ["[{ digest: [] }]", [[]]],
    ["[{ digest: [] }, {}]", [[]]],
    ["[{ token: [] }, {}]", [["token"], []]],
  ])("that the client cannot apply make no operation anonymous that has another way: %s", (security, expected) => {
    expect(alternatives(security)).toEqual(expected);
  });
});
