import { describe, expect, it } from "vitest";
import { Diagnostics } from "../../generator/diagnostics/diagnostics.js";
import { kinds } from "../../generator/diagnostics/kinds.js";
import { load } from "../../generator/load/load.js";
import { buildModel } from "../../generator/model/build.js";
import type { ApiModel, TypeDeclaration } from "../../generator/model/model.js";
import { UNKNOWN } from "../../generator/model/type-algebra.js";
import { resolve } from "../../generator/resolve/resolve.js";
import type { ResolvedSpec } from "../../generator/resolve/spec.js";
import { countedAs, fallbackCodes, isFallback, losslessCodes, partlyFallbackCodes } from "./fallbacks.js";
import { silentUnknowns } from "./silent-unknowns.js";

describe("what is counted as left out", () => {
  it("is decided for every warning", () => {
    const warnings = Object.entries(kinds).flatMap(([code, { severity }]) => (severity === "warning" ? [code] : []));
    const decided = [...fallbackCodes, ...partlyFallbackCodes, ...Object.keys(losslessCodes)];
    expect(decided.sort()).toEqual(warnings.sort());
  });

  it.each([
    ["name is missing; the parameter is left out", true],
    ["schema is missing; any value is assumed", true],
    ["items is missing; items of any kind are assumed", true],
    ["description is missing; none is shown", false],
    ["4xx is not written as a status; 4XX is assumed", false],
  ])("is told from what is repaired: %s", (message, expected) => {
    expect(isFallback(countedAs({ code: "structure/missing", message }))).toBe(expected);
  });
});

const SPEC = `
openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /orders:
    get:
      parameters: [{ name: limit, in: query, schema: { type: integer } }]
      responses:
        "200": { description: ok, content: { application/json: { schema: { type: array, items: { type: string } } } } }
components:
  schemas:
    Order:
      type: object
      required: [id]
      properties:
        note: { description: anything }
        tags: { type: array, items: { type: string } }
        count: { oneOf: [{ type: integer }, {}] }
      additionalProperties: { type: number }
    Name: { $ref: "#/components/schemas/Text" }
    Text: { enum: [a, b] }
`;

describe("types that are unknown without a word", () => {
  const { spec, model } = modelled(SPEC);

  it("are none where the schema says nothing, or something that the type says too", () => {
    expect(silentUnknowns(spec, model)).toEqual([]);
  });

  it("are found in properties, values, items, aliases, parameters and bodies", () => {
    expect(silentUnknowns(spec, emptied(model))).toEqual([
      "shop.yaml#/components/schemas/Name",
      "shop.yaml#/components/schemas/Order/additionalProperties",
      "shop.yaml#/components/schemas/Order/properties/tags",
      "shop.yaml#/components/schemas/Text",
      "shop.yaml#/paths/~1orders/get/parameters/0/schema",
      "shop.yaml#/paths/~1orders/get/responses/200/content/application~1json/schema/items",
    ]);
  });
});

function modelled(text: string): { readonly spec: ResolvedSpec; readonly model: ApiModel } {
  const diagnostics = new Diagnostics();
  const document = load({ path: "shop.yaml", read: () => text }, diagnostics);
  const spec = document && resolve(document, diagnostics);
  if (spec === undefined) throw new Error("the document has errors");
  return { spec, model: buildModel(spec, "spread", diagnostics) };
}

/** The model as it would be if every type had become unknown. */
function emptied(model: ApiModel): ApiModel {
  const operations = model.operations.map((operation) => ({
    ...operation,
    parameters: operation.parameters.map((parameter) => ({ ...parameter, type: UNKNOWN })),
    responses: operation.responses.map((response) => ({
      ...response,
      contents: response.contents.map((content) => ({ ...content, type: { kind: "list" as const, item: UNKNOWN } })),
    })),
  }));
  return {
    ...model,
    types: new Map([...model.types].map(([id, declared]) => [id, emptiedType(declared)])),
    operations,
  };
}

function emptiedType(declared: TypeDeclaration): TypeDeclaration {
  if (declared.kind === "alias") return { ...declared, type: UNKNOWN };
  const properties = declared.properties.map((property) => ({ ...property, type: UNKNOWN }));
  return { ...declared, properties, additional: UNKNOWN };
}
