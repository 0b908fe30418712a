import { describe, expect, it } from "vitest";
import { jsonBody } from "../../../templates/runtime/body.js";
import { combineHooks } from "../../../templates/runtime/combine-hooks.js";
import { type DebugLogOptions, debugLog } from "../../../templates/runtime/debug-log.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import { pathParams } from "../../../templates/runtime/path.js";
import { queryParams } from "../../../templates/runtime/query.js";
import { sendJson } from "../../support/loopback.js";
import { ShopCore, type ShopOptions } from "./sample/core.js";
import { call, fakeTiming, serve, stub } from "./support.js";

const SECRET = "s3cr3t";
const key = (name: string): string => `${SECRET}-${name}`;
const credentials: ShopOptions = {
  token: key("token"),
  apiKey: key("header"),
  workspace: key("workspace"),
  queryKey: key("query"),
  session: key("cookie"),
  headers: { "x-mine": key("mine"), "User-Agent": "app/1" },
};
const operation: Partial<Operation> = {
  method: "POST",
  path: "/things/{id}",
  params: pathParams({ id: key("id") }),
  query: queryParams({ filter: key("filter") }),
  body: jsonBody({ card: SECRET }),
  security: [["apiKey", "workspace", "queryKey", "session", "token"]],
};

/** What is logged of a call, without its time. */
async function logged(options: ShopOptions, what: Partial<Operation>, log?: DebugLogOptions): Promise<string[]> {
  const lines: string[] = [];
  const hooks = debugLog((line) => lines.push(line.replace(/after \d+ ms/, "after 0 ms")), log);
  await call(new ShopCore({ timing: fakeTiming(), hooks, ...options }), what).result();
  return lines;
}

describe("the debug log", () => {
  it("has a line for each request, answer and failure", async () => {
    const fetch = stub(
      new Response(null, { status: 503, headers: { "retry-after": "1" } }),
      Response.json({}, { status: 404, headers: { "x-request-id": "r-1" } }),
    );
    expect(await logged({ fetch }, {})).toEqual([
      "listThings #1 > GET https://api.shop.example/things (accept: application/json)",
      "listThings #1 < 503 after 0 ms (retry-after: 1)",
      "listThings #2 > GET https://api.shop.example/things (accept: application/json)",
      "listThings #2 < 404 after 0 ms (content-type: application/json, x-request-id: r-1)",
      "listThings #2 ! ShopDefaultError: listThings: GET /things answered 404",
    ]);
  });

  it("has no password that a hook puts into the URL", async () => {
    const lines: string[] = [];
    const log = debugLog((line) => lines.push(line));
    const hooks = combineHooks(
      { beforeRequest: (request) => void Object.assign(request, { url: `http://me:${SECRET}@a.example/` }) },
      log,
    );
    await call(new ShopCore({ fetch: stub(), hooks })).result();
    expect(lines[0]).toBe("listThings #1 > GET /things (accept: application/json)");
  });

  it("has no credential, argument, cookie or body", async () => {
    const server = await serve((_, response) => {
      response.setHeader("set-cookie", SECRET);
      response.setHeader("location", `/${SECRET}`);
      sendJson(response, 200, { echo: SECRET });
    });
    const lines = await logged({ serverURL: server.url, ...credentials }, operation);
    expect(lines[0]).toBe(
      `listThings #1 > POST ${server.url}/things/{id}?filter=…&key=… (accept: application/json, ` +
        "content-type: application/json, x-mine: …, user-agent: app/1, " +
        "x-api-key: …, x-workspace: …, cookie: …, authorization: …)",
    );
    expect(lines[1]).toMatch(/^listThings #1 < 200 after 0 ms \(.*location: ….*set-cookie: …/);
    expect(lines.join("\n")).not.toContain(SECRET);
    expect(server.requests[0]?.rawBody.toString()).toContain(SECRET);
  });

  it.each(["TOKEN", "a=b&TOKEN", "%7B%22a%22:TOKEN%7D"])(
    "does not take the query string %s for names",
    async (text) => {
      const lines = await logged({ fetch: stub() }, { query: () => text });
      expect(lines[0]).toContain("/things?");
      expect(lines[0]).not.toContain("TOKEN");
    },
  );

  it("has the bodies that are text, if it is asked for them, and leaves them to be read", async () => {
    const fetch = stub(Response.json({ a: 1 }));
    const lines = await logged({ fetch }, { method: "POST", body: jsonBody({ b: 2 }) }, { bodies: true });
    expect(lines.filter((line) => line.includes("{"))).toEqual(['listThings #1 > {"b":2}', 'listThings #1 < {"a":1}']);
    expect(lines.some((line) => line.includes("!"))).toBe(false);
  });

  it.each(["text/event-stream", "application/jsonl", "image/png"])("never reads an answer of %s", async (type) => {
    const body = new ReadableStream({ pull: () => expect.fail("it was read") }, { highWaterMark: 0 });
    const fetch = stub(new Response(body, { headers: { "content-type": type } }));
    const lines = await logged({ fetch }, { responses: { 200: () => "unread" } }, { bodies: true });
    expect(lines).toHaveLength(2);
  });

  it("leaves a body that breaks off to the call", async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError("reset")) });
    const fetch = stub(new Response(body, { headers: { "content-type": "application/json" } }));
    const lines = await logged({ fetch, retries: false }, {}, { bodies: true });
    expect(lines.slice(-2)).toEqual([
      "listThings #1 < (broke off)",
      "listThings #1 ! ShopConnectionError: listThings: the answer broke off",
    ]);
  });
});

describe("combined hooks", () => {
  it("run in turn, each on what those before it have made", async () => {
    const order: string[] = [];
    const named = (name: string) => ({
      beforeRequest: ({ headers }: { headers: Record<string, string> }) => {
        headers["x-by"] = `${headers["x-by"] ?? ""}${name}`;
      },
      afterResponse: async (response: Response) => Response.json(`${await response.json()}${name}`, { status: 400 }),
      onError: () => void order.push(name),
    });
    const fetch = stub(Response.json("r"));
    const hooks = combineHooks(named("a"), {}, named("b"));
    const result = await call(new ShopCore({ fetch, hooks })).result();
    expect(fetch.calls[0]?.headers).toHaveProperty("x-by", "ab");
    expect(result).toMatchObject({ error: { status: 400, body: "rab" } });
    expect(order).toEqual(["a", "b"]);
  });
});
