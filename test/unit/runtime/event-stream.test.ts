import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { EventFormat } from "../../../templates/runtime/event-stream.js";
import type { Timing } from "../../../templates/runtime/timing.js";
import { sendJson } from "../../support/loopback.js";
import { ShopCore } from "./sample/core.js";
import { Problem } from "./sample/errors/problem.js";
import { ShopAbortError } from "./sample/errors/shop-abort-error.js";
import { ShopConnectionError } from "./sample/errors/shop-connection-error.js";
import { ShopParseError } from "./sample/errors/shop-parse-error.js";
import { answer, begin, drain, watch } from "./stream-support.js";
import { fakeTiming, serve, stub } from "./support.js";

function itemsOf(text: string, format?: EventFormat) {
  return watch(new ShopCore({ fetch: stub(answer([text])) }), {}, format).then(drain);
}

describe("the items of a stream of events", () => {
  it.each<readonly [string, string, EventFormat, readonly unknown[]]>([
    ["data that is JSON", 'data: {"a":1}\n\ndata: 123\n\ndata: "x"\n\n', {}, [{ a: 1 }, 123, "x"]],
    ["data over several lines", 'data: {"a":\ndata: 1}\n\n', {}, [{ a: 1 }]],
    [
      "data that is text, as it stands",
      'data: 123\n\ndata: {"a":1}\n\ndata\n\n',
      { text: true },
      ["123", '{"a":1}', ""],
    ],
    ["data up to what is usual as its end", "data: 1\n\ndata: [DONE]\n\ndata: 2\n\n", {}, [1]],
    ["text that only looks like an end", "data: [DONE]\n\ndata: a\n\n", { text: true }, ["[DONE]", "a"]],
    ["text up to its declared end", "data: a\n\ndata: END\n\ndata: b\n\n", { text: true, sentinel: "END" }, ["a"]],
    [
      "whole events",
      "event: added\nid: 7\nretry: 9\ndata: {}\n\ndata: 1\n\n",
      { whole: true },
      [
        { event: "added", data: {}, id: "7", retry: 9 },
        { data: 1, id: "7", retry: 9 },
      ],
    ],
    [
      "whole events, some of text",
      "event: note\ndata: 1\n\nevent: added\ndata: 1\n\n",
      { whole: true, text: ["note"] },
      [
        { event: "note", data: "1" },
        { event: "added", data: 1 },
      ],
    ],
  ])("are %s", async (_, text, format, items) => {
    expect(await itemsOf(text, format)).toEqual({ items });
  });

  it("that are not JSON are a parse error, which does not quote them", async () => {
    const { items, error } = await itemsOf("data: 1\n\ndata: sk-secret\n\n");
    expect(items).toEqual([1]);
    expect(error).toBeInstanceOf(ShopParseError);
    expect(error?.message).toBe("watchThings: the data of an event is not JSON (9 characters)");
    expect(JSON.stringify(error) + String(error?.stack) + String(error?.cause)).not.toContain("secret");
  });

  it("do not include one that the stream ends in", async () => {
    expect(await itemsOf("data: 1\n\ndata: 2\n")).toEqual({ items: [1] });
  });

  it("arrive one by one, without waiting for the next", async () => {
    const server = await serve(async (_, response) => {
      begin(response, "data: 1\n\n");
    });
    const stream = await watch(new ShopCore({ serverURL: server.url }));
    for await (const item of stream) {
      expect(item).toBe(1);
      break;
    }
  });

  it("may come one byte a chunk", async () => {
    const bytes = new TextEncoder().encode("data: 1\n\n".repeat(10_000));
    function* single(): Generator<Uint8Array> {
      for (let index = 0; index < bytes.length; index++) yield bytes.subarray(index, index + 1);
    }
    const { items } = await drain(await watch(new ShopCore({ fetch: stub(answer(single())) })));
    expect(items).toHaveLength(10_000);
  });
});

describe("a stream that ends or breaks off", () => {
  it("is not opened again unless the caller says so", async () => {
    const fetch = stub(() => answer(["data: 1\n\n"]));
    expect(await drain(await watch(new ShopCore({ fetch })))).toEqual({ items: [1] });
    expect(fetch.calls).toHaveLength(1);
  });

  it("is opened again after the last event, and after the wait that the server asks for", async () => {
    const timing = fakeTiming();
    let broken = false;
    const server = await serve((_, response) => {
      if (server.requests.length === 1) begin(response, "retry: 50\nid: a/é\ndata: 1\n\nid: lost\ndata: 2\n");
      else if (!broken) begin(response, "data: 3\n\n");
      else response.writeHead(204).end();
      if (server.requests.length === 1) response.end();
      else setTimeout(() => response.destroy(), 20);
      broken = server.requests.length > 1;
    });
    const core = new ShopCore({ serverURL: server.url, timing, token: "t" });
    expect(await drain(await watch(core, { reconnects: 1, headers: { "x-a": "b" } }))).toEqual({ items: [1, 3] });
    expect(timing.waits).toEqual([50, 750]);
    const ids = server.requests.map(({ headers }) => headers["last-event-id"]);
    expect(ids.map((id) => (typeof id === "string" ? Buffer.from(id, "latin1").toString() : id))).toEqual([
      undefined,
      "a/é",
      "a/é",
    ]);
    expect(server.requests.map(({ headers }) => headers["x-a"])).toEqual(["b", "b", "b"]);
  });

  it("is given up after as many failures in a row as the caller allows", async () => {
    const timing = fakeTiming();
    const fetch = stub(answer(["data: 1\n\n"]), answer(["data: 2\n\n"]), new TypeError("fetch failed"));
    const { items, error } = await drain(await watch(new ShopCore({ fetch, timing }), { reconnects: 3 }));
    expect(items).toEqual([1, 2]);
    expect(error).toBeUndefined();
    expect(fetch.calls).toHaveLength(5);
    expect(timing.waits).toEqual([750, 750, 1500, 3000]);
  });

  it("is not opened again after an answer that is not a success", async () => {
    for (const status of [404, 500]) {
      let answered = 0;
      const server = await serve((_, response) => {
        if (answered++ === 0) response.writeHead(200, { "content-type": "text/event-stream" }).end("data: 1\n\n");
        else sendJson(response, status, { title: "gone" });
      });
      const core = new ShopCore({ serverURL: server.url, timing: fakeTiming() });
      const { items, error } = await drain(await watch(core, { reconnects: 5 }));
      expect(items).toEqual([1]);
      expect(error).toHaveProperty("status", status);
      if (status === 404) expect(error).toBeInstanceOf(Problem);
      expect(server.requests).toHaveLength(2);
    }
  });

  it("is not opened again after its declared end, or when it is closed or aborted meanwhile", async () => {
    const done = stub(() => answer(["data: 1\n\ndata: [DONE]\n\n"]));
    await drain(await watch(new ShopCore({ fetch: done }), { reconnects: 5 }));
    expect(done.calls).toHaveLength(1);

    const fetch = stub(() => answer(["retry: 60000\ndata: 1\n\n"]));
    const controller = new AbortController();
    const stream = await watch(new ShopCore({ fetch }), { reconnects: 5, signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    expect((await drain(stream)).error).toBeInstanceOf(ShopAbortError);
    expect(fetch.calls).toHaveLength(1);

    const started = vi.spyOn(globalThis, "setTimeout");
    const stopped = vi.spyOn(globalThis, "clearTimeout");
    onTestFinished(() => void vi.restoreAllMocks());
    const closing = await watch(new ShopCore({ fetch }), { reconnects: 5 });
    setTimeout(() => closing.close(), 20);
    expect(await drain(closing)).toEqual({ items: [1] });
    expect(fetch.calls).toHaveLength(2);
    const waits = started.mock.results.filter((_, index) => started.mock.calls[index]?.[1] === 60_000);
    expect(waits.length).toBeGreaterThan(0);
    expect(stopped.mock.calls.map(([timer]) => timer)).toEqual(expect.arrayContaining(waits.map(({ value }) => value)));
  });

  it("leaves no listener behind after a wait, however often it is opened again", async () => {
    const added = vi.spyOn(AbortSignal.prototype, "addEventListener");
    onTestFinished(() => void vi.restoreAllMocks());
    const signals: AbortSignal[] = [];
    const sleep: Timing["sleep"] = async (_, signal) => void signals.push(signal);
    const fetch = stub(() => answer(["data: 1\n\n"]));
    let count = 0;
    for await (const _ of await watch(new ShopCore({ fetch, timing: { ...fakeTiming(), sleep } }), { reconnects: 5 }))
      if (++count === 4) break;
    expect(signals).toHaveLength(3);
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
    const removable = added.mock.calls.filter(([, , options]) => Object(options).signal?.aborted);
    expect(removable).toHaveLength(3);
  });

  it("takes a sleep that rejects when its stream is closed", async () => {
    const sleep: Timing["sleep"] = (_, signal) =>
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    const fetch = stub(() => answer(["data: 1\n\n"]));
    const stream = await watch(new ShopCore({ fetch, timing: { ...fakeTiming(), sleep } }), { reconnects: 1 });
    setTimeout(() => stream.close(), 10);
    expect(await drain(stream)).toEqual({ items: [1] });
  });

  it("waits no longer than a minute, whatever the server asks for", async () => {
    const timing = fakeTiming();
    const fetch = stub(answer(["retry: 99999999999\ndata: 1\n\n"]), new Response(null, { status: 204 }));
    await drain(await watch(new ShopCore({ fetch, timing }), { reconnects: 1 }));
    expect(timing.waits).toEqual([60_000]);
  });

  it("fails as it broke off when no attempt is left", async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError("terminated")) });
    const broken = () => new Response(body, { headers: { "content-type": "text/event-stream" } });
    const core = new ShopCore({ fetch: stub(broken, new TypeError("fetch failed")), timing: fakeTiming() });
    expect((await drain(await watch(core, { reconnects: 2 }))).error).toBeInstanceOf(ShopConnectionError);
  });
});
