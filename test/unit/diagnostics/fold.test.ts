import { expect, test } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostics.js";
import { foldWarnings } from "../../../generator/diagnostics/fold.js";

const at = (line: number, more: Partial<Diagnostic> = {}): Diagnostic => ({
  severity: "warning",
  code: "response/media-type-unsupported",
  message: "no client code parses a response of type text/xml",
  file: "shop.yaml",
  line,
  column: 1,
  related: [],
  ...more,
});
const lines = (count: number, more: Partial<Diagnostic> = {}): Diagnostic[] =>
  Array.from({ length: count }, (_, index) => at(index + 1, more));

test("a dozen warnings of one code are all shown", () => {
  expect(foldWarnings(lines(12))).toEqual(lines(12));
});

test("more are counted after the first ten, in a line that says how to see them", () => {
  const shown = foldWarnings([...lines(40), at(50, { code: "path/invalid" })]);
  expect(shown).toHaveLength(12);
  expect(shown.slice(0, 10)).toEqual(lines(10));
  expect(shown[10]).toEqual({
    severity: "warning",
    code: "response/media-type-unsupported",
    message: "30 more of this code are not shown",
    hint: "--format json shows each",
    file: "shop.yaml",
    related: [],
  });
  expect(shown[11]?.code).toBe("path/invalid");
});

test("what is said only once is shown before what is said again", () => {
  const rare = at(39, { message: "no client code parses a response of type image/tiff" });
  const shown = foldWarnings([...lines(38), rare, at(40)]);
  expect(shown.slice(0, 10).map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 39]);
});

test("every error is shown, and each document has its own first ten", () => {
  const errors = lines(40, { severity: "error", code: "ref/unresolved" });
  expect(foldWarnings(errors)).toEqual(errors);
  const other = lines(12, { file: "other.yaml" });
  expect(foldWarnings([...lines(12), ...other])).toEqual([...lines(12), ...other]);
});
