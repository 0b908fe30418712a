import { describe, expect, it } from "vitest";
import { jsonBody, rawBody, textBody } from "../../../templates/runtime/body.js";
import { empty, text } from "../../../templates/runtime/decode.js";
import { pathParams } from "../../../templates/runtime/path.js";
import { queryParams } from "../../../templates/runtime/query.js";
import { sendJson } from "../../support/loopback.js";
import { ShopCore } from "./sample/core.js";
import { ShopRequestError } from "./sample/errors/shop-request-error.js";
import { createOrder } from "./sample/operations/create-order.js";
import { getHealth } from "./sample/operations/get-health.js";
import { getOrder } from "./sample/operations/get-order.js";
import { call, errorOf, serve, stub } from "./support.js";

describe("a request on the wire", () => {
  it("carries path, query, headers and credentials", async () => {
    const server = await serve((_, response) => sendJson(response, 200, { id: "a/b" }));
    const core = new ShopCore({ serverURL: `${server.url}/v1`, token: "t0ken" });
    const order = await getOrder(core, { orderId: "a/b", expand: ["items", "a&b"], "X-Trace": "7" });
    expect(order).toEqual({ id: "a/b" });
    expect(server.requests).toMatchObject([
      {
        method: "GET",
        url: "/v1/orders/a%2Fb?expand=items&expand=a%26b",
        headers: { accept: "application/json", authorization: "Bearer t0ken", "x-trace": "7" },
      },
    ]);
    expect(server.requests[0]?.headers).not.toHaveProperty("content-type");
    expect(server.requests[0]?.rawBody).toHaveLength(0);
  });

  it("carries a JSON body", async () => {
    const server = await serve((_, response) => sendJson(response, 201, { id: "1" }));
    await createOrder(new ShopCore({ serverURL: server.url }), { note: "é" });
    expect(server.requests[0]?.headers["content-type"]).toBe("application/json");
    expect(server.requests[0]?.rawBody.toString()).toBe('{"note":"é"}');
  });

  it("asks for what the operation reads", async () => {
    const server = await serve((_, response) => response.end("open"));
    expect(await getHealth(new ShopCore({ serverURL: server.url }))).toBe("open");
    expect(server.requests[0]?.headers.accept).toBe("text/plain");
  });

  it("carries a text body under its media type", async () => {
    const server = await serve((_, response) => response.writeHead(204).end());
    const operation = { method: "POST", body: textBody("a,b", "text/csv"), responses: { 204: empty } };
    expect(await call(new ShopCore({ serverURL: server.url }), operation)).toBeUndefined();
    expect(server.requests[0]?.headers["content-type"]).toBe("text/csv");
    expect(server.requests[0]?.rawBody.toString()).toBe("a,b");
  });

  it("has no body and no content type when an optional body is absent", async () => {
    const fetch = stub();
    await call(new ShopCore({ fetch }), { method: "POST", body: jsonBody(undefined) });
    expect(fetch.calls[0]?.init.body).toBeNull();
    expect(fetch.calls[0]?.headers).toEqual({ accept: "application/json" });
    expect(textBody(undefined)).toBeUndefined();
  });

  it("carries bytes and forms as they are", async () => {
    const server = await serve((_, response) => response.writeHead(204).end());
    const core = new ShopCore({ serverURL: server.url });
    const form = new FormData();
    form.set("a", "1");
    const bytes = rawBody(new Uint8Array([1, 2]), "image/png");
    await call(core, { method: "POST", body: bytes, responses: { 204: empty } });
    await call(core, { method: "POST", body: rawBody(form, "multipart/form-data"), responses: { 204: empty } });
    expect(server.requests[0]?.headers["content-type"]).toBe("image/png");
    expect([...(server.requests[0]?.rawBody ?? [])]).toEqual([1, 2]);
    expect(server.requests[1]?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(server.requests[1]?.rawBody.toString()).toContain('name="a"\r\n\r\n1\r\n');
    expect(rawBody(undefined)).toBeUndefined();
  });

  it("sends null as a JSON body", async () => {
    const fetch = stub();
    await call(new ShopCore({ fetch }), { method: "POST", body: jsonBody(null, "application/merge-patch+json") });
    expect(fetch.calls[0]?.init.body).toBe("null");
    expect(fetch.calls[0]?.headers["content-type"]).toBe("application/merge-patch+json");
  });

  it("does not start before the call, and starts at once", () => {
    const fetch = stub();
    const core = new ShopCore({ fetch });
    expect(fetch.calls).toHaveLength(0);
    void call(core);
    expect(fetch.calls).toHaveLength(1);
  });

  it("passes fetch options on, the call's before the client's, but none that it sets itself", async () => {
    const fetch = stub();
    const core = new ShopCore({ fetch, fetchOptions: { credentials: "omit", cache: "no-store", dispatcher: 1 } });
    await call(core, {}, { fetchOptions: { credentials: "include", method: "DELETE" } });
    expect(fetch.calls[0]?.init).toMatchObject({
      credentials: "include",
      cache: "no-store",
      dispatcher: 1,
      method: "GET",
    });
  });

  it("uses the global fetch of the moment", async () => {
    const core = new ShopCore();
    const original = globalThis.fetch;
    const fetch = stub(new Response("hello"));
    globalThis.fetch = fetch;
    try {
      expect(await call(core, { responses: { 200: text } })).toBe("hello");
    } finally {
      globalThis.fetch = original;
    }
  });
});

describe("a header", () => {
  it("of the caller wins over every other, whatever its case", async () => {
    const fetch = stub();
    const core = new ShopCore({
      fetch,
      token: "t",
      headers: { ACCEPT: "text/html", "X-Client": "1", "X-Both": "client" },
    });
    const operation = { headers: { Accept: "a/b", "x-both": "operation" }, security: [["token"]] };
    await call(core, operation, { headers: { "x-BOTH": "call", AUTHORIZATION: "Custom" } });
    expect(fetch.calls[0]?.headers).toEqual({
      accept: "text/html",
      authorization: "Custom",
      "x-both": "call",
      "x-client": "1",
    });
  });

  it("that is a function is what the function gives, and is left out when it gives nothing", async () => {
    const fetch = stub();
    const headers = { "X-List": (name: string) => `${name}=1,b`, "X-None": () => undefined };
    await call(new ShopCore({ fetch }), { headers });
    expect(fetch.calls[0]?.headers).toEqual({ accept: "application/json", "x-list": "X-List=1,b" });
  });

  it("that is undefined is left out; numbers and booleans are sent as text", async () => {
    const fetch = stub();
    const headers = { "X-None": undefined, "X-Null": null, "X-Number": 0, "X-False": false, "X-Empty": "" };
    await call(new ShopCore({ fetch }), { headers });
    expect(fetch.calls[0]?.headers).toEqual({
      accept: "application/json",
      "x-number": "0",
      "x-false": "false",
      "x-empty": "",
    });
  });

  it.each([
    ["a line break", "x\r\nEvil: 1"],
    ["a lone line feed", "x\nEvil: 1"],
    ["a NUL", "x\0"],
    ["a character beyond Latin-1", "x\u2028"],
  ])("with %s in its value is refused, and the value is not shown", async (_, value) => {
    const fetch = stub();
    const error = await errorOf(call(new ShopCore({ fetch }), { headers: { "X-Trace": value } }));
    expect(error).toBeInstanceOf(ShopRequestError);
    expect(error.message).toBe('listThings: header "X-Trace" has a character that is not allowed');
    expect(fetch.calls).toHaveLength(0);
  });

  it.each(["", "a b", "a:b", "a\r\nb", "\u212Aey", "é"])("with the name %j is refused", async (name) => {
    const fetch = stub();
    const error = await errorOf(call(new ShopCore({ fetch }), {}, { headers: { [name]: "v" } }));
    expect(error).toBeInstanceOf(ShopRequestError);
    expect(fetch.calls).toHaveLength(0);
  });

  it("named __proto__ is a header like any other", async () => {
    const fetch = stub();
    await call(new ShopCore({ fetch }), {}, { headers: JSON.parse('{"__proto__":"1"}') });
    expect(Object.entries(fetch.calls[0]?.init.headers ?? {})).toContainEqual(["__proto__", "1"]);
  });
});

describe("a path parameter", () => {
  async function sent(id: unknown): Promise<string | undefined> {
    const fetch = stub();
    await call(new ShopCore({ fetch, serverURL: "https://x.example" }), {
      path: "/users/{id}/posts",
      params: pathParams({ id }),
    });
    return fetch.calls[0]?.url.replace("https://x.example", "");
  }

  it.each([
    ["a/b", "/users/a%2Fb/posts"],
    ["x?y=1#z", "/users/x%3Fy%3D1%23z/posts"],
    ["ü ;", "/users/%C3%BC%20%3B/posts"],
    ["..;", "/users/..%3B/posts"],
    ["a/../b", "/users/a%2F..%2Fb/posts"],
    ["%2F", "/users/%252F/posts"],
    ["...", "/users/.../posts"],
    [0, "/users/0/posts"],
    [false, "/users/false/posts"],
    [["a", "b,c"], "/users/a,b%2Cc/posts"],
  ])("%j is sent encoded", async (id, url) => {
    expect(await sent(id)).toBe(url);
  });

  it.each([undefined, null, "", ".", "..", "%2e", "%2E%2e", ".%2E", "%2e.", [], ["."], {}, [{}], "\ud800"])(
    "%j is refused",
    async (id) => {
      expect(await errorOf(sent(id))).toBeInstanceOf(ShopRequestError);
    },
  );

  it("that the template does not have is ignored", () => {
    expect(pathParams({ other: 1 })("/a")).toBe("/a");
  });

  it("of another style brings its own text, which must not be a dot segment either", () => {
    expect(pathParams({ id: (name: string) => `;${name}=1` })("/a{id}")).toBe("/a;id=1");
    expect(() => pathParams({ id: () => ".." })("/a/{id}")).toThrow('path parameter "id" is missing, empty');
  });
});

describe("query parameters", () => {
  it.each([
    [{ a: 1, b: true, c: "x y&z" }, "a=1&b=true&c=x%20y%26z"],
    [{ a: "!'()*~" }, "a=%21%27%28%29%2A~"],
    [{ a: ["x", 2], b: [] }, "a=x&a=2"],
    [{ filter: { a: 1, b: 2 } }, "a=1&b=2"],
    [{ a: undefined, b: null, c: "" }, "c="],
    [{ a: [undefined, null, "x"] }, "a=x"],
    [{ filter: { a: undefined, b: null } }, ""],
    [{ "a[]": "é" }, "a%5B%5D=%C3%A9"],
    [{}, ""],
    [{ a: (name: string) => `${name}=1|2` }, "a=1|2"],
  ])("%j give %j", (values, query) => {
    expect(queryParams(values)()).toBe(query);
  });

  it("are added to a path that has some already", async () => {
    const fetch = stub();
    await call(new ShopCore({ fetch }), { path: "/a?b=1", query: queryParams({ c: 2 }) });
    expect(fetch.calls[0]?.url).toBe("https://api.shop.example/v1/a?b=1&c=2");
  });

  it.each([[{ a: [{ b: 1 }] }], [{ a: { b: [1] } }]])(
    "%j are refused, rather than sent as [object Object]",
    async (values) => {
      const error = await errorOf(call(new ShopCore({ fetch: stub() }), { query: queryParams(values) }));
      expect(error).toBeInstanceOf(ShopRequestError);
      expect(error.message).toContain('parameter "a" must not be nested');
    },
  );

  it("named __proto__ are sent", () => {
    expect(queryParams(JSON.parse('{"__proto__":"1"}'))()).toBe("__proto__=1");
  });
});

describe("a bad argument", () => {
  it("rejects the promise and never throws", async () => {
    const cycle: Record<string, unknown> = {};
    cycle["self"] = cycle;
    for (const value of [cycle, 1n]) {
      const promise = call(new ShopCore({ fetch: stub() }), { method: "POST", body: jsonBody(value) });
      const error = await errorOf(promise);
      expect(error).toBeInstanceOf(ShopRequestError);
      expect(error.cause).toBeInstanceOf(TypeError);
    }
  });
});
