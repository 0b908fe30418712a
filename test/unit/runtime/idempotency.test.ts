import { describe, expect, it, onTestFinished, vi } from "vitest";
import { idempotencyKey } from "../../../templates/runtime/idempotency.js";
import { defaultRetries } from "../../../templates/runtime/retry.js";
import { ShopCore } from "./sample/core.js";
import { call, fakeTiming, stub } from "./support.js";

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** The keys of the attempts of a call that is answered 503 twice. */
async function keysSent(given?: string): Promise<readonly (string | undefined)[]> {
  const fetch = stub(new Response(null, { status: 503 }), new TypeError("reset"), Response.json({}));
  const headers = { "Idempotency-Key": idempotencyKey(given) };
  await call(new ShopCore({ fetch, timing: fakeTiming() }), { method: "POST", headers, retries: defaultRetries });
  return fetch.calls.map((each) => each.headers["idempotency-key"]);
}

describe("an idempotency key", () => {
  it("is made for a call, sent with all attempts of a POST, and another for the next call", async () => {
    const [first, second] = [await keysSent(), await keysSent()];
    expect(first[0]).toMatch(UUID);
    expect(first).toEqual([first[0], first[0], first[0]]);
    expect(second[0]).not.toBe(first[0]);
  });

  it("is the caller's, if there is one", async () => {
    expect(await keysSent("mine")).toEqual(["mine", "mine", "mine"]);
  });

  it.each([undefined, {}])("is made without the platform's help too", (crypto) => {
    vi.stubGlobal("crypto", crypto);
    onTestFinished(() => void vi.unstubAllGlobals());
    const keys = Array.from({ length: 100 }, () => idempotencyKey(undefined));
    for (const key of keys) expect(key).toMatch(UUID);
    expect(new Set(keys).size).toBe(100);
  });
});
