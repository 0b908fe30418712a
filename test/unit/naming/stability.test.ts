import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { CONFIG, stages } from "../../scenarios/harness/stages.js";
import { allNames, named, typesOf } from "./support.js";

/** Many names that clash, inline types, errors and tags. */
const SPEC = `
tags: [{ name: orders }, { name: Orders }]
GET /b: { operationId: getOrder, tags: [orders], parameters: [{ name: id, in: query, schema: {} }] }
GET /a: { operationId: get_order, tags: [Orders] }
POST /c:
  operationId: create
  requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: object, properties: { b: {} } } } } } } }
  responses:
    "200": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/Foo_Bar" } } } }
    "400": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/Error" } } } }
securitySchemes: { api_key: { type: http, scheme: bearer }, apiKey: { type: http, scheme: bearer } }
schemas:
  Foo_Bar: { type: object, properties: { baz: { type: object, properties: { b: {} } } } }
  FooBar: { type: object, properties: { baz: { type: object, properties: { b: {} } } } }
  foo-bar: { type: string }
  Error: { type: object, properties: { message: { type: string } } }
`;

/** The same value, the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

describe("names", () => {
  it("do not depend on the order of keys", () => {
    const turned = JSON.stringify(reversed(parse(SPEC)));
    expect(allNames(named(turned))).toEqual(allNames(named(SPEC)));
  });

  it.each(["mix", "nuextract", "speakeasy", "openrouter", "mixpeek"])(
    "of the package %s do not depend on it either",
    (name) => {
      const text = readFileSync(new URL(`../../../specs/${name}.yaml`, import.meta.url), "utf8");
      const config = { ...CONFIG, spec: "spec.json" };
      const spec: unknown = parse(text);
      const plain = stages(JSON.stringify(spec), config);
      expect(allNames(stages(JSON.stringify(reversed(spec)), config))).toEqual(allNames(plain));
    },
  );

  it("stay when an unrelated schema is added", () => {
    const before = allNames(named(SPEC));
    const after = allNames(named(`${SPEC}  Unrelated: { type: object, properties: { a: { type: string } } }\n`));
    expect(after.filter((line) => !line.includes("Unrelated"))).toEqual(before);
  });

  it("stay when an unrelated operation is added", () => {
    const before = allNames(named(SPEC));
    const after = allNames(named(`GET /unrelated: { operationId: unrelated, tags: [unrelated] }\n${SPEC}`));
    expect(after.filter((line) => !line.includes("unrelated"))).toEqual(before);
  });

  it("are as many as there are things to name, and all differ", () => {
    const found = named(SPEC);
    const types = Object.values(typesOf(found));
    expect(new Set(types).size).toBe(types.length);
  });

  it("tell a thousand twins apart", () => {
    const key = (n: number) => `Foo${n.toString(3).replace(/./g, (digit) => "_-."[Number(digit)] ?? "")}`;
    const schemas = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [key(n), { type: "string" }]));
    const types = Object.values(typesOf(named(`schemas: ${JSON.stringify(schemas)}`)));
    expect(new Set(types).size).toBe(1000);
  });
});
