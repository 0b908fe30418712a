import { describe, expect, it } from "vitest";
import { type FieldStyle, formBody } from "../../../templates/runtime/form.js";
import { queryJson } from "../../../templates/runtime/json-params.js";
import { deepObject, formStyle, pipeDelimited } from "../../../templates/runtime/query-styles.js";
import { sendJson } from "../../support/loopback.js";
import { ShopCore } from "./sample/core.js";
import { call, errorOf, serve } from "./support.js";

const sent = (value: object, styles?: Record<string, FieldStyle>) => formBody(value, styles)?.encode();

describe("a form", () => {
  it.each([
    ["a text", { a: "b c" }, "a=b+c"],
    ["reserved characters", { "a&b": "=&+%é~*" }, "a%26b=%3D%26%2B%25%C3%A9~%2A"],
    ["numbers and booleans", { a: 1, b: false }, "a=1&b=false"],
    ["an empty text", { a: "" }, "a="],
    ["nothing for what is absent", { a: undefined, b: null, c: "1" }, "c=1"],
    ["an array, its name repeated", { a: ["x", "y z"] }, "a=x&a=y+z"],
    ["nothing for an empty array", { a: [], b: [null] }, ""],
    ["an object as JSON", { a: { b: [1] } }, "a=%7B%22b%22%3A%5B1%5D%7D"],
    ["an array of objects as JSON each", { a: [{ b: 1 }, { b: 2 }] }, "a=%7B%22b%22%3A1%7D&a=%7B%22b%22%3A2%7D"],
    ["a field called __proto__", JSON.parse('{"__proto__":"a","constructor":"b"}'), "__proto__=a&constructor=b"],
  ])("carries %s", (_, value, text) => {
    expect(sent(value)).toBe(text);
    expect([...new URLSearchParams(text)].length).toBe(text === "" ? 0 : text.split("&").length);
  });

  it.each([
    ["an object in brackets", { a: { b: { c: "d" } } }, { a: deepObject }, "a%5Bb%5D%5Bc%5D=d"],
    ["an array by number", { a: ["x", "y"] }, { a: deepObject }, "a%5B0%5D=x&a%5B1%5D=y"],
    [
      "objects in an array",
      { i: [{ price: "p", n: 2 }] },
      { i: deepObject },
      "i%5B0%5D%5Bprice%5D=p&i%5B0%5D%5Bn%5D=2",
    ],
    ["a text in brackets' style as it is", { a: "" }, { a: deepObject }, "a="],
    ["a joined array", { a: ["x", "y"] }, { a: (value: unknown) => formStyle(value) }, "a=x,y"],
    [
      "an object field by field",
      { a: { r: 1, g: 2 } },
      { a: (value: unknown) => formStyle(value, { explode: true }) },
      "r=1&g=2",
    ],
    ["an array between pipes", { a: ["x", "y"] }, { a: pipeDelimited }, "a=x%7Cy"],
    ["a text as JSON", { a: "x" }, { a: queryJson }, "a=%22x%22"],
  ])("writes %s where the document says so", (_, value, styles, text) => {
    expect(sent(value, styles)).toBe(text);
  });

  it("is none when there is no value", () => {
    expect(formBody(undefined)).toBeUndefined();
  });

  it("arrives with its content type", async () => {
    const server = await serve((_, response) => sendJson(response, 200, {}));
    await call(new ShopCore({ serverURL: server.url }), { method: "POST", body: formBody({ "a b": "ü" }) });
    expect(server.requests[0]?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect([...new URLSearchParams(server.requests[0]?.rawBody.toString())]).toEqual([["a b", "ü"]]);
  });

  it("whose value its style cannot write rejects the call", async () => {
    const body = formBody({ a: [[1]] }, { a: (value) => formStyle(value) });
    expect((await errorOf(call(new ShopCore(), { method: "POST", body }))).message).toContain('"a" must not be nested');
  });
});
