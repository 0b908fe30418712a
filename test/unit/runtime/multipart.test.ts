import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { multipartBody, type PartOptions } from "../../../templates/runtime/multipart.js";
import { sentOnce } from "../../../templates/runtime/upload.js";
import { type Loopback, sendJson } from "../../support/loopback.js";
import { ShopCore } from "./sample/core.js";
import { call, errorOf, serve } from "./support.js";

/** The body as text, with `~` for its boundary. */
async function textOf(value: object, parts?: Record<string, PartOptions>): Promise<string> {
  const body = multipartBody(value, parts);
  const boundary = body?.contentType?.split("=")[1] ?? "";
  return (await new Response(body?.encode()).text()).replaceAll(`--${boundary}`, "~");
}

const part = (head: string, content: string) => `~\r\ncontent-disposition: form-data; ${head}\r\n\r\n${content}\r\n`;

function streamOf(...chunks: readonly string[]): ReadableStream<Uint8Array> {
  const left = [...chunks];
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = left.shift();
      if (next === undefined) controller.close();
      else controller.enqueue(new TextEncoder().encode(next));
    },
  });
}

describe("a part", () => {
  const json = "\r\ncontent-type: application/json";
  const bytes = "\r\ncontent-type: application/octet-stream";

  it.each([
    ["a text", { a: "b\nc" }, part('name="a"', "b\nc")],
    ["a number and a boolean", { a: 1, b: true }, part('name="a"', "1") + part('name="b"', "true")],
    ["nothing for what is absent", { a: undefined, b: null }, ""],
    ["an object as JSON", { a: { b: [1] } }, part(`name="a"${json}`, '{"b":[1]}')],
    ["each item of an array", { a: ["x", { b: 1 }] }, part('name="a"', "x") + part(`name="a"${json}`, '{"b":1}')],
    ["a Blob", { a: new Blob(["x"]) }, part(`name="a"; filename="blob"${bytes}`, "x")],
    [
      "a Blob with a type",
      { a: new Blob(["x"], { type: "image/png" }) },
      part('name="a"; filename="blob"\r\ncontent-type: image/png', "x"),
    ],
    ["a File", { a: new File(["x"], "ü.bin") }, part(`name="a"; filename="ü.bin"${bytes}`, "x")],
    ["bytes", { a: new Uint8Array([120]) }, part(`name="a"; filename="blob"${bytes}`, "x")],
    [
      "a view on bytes",
      { a: new Uint8Array([1, 120, 2]).subarray(1, 2) },
      part(`name="a"; filename="blob"${bytes}`, "x"),
    ],
    ["a buffer", { a: new Uint8Array([120]).buffer }, part(`name="a"; filename="blob"${bytes}`, "x")],
    ["a stream", { a: streamOf("x", "y") }, part(`name="a"; filename="blob"${bytes}`, "xy")],
    ["a stream of Node.js", { a: Readable.from([Buffer.from("xy")]) }, part(`name="a"; filename="blob"${bytes}`, "xy")],
    [
      "named bytes",
      { a: { data: new Blob(["x"]), name: "b.csv", type: "text/csv", headers: { "X-Id": "7" } } },
      part('name="a"; filename="b.csv"\r\ncontent-type: text/csv\r\nx-id: 7', "x"),
    ],
    ["a name with quotes and breaks", { 'a"\r\nb': "x" }, part('name="a%22%0D%0Ab"', "x")],
  ])("carries %s", async (_, value, text) => {
    expect(await textOf(value)).toBe(`${text}~--\r\n`);
  });

  it.each([
    ["/etc/passwd", "passwd"],
    ["..\\..\\a.txt", "a.txt"],
    ["..", "blob"],
    ["a/", "blob"],
    ['a"b', "a%22b"],
    ["a\r\nX-Evil: 1", "aX-Evil: 1"],
    ["a\0.png", "a.png"],
    ["", "blob"],
  ])("calls a file %j %j", async (name, safe) => {
    expect(await textOf({ a: { data: new Blob(), name } })).toContain(`; filename="${safe}"\r\n`);
  });

  it("has the content type and the headers that the document declares", async () => {
    const parts = { a: { contentType: "image/png", headers: { "X-A": "1" } }, b: { contentType: "application/json" } };
    expect(await textOf({ a: new Blob(["x"]), b: "y", toString: "z" }, parts)).toBe(
      `${part('name="a"; filename="blob"\r\ncontent-type: image/png\r\nx-a: 1', "x")}${part(
        'name="b"\r\ncontent-type: application/json',
        '"y"',
      )}${part('name="toString"', "z")}~--\r\n`,
    );
  });

  it("with a type or a header that would break its head rejects the call", async () => {
    const data = new Blob();
    for (const file of [
      { data, type: "a\r\nb: c" },
      { data, headers: { "a\nb": "c" } },
    ]) {
      const error = await errorOf(call(new ShopCore(), { method: "POST", body: multipartBody({ file }) }));
      expect(error.message).toContain("has a character that is not allowed");
    }
  });

  it("is none without a value", () => {
    expect(multipartBody(undefined)).toBeUndefined();
  });
});

describe("a form of several parts on the wire", () => {
  const post = (server: Loopback, value: object) =>
    call(
      new ShopCore({ serverURL: server.url }),
      { method: "PUT", body: multipartBody(value) },
      sentOnce(value, { retries: { initialIntervalMs: 1 } }),
    );
  const parsed = async ({ requests }: Loopback) => {
    const { rawBody, headers } = requests[0] ?? {};
    const body = new Uint8Array(rawBody ?? []);
    return new Response(body, { headers: { "content-type": headers?.["content-type"] ?? "" } }).formData();
  };

  it("is understood by another parser, its files byte for byte", async () => {
    const server = await serve((_, response) => sendJson(response, 200, {}));
    const all = Uint8Array.from({ length: 256 }, (_, index) => index);
    await post(server, { name: "é\r\n--", tags: ["a", "b"], file: new File([all], 'ä".bin', { type: "image/png" }) });
    const form = await parsed(server);
    expect(form.get("name")).toBe("é\r\n--");
    expect(form.getAll("tags")).toEqual(["a", "b"]);
    const file = form.get("file") as File;
    expect([file.name, file.type]).toEqual(['ä".bin', "image/png"]);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(all);
    expect(server.requests[0]?.headers["content-length"]).toBe(String(server.requests[0]?.rawBody.length));
  });

  it("sends a stream as it comes, between its other parts", async () => {
    const server = await serve((_, response) => sendJson(response, 200, {}));
    await post(server, { before: "1", file: { data: streamOf("a", "b"), name: "x.txt" }, after: { c: 1 } });
    const form = await parsed(server);
    expect([form.get("before"), await (form.get("file") as File).text()]).toEqual(["1", "ab"]);
    expect(server.requests[0]?.headers["transfer-encoding"]).toBe("chunked");
    expect([...form.keys()]).toEqual(["before", "file", "after"]);
  });

  it("is sent again after a failure, unless it holds a stream", async () => {
    const server = await serve((_, response) => sendJson(response, server.requests.length % 2 ? 503 : 200, {}));
    await post(server, { a: new Blob(["x"]) });
    expect(server.requests.map(({ rawBody }) => rawBody.includes("x"))).toEqual([true, true]);
    await errorOf(post(server, { a: [streamOf("x")] }));
    expect(server.requests).toHaveLength(3);
  });

  it("has a boundary of its own each time", () => {
    expect(multipartBody({})?.contentType).not.toBe(multipartBody({})?.contentType);
  });

  it("reads a stream no further than it is sent, and closes it when sending stops", async () => {
    let pulled = 0;
    let reason: unknown;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array([pulled++])),
      cancel: (given) => {
        reason = given;
      },
    });
    const later = streamOf("x");
    const body = multipartBody({ endless, later })?.encode() as ReadableStream<Uint8Array>;
    const reader = body.getReader();
    for (let read = 0; read < 5; read++) await reader.read();
    await reader.cancel("enough");
    expect(pulled).toBeLessThan(12);
    expect(reason).toBe("enough");
    expect(await later.getReader().read()).toEqual({ done: true, value: undefined });
  });
});
