import { describe, expect, it } from "vitest";
import { cookieParams, plainCookie } from "../../../templates/runtime/cookies.js";
import { simpleHeader } from "../../../templates/runtime/header-styles.js";
import { headerJson, pathJson, queryJson } from "../../../templates/runtime/json-params.js";
import { pathParams } from "../../../templates/runtime/path.js";
import { labelStyle, matrixStyle, simpleStyle } from "../../../templates/runtime/path-styles.js";
import { queryParams } from "../../../templates/runtime/query.js";
import { formQueryString, jsonQueryString, textQueryString } from "../../../templates/runtime/query-string.js";
import { deepObject, formStyle, pipeDelimited, spaceDelimited } from "../../../templates/runtime/query-styles.js";
import { sendJson } from "../../support/loopback.js";
import { ShopCore } from "./sample/core.js";
import { ShopRequestError } from "./sample/errors/shop-request-error.js";
import { call, errorOf, serve, stub } from "./support.js";

describe("a path", () => {
  const dots = [".", "..", "%2e", "%2E", "%2e%2e", ".%2E", "%2e.", "%2E%2e"];
  const filled = (id: unknown) => pathParams({ id })("/users/{id}/posts");

  it.each(dots)("has no dot segment %j in the simple style", (value) => {
    expect(() => filled(value)).toThrow('path parameter "id"');
    expect(() => filled([value])).toThrow(TypeError);
    for (const explode of [false, true]) {
      for (const allowReserved of [false, true]) {
        expect(() => filled(simpleStyle(value, { explode, allowReserved }))).toThrow(TypeError);
        expect(() => filled(simpleStyle([value], { explode, allowReserved }))).toThrow(TypeError);
      }
    }
  });

  it.each([".", "%2e", "%2E", ""])("has no dot segment made of the label's own dot and %j", (value) => {
    for (const allowReserved of [false, true]) {
      expect(() => filled(labelStyle(value, { allowReserved }))).toThrow(TypeError);
    }
    expect(() => filled(labelStyle(["", ""], { explode: true }))).toThrow(TypeError);
  });

  it.each(dots)("may have %j after the name of a matrix parameter", (value) => {
    expect(filled(matrixStyle(value))).toBe(`/users/;id=${value.replaceAll("%", "%25")}/posts`);
  });

  it.each(["..;", ".;a=b", "%2e%2e;", ".%2E;x"])("has no dot segment with a path parameter of servers: %j", (value) => {
    expect(() => filled(simpleStyle(value, { allowReserved: true }))).toThrow("must not be a dot segment");
    expect(filled(value)).toBe(`/users/${encodeURIComponent(value)}/posts`);
  });

  it.each(["a/../b", "/", "a?b#c", "..\\..", "a\tb", "a\nb"])("stays one segment with %j", (value) => {
    for (const given of [
      value,
      simpleStyle(value, { allowReserved: true }),
      matrixStyle(value, { allowReserved: true }),
    ]) {
      const { pathname, search, hash } = new URL(`https://x.example${filled(given)}`);
      expect(pathname.split("/")).toHaveLength(4);
      expect(search + hash).toBe("");
    }
  });
});

describe("a value that its style cannot express", () => {
  const nested = { a: { b: 1 } };
  it.each([
    ["simple", () => pathParams({ p: simpleStyle(nested) })("{p}")],
    ["label", () => pathParams({ p: labelStyle(nested) })("{p}")],
    ["matrix", () => pathParams({ p: matrixStyle([[1, [2]]]) })("{p}")],
    ["form", () => queryParams({ p: formStyle(nested) })()],
    ["the usual form", () => queryParams({ p: nested })()],
    ["spaceDelimited", () => queryParams({ p: spaceDelimited([nested]) })()],
    ["pipeDelimited", () => queryParams({ p: pipeDelimited(nested) })()],
    ["header", () => simpleHeader(nested)("p")],
    ["cookie", () => cookieParams({ p: plainCookie(nested) })("Cookie")],
  ])("is refused, and the parameter is named: %s", (_, write) => {
    expect(write).toThrow('parameter "p" must not be nested');
  });

  it("does not make the function throw that builds the request", async () => {
    const fetch = stub();
    const operation = { query: queryParams({ p: formStyle(nested) }), headers: { "X-P": simpleHeader(nested) } };
    expect(await errorOf(call(new ShopCore({ fetch }), operation))).toBeInstanceOf(ShopRequestError);
    expect(fetch.calls).toHaveLength(0);
  });

  it.each(["a;b", { "a;b": 1 }])("is refused in a cookie that is not encoded: %j", (value) => {
    expect(() => cookieParams({ p: plainCookie(value, { explode: true }) })("Cookie")).toThrow(
      "must not contain a semicolon",
    );
  });
});

describe("deepObject", () => {
  it.each([
    [{ a: { b: { c: "d" } } }, "f[a][b][c]=d"],
    [{ a: ["x", "y"] }, "f[a][0]=x&f[a][1]=y"],
    [{ a: [{ b: 1 }, { b: 2 }] }, "f[a][0][b]=1&f[a][1][b]=2"],
    [["a", "b"], "f[0]=a&f[1]=b"],
    [{ a: null, b: undefined, c: [], d: {}, e: "" }, "f[e]="],
    [{ created: { gte: 1, lt: 2 } }, "f[created][gte]=1&f[created][lt]=2"],
  ])("writes %j in brackets", (value, expected) => {
    const text = queryParams({ f: deepObject(value) })();
    expect(text).toBe(expected.replaceAll("[", "%5B").replaceAll("]", "%5D"));
  });

  it("encodes keys, and takes __proto__ for one like any other", () => {
    expect(queryParams({ f: deepObject(JSON.parse('{"a]b&":1,"__proto__":2}')) })()).toBe(
      "f%5Ba%5Db%26%5D=1&f%5B__proto__%5D=2",
    );
  });

  it("rejects the call for a cycle", async () => {
    const cycle: Record<string, unknown> = {};
    cycle["self"] = cycle;
    const query = queryParams({ f: deepObject(cycle) });
    expect(await errorOf(call(new ShopCore({ fetch: stub() }), { query }))).toBeInstanceOf(ShopRequestError);
  });
});

describe("a parameter written as JSON", () => {
  const value = { a: "é&", b: [1, null] };
  const text = "%7B%22a%22%3A%22%C3%A9%26%22%2C%22b%22%3A%5B1%2Cnull%5D%7D";

  it("is encoded in paths, queries and cookies", () => {
    expect(pathParams({ p: pathJson(value) })("/{p}")).toBe(`/${text}`);
    expect(queryParams({ "p[]": queryJson(value) })()).toBe(`p%5B%5D=${text}`);
    expect(cookieParams({ p: queryJson(value) })("Cookie")).toBe(`p=${text}`);
  });

  it("is ASCII in headers", () => {
    expect(headerJson(value)("p")).toBe('{"a":"\\u00e9&","b":[1,null]}');
    expect(JSON.parse(headerJson({ a: "😀\n" })("p") ?? "")).toEqual({ a: "😀\n" });
  });

  it("is left out when it is undefined, refused in a path, and sent when it is null", () => {
    expect(queryParams({ p: queryJson(undefined) })()).toBe("");
    expect(headerJson(undefined)("p")).toBeUndefined();
    expect(() => pathParams({ p: pathJson(undefined) })("{p}")).toThrow("is missing");
    expect(queryParams({ p: queryJson(null) })()).toBe("p=null");
  });

  it("rejects the call for what JSON cannot express", async () => {
    const operation = { query: queryParams({ p: queryJson(1n) }), headers: { "X-P": headerJson(1n) } };
    expect(await errorOf(call(new ShopCore({ fetch: stub() }), operation))).toBeInstanceOf(ShopRequestError);
  });
});

/** The examples of OpenAPI 3.2, parameter object. */
describe("a parameter that is the whole query string", () => {
  it.each([
    [formQueryString({ foo: "a + b", bar: true }), "foo=a+%2B+b&bar=true"],
    [formQueryString({ a: [1, 2], b: { c: 1 }, d: null, e: undefined, f: "" }), "a=1&a=2&b=%7B%22c%22%3A1%7D&f="],
    [formQueryString(undefined), ""],
    [jsonQueryString({ numbers: [1, 2], flag: null }), "%7B%22numbers%22%3A%5B1%2C2%5D%2C%22flag%22%3Anull%7D"],
    [jsonQueryString(undefined), ""],
    [textQueryString("$.a.b[1:1]"), "%24.a.b%5B1%3A1%5D"],
    [textQueryString(undefined), ""],
  ])("is written by its media type (%#)", (write, expected) => {
    expect(write()).toBe(expected);
  });
});

describe("parameters on the wire", () => {
  it("arrive as they were written", async () => {
    const server = await serve((_, response) => sendJson(response, 200, {}));
    await call(new ShopCore({ serverURL: server.url, session: "s" }), {
      path: "/a{label}/{matrix}/{list}",
      params: pathParams({
        label: labelStyle(["x", "y"], { explode: true }),
        matrix: matrixStyle({ R: 1, G: "é" }, { explode: true }),
        list: ["a/b", "c"],
      }),
      query: queryParams({
        ids: pipeDelimited([1, 2]),
        filter: deepObject({ tags: ["new"] }),
        q: formStyle("a/b?c[d]", { allowReserved: true }),
      }),
      headers: {
        "X-Color": simpleHeader({ R: 1, G: 2 }, { explode: true }),
        Cookie: cookieParams({ theme: "dark blue", seen: plainCookie(["1", "2"], { explode: true }) }),
      },
      security: [["session"]],
    });
    expect(server.requests[0]).toMatchObject({
      url: "/a.x.y/;R=1;G=%C3%A9/a%2Fb,c?ids=1%7C2&filter%5Btags%5D%5B0%5D=new&q=a/b?c[d]",
      headers: { "x-color": "R=1,G=2", cookie: "theme=dark%20blue; seen=1; seen=2; session=s" },
    });
  });
});
