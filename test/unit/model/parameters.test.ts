import { describe, expect, it } from "vitest";
import type { Parameter } from "../../../generator/model/model.js";
import type { ParameterWriting } from "../../../generator/model/parameter-writing.js";
import { shapesOf } from "../../../generator/model/shapes.js";
import { codes, modelled, onlyOperation, shown } from "./support.js";

function parameter(yaml: string): { readonly found: Parameter | undefined; readonly said: readonly string[] } {
  const path = yaml.includes("in: path") ? "/a/{p}" : "/a";
  const document = modelled(`GET ${path}: { parameters: [{ name: p, ${yaml} }] }`);
  return { found: onlyOperation(document).parameters[0], said: codes(document) };
}

function writing(yaml: string): string | undefined {
  const { found } = parameter(yaml);
  return found && text(found.writing);
}

function text({ notation, exploded, reserved }: ParameterWriting): string {
  return `${notation}${exploded ? " exploded" : ""}${reserved ? " reserved" : ""}`;
}

const schema = "schema: { type: array, items: { type: string } }";

describe("a parameter is written", () => {
  it.each([
    ["in: path, required: true", "commas"],
    ["in: path, required: true, explode: true", "commas exploded"],
    ["in: path, required: true, allowReserved: true", "commas reserved"],
    ["in: path, required: true, style: label", "dots"],
    ["in: path, required: true, style: label, explode: true", "dots exploded"],
    ["in: path, required: true, style: matrix, explode: true", "semicolons exploded"],
    ["in: query", "pairs exploded"],
    ["in: query, explode: false", "pairs"],
    ["in: query, allowReserved: true", "pairs exploded reserved"],
    ["in: query, style: spaceDelimited", "spaces"],
    ["in: query, style: spaceDelimited, explode: true", "pairs exploded"],
    ["in: query, style: pipeDelimited", "pipes"],
    ["in: query, style: pipeDelimited, explode: true", "pairs exploded"],
    ["in: query, style: deepObject, explode: true", "brackets exploded"],
    ["in: header", "commas"],
    ["in: header, explode: true", "commas exploded"],
    ["in: header, allowReserved: true", "commas"],
    ["in: cookie", "pairs exploded"],
    ["in: cookie, explode: false", "pairs"],
    ["in: cookie, style: cookie", "cookies exploded"],
  ])("when it says %s: %s", (yaml, expected) => {
    expect(writing(`${yaml}, ${schema}`)).toBe(expected);
    expect(parameter(`${yaml}, ${schema}`).said).toEqual([]);
  });

  it.each([
    ["in: path, required: true, style: form", "commas exploded"],
    ["in: query, style: matrix", "pairs"],
    ["in: header, style: deepObject", "commas"],
    ["in: cookie, style: simple", "pairs"],
  ])("in the usual way, with a warning, when its style belongs elsewhere: %s", (yaml, expected) => {
    expect(writing(`${yaml}, ${schema}`)).toBe(expected);
    expect(parameter(`${yaml}, ${schema}`).said).toEqual(["parameter/style-unsupported"]);
  });

  it.each([
    ["in: query", "application/json", "object", "json"],
    ["in: header", "application/problem+json; charset=utf-8", "object", "json"],
    ["in: path, required: true", "application/json", "object", "json"],
    ["in: cookie", "application/json", "string", "json"],
    ["in: query", "text/plain", "string", "text"],
    ["in: querystring", "application/jsonpath", "string", "text"],
    ["in: querystring", "application/json", "array", "json"],
    ["in: querystring", "application/x-www-form-urlencoded", "object", "form"],
  ])("%s as %s says, for a value that is %s %s", (yaml, mediaType, type, expected) => {
    const found = parameter(`${yaml}, content: { ${JSON.stringify(mediaType)}: { schema: { type: ${type} } } }`);
    expect(found.found && text(found.found.writing)).toBe(expected);
    expect(found.said).toEqual([]);
  });

  it.each([
    ["in: query, content: { text/csv: { schema: { type: array } } }", "parameter/content-unsupported"],
    ["in: query, content: { application/xml: { schema: { type: object } } }", "parameter/content-unsupported"],
    ["in: querystring, schema: { type: string }", "parameter/content-unsupported"],
    ["in: header, name: Accept, schema: { type: string }", "parameter/unsupported"],
    ["in: header, name: content-TYPE, schema: { type: string }", "parameter/unsupported"],
    ['in: header, name: "a b", schema: { type: string }', "parameter/unsupported"],
    ['in: cookie, style: cookie, name: "a;b", schema: { type: string }', "parameter/unsupported"],
  ])("not at all, with a warning, when it cannot be: %s", (yaml, code) => {
    const document = modelled(`GET /a: { parameters: [{ name: p, ${yaml} }] }`.replace(/name: p, (.*name: )/, "$1"));
    expect(onlyOperation(document).parameters).toEqual([]);
    expect(codes(document)).toEqual([code]);
  });
});

describe("a parameter", () => {
  it("may be empty where the document says so, whatever its type", () => {
    const type = (yaml: string) => {
      const { found } = parameter(yaml);
      return found && shown(found.type);
    };
    expect(type("in: query, allowEmptyValue: true, schema: { type: boolean }")).toBe('boolean | ""');
    expect(type("in: query, allowEmptyValue: true, schema: { type: string }")).toBe("string");
    expect(type("in: cookie, allowEmptyValue: true, schema: { type: boolean }")).toBe("boolean");
  });

  it("has the type, the default and the examples of its content", () => {
    const { found } = parameter(
      "in: query, content: { application/json: { schema: { type: integer, default: 1, examples: [2] }, example: 3 } }",
    );
    expect(found && shown(found.type)).toBe("integer");
    expect(found).toMatchObject({ default: 1, examples: [2, 3] });
  });

  it("leaves the query alone when another is all of it", () => {
    const whole = "{ name: all, in: querystring, content: { application/json: {} } }";
    const found = modelled(`GET /a: { parameters: [${whole}, { name: one, in: query, schema: { type: string } }] }`);
    expect(onlyOperation(found).parameters.map(({ wireName }) => wireName)).toEqual(["all"]);
    expect(codes(found)).toEqual(["parameter/unsupported"]);
  });

  it("that is the Cookie header gives way to cookies", () => {
    const [header, cookie] = ["{ name: Cookie, in: header, schema: {} }", "{ name: a, in: cookie, schema: {} }"];
    const found = modelled(`GET /a: { parameters: [${header}, ${cookie}] }`);
    expect(onlyOperation(found).parameters.map(({ wireName }) => wireName)).toEqual(["a"]);
    expect(codes(found)).toEqual(["parameter/unsupported"]);
  });
});

describe("the shapes of a type", () => {
  it.each([
    ["{ type: string }", "scalar"],
    ["{ enum: [a, null] }", "null scalar"],
    ["{ type: [integer, 'null'] }", "null scalar"],
    ["{ type: array, items: { type: string } }", "list"],
    ["{ type: array, items: { type: [string, 'null'] } }", "list nested"],
    ["{ type: array, items: { type: array, items: { type: string } } }", "list nested"],
    ["{ type: array, prefixItems: [{ type: string }], items: false }", "list"],
    ["{ type: object }", "object"],
    ["{ type: object, properties: { a: { type: string } } }", "object"],
    ["{ oneOf: [{ type: string }, { type: array, items: { type: string } }] }", "list scalar"],
    ["{ $ref: '#/components/schemas/Alias' }", "list"],
    ["{ $ref: '#/components/schemas/Tree' }", "list nested scalar"],
    ["{}", "list nested null object scalar"],
  ])("%s are %s", (yaml, expected) => {
    const found = modelled(`
GET /a: { parameters: [{ name: p, in: query, schema: ${yaml} }] }
schemas:
  Alias: { type: array, items: { type: string } }
  Tree: { oneOf: [{ type: string }, { type: array, items: { $ref: "#/components/schemas/Tree" } }] }
`);
    const [first] = onlyOperation(found).parameters;
    expect(first && [...shapesOf(first.type, found.model.types)].sort().join(" ")).toBe(expected);
  });
});
