import { describe, expect, it, vi } from "vitest";
import { jsonBody } from "../../../templates/runtime/body.js";
import { type ClientOptions, Core } from "../../../templates/runtime/core.js";
import { defaultRetries, type RetryOptions, type RetryPolicy } from "../../../templates/runtime/retry.js";
import { sendJson } from "../../support/loopback.js";
import { ShopCore } from "./sample/core.js";
import { ShopAbortError } from "./sample/errors/shop-abort-error.js";
import { ShopConnectionError } from "./sample/errors/shop-connection-error.js";
import { ShopDefaultError } from "./sample/errors/shop-default-error.js";
import { ShopRequestError } from "./sample/errors/shop-request-error.js";
import { ShopTimeoutError } from "./sample/errors/shop-timeout-error.js";
import { call, errorOf, fakeTiming, serve, stub } from "./support.js";

const declared: RetryPolicy = {
  initialIntervalMs: 500,
  maxIntervalMs: 60_000,
  exponent: 1.5,
  maxElapsedMs: 3_600_000,
  statusCodes: ["5XX", "429"],
  retryConnectionErrors: true,
};

/** Answers with the status until the end of time; `headers` come with each answer. */
function failing(status = 503, headers: Record<string, string> = {}) {
  const timing = fakeTiming();
  const fetch = stub(() => new Response(null, { status, headers }));
  const core = (retries?: RetryOptions | false): ShopCore => new ShopCore({ fetch, timing, retries });
  return { fetch, timing, core };
}

describe("a call is retried", () => {
  it("until it succeeds", async () => {
    const timing = fakeTiming();
    const fetch = stub(new Response(null, { status: 503 }), new TypeError("reset"), Response.json({ a: 1 }));
    expect(await call(new ShopCore({ fetch, timing }))).toEqual({ a: 1 });
    expect(fetch.calls).toHaveLength(3);
  });

  it("twice by default, after random waits up to 0.5 s and 1 s", async () => {
    const { fetch, timing, core } = failing();
    expect(await errorOf(call(core()))).toBeInstanceOf(ShopDefaultError);
    expect(fetch.calls).toHaveLength(3);
    expect(timing.waits).toEqual([250, 500]);
  });

  it.each(["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"])("by default for %s", async (method) => {
    const { fetch, core } = failing();
    await errorOf(call(core(), { method }));
    expect(fetch.calls).toHaveLength(3);
  });

  it.each(["POST", "PATCH", "MERGE"])("by default not for %s, which is not idempotent", async (method) => {
    const { fetch, core } = failing();
    await errorOf(call(core({ maxAttempts: 9 }), { method }));
    expect(fetch.calls).toHaveLength(1);
  });

  it("for any method if its author declares a policy or its caller asks for it", async () => {
    const { fetch, core } = failing();
    await errorOf(call(core(), { method: "POST", retries: { ...declared, maxAttempts: 2 } }));
    expect(fetch.calls).toHaveLength(2);
    await errorOf(call(core(), { method: "POST" }, { retries: {} }));
    expect(fetch.calls).toHaveLength(5);
  });

  it.each([408, 429, 500, 502, 503, 504])("by default on %i", async (status) => {
    const { fetch, core } = failing(status);
    await errorOf(call(core()));
    expect(fetch.calls).toHaveLength(3);
  });

  it.each([302, 400, 401, 404, 409, 501])("by default not on %i", async (status) => {
    const { fetch, core } = failing(status);
    await errorOf(call(core()));
    expect(fetch.calls).toHaveLength(1);
  });

  it("when there is no connection, unless the policy says otherwise", async () => {
    const fetch = stub(new TypeError("fetch failed"));
    const core = new ShopCore({ fetch, timing: fakeTiming() });
    const error = await errorOf(call(core));
    expect(error).toBeInstanceOf(ShopConnectionError);
    expect(error.message).toBe("listThings: no answer");
    expect(error.cause).toEqual(new TypeError("fetch failed"));
    expect(fetch.calls).toHaveLength(3);
    await errorOf(call(core, {}, { retries: { retryConnectionErrors: false } }));
    expect(fetch.calls).toHaveLength(4);
  });

  it("when there is no answer in time", async () => {
    const fetch = stub();
    const hanging = Object.assign(() => fetch("hang").then(() => new Promise<never>(() => {})), { calls: fetch.calls });
    const core = new ShopCore({ fetch: hanging, timing: fakeTiming(), timeoutMs: 2 });
    expect(await errorOf(call(core))).toBeInstanceOf(ShopTimeoutError);
    expect(fetch.calls).toHaveLength(3);
  });

  it("not when the request could not be made", async () => {
    let attempts = 0;
    const hooks = {
      beforeRequest: () => {
        attempts++;
        throw new Error("no");
      },
    };
    const core = new ShopCore({ fetch: stub(), timing: fakeTiming(), hooks });
    expect(await errorOf(call(core))).toBeInstanceOf(ShopRequestError);
    expect(attempts).toBe(1);
  });

  it("with a fresh body each time", async () => {
    const { fetch, core } = failing();
    await errorOf(call(core(), { method: "PUT", body: jsonBody({ a: 1 }) }));
    expect(fetch.calls.map(({ init }) => init.body)).toEqual(['{"a":1}', '{"a":1}', '{"a":1}']);
  });
});

describe("the policy", () => {
  it("of the operation grows waits by its exponent, up to its longest interval, until its time is up", async () => {
    const { timing, core } = failing();
    const retries = { ...declared, maxIntervalMs: 1_000, maxElapsedMs: 2_000 };
    await errorOf(call(core(), { method: "POST", retries }));
    expect(timing.waits).toEqual([250, 375, 500, 500]);
  });

  it("takes single statuses and ranges", async () => {
    for (const [status, attempts] of [
      [500, 2],
      [599, 2],
      [429, 2],
      [428, 1],
    ] as const) {
      const { fetch, core } = failing(status);
      await errorOf(call(core(), { retries: { ...declared, maxAttempts: 2 } }));
      expect(fetch.calls).toHaveLength(attempts);
    }
  });

  it("of the client is laid over the declared one, and that of the call over both", async () => {
    const { fetch, timing, core } = failing();
    const client = core({ initialIntervalMs: 10, maxAttempts: 9, exponent: undefined });
    await errorOf(call(client, { retries: declared }, { retries: { maxAttempts: 3, maxElapsedMs: undefined } }));
    expect(fetch.calls).toHaveLength(3);
    expect(timing.waits).toEqual([5, 7.5]);
  });

  it("is no retries at all for false, where the call has the last word", async () => {
    const { fetch, core } = failing();
    await errorOf(call(core(false), { retries: declared }));
    expect(fetch.calls).toHaveLength(1);
    await errorOf(call(core(), { retries: declared }, { retries: false }));
    expect(fetch.calls).toHaveLength(2);
    await errorOf(call(core(false), {}, { retries: { maxAttempts: 2 } }));
    expect(fetch.calls).toHaveLength(4);
  });

  it("of the runtime is what its description says", () => {
    expect(defaultRetries).toMatchObject({ maxAttempts: 3, initialIntervalMs: 500, maxIntervalMs: 8_000 });
  });
});

describe("the server's own wish", () => {
  it.each([
    [{ "retry-after": "2" }, 2_000],
    [{ "retry-after": "0.5" }, 500],
    [{ "retry-after-ms": "70" }, 70],
    [{ "retry-after-ms": "70", "retry-after": "2" }, 70],
    [{ "retry-after-ms": "x", "retry-after": "2" }, 2_000],
    [{ "retry-after": "Thu, 01 Jan 2026 00:00:03 GMT" }, 3_000],
  ])("%j is how long the wait is", async (headers, wait) => {
    const { timing, core } = failing(429, headers);
    await errorOf(call(core({ maxAttempts: 2 })));
    expect(timing.waits).toEqual([wait]);
  });

  it.each(["0", "-5", "-32", "abc", "", "NaN", "Wed, 31 Dec 2025 23:59:59 GMT", "GMT"])(
    "%j is ignored",
    async (value) => {
      const { timing, core } = failing(429, { "retry-after": value });
      await errorOf(call(core({ maxAttempts: 2 })));
      expect(timing.waits).toEqual([250]);
    },
  );

  it.each(["61", "1e12", "Infinity", "Fri, 01 Jan 2100 00:00:00 GMT"])(
    "%j, later than the policy allows, ends the call with the answer's error",
    async (value) => {
      const { fetch, timing, core } = failing(429, { "retry-after": value });
      expect(await errorOf(call(core()))).toMatchObject({ name: "ShopDefaultError", status: 429 });
      expect(fetch.calls).toHaveLength(1);
      expect(timing.waits).toEqual([]);
    },
  );
});

describe("the cap on the server's wish", () => {
  const patient = { maxElapsedMs: Number.POSITIVE_INFINITY, maxAttempts: 2 };

  it("is a minute, however long the policy goes on", async () => {
    const { timing, core } = failing(429, { "retry-after": "60" });
    await errorOf(call(core(patient)));
    expect(timing.waits).toEqual([60_000]);
    const longer = failing(429, { "retry-after": "60.1" });
    expect(await errorOf(call(longer.core(patient)))).toHaveProperty("status", 429);
    expect(longer.timing.waits).toEqual([]);
  });

  it("is the longest interval, where that is longer", async () => {
    const { timing, core } = failing(429, { "retry-after": "90" });
    await errorOf(call(core({ ...patient, maxIntervalMs: 90_000 })));
    expect(timing.waits).toEqual([90_000]);
  });
});

describe("the budget for retries", () => {
  /** A server that is down until it is told otherwise. */
  function moody(options: ClientOptions = {}) {
    const mood = { status: 503 };
    const fetch = stub(() => Response.json({}, mood));
    return { fetch, mood, core: new ShopCore({ fetch, timing: fakeTiming(), ...options }) };
  }

  it("lets all calls of a client together make a hundred while there is no success", async () => {
    const { fetch, core } = moody();
    for (let calls = 0; calls < 200; calls++) await errorOf(call(core));
    expect(fetch.calls).toHaveLength(300);
  });

  it("is filled up by successes: five pay for a retry", async () => {
    const { fetch, core, mood } = moody({ retryBudget: 2 });
    await errorOf(call(core));
    mood.status = 200;
    for (let calls = 0; calls < 5; calls++) await call(core);
    mood.status = 503;
    await errorOf(call(core));
    expect(fetch.calls).toHaveLength(3 + 5 + 2);
  });

  it("never holds more than its size", async () => {
    const { fetch, core, mood } = moody({ retryBudget: 1 });
    mood.status = 200;
    for (let calls = 0; calls < 50; calls++) await call(core);
    mood.status = 503;
    await errorOf(call(core));
    expect(fetch.calls).toHaveLength(50 + 2);
  });

  it("is the client's own, may be none, and may be without limit", async () => {
    const spent = moody({ retryBudget: 0 });
    await errorOf(call(spent.core));
    expect(spent.fetch.calls).toHaveLength(1);
    const free = moody({ retryBudget: Number.POSITIVE_INFINITY });
    for (let calls = 0; calls < 200; calls++) await errorOf(call(free.core));
    expect(free.fetch.calls).toHaveLength(600);
  });

  it("is not touched by answers that are no reason to retry", async () => {
    const { fetch, core } = failing(404);
    const client = core();
    for (let calls = 0; calls < 200; calls++) await errorOf(call(client));
    expect(fetch.calls).toHaveLength(200);
    const { budget } = Core.settings(client);
    expect(budget).toEqual({ spent: 0 });
  });
});

describe("between attempts", () => {
  it("the unread body is given back", async () => {
    let cancelled = 0;
    const body = new ReadableStream({ cancel: () => void cancelled++ });
    const fetch = stub(new Response(body, { status: 503 }), Response.json({}));
    await call(new ShopCore({ fetch, timing: fakeTiming() }));
    expect(cancelled).toBe(1);
  });

  it("the connection of an answer that never ends is closed", async () => {
    const closed = vi.fn();
    const server = await serve((_, response) => {
      if (server.requests.length === 2) return sendJson(response, 200, {});
      response.on("close", closed).writeHead(503).write("never ends");
    });
    await call(new ShopCore({ serverURL: server.url, timing: fakeTiming() }));
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  });

  it("an abort rejects at once, and stops the timer", async () => {
    const controller = new AbortController();
    const fetch = stub(() => {
      setTimeout(() => controller.abort("enough"), 2);
      return new Response(null, { status: 503, headers: { "retry-after": "50" } });
    });
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const before = timers();
    const error = await errorOf(call(new ShopCore({ fetch }), {}, { signal: controller.signal }));
    expect(error).toBeInstanceOf(ShopAbortError);
    expect(error.cause).toBe("enough");
    expect(timers()).toBeLessThanOrEqual(before);
    expect(fetch.calls).toHaveLength(1);
  });
});
