import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../../generator/load/spec-document.js";
import { tameDocument } from "../../../generator/typescript/tame-document.js";

const components = { schemas: { A: { type: "string" } } };

describe("the copy of a document for openapi-typescript", () => {
  it.each([
    "other.yaml",
    "./other.yaml#/A",
    "https://example.com/a",
    "/etc/passwd",
    "#/components/schemas/B",
    "#/x;y/z",
    "#/components/schemas/__proto__",
  ])("has no reference to %s", (ref) => {
    const schemas = JSON.parse('{ "A": { "type": "string" }, "__proto__": { "type": "string" } }') as JsonValue;
    const found = tameDocument({ components: { schemas }, paths: { "/a": { $ref: ref } }, "x;y": { z: {} } });
    expect(found.removed).toBe(1);
    expect(JSON.stringify(found.value)).not.toContain("$ref");
  });

  it("keeps references that lead to a type", () => {
    const ref = { $ref: "#/components/schemas/A" };
    expect(tameDocument({ components, paths: { "/a": ref } })).toEqual({
      value: { components, paths: { "/a": ref } },
      removed: 0,
    });
  });

  it("has a copy of what a reference leads into", () => {
    const response = { content: { "application/json": { schema: { properties: { id: { type: "string" } } } } } };
    const ref = { $ref: "#/paths/~1a/get/responses/200/content/application~1json/schema/properties/id" };
    const paths = { "/a": { get: { responses: { "200": response } } } };
    expect(tameDocument({ paths, components: { schemas: { Id: ref } } })).toEqual({
      value: { paths, components: { schemas: { Id: { type: "string" } } } },
      removed: 0,
    });
  });

  it("ends copies of what contains itself", () => {
    const ref = { $ref: "#/components/schemas/A/properties/next" };
    const next = { type: "object", properties: { next: ref } };
    expect(tameDocument({ components: { schemas: { A: { properties: { next } } } } })).toEqual({
      value: {
        components: {
          schemas: {
            A: { properties: { next: { ...next, properties: { next: { ...next, properties: { next: {} } } } } } },
          },
        },
      },
      removed: 1,
    });
  });

  it("stays small where copies are made of copies", () => {
    const twice = (index: number) => ({ $ref: `#/components/schemas/All/properties/p${index}` });
    const properties = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`p${index}`, { anyOf: [twice(index + 1), twice(index + 1)] }]),
    );
    const all = { components: { schemas: { All: { properties: { ...properties, p30: { type: "string" } } } } } };
    expect(JSON.stringify(tameDocument(all).value).length).toBeLessThan(2_000_000);
  });

  it("keeps properties that are called like keywords", () => {
    const properties = { $ref: { type: "string" }, externalValue: { type: "string" }, default: { enum: ["*/"] } };
    const document = { components: { schemas: { A: { properties } } } };
    expect(tameDocument(document).value).toEqual(document);
  });

  it("names no file of examples", () => {
    const document = { a: { examples: { one: { externalValue: "/etc/passwd" } } }, b: { externalValue: "x" } };
    expect(tameDocument(document).value).toEqual({ a: { examples: {} }, b: {} });
  });

  it("has no mapping that leads nowhere", () => {
    const mapping = { a: "#/components/schemas/A", b: "#/components/schemas/B", c: "./other.yaml", d: "A", e: "E" };
    const { value } = tameDocument({ components, discriminator: { mapping } });
    expect(value).toMatchObject({
      discriminator: { mapping: { a: "#/components/schemas/A", d: "#/components/schemas/A" } },
    });
    expect(Object.keys((value as { discriminator: { mapping: object } }).discriminator.mapping)).toEqual(["a", "d"]);
  });

  it("puts no tag into a comment", () => {
    expect(tameDocument({ title: "@deprecated", description: "*/ {@link X}", default: ["a @b"] }).value).toEqual({
      title: "\\@deprecated",
      description: "*\\/ {\\@link X}",
      default: ["a \\@b"],
    });
  });
});

it("gives an operationId that two operations have to the first, and leaves links alone", () => {
  const first = { operationId: "list", responses: { "200": { links: { next: { operationId: "list" } } } } };
  const second = { operationId: "list", responses: {} };
  const { value } = tameDocument({ paths: { "/a": { get: first }, "/b": { get: second } } });
  expect(value).toEqual({ paths: { "/a": { get: first }, "/b": { get: { responses: {} } } } });
});

it("has the version as a text, however it is written", () => {
  expect(tameDocument({ openapi: 3.1 }).value).toEqual({ openapi: "3.1" });
  expect(tameDocument({ openapi: 3 }).value).toEqual({ openapi: "3.0" });
});

it("has no alias of an alias of a schema", () => {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const schemas = { A: ref("B"), B: ref("C~1"), "C/": ref("D"), D: { type: "object", properties: { a: ref("A") } } };
  expect(tameDocument({ components: { schemas } }).value).toEqual({
    components: { schemas: { ...schemas, A: ref("D"), B: ref("D") } },
  });
});
