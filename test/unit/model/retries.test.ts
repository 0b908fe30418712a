import { describe, expect, it } from "vitest";
import { modelled, onlyOperation } from "./support.js";

const retries = (value: string) => {
  const found = modelled(`GET /a: { x-speakeasy-retries: ${value} }`);
  return {
    policy: onlyOperation(found).retries,
    said: found.diagnostics.map(({ code, message }) => `${code}: ${message}`),
  };
};

describe("the retry extension", () => {
  it("fills in what is left out", () => {
    expect(retries("{ strategy: backoff }")).toEqual({
      policy: {
        initialIntervalMs: 500,
        maxIntervalMs: 60_000,
        exponent: 1.5,
        maxElapsedMs: 3_600_000,
        statusCodes: ["429", "500", "502", "503", "504"],
        retryConnectionErrors: false,
      },
      said: [],
    });
  });

  it("takes numbers and ranges", () => {
    const { policy } = retries(`
      { strategy: backoff, backoff: { initialInterval: 1, maxInterval: 2, maxElapsedTime: 3, exponent: 4 },
        statusCodes: [429, 5xx], retryConnectionErrors: true }`);
    expect(policy).toEqual({
      initialIntervalMs: 1,
      maxIntervalMs: 2,
      exponent: 4,
      maxElapsedMs: 3,
      statusCodes: ["429", "5XX"],
      retryConnectionErrors: true,
    });
  });

  it("may say that there are none", () => {
    expect(retries("{ strategy: none }")).toEqual({ policy: undefined, said: [] });
  });

  it.each([
    ["true", "it should be an object"],
    ["[]", "it should be an object"],
    ["{}", "its strategy is not backoff"],
    ["{ strategy: often }", "its strategy is not backoff"],
    ["{ strategy: backoff, backoff: 5 }", "its backoff should be an object"],
    ["{ strategy: backoff, backoff: { exponent: fast } }", "backoff.exponent should be a positive number"],
    ["{ strategy: backoff, backoff: { maxInterval: -1 } }", "backoff.maxInterval should be a positive number"],
    ["{ strategy: backoff, statusCodes: 500 }", "its statusCodes should be a list of codes"],
    ["{ strategy: backoff, statusCodes: [often] }", "its statusCodes should be a list of codes"],
    ["{ strategy: backoff, statusCodes: [999] }", "its statusCodes should be a list of codes"],
  ])("is ignored with a warning when it is wrong: %s", (value, reason) => {
    expect(retries(value)).toEqual({
      policy: undefined,
      said: [`extension/invalid: x-speakeasy-retries is ignored: ${reason}`],
    });
  });

  it("counts for the whole document at its top", () => {
    const { model } = modelled("x-speakeasy-retries: { strategy: backoff }\nGET /a: {}");
    expect(model.retries?.statusCodes).toHaveLength(5);
    expect(model.operations[0]?.retries).toBe(undefined);
  });
});
