/** The models of the five packages, with values derived from their schemas and then damaged in one place. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import type { JsonObject, JsonValue } from "../../generator/load/spec-document.js";
import { emitted, stages } from "../scenarios/harness/stages.js";
import { packages, root } from "../support/packages.js";
import { damagedIn, isValueSample, sampleOf } from "./derive.js";
import { oracleOf } from "./oracle.js";
import { type Claim, wrongClaims } from "./type-of-value.js";

/** What TypeScript can say of a value. Where another keyword is broken too, nothing follows for the type. */
const expressible = new Set(["type", "required", "enum", "const", "anyOf"]);

const found = packages.map((config) => {
  const text = readFileSync(join(root, config.spec), "utf8");
  const document: JsonObject = parse(text);
  const staged = stages(text, config);
  const broken = oracleOf(document);
  const schemas = ((document["components"] ?? {}) as JsonObject)["schemas"] as JsonObject;
  const claims = Object.entries(schemas).flatMap(([name, schema]): readonly Claim[] => {
    const type = staged.names.types.get(`#/components/schemas/${name}`)?.name;
    if (type === undefined || !isValueSample(document, schema)) return [];
    const sample = sampleOf(document, schema);
    const claim = (value: JsonValue): readonly Claim[] => {
      const keywords = broken(name, value);
      const assignable = keywords.length === 0;
      const isClear = assignable || keywords.every((keyword) => expressible.has(keyword));
      return isClear ? [{ package: config.id, type, value, assignable }] : [];
    };
    return [sample, ...damagedIn(sample)].flatMap(claim);
  });
  return { id: config.id, files: emitted(staged, config), claims };
});

it("have values enough to tell", () => {
  const claims = found.flatMap((each) => each.claims);
  expect(claims.filter(({ assignable }) => assignable).length).toBeGreaterThan(100);
  expect(claims.filter(({ assignable }) => !assignable).length).toBeGreaterThan(300);
});

it("take what their schemas accept, and not what these reject", { timeout: 120_000 }, () => {
  const all = new Map(found.map(({ id, files }) => [id, files]));
  expect(
    wrongClaims(
      all,
      found.flatMap((each) => each.claims),
    ),
  ).toEqual([]);
});
