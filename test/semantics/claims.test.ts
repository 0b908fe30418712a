/** The oracle itself: which values it asks about, and of which types. */
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/load/spec-document.js";
import { stages } from "../scenarios/harness/stages.js";
import { claimsOf } from "./claims.js";
import { isSchemaPlace } from "./schema-places.js";
import type { Claim } from "./type-of-value.js";

const schemas: JsonObject = {
  Order: {
    type: "object",
    required: ["id", "buyer"],
    properties: {
      id: { type: "string", pattern: "^o-" },
      state: { enum: ["open", "paid"] },
      note: { type: "string", readOnly: true },
      secret: { type: "string", writeOnly: true },
      buyer: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
      pair: { type: "array", prefixItems: [{ type: "string" }, { type: "integer" }], minItems: 2, items: false },
      pay: {
        oneOf: [{ $ref: "#/components/schemas/Card" }, { $ref: "#/components/schemas/Cash" }],
        discriminator: { propertyName: "kind" },
      },
    },
  },
  Receipt: { type: "object", properties: { at: { type: "string" } } },
  Card: {
    type: "object",
    required: ["kind", "number"],
    properties: { kind: { const: "card" }, number: { type: "string" } },
  },
  Cash: {
    type: "object",
    required: ["kind", "coins"],
    properties: { kind: { const: "cash" }, coins: { type: "integer" } },
  },
};

const content = { "application/json": { schema: { $ref: "#/components/schemas/Order" } } };
const inline = { "application/json": { schema: { type: "object", properties: { size: { type: "integer" } } } } };
const parameters = [{ name: "limit", in: "query", schema: { type: "integer" } }];
const responses = { "200": { description: "Fine", content } };
const receipt = { "application/json": { schema: { $ref: "#/components/schemas/Receipt" } } };
const document: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Shop", version: "1" },
  paths: {
    "/a": { post: { operationId: "create", requestBody: { content }, responses } },
    "/b": {
      post: {
        operationId: "resize",
        parameters,
        requestBody: { content: inline },
        responses: { "200": { description: "Fine", content: receipt } },
      },
    },
  },
  webhooks: { made: { post: { requestBody: { content }, responses } } },
  components: { schemas },
};

const { model, names } = stages(JSON.stringify(document));
const { claims } = claimsOf(document, model, names, { types: 100, damagedPerType: 2000 });

function asked(type: string, assignable: boolean): readonly Claim[] {
  return claims.filter((claim) => claim.type === type && claim.assignable === assignable);
}

/** The members of what is refused of an order that is right but for one thing. */
function refused(key: string): readonly unknown[] {
  return asked("Order", false).flatMap(({ value }) =>
    typeof value === "object" && value !== null && !Array.isArray(value) && key in value
      ? [(value as JsonObject)[key]]
      : [],
  );
}

describe("claims are made about", () => {
  it.each([
    ["a member of another type", "id", 12_345],
    ["null where it is not allowed", "id", null],
    ["a text that is none of those listed", "state", "another text"],
    ["a nested member of another type", "buyer", { name: 12_345 }],
    ["an object that lacks a member", "buyer", {}],
    ["a tuple that is too short", "pair", ["text"]],
    ["a tuple that is too long", "pair", ["text", 1, 1]],
    ["an item of another type", "pair", ["text", "another text"]],
    ["a tag that no branch has", "pay", { kind: "another text", number: "text" }],
    ["the tag of another branch", "pay", { kind: "cash", number: "text" }],
  ])("%s", (_what, key, value) => {
    expect(refused(key)).toContainEqual(value);
  });

  it("values that break a rule which no type expresses", () => {
    expect(asked("Order", true).map(({ value }) => value)).toContainEqual({ id: "text", buyer: { name: "text" } });
  });

  it("undefined, which those who send may give and those who receive do not get", () => {
    const found = claims.flatMap((claim) => (claim.undefinedKey === undefined ? [] : [claim]));
    expect(found.filter(({ type }) => type === "ResizeRequest")).toMatchObject([
      { undefinedKey: "size", assignable: true },
    ]);
    expect(found.filter(({ type }) => type === "Receipt")).toMatchObject([{ undefinedKey: "at", assignable: false }]);
  });

  it("what each side sees of an object", () => {
    const keysOf = (type: string) => new Set(asked(type, true).flatMap(({ value }) => Object.keys(value ?? {})));
    expect([keysOf("Order").has("note"), keysOf("Order").has("secret")]).toEqual([true, false]);
    expect([keysOf("OrderInput").has("note"), keysOf("OrderInput").has("secret")]).toEqual([false, true]);
  });

  it("the fields of a request, whose parameters stand beside them, and the parameters", () => {
    const resize = claims.filter(({ type }) => type === "ResizeRequest");
    expect(resize.filter(({ beside }) => beside?.includes("limit")).map(({ value }) => value)).toContainEqual({
      size: 1,
    });
    expect(resize.filter(({ member }) => member === "limit").map(({ value }) => value)).toContain("another text");
  });

  it("no message of a webhook, which has no schema of its own", () => {
    expect(claims.filter(({ type }) => type.includes("Webhook"))).toEqual([]);
  });
});

describe("a schema stands at", () => {
  it.each([
    ["/components/schemas/Order", true],
    ["/components/schemas/properties", true],
    ["/components/schemas/Order/properties/discriminator", true],
    ["/components/schemas/Order/allOf/0/items", true],
    ["/paths/~1a/post/requestBody/content/application~1json/schema", true],
    ["/paths/~1a/get/parameters/0/items", true],
    ["/components/schemas/Order/discriminator", false],
    ["/components/schemas/Order/properties", false],
    ["/webhooks/made/post", false],
    ["/paths/~1a/post/callbacks/schema/{$request.body#~1url}/post/responses", false],
  ])("%s: %s", (pointer, expected) => {
    expect(isSchemaPlace(pointer)).toBe(expected);
  });
});
