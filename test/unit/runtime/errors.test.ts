import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { jsonBody } from "../../../templates/runtime/body.js";
import { pathParams } from "../../../templates/runtime/path.js";
import { queryParams } from "../../../templates/runtime/query.js";
import { ShopCore } from "./sample/core.js";
import { ShopConnectionError } from "./sample/errors/shop-connection-error.js";
import { ShopDefaultError } from "./sample/errors/shop-default-error.js";
import { ShopError } from "./sample/errors/shop-error.js";
import { ShopParseError } from "./sample/errors/shop-parse-error.js";
import { ShopRequestError } from "./sample/errors/shop-request-error.js";
import { ShopTimeoutError } from "./sample/errors/shop-timeout-error.js";
import { call, errorOf, stub } from "./support.js";

/** Every way an error is shown. */
function shown(error: Error): string {
  return [
    inspect(error, { depth: 9, showHidden: true }),
    JSON.stringify(error),
    error.message,
    error.stack,
    String(error),
  ].join("\n");
}

describe("an error", () => {
  it("has its class's name in every form", () => {
    const error = new ShopTimeoutError("too late", { operation: "getOrder" });
    expect(error.name).toBe("ShopTimeoutError");
    expect(error.stack).toMatch(/^ShopTimeoutError: too late\n/);
    expect(String(error)).toBe("ShopTimeoutError: too late");
    expect(Object.keys(error)).toEqual(["status", "operation"]);
    expect(error).toBeInstanceOf(ShopError);
    expect(error).not.toBeInstanceOf(ShopConnectionError);
  });

  it("has no cause unless there is one", () => {
    expect("cause" in new ShopError("a")).toBe(false);
    expect(new ShopError("a", { cause: 0 }).cause).toBe(0);
  });

  it("shows name, message, operation, status and request id in JSON", async () => {
    const answer = new Response("{}", { status: 418, headers: { "request-id": "req_1", "set-cookie": "s" } });
    const error = await errorOf(call(new ShopCore({ fetch: stub(answer) })));
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "ShopDefaultError",
      message: "listThings: GET /things answered 418",
      operation: "listThings",
      status: 418,
      requestId: "req_1",
    });
  });

  it.each([
    [
      "an undeclared status",
      () => new Response("s3cret", { status: 418, headers: { "x-a": "s3cret" } }),
      ShopDefaultError,
    ],
    [
      "a body that does not parse",
      () => new Response("s3cret", { headers: { "content-type": "application/json" } }),
      ShopParseError,
    ],
    ["a failed connection", new TypeError("fetch failed", { cause: new Error("ECONNREFUSED") }), ShopConnectionError],
  ])("for %s shows nothing that was sent or received", async (_, answer, ErrorClass) => {
    const core = new ShopCore({
      fetch: stub(answer),
      serverURL: "https://s3cret.example",
      token: "s3cret",
      queryKey: () => "s3cret",
      headers: { "X-Mine": "s3cret" },
      retries: false,
    });
    const operation = {
      method: "POST",
      path: "/a/{b}",
      params: pathParams({ b: "s3cret" }),
      query: queryParams({ c: "s3cret" }),
      body: jsonBody({ d: "s3cret" }),
      security: [["token", "queryKey"]],
    };
    const error = await errorOf(call(core, operation));
    expect(error).toBeInstanceOf(ErrorClass);
    expect(shown(error)).not.toContain("s3cret");
  });

  it("shows no key from the query, even if the platform quotes the URL", async () => {
    const quoting = Object.assign(new TypeError("error sending request for url (https://a/?key=s3cret)"), {
      path: "https://a/?key=s3cret",
    });
    const core = new ShopCore({ fetch: stub(quoting), queryKey: "s3cret", retries: false });
    const error = await errorOf(call(core, { security: [["queryKey"]] }));
    expect(error).toBeInstanceOf(ShopConnectionError);
    expect(error.cause).toBeInstanceOf(TypeError);
    expect(shown(error)).not.toContain("s3cret");
  });

  it("for a credential that cannot be sent does not show it", async () => {
    for (const credential of ["s3cret\n", "s3cret\u2028", "s3cret\r\nX: 1"]) {
      const error = await errorOf(call(new ShopCore({ fetch: stub(), token: credential }), { security: [["token"]] }));
      expect(error).toBeInstanceOf(ShopRequestError);
      expect(shown(error)).not.toContain("s3cret");
    }
  });

  it("for something thrown that is not an error is one nevertheless", async () => {
    const hooks = {
      beforeRequest: () => {
        throw "s3cret";
      },
    };
    const error = await errorOf(call(new ShopCore({ fetch: stub(), hooks })));
    expect(error).toBeInstanceOf(ShopRequestError);
    expect(error.message).toBe("listThings: see the cause");
    expect(error.cause).toBe("s3cret");
  });
});

describe("a client", () => {
  it("shows no credential when it is printed", () => {
    const core = new ShopCore({ token: "s3cret", login: { username: "s3cret", password: "s3cret" } });
    expect(inspect(core, { depth: 9, showHidden: true }) + JSON.stringify(core)).not.toContain("s3cret");
  });
});
