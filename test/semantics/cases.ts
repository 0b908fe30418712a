/**
 * Schemas with values that they accept, values that they reject for a reason that TypeScript can express, and values
 * that they reject for one that it cannot.
 */
import type { JsonValue } from "../../generator/load/spec-document.js";

export interface Case {
  readonly schema: JsonValue;
  readonly accepts: readonly JsonValue[];
  readonly rejects: readonly JsonValue[];
  /** Rejected, and yet assignable. */
  readonly beyondTypes?: readonly JsonValue[];
}

/** Schemas that the cases refer to. */
export const shared: Readonly<Record<string, JsonValue>> = {
  Named: { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
  Aged: { type: "object", properties: { age: { type: "integer" } }, required: ["age"] },
  Cat: { type: "object", properties: { kind: { const: "cat" }, lives: { type: "integer" } }, required: ["kind"] },
  Dog: {
    type: "object",
    properties: { kind: { const: "dog" }, good: { type: "boolean" } },
    required: ["kind", "good"],
  },
  Pets: { oneOf: [ref("Cat"), ref("Dog")], discriminator: { propertyName: "kind" } },
  Car: { type: "object", properties: { kind: { const: "car" }, doors: { type: "integer" } }, required: ["kind"] },
  Fish: {
    type: "object",
    properties: { kind: { type: "string" }, friends: { type: "array", items: ref("Fish") } },
    required: ["kind"],
    discriminator: { propertyName: "kind", mapping: { shark: "Shark", salmon: "Salmon" } },
  },
  Shark: { allOf: [ref("Fish"), { properties: { teeth: { type: "integer" } }, required: ["teeth"] }] },
  Salmon: { allOf: [ref("Fish"), { properties: { kind: { const: "salmon" }, weight: { type: "number" } } }] },
  Colour: { enum: ["red", "green"] },
  Tree: {
    type: "object",
    properties: { value: { type: "number" }, children: { type: "array", items: ref("Tree") } },
    required: ["value"],
  },
  Json: { anyOf: [{ type: ["string", "number", "boolean", "null"] }, { type: "array", items: ref("Json") }] },
};

const id = { id: { type: "string" } };

export const cases: Readonly<Record<string, Case>> = {
  taggedUnionInAnother: {
    schema: { oneOf: [ref("Pets"), ref("Car")], discriminator: { propertyName: "kind" } },
    accepts: [{ kind: "cat", lives: 9 }, { kind: "dog", good: true }, { kind: "car" }],
    rejects: [{ kind: "dog" }, { kind: "bike" }, {}],
  },
  extendedBase: {
    schema: ref("Fish"),
    accepts: [{ kind: "shark", teeth: 3, friends: [{ kind: "salmon", weight: 1 }] }, { kind: "salmon" }],
    rejects: [{ kind: 1 }, {}, { kind: "salmon", friends: [{ kind: 1 }] }],
  },
  anything: { schema: {}, accepts: [1, "a", null, [], {}], rejects: [] },
  always: { schema: true, accepts: [1, null, {}], rejects: [] },
  never: { schema: false, accepts: [], rejects: [1, null, {}] },
  text: { schema: { type: "string" }, accepts: ["", "a"], rejects: [1, null, {}, ["a"]] },
  limitedText: { schema: { type: "string", minLength: 2 }, accepts: ["ab"], rejects: [1], beyondTypes: ["a"] },
  integer: { schema: { type: "integer" }, accepts: [1, -1], rejects: ["1", true], beyondTypes: [1.5] },
  number: { schema: { type: "number", minimum: 0 }, accepts: [0, 1.5], rejects: ["1"], beyondTypes: [-1] },
  flag: { schema: { type: "boolean" }, accepts: [true, false], rejects: [0, "true", null] },
  nothing: { schema: { type: "null" }, accepts: [null], rejects: [0, "", {}] },
  nullable: { schema: { type: ["string", "null"] }, accepts: ["a", null], rejects: [1, {}] },
  severalTypes: { schema: { type: ["string", "integer"] }, accepts: ["a", 1], rejects: [true, null, {}] },
  words: { schema: { enum: ["a", "b"] }, accepts: ["a", "b"], rejects: ["c", 1, null] },
  mixedEnum: { schema: { enum: ["a", 1, true, null] }, accepts: ["a", 1, true, null], rejects: ["b", 2, false] },
  numbers: { schema: { enum: [-1, 0, 1.5] }, accepts: [-1, 0, 1.5], rejects: [1, "0"] },
  constant: { schema: { const: "a" }, accepts: ["a"], rejects: ["b", 1] },
  nullConstant: { schema: { const: null }, accepts: [null], rejects: ["null", 0] },
  list: { schema: { type: "array", items: { type: "string" } }, accepts: [[], ["a", "b"]], rejects: [[1], "a", {}] },
  listOfAnything: { schema: { type: "array" }, accepts: [[], [1, "a"]], rejects: ["a", 1] },
  limitedList: {
    schema: { type: "array", items: { type: "integer" }, maxItems: 1 },
    accepts: [[1]],
    rejects: [["a"]],
    beyondTypes: [[1, 2]],
  },
  matrix: {
    schema: { type: "array", items: { type: "array", items: { type: "number" } } },
    accepts: [[[1], []]],
    rejects: [[1], [["a"]]],
  },
  pair: {
    schema: { type: "array", prefixItems: [{ type: "string" }, { type: "integer" }], minItems: 2, items: false },
    accepts: [["a", 1]],
    rejects: [["a"], [1, "a"], ["a", 1, 2]],
  },
  tupleWithRest: {
    schema: { type: "array", prefixItems: [{ type: "string" }], items: { type: "integer" } },
    accepts: [[], ["a"], ["a", 1, 2]],
    rejects: [[1], ["a", "b"]],
  },
  object: {
    schema: { type: "object", properties: id, required: ["id"] },
    accepts: [{ id: "a" }, { id: "a", more: 1 }],
    rejects: [{}, { id: 1 }, "a", null],
  },
  optional: {
    schema: { type: "object", properties: id },
    accepts: [{}, { id: "a" }],
    rejects: [{ id: 1 }, { id: null }],
  },
  optionalNull: {
    schema: { type: "object", properties: { id: { type: ["string", "null"] } } },
    accepts: [{}, { id: null }, { id: "a" }],
    rejects: [{ id: 1 }],
  },
  requiredOnly: {
    schema: { type: "object", properties: id, required: ["id", "other"] },
    accepts: [{ id: "a", other: 1 }],
    rejects: [{ id: "a" }, { other: 1 }],
  },
  closed: {
    schema: { type: "object", properties: id, additionalProperties: false },
    accepts: [{}, { id: "a" }],
    rejects: [{ id: 1 }],
    beyondTypes: [{ id: "a", more: 1 }],
  },
  map: {
    schema: { type: "object", additionalProperties: { type: "integer" } },
    accepts: [{}, { a: 1 }],
    rejects: [{ a: "b" }],
  },
  freeMap: { schema: { type: "object" }, accepts: [{}, { a: [1] }], rejects: ["a", 1, null] },
  mapOfNamed: {
    schema: { type: "object", additionalProperties: ref("Named") },
    accepts: [{ a: { name: "b" } }],
    rejects: [{ a: {} }],
  },
  mapBesideProperties: {
    schema: { type: "object", properties: id, required: ["id"], additionalProperties: { type: "integer" } },
    accepts: [{ id: "a", n: 1 }],
    rejects: [{ n: 1 }, { id: 1 }, { id: "a", n: true }],
  },
  patterns: {
    schema: { type: "object", patternProperties: { "^x-": { type: "string" } }, additionalProperties: false },
    accepts: [{}, { "x-a": "b" }],
    rejects: [{ "x-a": 1 }],
  },
  nested: {
    schema: {
      type: "object",
      properties: { inner: { type: "object", properties: id, required: ["id"] } },
      required: ["inner"],
    },
    accepts: [{ inner: { id: "a" } }],
    rejects: [{ inner: {} }, {}, { inner: "a" }],
  },
  reference: { schema: ref("Named"), accepts: [{ name: "a" }], rejects: [{}, { name: 1 }] },
  referenceToEnum: { schema: ref("Colour"), accepts: ["red"], rejects: ["blue", 1] },
  nullableReference: {
    schema: { anyOf: [ref("Named"), { type: "null" }] },
    accepts: [{ name: "a" }, null],
    rejects: [{}, "a"],
  },
  merged: {
    schema: { allOf: [ref("Named"), ref("Aged")] },
    accepts: [{ name: "a", age: 1 }],
    rejects: [{ name: "a" }, { age: 1 }, { name: 1, age: 1 }],
  },
  mergedInline: {
    schema: { allOf: [ref("Named"), { type: "object", properties: id, required: ["id"] }] },
    accepts: [{ name: "a", id: "b" }],
    rejects: [{ name: "a" }, { id: "b" }],
  },
  requiredInSibling: {
    schema: { allOf: [{ type: "object", properties: id }, { required: ["id"] }] },
    accepts: [{ id: "a" }],
    rejects: [{}, { id: 1 }],
  },
  narrowedByAllOf: {
    schema: {
      allOf: [{ type: "object", properties: { a: { type: "string" } } }, { properties: { a: { enum: ["x"] } } }],
    },
    accepts: [{}, { a: "x" }],
    rejects: [{ a: 1 }, { a: "y" }],
  },
  narrowedToAnObject: {
    schema: {
      allOf: [
        { type: "object", properties: { a: { anyOf: [{ type: "object" }, { type: "string" }, { type: "array" }] } } },
        { type: "object", properties: { a: { type: "object", properties: id } } },
      ],
    },
    accepts: [{}, { a: { id: "b" } }],
    rejects: [{ a: "b" }, { a: [] }, { a: { id: 1 } }],
  },
  allOfWithUnion: {
    schema: { allOf: [ref("Named"), { oneOf: [ref("Cat"), ref("Dog")] }] },
    accepts: [
      { name: "a", kind: "cat" },
      { name: "a", kind: "dog", good: true },
    ],
    rejects: [{ kind: "cat" }, { name: "a" }, { name: "a", kind: "dog" }],
  },
  anyOfScalars: {
    schema: { anyOf: [{ type: "string" }, { type: "boolean" }] },
    accepts: ["a", true],
    rejects: [1, null],
  },
  oneOfObjects: {
    schema: { oneOf: [ref("Named"), ref("Aged")] },
    accepts: [{ name: "a" }, { age: 1 }],
    rejects: [{}, { name: 1 }],
    beyondTypes: [{ name: "a", age: 1 }],
  },
  discriminated: {
    schema: { oneOf: [ref("Cat"), ref("Dog")], discriminator: { propertyName: "kind" } },
    accepts: [{ kind: "cat" }, { kind: "dog", good: true }],
    rejects: [{ kind: "dog" }, { kind: "cow" }, {}],
  },
  unionInList: {
    schema: { type: "array", items: { oneOf: [{ type: "string" }, ref("Named")] } },
    accepts: [["a", { name: "b" }]],
    rejects: [[1], [{}]],
  },
  recursive: {
    schema: ref("Tree"),
    accepts: [{ value: 1 }, { value: 1, children: [{ value: 2, children: [] }] }],
    rejects: [{ children: [] }, { value: 1, children: [{}] }],
  },
  recursiveUnion: { schema: ref("Json"), accepts: [1, "a", [1, ["b", null]]], rejects: [{}, [{}]] },
  oddNames: {
    schema: {
      type: "object",
      properties: { "a-b": { type: "string" }, constructor: { type: "string" }, "1": { type: "string" } },
      required: ["a-b", "constructor"],
    },
    accepts: [{ "a-b": "x", constructor: "y", "1": "z" }],
    rejects: [{ "a-b": "x", constructor: 1 }, { constructor: "y" }],
  },
  withoutType: { schema: { properties: id, required: ["id"] }, accepts: [{ id: "a" }], rejects: [{}, { id: 1 }] },
  not: { schema: { not: { type: "string" } }, accepts: [1], rejects: [], beyondTypes: ["a"] },
  dates: { schema: { type: "string", format: "date-time" }, accepts: ["2026-01-01T00:00:00Z"], rejects: [1] },
};

function ref(name: string): JsonValue {
  return { $ref: `#/components/schemas/${name}` };
}
