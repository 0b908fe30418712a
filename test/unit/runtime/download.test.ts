import { beforeAll, describe, expect, it, vi } from "vitest";
import { blob } from "../../../templates/runtime/decode.js";
import { type DownloadOptions, download } from "../../../templates/runtime/download.js";
import { send } from "../../../templates/runtime/send.js";
import { ShopCore } from "./sample/core.js";
import { ShopAbortError } from "./sample/errors/shop-abort-error.js";
import { ShopConnectionError } from "./sample/errors/shop-connection-error.js";
import { ShopTimeoutError } from "./sample/errors/shop-timeout-error.js";
import { begin } from "./stream-support.js";
import { errorOf, serve } from "./support.js";

// Node loads its fetch with the first call, which takes longer than the limits below.
beforeAll(() => fetch("data:,"));

const operation = { id: "getPicture", method: "GET", path: "/picture", responses: { 200: download(blob) } };

function get(core: ShopCore, options: DownloadOptions & { readonly stream: true }) {
  return send<ReadableStream<Uint8Array>, Error>(core, operation, options);
}

/** A client of a server that sends four bytes and then, unless it is to end, nothing. */
async function opened(ends = false) {
  const closed = vi.fn();
  const server = await serve((_, response) => {
    begin(response.on("close", closed), "abcd", "image/png");
    if (ends) response.end();
  });
  const hasClosed = () => vi.waitFor(() => expect(closed).toHaveBeenCalled());
  return { core: new ShopCore({ serverURL: server.url, retries: false }), hasClosed };
}

const text = (stream: ReadableStream<Uint8Array>) => new Response(stream).text();

describe("a download", () => {
  it("is all of the body, unless a stream is asked for", async () => {
    const { core } = await opened(true);
    const whole = await send<Blob, Error>(core, operation);
    expect([await whole.text(), whole.type]).toEqual(["abcd", "image/png"]);
  });

  it("as a stream gives what arrives, and ends where the body does", async () => {
    const { core } = await opened(true);
    expect(await text(await get(core, { stream: true }))).toBe("abcd");
  });

  it("as a stream is there when it begins, and takes longer than an attempt may", async () => {
    const { core, hasClosed } = await opened();
    const reader = (await get(core, { stream: true, timeoutMs: 200 })).getReader();
    expect((await reader.read()).value).toHaveLength(4);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await reader.cancel();
    await hasClosed();
  });

  it("as a stream closes its connection when it is cancelled before it is read", async () => {
    const { core, hasClosed } = await opened();
    await (await get(core, { stream: true })).cancel();
    await hasClosed();
  });

  it("as a stream fails and closes its connection when the caller aborts", async () => {
    const { core, hasClosed } = await opened();
    const controller = new AbortController();
    const stream = await get(core, { stream: true, signal: controller.signal });
    const failure = errorOf(text(stream));
    controller.abort();
    expect(await failure).toBeInstanceOf(ShopAbortError);
    await hasClosed();
  });

  it("as a stream fails when nothing arrives for too long", async () => {
    const { core, hasClosed } = await opened();
    const stream = await get(core, { stream: true, idleTimeoutMs: 50 });
    expect(await errorOf(text(stream))).toBeInstanceOf(ShopTimeoutError);
    await hasClosed();
  });

  it("as a stream fails when the answer breaks off", async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { "content-length": "9" }).write("abcd");
      setTimeout(() => response.destroy(), 50);
    });
    const core = new ShopCore({ serverURL: server.url, retries: false });
    expect(await errorOf(text(await get(core, { stream: true })))).toBeInstanceOf(ShopConnectionError);
  });
});
