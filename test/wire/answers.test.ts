import { describe, expect, it } from "vitest";
import { expandSpec } from "../scenarios/harness/compact-spec.js";
import { emitted, stages } from "../scenarios/harness/stages.js";
import { loopback } from "../support/loopback.js";
import { loadEmitted } from "./harness/load-emitted.js";

const SPEC = `
servers: [{ url: https://x.example }]
GET /report:
  operationId: getReport
  responses:
    "200":
      description: OK
      content: { application/json: { schema: { type: object } }, text/csv: {} }
      headers: { X-Rows: { schema: { type: integer } } }
    2XX: { description: Later., content: { text/plain: {} } }
    default: { description: Bad., content: { application/json: {} } }
GET /anything:
  operationId: getAnything
  responses: { "200": { description: OK, content: { "*/*": { schema: { type: string } } } } }
GET /picture:
  operationId: getPicture
  responses: { "200": { description: OK, content: { image/png: {} } } }
POST /chat:
  operationId: sendChat
  requestBody:
    required: true
    content: { application/json: { schema: { type: object, properties: { stream: { type: boolean } } } } }
  responses:
    "200":
      description: OK
      content:
        application/json: { schema: { type: object } }
        text/event-stream: { schema: { type: object } }
GET /names:
  operationId: listNames
  responses:
    "200":
      description: OK
      content: { application/json: { schema: { type: array, items: { type: string } } } }
      headers: { Link: { schema: { type: string } }, X-Total: { schema: { type: integer } } }
`;

type Headers = Readonly<Record<string, string>>;

describe("an answer that a document declares", async () => {
  const found = await loadEmitted(emitted(stages(expandSpec(SPEC, "3.1.0"))));

  /** Starts a call of a function of the package; `read` gets its promise. */
  async function call<T>(
    name: string,
    args: readonly unknown[],
    [status, headers, body]: readonly [number, Headers, string],
    read: (promise: unknown) => Promise<T>,
  ) {
    const server = await loopback((_, response) => response.writeHead(status, headers).end(body));
    const { ShopCore, [name]: operation } = found;
    if (typeof ShopCore !== "function" || typeof operation !== "function") throw new Error(`no ${name}`);
    try {
      const core = Reflect.construct(ShopCore, [{ serverURL: server.url }]);
      const data = await read(operation(core, ...args));
      return { data, accept: server.requests[0]?.headers["accept"] };
    } finally {
      await server.close();
    }
  }

  const awaited = async (promise: unknown) => promise;
  const replied = async (promise: unknown) => {
    const call = Object(promise);
    return { ...(await call.withResponse()), response: undefined };
  };
  const csv = [200, { "content-type": "text/csv" }, "a,b"] as const;
  const json = [200, { "content-type": "application/json", "x-rows": "2" }, '{"a":1}'] as const;

  it("is asked for by all of its media types, or by the one that the caller chooses", async () => {
    expect(await call("getReport", [], csv, awaited)).toEqual({
      data: "a,b",
      accept: "application/json, text/csv, text/plain",
    });
    expect(await call("getReport", [{ accept: "text/csv" }], csv, awaited)).toEqual({
      data: "a,b",
      accept: "text/csv",
    });
  });

  it("comes with its status and the headers that are declared for it", async () => {
    const { data } = await call("getReport", [], json, replied);
    expect(data).toMatchObject({ data: { a: 1 }, status: 200, headers: { "X-Rows": 2 } });
  });

  it("of a status in a range is read as the range says, unless the status is declared", async () => {
    const later = [206, { "content-type": "text/plain", "x-rows": "2" }, "soon"] as const;
    expect((await call("getReport", [], later, replied)).data).toMatchObject({
      data: "soon",
      status: 206,
      headers: {},
    });
  });

  it("of any type is JSON if it says so and is, else text", async () => {
    const type = (text: string) => ({ "content-type": text });
    expect((await call("getAnything", [], [200, type("application/json"), '"a"'], awaited)).data).toBe("a");
    expect((await call("getAnything", [], [200, type("text/plain"), '"a"'], awaited)).data).toBe('"a"');
  });

  it("of bytes comes at once, or as a stream", async () => {
    const png = [200, { "content-type": "image/png" }, "bytes"] as const;
    expect((await call("getPicture", [], png, awaited)).data).toBeInstanceOf(Blob);
    const read = async (promise: unknown) => {
      const stream = await promise;
      return stream instanceof ReadableStream && new Response(stream).text();
    };
    expect((await call("getPicture", [{ stream: true }], png, read)).data).toBe("bytes");
  });

  it("is a stream where the request says so", async () => {
    const whole = await call("sendChat", [{}], json, awaited);
    expect(whole).toEqual({ data: { a: 1 }, accept: "application/json" });
    const events = [200, { "content-type": "text/event-stream" }, 'data: {"b":2}\n\n'] as const;
    const drained = async (promise: unknown) => {
      const items: unknown[] = [];
      for await (const item of Object(await promise)) items.push(item);
      return items;
    };
    const streamed = await call("sendChat", [{ stream: true }], events, drained);
    expect(streamed).toEqual({ data: [{ b: 2 }], accept: "text/event-stream" });
  });

  it("in pages has the headers of the first", async () => {
    const page = [200, { "content-type": "application/json", "x-total": "1" }, '["a"]'] as const;
    expect((await call("listNames", [], page, replied)).data).toMatchObject({ data: ["a"], headers: { "X-Total": 1 } });
  });
});
