import { inspect } from "node:util";
import { describe, expect, expectTypeOf, it } from "vitest";
import { blob, empty, json, text } from "../../../templates/runtime/decode.js";
import type { HttpStatus, StatusRange } from "../../../templates/runtime/status.js";
import { sendJson } from "../../support/loopback.js";
import { ShopCore } from "./sample/core.js";
import { Busy } from "./sample/errors/busy.js";
import { Problem } from "./sample/errors/problem.js";
import { ShopApiError } from "./sample/errors/shop-api-error.js";
import { ShopConnectionError } from "./sample/errors/shop-connection-error.js";
import { ShopDefaultError } from "./sample/errors/shop-default-error.js";
import { ShopParseError } from "./sample/errors/shop-parse-error.js";
import type { Order } from "./sample/models/order.js";
import type { ProblemBody } from "./sample/models/problem-body.js";
import { type CreateOrderError, createOrder } from "./sample/operations/create-order.js";
import { call, errorOf, serve, stub } from "./support.js";

function answering(status: number, body?: BodyInit | null, type?: string): ShopCore {
  const headers = type === undefined ? {} : { "content-type": type };
  const answer = (): Response => {
    const response = new Response(body ?? null, { status, headers });
    if (type === "") response.headers.delete("content-type");
    return response;
  };
  return new ShopCore({ fetch: stub(answer), retries: false });
}

describe("a success", () => {
  it.each([
    "application/json",
    "application/json; charset=utf-8",
    "Application/Problem+JSON",
    "application/a.b+json ;v=1",
    "",
  ])("is read as JSON when its content type is %j", async (type) => {
    expect(await call(answering(200, '{"a":1}', type))).toEqual({ a: 1 });
  });

  it.each([
    ["text/plain", [0xc3, 0xa9], "é"],
    ["text/plain; charset=ISO-8859-1", [0xe9], "é"],
    ['text/csv;header=present; charset="utf-16le"', [0xe9, 0], "é"],
    ["text/plain; charset=klingon", [0xc3, 0xa9], "é"],
  ])("is read as text in the character set of %s", async (type, bytes, expected) => {
    const core = answering(200, new Uint8Array(bytes), type);
    expect(await call(core, { responses: { 200: text } })).toBe(expected);
  });

  it("comes with its response", async () => {
    const { data, response } = await call(answering(200, "[]", "application/json")).withResponse();
    expect(data).toEqual([]);
    expect(response.status).toBe(200);
  });

  it.each(["text/html", "text/plain;charset=application/json", "application/jsonl", "application/x-json-stream"])(
    "declared as JSON is a parse error when its content type is %j",
    async (type) => {
      const error = await errorOf(call(answering(200, "{}", type)));
      expect(error).toBeInstanceOf(ShopParseError);
      expect(error.message).toBe(`listThings: answered 200, but its body is not JSON (${type}, 2 characters)`);
      expect(error.cause).toBeInstanceOf(SyntaxError);
    },
  );

  it("that is not valid JSON is a parse error, which shows nothing of the body", async () => {
    const error = await errorOf(call(answering(200, "s3cret", "application/json")));
    expect(error).toBeInstanceOf(ShopParseError);
    expect(error.message).toBe("listThings: answered 200, but its body is not JSON (application/json, 6 characters)");
    expect(inspect(error) + JSON.stringify(error) + error.stack).not.toContain("s3cret");
    expect(error instanceof ShopParseError && error.response?.status).toBe(200);
  });

  it("that is empty where JSON is declared is a parse error", async () => {
    const error = await errorOf(call(answering(200, "", "")));
    expect(error.message).toBe("listThings: answered 200, but its body is not JSON (no type, 0 characters)");
  });

  it("without content gives undefined", async () => {
    expect(await call(answering(204), { responses: { 204: empty } })).toBeUndefined();
    expect(await call(answering(200, "ignored"), { responses: { 200: empty } })).toBeUndefined();
  });

  it("can be bytes", async () => {
    const body = await call(answering(200, new Uint8Array([1, 2]), "image/png"), { responses: { 200: blob } });
    expect(body instanceof Blob && [...new Uint8Array(await body.arrayBuffer())]).toEqual([1, 2]);
  });

  it("keeps __proto__ an ordinary key", async () => {
    const body = await call(answering(200, '{"__proto__":{"polluted":1}}', "application/json"));
    expect(Object.keys(Object(body))).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
  });

  it("that breaks off is a connection error", async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
      response.write('{"a":');
      setTimeout(() => response.destroy(), 5);
    });
    const error = await errorOf(call(new ShopCore({ serverURL: server.url, retries: false })));
    expect(error).toBeInstanceOf(ShopConnectionError);
    expect(error.message).toBe("listThings: the answer broke off");
    expect(error.cause).toBeInstanceOf(Error);
  });
});

describe("the status decides", () => {
  const responses = { 200: json, "2XX": text, default: empty };
  const errors = { 201: Problem, "4XX": Problem, 404: Busy, "3XX": Problem, default: Busy };

  it.each([
    [200, "an exact response before a range", { a: 1 }],
    [202, "a range before the default", '{"a":1}'],
  ])("%i: %s", async (status, _, data) => {
    expect(await call(answering(status, '{"a":1}', "application/json"), { responses, errors })).toEqual(data);
  });

  it.each([
    [201, "an exact error before a range of responses", Problem],
    [404, "an exact error before a range of errors", Busy],
    [400, "a range of errors before the default", Problem],
    [302, "a range of errors, redirects too", Problem],
    [500, "the default error, not the default response", Busy],
  ])("%i: %s", async (status, _, ErrorClass) => {
    const error = await errorOf(call(answering(status, "{}", "application/json"), { responses, errors }));
    expect(error).toBeInstanceOf(ErrorClass);
    expect(error).toHaveProperty("status", status);
  });

  it("a default response stands for successes only", async () => {
    const operation = { responses: { default: json } };
    expect(await call(answering(299, "1", "application/json"), operation)).toBe(1);
    expect(await errorOf(call(answering(400, "1", "application/json"), operation))).toBeInstanceOf(ShopDefaultError);
  });

  it.each([201, 204, 304, 400, 599])("%i, undeclared, is the default error", async (status) => {
    const error = await errorOf(call(answering(status)));
    expect(error).toBeInstanceOf(ShopDefaultError);
    expect(error.message).toBe(`listThings: GET /things answered ${status}`);
  });
});

describe("an API error", () => {
  it("of a declared status has the declared class, status, headers, body and request id", async () => {
    const server = await serve((_, response) => {
      response.setHeader("x-request-id", "req_1");
      sendJson(response, 400, { title: "no such product" }, "application/problem+json");
    });
    const result = await createOrder(new ShopCore({ serverURL: server.url })).result();
    if (result.ok || result.error.status !== 400) throw new Error("expected a 400");
    expectTypeOf(result.error).toEqualTypeOf<Problem<400 | 500>>();
    expect(result.error).toBeInstanceOf(Problem);
    expect(result.error.name).toBe("Problem");
    expect(result.error.body.title).toBe("no such product");
    expect(result.error.headers.get("content-type")).toBe("application/problem+json");
    expect(result.error.requestId).toBe("req_1");
    expect(result.error.operation).toBe("createOrder");
    expect(result.error.message).toBe("createOrder: POST /orders answered 400");
  });

  it("is read by its class where that is not JSON", async () => {
    const error = await errorOf(createOrder(answering(503, "back at noon", "text/plain")));
    expect(error instanceof Busy && error.body).toBe("back at noon");
  });

  it("is a parse error when its body is not what is declared", async () => {
    for (const [body, type] of [
      ["<h1>", "text/html"],
      ["{", "application/json"],
    ] as const) {
      const error = await errorOf(createOrder(answering(500, body, type)));
      expect(error).toBeInstanceOf(ShopParseError);
      expect(error).toHaveProperty("status", undefined);
      expect(error instanceof ShopParseError && error.response?.status).toBe(500);
      expect(error.message).toBe(
        `createOrder: answered 500, but its body is not JSON (${type}, ${body.length} characters)`,
      );
    }
  });

  it.each([
    ['{"a":1}', "application/json", { a: 1 }],
    ["{", "application/json", "{"],
    ["<h1>", "text/html", "<h1>"],
    ["", "", ""],
    ['{"a":1}', "", { a: 1 }],
  ])("of an undeclared status has the body %j of type %j as it is best read", async (body, type, read) => {
    const error = await errorOf(call(answering(418, body, type)));
    expect(error instanceof ShopApiError && error.body).toEqual(read);
  });

  it("that breaks off is a connection error", async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError("terminated")) });
    const error = await errorOf(createOrder(answering(400, body, "application/json")));
    expect(error).toBeInstanceOf(ShopConnectionError);
  });

  it("narrows by status and by name", () => {
    type By<Status> = Extract<CreateOrderError, { status: Status }>;
    expectTypeOf<By<503>>().toEqualTypeOf<Busy<503>>();
    expectTypeOf<Extract<CreateOrderError, { name: "ShopTimeoutError" }>["status"]>().toEqualTypeOf<undefined>();
    expectTypeOf<Problem["body"]>().toEqualTypeOf<ProblemBody>();
    expectTypeOf<Awaited<ReturnType<typeof createOrder>>>().toEqualTypeOf<Order>();
    expectTypeOf<Extract<HttpStatus, 199 | 200 | 599 | 600>>().toEqualTypeOf<200 | 599>();
    expectTypeOf<Extract<StatusRange<4>, 399 | 400 | 499 | 500>>().toEqualTypeOf<400 | 499>();
    const error = new Problem({
      operation: "a",
      method: "GET",
      path: "/",
      attempt: 1,
      status: 404,
      headers: new Headers(),
      body: { title: "" },
    });
    expectTypeOf(error).toEqualTypeOf<Problem<404>>();
  });
});
