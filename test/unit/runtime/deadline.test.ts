import { beforeAll, describe, expect, it, vi } from "vitest";
import { jsonBody } from "../../../templates/runtime/body.js";
import { sendJson } from "../../support/loopback.js";
import { ShopCore } from "./sample/core.js";
import { ShopAbortError } from "./sample/errors/shop-abort-error.js";
import { ShopTimeoutError } from "./sample/errors/shop-timeout-error.js";
import { call, errorOf, fakeTiming, serve, stub } from "./support.js";

const never: typeof fetch = () => new Promise(() => {});

// Node loads its fetch with the first call, which takes longer than the limits below.
beforeAll(() => fetch("data:,"));

function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
}

describe("a time limit", () => {
  it("covers the wait for an answer", async () => {
    const server = await serve(() => {});
    const core = new ShopCore({ serverURL: server.url, timeoutMs: 20, retries: false });
    const error = await errorOf(call(core));
    expect(error).toBeInstanceOf(ShopTimeoutError);
    expect(error.message).toBe("listThings: no complete answer within 20 ms");
    expect("cause" in error).toBe(false);
  });

  it("covers the body, and closes the connection", async () => {
    const closed = vi.fn();
    const server = await serve((_, response) => {
      response.on("close", closed).writeHead(200, { "content-type": "application/json" }).write("[");
    });
    const core = new ShopCore({ serverURL: server.url, retries: false });
    expect(await errorOf(call(core, {}, { timeoutMs: 80 }))).toBeInstanceOf(ShopTimeoutError);
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  });

  it("holds even if fetch, a hook or a credential function hangs", async () => {
    const hang = (): Promise<never> => new Promise(() => {});
    const security = [["token"]];
    for (const options of [
      { fetch: never },
      { fetch: stub(), hooks: { beforeRequest: hang } },
      { fetch: stub(), hooks: { afterResponse: hang } },
      { fetch: stub(), token: hang },
    ]) {
      const core = new ShopCore({ token: "t", ...options, timeoutMs: 2, retries: false });
      expect(await errorOf(call(core, { security }))).toBeInstanceOf(ShopTimeoutError);
    }
  });

  it("of the call wins over the client's; Infinity and more than timers can measure mean none", async () => {
    for (const timeoutMs of [Number.POSITIVE_INFINITY, 2 ** 31]) {
      const slow: typeof fetch = () => new Promise((done) => setTimeout(() => done(Response.json({})), 5));
      expect(await call(new ShopCore({ fetch: slow, timeoutMs: 1 }), {}, { timeoutMs })).toEqual({});
    }
  });
});

describe("a time limit for all attempts together", () => {
  it("ends an attempt, and says so", async () => {
    const core = new ShopCore({ fetch: never, timeoutMs: 1_000, totalTimeoutMs: 20 });
    const error = await errorOf(call(core));
    expect(error).toBeInstanceOf(ShopTimeoutError);
    expect(error.message).toBe("listThings: no complete answer within 20 ms in all");
  });

  it("leaves a later attempt the time that the earlier ones left", async () => {
    const timing = fakeTiming();
    let attempts = 0;
    const fetch: typeof globalThis.fetch = async () => {
      await timing.sleep(980, new AbortController().signal);
      return ++attempts === 1 ? new Response(null, { status: 503, headers: { "retry-after-ms": "5" } }) : never("");
    };
    const error = await errorOf(call(new ShopCore({ fetch, timing, timeoutMs: 900 }), {}, { totalTimeoutMs: 1_000 }));
    expect(error.message).toBe("listThings: no complete answer within 1000 ms in all");
    expect(attempts).toBe(2);
  });

  it("lets no wait begin that would outlast it: the call ends with the answer that there is", async () => {
    const timing = fakeTiming();
    const fetch = stub(() => new Response(null, { status: 503, headers: { "retry-after": "2" } }));
    const core = new ShopCore({ fetch, timing, totalTimeoutMs: 5_000, retries: { maxAttempts: 9 } });
    expect(await errorOf(call(core))).toHaveProperty("status", 503);
    expect(timing.waits).toEqual([2_000, 2_000]);
  });

  it("is not reached by a call that is done in time, and leaves no timer", async () => {
    const before = timers();
    expect(await call(new ShopCore({ fetch: stub(), totalTimeoutMs: 60_000 }))).toEqual({});
    expect(timers()).toBeLessThanOrEqual(before);
  });

  it("of the call wins over the client's", async () => {
    const slow: typeof fetch = () => new Promise((done) => setTimeout(() => done(Response.json({})), 5));
    const core = new ShopCore({ fetch: slow, totalTimeoutMs: 1 });
    expect(await call(core, {}, { totalTimeoutMs: Number.POSITIVE_INFINITY })).toEqual({});
  });
});

describe("an abort", () => {
  it("before the call sends nothing", async () => {
    const fetch = stub();
    const error = await errorOf(call(new ShopCore({ fetch }), {}, { signal: AbortSignal.abort("never mind") }));
    expect(error).toBeInstanceOf(ShopAbortError);
    expect(error.message).toBe("listThings: aborted by the caller");
    expect(error.cause).toBe("never mind");
    expect(fetch.calls).toHaveLength(0);
  });

  it("leaves the reason as the caller has made it", async () => {
    const controller = new AbortController();
    const server = await serve(() => controller.abort({ data: "mine" }));
    const error = await errorOf(call(new ShopCore({ serverURL: server.url }), {}, { signal: controller.signal }));
    await new Promise((done) => setTimeout(done, 20)); // What fetch throws comes later.
    expect(error.cause).toEqual({ data: "mine" });
  });

  it("while waiting for an answer rejects with the signal's reason, and closes the connection", async () => {
    const controller = new AbortController();
    const closed = vi.fn();
    const server = await serve((_, response) => {
      response.on("close", closed);
      controller.abort();
    });
    const core = new ShopCore({ serverURL: server.url });
    const error = await errorOf(call(core, {}, { signal: controller.signal }));
    expect(error).toBeInstanceOf(ShopAbortError);
    expect(error.cause).toBe(controller.signal.reason);
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
    expect(server.requests).toHaveLength(1);
  });

  it("while reading the body rejects, for errors too", async () => {
    for (const status of [200, 400]) {
      const controller = new AbortController();
      const server = await serve((_, response) => {
        response.writeHead(status, { "content-type": "application/json" }).write("[");
        setTimeout(() => controller.abort(), 10);
      });
      const core = new ShopCore({ serverURL: server.url });
      expect(await errorOf(call(core, {}, { signal: controller.signal }))).toBeInstanceOf(ShopAbortError);
    }
  });

  it("by a signal that times out limits all attempts together, and the waits between them", async () => {
    const fetch = stub(() => new Response(null, { status: 503 }));
    const core = new ShopCore({ fetch, retries: { maxAttempts: 1000, initialIntervalMs: 20, exponent: 1 } });
    const error = await errorOf(call(core, {}, { signal: AbortSignal.timeout(150) }));
    expect(error).toBeInstanceOf(ShopAbortError);
    expect(error.cause).toHaveProperty("name", "TimeoutError");
    expect(fetch.calls.length).toBeGreaterThan(1);
  });

  it("after the answer changes nothing", async () => {
    const controller = new AbortController();
    const promise = call(new ShopCore({ fetch: stub() }), {}, { signal: controller.signal });
    await promise;
    controller.abort();
    expect(await promise.result()).toMatchObject({ ok: true });
  });
});

describe("a call leaves behind", () => {
  it("no listener on the caller's signal and no timer, however it ends", async () => {
    const before = timers();
    const answers = [
      Response.json({}),
      new Response("{", { headers: { "content-type": "application/json" } }),
      new Response(null, { status: 404 }),
      new TypeError("fetch failed"),
    ];
    for (const answer of answers) {
      const { signal } = new AbortController();
      const added = vi.spyOn(signal, "addEventListener");
      const removed = vi.spyOn(signal, "removeEventListener");
      await call(new ShopCore({ fetch: stub(answer), retries: { initialIntervalMs: 0 } }), {}, { signal }).result();
      expect(added).toHaveBeenCalled();
      expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
        expect.arrayContaining(added.mock.calls.map(([, listener]) => listener)),
      );
      expect(timers()).toBeLessThanOrEqual(before);
    }
    const bad = call(new ShopCore({ fetch: stub() }), { method: "POST", body: jsonBody(1n) });
    await errorOf(bad);
    expect(timers()).toBeLessThanOrEqual(before);
  });

  it("no timer where the signal is none", async () => {
    const before = timers();
    const options = { signal: "x", timeoutMs: 60_000 };
    const result: Promise<unknown> = Reflect.apply(call, undefined, [new ShopCore({ fetch: stub() }), {}, options]);
    expect(await errorOf(result)).toHaveProperty("name", "ShopRequestError");
    expect(timers()).toBeLessThanOrEqual(before);
  });

  it("no open connection that is not kept for the next call", async () => {
    const server = await serve((_, response) => sendJson(response, 200, {}));
    const core = new ShopCore({ serverURL: server.url });
    for (let calls = 0; calls < 20; calls++) await call(core);
    expect(server.sockets.size).toBeLessThan(3); // Node opens a second one, as it does for a bare fetch.
  });
});
