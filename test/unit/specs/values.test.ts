import { describe, expect, it } from "vitest";
import {
  append,
  asObject,
  type Json,
  type JsonObject,
  listAt,
  mediaTypesOf,
  objectAt,
  readSpec,
  type SpecName,
  schemasOf,
  specNames,
} from "./document.js";
import { createValueChecker } from "./validator.js";

/** A value that a spec shows or assumes, with the schema it has to fit. */
interface ShownValue {
  readonly pointer: string;
  readonly schema: JsonObject;
  readonly value: unknown;
}

function shownValues(spec: JsonObject): ShownValue[] {
  const inSchemas = schemasOf(spec).flatMap(({ node, pointer }) => {
    const single = ["default", "example"].filter((keyword) => node[keyword] !== undefined);
    return [...single.map((keyword) => node[keyword]), ...listAt(node, "examples")].map((value) => ({
      pointer,
      schema: node,
      value,
    }));
  });
  const inMediaTypes = mediaTypesOf(spec).flatMap(({ node, pointer }) =>
    Object.entries(objectAt(node, "examples")).map(([name, example]) => ({
      pointer: append(pointer, "examples", name),
      schema: objectAt(node, "schema"),
      value: asObject(example)["value"],
    })),
  );
  return [...inSchemas, ...inMediaTypes];
}

describe.each(specNames)("specs/%s.yaml", (name) => {
  const spec = readSpec(name);

  it("shows examples and defaults that fit their schemas", () => {
    const check = createValueChecker(spec);
    for (const { pointer, schema, value } of shownValues(spec)) expect(check(schema, value), pointer).toEqual([]);
  });
});

describe("the check of examples and defaults", () => {
  it("finds the values that the specs show", () => {
    const counts = specNames.map((name) => [name, shownValues(readSpec(name)).length]);
    expect(Object.fromEntries(counts)).toEqual({ mix: 3, nuextract: 2, speakeasy: 0, openrouter: 12, mixpeek: 7 });
  });

  it.each<[string, SpecName, JsonObject, Json]>([
    ["an address that is none", "openrouter", { type: "string", format: "uri" }, "nowhere"],
    ["a time without date", "mixpeek", { type: "string", format: "date-time" }, "10:30"],
    ["a number as text", "openrouter", { type: "number" }, "100"],
    ["a fraction for an int32", "speakeasy", { type: "number", format: "int32" }, 1.5],
    ["a value outside an enum", "mix", { $ref: "#/components/schemas/Provider" }, "nobody"],
    ["an object without a required property", "mix", { $ref: "#/components/schemas/RESTError" }, { code: 400 }],
    [
      "a union member with the wrong mark",
      "nuextract",
      { $ref: "#/components/schemas/TokenRequest" },
      { type: "code" },
    ],
  ])("finds fault with %s", (_fault, name, schema, value) => {
    expect(createValueChecker(readSpec(name))(schema, value)).not.toEqual([]);
  });
});
