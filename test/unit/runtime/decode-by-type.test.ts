import { describe, expect, it } from "vitest";
import { blob, json, text } from "../../../templates/runtime/decode.js";
import { byType, orEmpty } from "../../../templates/runtime/decode-by-type.js";
import { ShopCore } from "./sample/core.js";
import { ShopParseError } from "./sample/errors/shop-parse-error.js";
import { call, errorOf, stub } from "./support.js";

function answering(body: BodyInit | null, type?: string, status = 200): ShopCore {
  const response = new Response(body, { status });
  if (type === undefined) response.headers.delete("content-type");
  else response.headers.set("content-type", type);
  return new ShopCore({ fetch: stub(response), retries: false });
}

describe("an answer of one of several types", () => {
  const responses = { 200: byType({ "application/json": json, "text/csv": text, "image/*": blob }) };

  it.each([
    ["application/json", { a: 1 }],
    ["Application/JSON; charset=utf-8", { a: 1 }],
    ["application/vnd.shop.v2+json", { a: 1 }],
    ["text/csv;header=present", '{"a":1}'],
  ])("%s is read as what it is", async (type, read) => {
    expect(await call(answering('{"a":1}', type), { responses })).toEqual(read);
  });

  it("is read by a range of types too", async () => {
    expect(await call(answering("x", "image/webp"), { responses })).toBeInstanceOf(Blob);
  });

  it("is read as the first of them when it does not say", async () => {
    expect(await call(answering("[1]"), { responses })).toEqual([1]);
  });

  it.each(["text/html", "constructor", "application/xml"])("is a parse error when it is %s", async (type) => {
    const error = await errorOf(call(answering("<p>", type), { responses }));
    expect(error).toBeInstanceOf(ShopParseError);
    expect(error.message).toBe(`listThings: answered 200, but its type, ${type}, is none that it declares`);
  });

  it("is whatever arrives where anything is declared", async () => {
    const any = { 200: byType({ "application/json": json, "*/*": blob }) };
    expect(await call(answering("x", "a/b"), { responses: any })).toBeInstanceOf(Blob);
  });
});

describe("an answer that may be empty", () => {
  const responses = { "2XX": orEmpty(json) };

  it.each([
    [null, undefined, 204],
    [null, undefined, 205],
    ["", "application/json", 200],
  ])("gives undefined for the body %j of type %j", async (body, type, status) => {
    expect(await call(answering(body, type, status), { responses })).toBeUndefined();
  });

  it("gives what it holds otherwise", async () => {
    expect(await call(answering('{"a":1}', "application/json"), { responses })).toEqual({ a: 1 });
    const error = await errorOf(call(answering("{", "application/json"), { responses }));
    expect(error).toBeInstanceOf(ShopParseError);
  });
});
