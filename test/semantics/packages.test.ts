/** The models of the five packages, with values derived from their schemas and then damaged in one place. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { emitted, stages } from "../scenarios/harness/stages.js";
import { packages, root } from "../support/packages.js";
import { claimsOf } from "./claims.js";
import { wrongClaims } from "./type-of-value.js";

const found = packages.map((config) => {
  const text = readFileSync(join(root, config.spec), "utf8");
  const { model, names, diagnostics } = stages(text, config);
  const { claims } = claimsOf(parse(text), model, names, { types: 1000, damagedPerType: 40 }, config.id);
  return { id: config.id, files: emitted({ model, names, diagnostics }, config), claims };
});
const claims = found.flatMap((each) => each.claims);

it("have values enough to tell", () => {
  expect(claims.filter(({ assignable }) => assignable).length).toBeGreaterThan(300);
  expect(claims.filter(({ assignable }) => !assignable).length).toBeGreaterThan(800);
});

it("take what their schemas accept, and not what these reject", { timeout: 120_000 }, () => {
  expect(wrongClaims(new Map(found.map(({ id, files }) => [id, files])), claims)).toEqual([]);
});
