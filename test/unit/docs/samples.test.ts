import { describe, expect, it } from "vitest";
import { Diagnostics } from "../../../generator/diagnostics/diagnostics.js";
import { sampleContext } from "../../../generator/docs/samples/adopt.js";
import { sampleOf } from "../../../generator/docs/samples/build.js";
import { matchesPattern, textMatching } from "../../../generator/docs/samples/pattern.js";
import { sampleText } from "../../../generator/docs/samples/print.js";
import type { Sample } from "../../../generator/docs/samples/sample.js";
import { load } from "../../../generator/load/load.js";
import { buildModel } from "../../../generator/model/build.js";
import { resolve } from "../../../generator/resolve/resolve.js";
import { smallDocument } from "../../docs/support/pages.js";
import { asObject, type JsonObject, objectAt } from "../specs/document.js";
import { createValueChecker } from "../specs/validator.js";

/** The sample of `#/components/schemas/Probe` as a value; `undefined` when there is none. */
function sampleIn(schemas: JsonObject): unknown {
  const document = smallDocument({ components: { schemas } });
  const diagnostics = new Diagnostics();
  const loaded = load({ path: "probe.json", read: () => JSON.stringify(document) }, diagnostics);
  const spec = loaded && resolve(loaded, diagnostics);
  if (spec === undefined) throw new Error("the document was refused");
  const model = buildModel(spec, "spread", diagnostics);
  const id = "#/components/schemas/Probe";
  const sample = sampleOf({ kind: "named", id }, sampleContext(model, "input"), { seed: id, name: "Probe" });
  return sample && new Function(`return (${sampleText(sample)});`)();
}

const VALID: Readonly<Record<string, JsonObject>> = {
  "short texts": { type: "string", maxLength: 2 },
  "long texts": { type: "string", minLength: 40 },
  "texts by a pattern": { type: "string", pattern: "^[A-Z]{3}-\\d{2,4}(?:x|y)?$" },
  "texts by a pattern and a length": { type: "string", pattern: "^[a-z]+$", minLength: 12, maxLength: 14 },
  moments: { type: "string", format: "date-time" },
  addresses: { type: "string", format: "uri" },
  "numbers between two": { type: "number", minimum: 2.5, maximum: 2.6 },
  "numbers below": { type: "integer", exclusiveMaximum: -5 },
  "numbers above": { type: "number", exclusiveMinimum: 1000 },
  multiples: { type: "integer", minimum: 10, multipleOf: 7 },
  "long lists": { type: "array", minItems: 3, items: { type: "string" } },
  "lists of different things": { type: "array", minItems: 3, uniqueItems: true, items: { enum: ["a", "b", "c"] } },
  "empty lists": { type: "array", maxItems: 0, items: { type: "string" } },
  "objects with required properties": {
    type: "object",
    required: ["a", "b"],
    properties: { a: { type: "boolean" }, b: { const: 3 } },
  },
  "objects in parts": {
    allOf: [
      { type: "object", required: ["a"], properties: { a: { type: "string" } } },
      { type: "object", required: ["b"], properties: { b: { type: "integer", minimum: 3 } } },
    ],
  },
  "objects in parts that agree on few values": {
    allOf: [
      { type: "object", required: ["a"], properties: { a: { enum: ["1", "2", "3", "4", "5", "6"] } } },
      { oneOf: [{ type: "object", required: ["a"], properties: { a: { enum: ["2"] } } }] },
    ],
  },
  maps: { type: "object", additionalProperties: { type: "integer", minimum: 4 } },
  "things that may be null": { type: ["string", "null"], minLength: 3 },
  alternatives: {
    oneOf: [
      { type: "integer", minimum: 7 },
      { type: "array", items: { type: "string" } },
    ],
  },
  "themselves in lists": {
    type: "object",
    required: ["next"],
    properties: { next: { type: "array", items: { $ref: "#/components/schemas/Probe" } } },
  },
  "themselves where they may be left out": {
    type: "object",
    properties: { next: { $ref: "#/components/schemas/Probe" } },
  },
  "themselves or nothing": {
    type: "object",
    required: ["next"],
    properties: { next: { anyOf: [{ $ref: "#/components/schemas/Probe" }, { type: "null" }] } },
  },
};

describe("a sample", () => {
  it.each(Object.entries(VALID))("is valid for %s", (_, schema) => {
    const check = createValueChecker(smallDocument({ components: { schemas: { Probe: schema } } }));
    const value = sampleIn({ Probe: schema });
    expect(value).toBeDefined();
    expect(check(schema, value)).toEqual([]);
  });

  it.each([
    ["is the example", { type: "string", example: "given", default: "fallback" }, "given"],
    ["is no example that is too long", { type: "string", maxLength: 3, example: "too long" }, "<va"],
    ["is no example of another type", { type: "integer", minimum: 5, maximum: 5, example: "five" }, 5],
    [
      "leaves out what the type does not know",
      { type: "object", properties: { a: { type: "string" } }, example: { a: "x", b: 1 } },
      { a: "x" },
    ],
  ])("%s", (_, schema, expected) => {
    expect(sampleIn({ Probe: schema as JsonObject })).toEqual(expected);
  });

  it("takes an example first, then the default, then one of the values", () => {
    const properties = {
      example: { type: "string", example: "given", default: "fallback" },
      default: { type: "string", default: "fallback" },
      values: { enum: ["only"] },
      email: { type: "string" },
    };
    expect(sampleIn({ Probe: { type: "object", required: Object.keys(properties), properties } })).toEqual({
      example: "given",
      default: "fallback",
      values: "only",
      email: "ada@example.com",
    });
  });

  it("is none for a thing that must contain itself", () => {
    expect(
      sampleIn({
        Probe: { type: "object", required: ["next"], properties: { next: { $ref: "#/components/schemas/Probe" } } },
      }),
    ).toBeUndefined();
  });

  it("is none where a type leads through more references than anyone would follow", () => {
    const links = Array.from({ length: 3000 }, (_, index): [string, JsonObject] => [
      `Link${index}`,
      { type: "array", minItems: 1, items: { $ref: `#/components/schemas/Link${index + 1}` } },
    ]);
    const schemas = { Probe: { $ref: "#/components/schemas/Link0" }, Link3000: { type: "string" } };
    expect(sampleIn({ ...schemas, ...Object.fromEntries(links) })).toBeUndefined();
  });

  it("is none where there are more ways through a type than there is time for", () => {
    const ref = (index: number) => ({ $ref: `#/components/schemas/${index === 0 ? "Probe" : `Level${index}`}` });
    const levels = Array.from({ length: 40 }, (_, index): [string, JsonObject] => [
      index === 0 ? "Probe" : `Level${index}`,
      { type: "array", minItems: 100, items: index === 39 ? { type: "string" } : ref(index + 1) },
    ]);
    expect(sampleIn(Object.fromEntries(levels))).toBeUndefined();
  });

  /** The values of properties that have one schema. */
  function valuesOf(names: readonly string[], schema: JsonObject): readonly unknown[] {
    const properties = Object.fromEntries(names.map((name) => [name, schema]));
    return Object.values(asObject(sampleIn({ Probe: { type: "object", required: [...names], properties } })));
  }

  it.each([
    ["moments", "date-time", ["created_at", "last_seen_at", "expires_at"]],
    ["days", "date", ["startDate", "day", "endDate"]],
    ["moments of a filter", "date-time", ["from", "to"]],
  ])("has %s in the order that their names tell", (_, format, names) => {
    const days = valuesOf(names, { type: "string", format }).map(String);
    expect(days).toEqual(days.toSorted());
    expect(new Set(days).size).toBe(names.length);
  });

  it.each([
    ["min_size", "max_size", { type: "integer" }],
    ["lower", "upper", { type: "number", minimum: 0, maximum: 1 }],
  ])("has a %s that is less than its %s", (least, most, schema) => {
    const [low, high] = valuesOf([least, most], schema);
    expect(Number(low)).toBeLessThan(Number(high));
  });

  it("stays the same when other parts of the document change", () => {
    const probe: JsonObject = {
      type: "object",
      required: ["at", "kind", "count", "flag"],
      properties: {
        at: { type: "string", format: "date-time" },
        kind: { enum: ["a", "b", "c", "d", "e"] },
        count: { type: "integer" },
        flag: { type: "boolean" },
      },
    };
    const more = { ...asObject(probe), properties: { first: { type: "string" }, ...objectAt(probe, "properties") } };
    const expected = sampleIn({ Probe: probe });
    expect(sampleIn({ Another: { type: "string" }, Probe: probe })).toEqual(expected);
    expect(sampleIn({ Probe: more })).toEqual(expected);
  });
});

describe("the text of a sample", () => {
  const nested = (levels: number): Sample =>
    levels === 0 ? { kind: "scalar", value: 1 } : { kind: "list", items: [nested(levels - 1)] };

  it("has a list on one line where that fits, and on several where it does not", () => {
    expect(sampleText(nested(39))).toBe(`${"[".repeat(39)}1${"]".repeat(39)}`);
    expect(sampleText(nested(40)).split("\n")).toHaveLength(81);
    const texts: Sample = { kind: "list", items: ["a", "b"].map((value) => ({ kind: "scalar", value })) };
    expect(sampleText(texts, 0, 69)).toBe('["a", "b"]');
    expect(sampleText(texts, 0, 70)).toBe('[\n  "a",\n  "b",\n]');
  });

  it("is printed however deep its lists are", () => {
    expect(sampleText(nested(400)).match(/1/g)).toHaveLength(1);
  });
});

describe("patterns", () => {
  it.each([
    "^[a-f0-9]{8}$",
    "^\\d+(\\.\\d+)?$",
    "^(sk|pk)_[A-Za-z]{4,}$",
    "^[^/]+$",
    "\\w+@\\w+\\.[a-z]{2,3}",
    "^a{2,}b*$",
  ])("%s can be written", (pattern) => {
    const text = textMatching(pattern, 0, 100) ?? "";
    expect(text).toMatch(new RegExp(pattern, "u"));
  });

  it.each(["^(?=a)b", "(a)\\1", "^\\p{L}+$", "[unclosed"])("%s is left alone", (pattern) => {
    expect(textMatching(pattern, 0, 100)).toBeUndefined();
  });

  it("that could take forever are not tried, and taken to match", () => {
    expect(matchesPattern(`${"a".repeat(60)}!`, "^(a+)+$")).toBe(true);
    expect(matchesPattern(`${"a".repeat(60)}!`, "^(a|a)*$")).toBe(true);
    expect(matchesPattern("ab", "^[a-z]{3}$")).toBe(false);
  });
});
