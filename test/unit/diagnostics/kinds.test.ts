import { expect, test } from "vitest";
import { loadKinds } from "../../../generator/diagnostics/kinds/load.js";
import { modelKinds } from "../../../generator/diagnostics/kinds/model.js";
import { resolveKinds } from "../../../generator/diagnostics/kinds/resolve.js";
import { kinds } from "../../../generator/diagnostics/kinds.js";

test("codes have the form stage/what, in lower case", () => {
  expect(Object.keys(kinds).filter((code) => !/^[a-z-]+\/[a-z-]+$/.test(code))).toEqual([]);
});

/** There was nothing to read, or more than a reader holds: no rule is broken. */
const withoutRule = ["document/missing", "document/too-deep", "document/too-large", "document/empty"];

test("whatever refuses a document names the rule that the document breaks", () => {
  const refusals = Object.entries({ ...loadKinds, ...resolveKinds, ...modelKinds }).filter(
    ([, { severity }]) => severity === "error",
  );
  const silent = refusals.filter(([, { rule = "" }]) => !/^(OpenAPI|RFC|YAML).+: ./.test(rule)).map(([code]) => code);
  expect(silent).toEqual(withoutRule);
});
