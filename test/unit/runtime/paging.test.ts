import { describe, expect, expectTypeOf, it } from "vitest";
import { jsonBody } from "../../../templates/runtime/body.js";
import { json } from "../../../templates/runtime/decode.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { RequestOptions } from "../../../templates/runtime/options.js";
import { type PagePromise, type Paging, sendPages } from "../../../templates/runtime/paging.js";
import { queryParams } from "../../../templates/runtime/query.js";
import { sendJson } from "../../support/loopback.js";
import { ShopCore } from "./sample/core.js";
import { Problem } from "./sample/errors/problem.js";
import { ShopAbortError } from "./sample/errors/shop-abort-error.js";
import type { ShopError } from "./sample/errors/shop-error.js";
import { ShopParseError } from "./sample/errors/shop-parse-error.js";
import { errorOf, serve, stub } from "./support.js";

interface Page {
  readonly data?: readonly number[] | null;
}

type ListRequest = Readonly<Record<string, unknown>>;

/** `GET /things` with the request as its query, or `POST /things` with its `body`. */
function list(
  core: ShopCore,
  paging: Partial<Paging>,
  request: ListRequest = {},
  options?: RequestOptions,
): PagePromise<Page, number, ShopError> {
  const operationOf = ({ body, ...query }: ListRequest): Operation => ({
    id: "listThings",
    method: body === undefined ? "GET" : "POST",
    path: "/things",
    query: queryParams(query),
    body: jsonBody(body),
    security: [["token"]],
    responses: { 200: json },
    errors: { 404: Problem },
  });
  return sendPages(core, operationOf, request, { items: ["data"], ...paging }, options);
}

/** A client of which each call gets the next of some bodies, and then the last again. */
function answering(...bodies: readonly unknown[]) {
  const fetch = stub(...bodies.map((body) => () => Response.json(body)));
  const core = new ShopCore({ fetch, token: "secret", serverURL: "https://api.test/v1" });
  return { core, fetch, urls: () => fetch.calls.map(({ url }) => url.replace("https://api.test", "")) };
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const each of source) found.push(each);
  return found;
}

describe("the pages of an operation", () => {
  it("by offset go on by as many items as there were, until there are none", async () => {
    const { core, urls } = answering({ data: [1, 2] }, { data: [3] }, { data: [] });
    expect(await all(list(core, { offset: ["offset"] }, { limit: 2 }))).toEqual([1, 2, 3]);
    expect(urls()).toEqual(["/v1/things?limit=2", "/v1/things?limit=2&offset=2", "/v1/things?limit=2&offset=3"]);
  });

  it("by offset begin where the caller says", async () => {
    const { core, urls } = answering({ data: [1] }, { data: null });
    expect(await all(list(core, { offset: ["offset"] }, { offset: 10 }))).toEqual([1]);
    expect(urls()).toEqual(["/v1/things?offset=10", "/v1/things?offset=11"]);
  });

  it.each<readonly [string, Partial<Paging>, ListRequest, readonly unknown[], readonly string[]]>([
    ["are there", {}, {}, [{ data: [1] }, { data: [2] }, {}], ["", "?page=2", "?page=3"]],
    [
      "a page counts",
      { count: ["pages"] },
      {},
      [
        { data: [1], pages: 2 },
        { data: [2], pages: 2 },
      ],
      ["", "?page=2"],
    ],
    [
      "a page counts from zero",
      { count: ["pages"], first: 0 },
      {},
      [
        { data: [1], pages: 2 },
        { data: [2], pages: 2 },
      ],
      ["", "?page=1"],
    ],
    [
      "a page says",
      { more: ["m"] },
      { page: 5 },
      [
        { data: [1], m: true },
        { data: [2], m: false },
      ],
      ["?page=5", "?page=6"],
    ],
  ])("by number are as many as %s", async (_, paging, request, bodies, queries) => {
    const { core, urls } = answering(...bodies);
    expect(await all(list(core, { page: ["page"], ...paging }, request))).toEqual([1, 2]);
    expect(urls()).toEqual(queries.map((query) => `/v1/things${query}`));
  });

  it.each([null, undefined, ""])("by cursor go on until it is %j", async (end) => {
    const { core, urls } = answering({ data: [1], meta: { next: "a&b" } }, { data: [2], meta: { next: end } });
    expect(await all(list(core, { cursor: ["cursor"], nextCursor: ["meta", "next"] }))).toEqual([1, 2]);
    expect(urls()).toEqual(["/v1/things", "/v1/things?cursor=a%26b"]);
  });

  it("by cursor may be empty before the last, and may take the cursor from the last item", async () => {
    const { core } = answering({ data: [], next: 1 }, { data: [5], next: null });
    expect(await all(list(core, { cursor: ["cursor"], nextCursor: ["next"] }))).toEqual([5]);
    const last = answering({ data: [1, 2] }, { data: [] });
    expect(await all(list(last.core, { cursor: ["after"], nextCursor: ["data", -1] }))).toEqual([1, 2]);
    expect(last.urls()[1]).toBe("/v1/things?after=2");
  });

  it("are asked for in the body where it says so, which keeps the rest", async () => {
    const { core, fetch } = answering({ data: [1], next: "b" }, { data: [2] });
    const request = { body: { filter: { x: 1 }, cursor: "a" } };
    await all(list(core, { cursor: ["body", "cursor"], nextCursor: ["next"] }, request));
    expect(fetch.calls.map(({ init }) => JSON.parse(String(init.body)))).toEqual([
      { filter: { x: 1 }, cursor: "a" },
      { filter: { x: 1 }, cursor: "b" },
    ]);
    expect(request.body.cursor).toBe("a");
  });

  it.each([
    ["https://api.test/v2/things/?page=2&x=%2F", "/v2/things/?page=2&x=%2F"],
    ["/things?page=2", "/things?page=2"],
    ["?page=2", "/v1/things?page=2"],
    ["https://user:pass@api.test/things#top", "/things"],
  ])("by URL follow %s, with headers and credentials", async (next, url) => {
    const { core, urls, fetch } = answering({ data: [1], next }, { data: [2] });
    expect(await all(list(core, { nextURL: ["next"] }, { limit: 1 }, { headers: { "x-a": "b" } }))).toEqual([1, 2]);
    expect(urls()).toEqual(["/v1/things?limit=1", url]);
    expect(fetch.calls[1]?.headers).toMatchObject({ authorization: "Bearer secret", "x-a": "b" });
  });

  it.each(["https://evil.test/things", "http://api.test/things", "https://api.test:8443/", "//evil.test", "data:,x"])(
    "by URL do not follow %s",
    async (next) => {
      const { core, fetch } = answering({ data: [1], next }, { data: [2] });
      const items: number[] = [];
      const error = await errorOf(
        (async () => {
          for await (const item of list(core, { nextURL: ["next"] })) items.push(item);
        })(),
      );
      expect(items).toEqual([1]);
      expect(error).toBeInstanceOf(ShopParseError);
      expect(error.message).toBe("listThings: the next page is on another origin");
      expect(fetch.calls).toHaveLength(1);
    },
  );

  it("by URL say so when it is none", async () => {
    const { core } = answering({ data: [1], next: "https://:secret" });
    const error = await errorOf(all(list(core, { nextURL: ["next"] })));
    expect(error.message).toBe("listThings: the URL of the next page is none");
  });

  it.each([
    '</things?page=2>; rel="next"',
    '<https://api.test/>; rel="prev first", </things?page=2>; title="a, <b>"; REL=next',
    '</other>; rel="nextish", </things?page=2>; rel="last next"',
  ])("by the header Link follow %s", async (link) => {
    const fetch = stub(Response.json([1], { headers: { link } }), Response.json([2]));
    const core = new ShopCore({ fetch, token: "t", serverURL: "https://api.test/v1" });
    expect(await all(list(core, { items: [] }))).toEqual([1, 2]);
    expect(fetch.calls[1]?.url).toBe("https://api.test/things?page=2");
  });
});

describe("a paged operation", () => {
  it("gives its first page, pages and items, and asks for each page when it is its turn", async () => {
    const { core, fetch } = answering({ data: [1], next: "b" }, { data: [2] });
    const promise = list(core, { cursor: ["cursor"], nextCursor: ["next"] });
    expect(await promise).toEqual({ data: [1], next: "b" });
    expect((await promise.withResponse()).response.status).toBe(200);
    expect(fetch.calls).toHaveLength(1);
    for await (const _ of promise) break;
    expect(fetch.calls).toHaveLength(1);
    expect(await all(promise.pages())).toEqual([{ data: [1], next: "b" }, { data: [2] }]);
    expect(fetch.calls).toHaveLength(2);
    expectTypeOf(promise.pages()).toExtend<AsyncIterable<Page>>();
    expectTypeOf(await all(promise)).toEqualTypeOf<number[]>();
  });

  it.each<readonly [string, Partial<Paging>, readonly unknown[]]>([
    [
      "cursor",
      { cursor: ["c"], nextCursor: ["next"] },
      [
        { data: [1], next: "a" },
        { data: [2], next: "b" },
        { data: [3], next: "a" },
      ],
    ],
    [
      "URL",
      { nextURL: ["next"] },
      [
        { data: [1], next: "/a" },
        { data: [2], next: "/a" },
      ],
    ],
    ["page", { page: ["page"] }, [{ data: [{ id: 1 }] }, { data: [{ id: 1 }] }]],
  ])("whose next %s was there before fails, and does not go on for ever", async (_, paging, bodies) => {
    const { core, fetch } = answering(...bodies);
    const error = await errorOf(all(list(core, paging)));
    expect(error).toBeInstanceOf(ShopParseError);
    expect(error.message).toBe("listThings: the next page is one that was there before");
    expect(fetch.calls).toHaveLength(bodies.length);
  });

  it("may have the same items on two pages where they are no objects", async () => {
    const { core } = answering({ data: [1] }, { data: [1] }, { data: [] });
    expect(await all(list(core, { page: ["page"] }))).toEqual([1, 1]);
  });

  it("throws the error of a page into the loop, typed", async () => {
    const server = await serve((request, response) => {
      if (request.url === "/things") sendJson(response, 200, { data: [1], next: "b" });
      else sendJson(response, 404, { title: "expired" });
    });
    const core = new ShopCore({ serverURL: server.url, token: "t" });
    const error = await errorOf(all(list(core, { cursor: ["cursor"], nextCursor: ["next"] })));
    expect(error).toBeInstanceOf(Problem);
    const first = list(core, {}, { q: 1 });
    expect(await errorOf(all(first))).toBeInstanceOf(Problem);
    expect(await first.result()).toMatchObject({ ok: false });
  });

  it("stops when the caller aborts", async () => {
    const { core } = answering({ data: [1], next: "b" }, { data: [2], next: "c" });
    const controller = new AbortController();
    const read = async () => {
      const options = { signal: controller.signal };
      for await (const _ of list(core, { cursor: ["c"], nextCursor: ["next"] }, {}, options)) controller.abort();
    };
    expect(await errorOf(read())).toBeInstanceOf(ShopAbortError);
  });

  it("whose items are no list fails, and one without items has none", async () => {
    const { core } = answering({ data: { a: 1 } });
    expect((await errorOf(all(list(core, {})))).message).toBe("listThings: the items of a page are not a list");
    for (const body of [{}, { data: null }, null, 1]) {
      expect(await all(list(answering(body).core, { page: ["page"] }))).toEqual([]);
    }
  });
});
