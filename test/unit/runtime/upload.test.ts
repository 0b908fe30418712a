import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { binaryBody, sendable, sentOnce, type Uploadable } from "../../../templates/runtime/upload.js";
import { sendJson } from "../../support/loopback.js";
import { ShopCore } from "./sample/core.js";
import { call, errorOf, serve } from "./support.js";

async function* bytesOf(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

const png = new Blob(["x"], { type: "image/png" });

describe("a body of bytes", () => {
  it.each<[string, Uploadable, string, string]>([
    ["a Blob", new Blob(["x"]), "image/gif", "image/gif"],
    ["a Blob with another type", png, "image/gif", "image/gif"],
    ["a Blob where any image may stand", png, "image/*", "image/png"],
    ["a Blob without a type where anything may stand", new Blob(["x"]), "*/*", "application/octet-stream"],
    ["bytes", new Uint8Array([120]), "application/pdf", "application/pdf"],
    ["a view on bytes", new Uint8Array([1, 120]).subarray(1), "application/pdf", "application/pdf"],
    ["a buffer", new Uint8Array([120]).buffer, "application/pdf", "application/pdf"],
    [
      "bytes that threads share",
      new Uint8Array(new SharedArrayBuffer(1)).fill(120),
      "application/pdf",
      "application/pdf",
    ],
    ["a stream of Node.js", Readable.from([Buffer.from("x")]), "application/pdf", "application/pdf"],
    ["a web stream of Node.js", Readable.toWeb(Readable.from([Buffer.from("x")])), "image/gif", "image/gif"],
    ["what gives bytes one after the other", bytesOf("", "x"), "application/pdf", "application/pdf"],
    ["bytes with a type", { data: new Uint8Array([120]), type: "image/webp" }, "image/*", "image/webp"],
    ["a stream", new Response("x").body ?? "x", "video/mp4", "video/mp4"] as [string, Uploadable, string, string],
  ])("can be %s", async (_, value, declared, type) => {
    const server = await serve((_, response) => sendJson(response, 200, {}));
    const operation = { method: "PUT", body: binaryBody(value, declared) };
    await call(new ShopCore({ serverURL: server.url }), operation, sentOnce(value));
    expect(server.requests[0]?.headers["content-type"]).toBe(type);
    expect(server.requests[0]?.rawBody.toString()).toBe("x");
  });

  it("is none without a value", () => {
    expect(binaryBody(undefined, "image/png")).toBeUndefined();
  });
});

describe("a stream", () => {
  it("arrives while it is being made", async () => {
    const server = await serve((_, response) => sendJson(response, 200, {}));
    let sent = 0;
    const value = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        if (++sent > 20) controller.close();
        else controller.enqueue(new Uint8Array(1_000));
      },
    });
    const operation = { method: "PUT", body: binaryBody(value, "video/mp4") };
    await call(new ShopCore({ serverURL: server.url }), operation, sentOnce(value));
    expect(server.requests[0]?.headers).toMatchObject({ "transfer-encoding": "chunked" });
    expect(server.requests[0]?.rawBody).toHaveLength(20_000);
  });

  it.each([
    ["a stream", () => new Response("x").body ?? undefined],
    ["a stream of Node.js", () => Readable.from([Buffer.from("x")])],
  ])("is never sent twice, whatever the caller asks for: %s", async (_, make) => {
    const server = await serve((_, response) => sendJson(response, 503, {}));
    const value = make();
    const operation = { method: "PUT", body: binaryBody(value, "video/mp4") };
    const options = sentOnce(value, { retries: { maxAttempts: 3, initialIntervalMs: 1 } });
    await errorOf(call(new ShopCore({ serverURL: server.url }), operation, options));
    expect(server.requests).toHaveLength(1);
  });

  it("that gives bytes one after the other is closed when sending stops", async () => {
    const left: string[] = [];
    const endless = async function* () {
      try {
        for (;;) yield new Uint8Array(1);
      } finally {
        left.push("closed");
      }
    };
    const body = sendable(endless());
    if (!(body instanceof ReadableStream)) expect.fail("it should be a stream");
    const reader = body.getReader();
    await reader.read();
    await reader.cancel();
    expect(left).toEqual(["closed"]);
  });

  it("is found among the fields of a form, and in a list of files", () => {
    const stream = new ReadableStream<Uint8Array>();
    const options = { retries: {}, fetchOptions: { cache: "no-store" } } as const;
    const found = { retries: false, fetchOptions: { cache: "no-store", duplex: "half" } };
    for (const value of [
      stream,
      bytesOf(),
      { data: stream },
      { a: 1, b: stream },
      { a: bytesOf() },
      { a: [1, { data: stream, name: "a" }] },
    ]) {
      expect(sentOnce(value, options)).toEqual(found);
    }
    for (const value of [undefined, null, png, { data: png }, new Uint8Array(2), { a: "b", c: null, d: [png] }]) {
      expect(sentOnce(value, options)).toBe(options);
    }
    expect(sentOnce(undefined)).toEqual({});
  });
});
