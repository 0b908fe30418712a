import { describe, expect, expectTypeOf, it } from "vitest";
import type { ApiPromise, Reply } from "../../../templates/runtime/api-promise.js";
import { empty, json } from "../../../templates/runtime/decode.js";
import {
  booleanHeader,
  type HeadedReply,
  jsonHeader,
  listHeader,
  numberHeader,
  textHeader,
  withHeaders,
} from "../../../templates/runtime/reply-headers.js";
import { send } from "../../../templates/runtime/send.js";
import { ShopCore } from "./sample/core.js";
import { ShopParseError } from "./sample/errors/shop-parse-error.js";
import { stub } from "./support.js";

interface Declared {
  readonly "X-Total": number;
  readonly "X-Tags"?: string[];
}

type ListReply = HeadedReply<string[], 200, Declared> | Reply<undefined, 202>;

const table = { "X-Total": numberHeader, "X-Tags": listHeader(textHeader) };

function list(response: Response): ApiPromise<string[] | undefined, Error, ListReply> {
  const core = new ShopCore({ fetch: stub(response), retries: false });
  const operation = { id: "list", method: "GET", path: "/", responses: { 200: json, 202: empty } };
  return withHeaders(send(core, operation), { 200: table });
}

describe("declared headers", () => {
  it("come with the reply, by the names that the document gives them", async () => {
    const headers = { "x-total": "3", "x-tags": "a, b" };
    const { data, status, headers: found, response } = await headed(list(Response.json(["a"], { headers })));
    expect([data, status, found]).toEqual([["a"], 200, { "X-Total": 3, "X-Tags": ["a", "b"] }]);
    expect(response.headers.get("x-total")).toBe("3");
  });

  it("are left out where they did not arrive", async () => {
    expect((await headed(list(Response.json([])))).headers).toEqual({});
  });

  it("are those of the status, by which the reply is told apart", async () => {
    const reply = await list(new Response(null, { status: 202 })).withResponse();
    expect(reply).toMatchObject({ data: undefined, status: 202, headers: {} });
    switch (reply.status) {
      case 200:
        expectTypeOf(reply.data).toEqualTypeOf<string[]>();
        expectTypeOf(reply.headers).toEqualTypeOf<Declared>();
        break;
      case 202:
        expectTypeOf(reply.data).toEqualTypeOf<undefined>();
    }
  });

  it("come with a result too", async () => {
    const result = await list(Response.json([], { headers: { "x-total": "1" } })).result();
    if (!result.ok) throw result.error;
    expect(result.status === 200 && result.headers["X-Total"]).toBe(1);
  });

  it("do not keep an error from being one", async () => {
    const broken = () => list(new Response("{", { headers: { "content-type": "application/json" } }));
    await expect(broken()).rejects.toBeInstanceOf(ShopParseError);
    await expect(broken().withResponse()).rejects.toBeInstanceOf(ShopParseError);
    expect(await broken().result()).toMatchObject({ ok: false, error: expect.any(ShopParseError) });
  });
});

describe("the text of a header", () => {
  it.each([
    [numberHeader, "-1.5", -1.5],
    [numberHeader, " 7 ", 7],
    [numberHeader, "", undefined],
    [numberHeader, "many", undefined],
    [booleanHeader, "true", true],
    [booleanHeader, "False", false],
    [booleanHeader, "1", undefined],
    [jsonHeader, '{"a":[1]}', { a: [1] }],
    [jsonHeader, "{", undefined],
    [textHeader, " a,b ", " a,b "],
    [listHeader(numberHeader), "1,2 , x", [1, 2]],
    [listHeader(textHeader), "", []],
  ])("is read by %o: %j is %j", (read, text, value) => {
    expect(read(text)).toEqual(value);
  });
});

async function headed(answer: ReturnType<typeof list>) {
  const reply = await answer.withResponse();
  if (reply.status !== 200) throw new Error(`answered ${reply.status}`);
  return reply;
}
