import { expect, test } from "vitest";
import { nearest } from "../../../generator/diagnostics/nearest.js";

test.each([
  ["Oder", ["Order", "Customer"], "Order"],
  ["order", ["Order"], "Order"],
  ["operationID", ["operationId", "tags"], "operationId"],
  ["qurey", ["query", "path"], "query"],
  ["a", ["b"], undefined],
  ["id", ["ids", "in"], "ids"],
  ["Invoice", ["Order", "Customer"], undefined],
  ["x".repeat(200), ["x".repeat(199)], undefined],
])("the nearest to %s of %j is %s", (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});
