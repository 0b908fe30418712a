import { expect, it } from "vitest";
import { optionalBody } from "../../../templates/runtime/optional-body.js";

it("sends no body that may be left out when none of its keys is set", () => {
  expect(optionalBody({})).toBe(undefined);
  expect(optionalBody({ a: undefined })).toBe(undefined);
  expect(optionalBody({ a: undefined, b: null })).toEqual({ a: undefined, b: null });
});
