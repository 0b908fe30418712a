import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import type { EventStream } from "../../../templates/runtime/stream.js";
import { sendJson } from "../../support/loopback.js";
import { ShopCore } from "./sample/core.js";
import { Problem } from "./sample/errors/problem.js";
import { ShopAbortError } from "./sample/errors/shop-abort-error.js";
import { ShopConnectionError } from "./sample/errors/shop-connection-error.js";
import { ShopParseError } from "./sample/errors/shop-parse-error.js";
import { ShopRequestError } from "./sample/errors/shop-request-error.js";
import { ShopTimeoutError } from "./sample/errors/shop-timeout-error.js";
import { answer, begin, drain, watch } from "./stream-support.js";
import { errorOf, serve, stub } from "./support.js";

// Node loads its fetch with the first call, which takes longer than the limits below.
beforeAll(() => fetch("data:,"));

/** How many timers were started and not stopped, of those that watch for silence. */
function watchTimers(idleTimeoutMs = 300_000): () => number {
  const started = vi.spyOn(globalThis, "setTimeout");
  const stopped = vi.spyOn(globalThis, "clearTimeout");
  onTestFinished(() => void vi.restoreAllMocks());
  return () => {
    const timers = started.mock.results.filter((_, index) => started.mock.calls[index]?.[1] === idleTimeoutMs);
    expect(timers.length).toBeGreaterThan(0);
    return timers.filter(({ value }) => !stopped.mock.calls.some(([timer]) => timer === value)).length;
  };
}

/** A client of a server that sends one event and then nothing, and what the server sees of the end. */
async function openStream() {
  const closed = vi.fn();
  const server = await serve((_, response) => begin(response.on("close", closed), "data: 1\n\n"));
  const hasClosed = () => vi.waitFor(() => expect(closed).toHaveBeenCalled());
  return { core: new ShopCore({ serverURL: server.url }), closed, hasClosed };
}

describe("leaving the loop over a stream", () => {
  const ways: readonly (readonly [string, (stream: EventStream<unknown>) => Promise<void>])[] = [
    [
      "break",
      async (stream) => {
        for await (const _ of stream) break;
      },
    ],
    [
      "an error",
      async (stream) => {
        await errorOf(
          (async () => {
            for await (const _ of stream) throw new Error("enough");
          })(),
        );
      },
    ],
    [
      "return",
      async (stream) => {
        for await (const _ of stream) return;
      },
    ],
  ];

  it.each(ways)("by %s closes the connection", async (_, leave) => {
    const timers = watchTimers();
    const { core, closed, hasClosed } = await openStream();
    const stream = await watch(core);
    expect(closed).not.toHaveBeenCalled();
    await leave(stream);
    await hasClosed();
    expect(timers()).toBe(0);
  });

  it("is not needed: a stream can be closed before it is read, and while", async () => {
    const timers = watchTimers();
    const before = await openStream();
    const unread = await watch(before.core);
    unread.close();
    await before.hasClosed();
    expect(await drain(unread)).toEqual({ items: [] });

    const during = await openStream();
    const stream = await watch(during.core);
    setTimeout(() => stream.close(), 20);
    expect(await drain(stream)).toEqual({ items: [1] });
    await during.hasClosed();
    expect(timers()).toBe(0);
  });
});

describe("a stream", () => {
  it("that cannot be opened is a typed error before it is read", async () => {
    const server = await serve((_, response) => sendJson(response, 404, { title: "none" }));
    const result = await watch(new ShopCore({ serverURL: server.url })).result();
    expect(!result.ok && result.error).toBeInstanceOf(Problem);
  });

  it("of another type is a parse error, and its connection is closed", async () => {
    const closed = vi.fn();
    const server = await serve((_, response) => begin(response.on("close", closed), "<h1>", "text/html"));
    const error = await errorOf(watch(new ShopCore({ serverURL: server.url })));
    expect(error).toBeInstanceOf(ShopParseError);
    expect(error.message).toBe("watchThings: answered 200, but its body is not an event stream (text/html)");
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  });

  it.each(["text/event-stream", "text/event-stream;charset=utf-8", "TEXT/Event-Stream ; a=b", ""])(
    "may say that its type is %j",
    async (type) => {
      const core = new ShopCore({ fetch: stub(answer(["data: 1\n\n"], type)) });
      expect(await drain(await watch(core))).toEqual({ items: [1] });
    },
  );

  it("has to begin within the time limit, and may then take longer", async () => {
    const server = await serve((_, response) => {
      begin(response, ":\n");
      setTimeout(() => response.end("data: 1\n\n"), 80);
    });
    expect(await drain(await watch(new ShopCore({ serverURL: server.url }), { timeoutMs: 60 }))).toEqual({
      items: [1],
    });
    const silent = await serve(() => {});
    const core = new ShopCore({ serverURL: silent.url, retries: false });
    expect(await errorOf(watch(core, { timeoutMs: 20 }))).toBeInstanceOf(ShopTimeoutError);
  });

  it("in which nothing arrives for too long is a timeout, and its connection is closed", async () => {
    const timers = watchTimers(30);
    const { core, hasClosed } = await openStream();
    const { items, error } = await drain(await watch(core, { idleTimeoutMs: 30 }));
    expect(items).toEqual([1]);
    expect(error).toBeInstanceOf(ShopTimeoutError);
    expect(error?.message).toBe("watchThings: nothing arrived for 30 ms");
    await hasClosed();
    expect(timers()).toBe(0);
  });

  it("does not count the time that its reader takes", async () => {
    const core = new ShopCore({ fetch: stub(answer(["data: 1\n\n", "data: 2\n\n"])) });
    const items: unknown[] = [];
    for await (const item of await watch(core, { idleTimeoutMs: 15 })) {
      items.push(item);
      await new Promise((done) => setTimeout(done, 30));
    }
    expect(items).toEqual([1, 2]);
  });

  it("that breaks off is a connection error after what has arrived", async () => {
    const server = await serve((_, response) => {
      begin(response, "data: 1\n\n");
      setTimeout(() => response.destroy(), 20);
    });
    const { items, error } = await drain(await watch(new ShopCore({ serverURL: server.url })));
    expect(items).toEqual([1]);
    expect(error).toBeInstanceOf(ShopConnectionError);
    expect(error?.message).toBe("watchThings: the answer broke off");
    expect(error?.cause).toBeInstanceOf(Error);
  });

  it("can be read once", async () => {
    const stream = await watch(new ShopCore({ fetch: stub(answer(["data: 1\n\n"])) }));
    expect(await drain(stream)).toEqual({ items: [1] });
    const { error } = await drain(stream);
    expect(error).toBeInstanceOf(ShopRequestError);
    expect(error?.message).toBe("watchThings: a stream can be read only once");
  });

  it("refuses an item that is too long", async () => {
    function* endless(): Generator<string> {
      yield "data: ";
      for (;;) yield "x".repeat(100);
    }
    const { error } = await drain(
      await watch(new ShopCore({ fetch: stub(answer(endless())) }), { maxItemLength: 999 }),
    );
    expect(error).toBeInstanceOf(ShopParseError);
    expect(error?.message).toBe("watchThings: an event has more than 999 characters");
  });

  it("without a body has no items", async () => {
    const none = new Response(null, { headers: { "content-type": "text/event-stream" } });
    expect(await drain(await watch(new ShopCore({ fetch: stub(none) })))).toEqual({ items: [] });
  });
});

describe("aborting a stream", () => {
  it("ends it at once, even while its reader is busy, and closes the connection", async () => {
    const timers = watchTimers();
    for (const isBusy of [false, true]) {
      const { core, hasClosed } = await openStream();
      const controller = new AbortController();
      const read = async () => {
        for await (const _ of await watch(core, { signal: controller.signal })) {
          if (!isBusy) setTimeout(() => controller.abort("enough"), 10);
          else controller.abort("enough");
          if (isBusy) await hasClosed();
        }
      };
      const error = await errorOf(read());
      expect(error).toBeInstanceOf(ShopAbortError);
      expect(error.cause).toBe("enough");
      await hasClosed();
      expect(timers()).toBe(0);
    }
  });

  it("before it is read closes the connection too", async () => {
    const { core, hasClosed } = await openStream();
    const controller = new AbortController();
    const stream = await watch(core, { signal: controller.signal });
    controller.abort();
    await hasClosed();
    expect((await drain(stream)).error).toBeInstanceOf(ShopAbortError);
  });

  it("leaves no listener behind, however it ends", async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    for (const body of [["data: 1\n\n"], ["data: {\n\n"], ["data: [DONE]\n\n"]]) {
      await drain(await watch(new ShopCore({ fetch: stub(answer(body)) }), { signal }));
    }
    expect(added.mock.calls.length).toBeGreaterThan(3);
    expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
      expect.arrayContaining(added.mock.calls.map(([, listener]) => listener)),
    );
  });
});
