import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { ShopCore } from "./sample/core.js";
import { ShopRequestError } from "./sample/errors/shop-request-error.js";
import { call, errorOf, fakeTiming } from "./support.js";

describe("a request that cannot be sent", () => {
  it.each([
    ["a port that does not exist", { serverURL: "http://localhost:99999" }, {}],
    ["a method that fetch forbids", { serverURL: "http://localhost:1" }, { method: "TRACE" }],
  ])("because of %s fails at once and is not retried", async (_, options, operation) => {
    const timing = fakeTiming();
    const error = await errorOf(call(new ShopCore({ ...options, timing, retries: { maxAttempts: 9 } }), operation));
    expect(error).toBeInstanceOf(ShopRequestError);
    expect(timing.waits).toEqual([]);
  });

  it("shows no key of its URL, whether or not hooks look at it", async () => {
    for (const hooks of [{}, { beforeRequest: () => undefined }]) {
      const core = new ShopCore({ serverURL: "http://localhost:99999", queryKey: "SECRET", hooks });
      const error = await errorOf(call(core, { security: [["queryKey"]] }));
      expect(inspect(error, { showHidden: true }) + JSON.stringify(error)).not.toContain("SECRET");
    }
  });
});
