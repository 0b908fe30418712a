import { describe, expect, it } from "vitest";
import { emitted, stages } from "../scenarios/harness/stages.js";
import { cases, shared } from "./cases.js";
import { asJsonSchema } from "./json-schema.js";
import { oracleOf } from "./oracle.js";
import { onlyTypes, withoutLimits } from "./reading.js";
import { withSubtypes } from "./subtypes.js";
import { type Claim, wrongClaims } from "./type-of-value.js";

const all = Object.entries(cases).map(([name, each]) => ({ name: `case-${name}`, ...each }));
const schemas = { ...shared, ...Object.fromEntries(all.map(({ name, schema }) => [name, schema])) };
const document = { openapi: "3.1.0", info: { title: "Shop", version: "1" }, paths: {}, components: { schemas } };

describe("a validator of JSON Schema", () => {
  const takes = oracleOf(document);

  it.each(all)("agrees on what $name accepts and rejects", ({ name, accepts, rejects, beyondTypes = [] }) => {
    for (const value of accepts) expect(takes(pointerTo(name), value), JSON.stringify(value)).toBe(true);
    for (const value of [...rejects, ...beyondTypes])
      expect(takes(pointerTo(name), value), JSON.stringify(value)).toBe(false);
  });
});

describe("the reading of schemas as types", () => {
  const accepts = oracleOf(asJsonSchema(withSubtypes(document), "output", withoutLimits).document);
  const mayAccept = oracleOf(asJsonSchema(withSubtypes(document), "output", onlyTypes).document);

  it.each(all)("tells for $name what is assignable and what is not", (each) => {
    for (const value of each.accepts) expect(accepts(pointerTo(each.name), value), JSON.stringify(value)).toBe(true);
    for (const value of each.rejects) expect(mayAccept(pointerTo(each.name), value), JSON.stringify(value)).toBe(false);
    for (const value of each.beyondTypes ?? [])
      expect(mayAccept(pointerTo(each.name), value), JSON.stringify(value)).toBe(true);
  });
});

describe("TypeScript", () => {
  it("assigns what a schema accepts, and not what it rejects", { timeout: 60_000 }, () => {
    const staged = stages(JSON.stringify(document));
    const claims = all.flatMap(({ name, accepts, rejects, beyondTypes = [] }) => {
      const found = staged.names.types.get(`#/components/schemas/${name}`)?.name;
      if (found === undefined) throw new Error(`${name} has no type`);
      const claim = (assignable: boolean) => (value: Claim["value"]) => ({
        package: "shop",
        type: found,
        value,
        assignable,
      });
      return [...[...accepts, ...beyondTypes].map(claim(true)), ...rejects.map(claim(false))];
    });
    expect(wrongClaims(new Map([["shop", emitted(staged)]]), claims)).toEqual([]);
  });
});

function pointerTo(name: string): string {
  return `/components/schemas/${name}`;
}
