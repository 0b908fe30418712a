import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { jsonBody } from "../../../templates/runtime/body.js";
import type { Hooks } from "../../../templates/runtime/hooks.js";
import { sendJson } from "../../support/loopback.js";
import { ShopCore } from "./sample/core.js";
import { ShopRequestError } from "./sample/errors/shop-request-error.js";
import { call, errorOf, fakeTiming, serve, stub } from "./support.js";

describe("hooks", () => {
  it("run for every attempt, and for the error once", async () => {
    const log: string[] = [];
    const hooks: Hooks = {
      beforeRequest: (request, { operation, attempt }) => void log.push(`${operation} ${attempt} ${request.method}`),
      afterResponse: async (response, { attempt }) => void log.push(`${attempt} ${response.status}`),
      onError: (error, { attempt, method, path }) => void log.push(`${error.name} ${attempt} ${method} ${path}`),
    };
    const fetch = stub(() => new Response(null, { status: 503 }));
    await errorOf(call(new ShopCore({ fetch, hooks, timing: fakeTiming(), retries: { maxAttempts: 2 } })));
    expect(log).toEqual(["listThings 1 GET", "1 503", "listThings 2 GET", "2 503", "ShopDefaultError 2 GET /things"]);
  });

  it("can change a request's headers", async () => {
    const server = await serve((_, response) => sendJson(response, 200, {}));
    const hooks: Hooks = {
      beforeRequest: (request) => {
        expect(request.headers["authorization"]).toBe("Bearer t");
        request.headers["x-signature"] = `signed ${request.body}`;
        delete request.headers["authorization"];
      },
    };
    const core = new ShopCore({ serverURL: server.url, hooks, token: "t" });
    await call(core, { method: "POST", body: jsonBody({ a: 1 }), security: [["token"]] });
    expect(server.requests[0]?.headers).toMatchObject({
      "x-signature": 'signed {"a":1}',
      "content-type": "application/json",
    });
    expect(server.requests[0]?.headers).not.toHaveProperty("authorization");
    expect(server.requests[0]?.rawBody.toString()).toBe('{"a":1}');
  });

  it("can replace the request and the response", async () => {
    const server = await serve((request, response) => sendJson(response, 200, request.rawBody.toString()));
    const hooks: Hooks = {
      beforeRequest: async (request) => {
        Object.assign(request, { url: `${request.url}?b=2`, method: "PUT", body: "other" });
      },
      afterResponse: async (response) => Response.json({ was: await response.json() }),
    };
    expect(await call(new ShopCore({ serverURL: server.url, hooks }))).toEqual({ was: "other" });
    expect(server.requests[0]).toMatchObject({ method: "PUT", url: "/things?b=2" });
  });

  it("leave fetch options, and the guard on redirects, in place", async () => {
    const fetch = stub(
      new Response(null, { status: 302, headers: { location: "https://other.example/" } }),
      Response.json({}),
    );
    const hooks: Hooks = { beforeRequest: ({ headers }) => void Object.assign(headers, { "x-mine": "1" }) };
    const core = new ShopCore({ fetch, hooks, apiKey: "k", fetchOptions: { dispatcher: 1 } });
    await call(core, { security: [["apiKey"]] });
    expect(fetch.calls[0]?.init).toMatchObject({ dispatcher: 1, redirect: "manual" });
    expect(fetch.calls[0]?.headers).toHaveProperty("x-mine", "1");
    expect(fetch.calls[1]?.headers).toEqual({ accept: "application/json" });
  });

  it.each(["beforeRequest", "afterResponse", "onError"])(
    "%s that throws gives a request error with the cause",
    async (name) => {
      const cause = new Error("broken hook");
      const hooks = {
        [name]: () => {
          throw cause;
        },
      };
      const core = new ShopCore({ fetch: stub(new Response(null, { status: 404 })), hooks });
      const result = await call(core).result();
      expect(result).toMatchObject({ ok: false, error: { message: "listThings: broken hook", cause } });
      expect(!result.ok && result.error).toBeInstanceOf(ShopRequestError);
    },
  );

  it("leave a body that is a stream to be read while it is sent", async () => {
    const server = await serve((request, response) => sendJson(response, 200, request.rawBody.toString()));
    const body = { encode: () => new Blob(["streamed"]).stream() };
    const hooks: Hooks = { beforeRequest: ({ body }) => expect(body).toBeInstanceOf(ReadableStream) };
    const core = new ShopCore({ serverURL: server.url, hooks });
    expect(await call(core, { method: "POST", body }, { fetchOptions: { duplex: "half" } })).toBe("streamed");
  });

  it("that set a header which cannot be sent make a request error, which does not quote it", async () => {
    const hooks: Hooks = { beforeRequest: ({ headers }) => void Object.assign(headers, { "x-key": "SECRET\r\nx: y" }) };
    const error = await errorOf(call(new ShopCore({ serverURL: "http://127.0.0.1:9", hooks })));
    expect(error).toBeInstanceOf(ShopRequestError);
    expect(inspect(error, { showHidden: true, depth: 8 })).not.toContain("SECRET");
  });

  it("that give a GET a body make a request error, which is not retried", async () => {
    const timing = fakeTiming();
    const server = await serve((_, response) => sendJson(response, 200, {}));
    const hooks: Hooks = { beforeRequest: (request) => void Object.assign(request, { body: "{}" }) };
    const error = await errorOf(call(new ShopCore({ serverURL: server.url, hooks, timing })));
    expect(error).toBeInstanceOf(ShopRequestError);
    expect(timing.waits).toEqual([]);
  });

  it("cost no Request object when there is none", async () => {
    const { Request } = globalThis;
    Object.assign(globalThis, { Request: undefined });
    try {
      expect(await call(new ShopCore({ fetch: stub() }))).toEqual({});
    } finally {
      globalThis.Request = Request;
    }
  });
});
