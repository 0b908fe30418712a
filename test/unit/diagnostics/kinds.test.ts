import { expect, test } from "vitest";
import { kinds } from "../../../generator/diagnostics/kinds.js";

test("codes have the form stage/what, in lower case", () => {
  expect(Object.keys(kinds).filter((code) => !/^[a-z-]+\/[a-z-]+$/.test(code))).toEqual([]);
});
