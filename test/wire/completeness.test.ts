import { describe, expect, it } from "vitest";
import { specOperations } from "./harness/spec.js";
import { mixTable } from "./tables/mix.js";
import { mixpeekTable } from "./tables/mixpeek.js";
import { nuextractTable } from "./tables/nuextract.js";
import { openrouterTable } from "./tables/openrouter.js";
import { speakeasyTable } from "./tables/speakeasy.js";

const operations = specOperations();
const rows = [mixTable, mixpeekTable, nuextractTable, openrouterTable, speakeasyTable].flatMap(({ spec, rows }) =>
  rows.map((row) => ({ ...row, spec })),
);

describe("the tables of calls", () => {
  it("have all operations of all specs, under their routes, and no others", () => {
    const expected = operations.map(({ spec, operationId, route }) => `${spec}: ${operationId}, ${route}`);
    const covered = new Set(rows.map(({ spec, operationId, route }) => `${spec}: ${operationId}, ${route}`));
    expect([...covered].sort()).toEqual(expected.sort());
    expect(expected).toHaveLength(27);
  });

  it.each(operations)("expect every error that $spec declares for $operationId", (operation) => {
    const own = rows.filter(
      ({ spec, operationId }) => spec === operation.spec && operationId === operation.operationId,
    );
    expect(own).not.toHaveLength(0);
    for (const { errors } of own) {
      expect(errors.map(({ key }) => key).sort()).toEqual([...operation.errors].sort());
    }
  });
});
