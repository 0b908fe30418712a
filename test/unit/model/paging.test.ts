import { describe, expect, it } from "vitest";
import { modelled, onlyOperation, shown } from "./support.js";

function paged(
  extension: string,
  { responses = '{ $ref: "#/components/schemas/Page" }', headers = "{}", body = "" } = {},
) {
  const found = modelled(`
POST /a:
  ${extension}
  ${body === "" ? "" : `requestBody: { content: { application/json: { schema: ${body} } } }`}
  parameters:
    - { name: limit, in: query, schema: { type: integer, default: 10 } }
    - { name: page, in: query, schema: { type: integer, default: 0 } }
    - { name: after, in: header, schema: { type: string } }
  responses: { "200": { description: OK, headers: ${headers}, content: { application/json: { schema: ${responses} } } } }
components:
  schemas:
    Item: { type: object, properties: { id: { type: string } } }
    Items: { type: [array, "null"], items: { $ref: "#/components/schemas/Item" } }
    Page: { type: object, properties: { data: { $ref: "#/components/schemas/Items" }, meta: { type: object, properties: { list: { type: array, items: { type: string } } } } } }
`);
  const { paging } = onlyOperation(found);
  return {
    paging: paging && { ...paging, item: shown(paging.item) },
    said: found.diagnostics.map(({ message }) => message),
  };
}

const page = { in: "parameter", index: 1 } as const;
const after = { in: "parameter", index: 2 } as const;
const data = { items: ["data"], item: "&Item" } as const;

describe("an operation is paged", () => {
  it.each([
    [
      "x-speakeasy-pagination: { type: offsetLimit, inputs: [{ name: page, in: parameters, type: page }], outputs: { results: $.data, numPages: $.meta.n } }",
      { ...data, next: { kind: "page", input: page, first: 0, count: ["meta", "n"] } },
    ],
    [
      "x-speakeasy-pagination: { type: offsetLimit, inputs: [{ name: limit, in: parameters, type: limit }, { name: page, in: parameters, type: offset }], outputs: { results: $.data } }",
      { ...data, next: { kind: "offset", input: page, first: 0 } },
    ],
    [
      "x-speakeasy-pagination: { type: cursor, inputs: [{ name: after, in: parameters, type: cursor }], outputs: { results: \"$.meta['list']\", nextCursor: '$.data[-1].id' } }",
      {
        items: ["meta", "list"],
        item: "string",
        next: { kind: "cursor", input: after, nextCursor: ["data", -1, "id"] },
      },
    ],
    [
      "x-speakeasy-pagination: { type: url, outputs: { results: $.data, nextUrl: $.next } }",
      { ...data, next: { kind: "url", url: ["next"] } },
    ],
    [
      "x-fern-pagination: { cursor: $request.after, next_cursor: $response.meta.next, results: $response.data }",
      { ...data, next: { kind: "cursor", input: after, nextCursor: ["meta", "next"] } },
    ],
    [
      "x-fern-pagination: { offset: $request.page, results: $response.data, step: $request.limit, has-next-page: $response.more }",
      { ...data, more: ["more"], next: { kind: "offset", input: page, first: 0 } },
    ],
    ["x-ms-pageable: { nextLinkName: next, itemName: data }", { ...data, next: { kind: "url", url: ["next"] } }],
  ])("as %s says", (extension, paging) => {
    expect(paged(extension)).toEqual({ paging, said: [] });
  });

  it("by a key of the body", () => {
    const body = "{ type: object, properties: { cursor: { type: string } } }";
    const extension =
      "x-fern-pagination: { cursor: $request.body.cursor, next_cursor: $response.n, results: $response.data }";
    expect(paged(extension, { body }).paging?.next).toEqual({
      kind: "cursor",
      input: { in: "body", name: "cursor" },
      nextCursor: ["n"],
    });
  });

  it("when a list comes with a Link header, and not when an object does", () => {
    const headers = "{ link: { schema: { type: string } } }";
    const list = { headers, responses: "{ type: array, items: { type: integer } }" };
    expect(paged("", list).paging).toEqual({ items: [], item: "integer", next: { kind: "link" } });
    expect(paged("", { headers })).toEqual({ paging: undefined, said: [] });
  });

  it.each([
    ["x-fern-pagination: true", "it should be an object"],
    ["x-fern-pagination: { offset: $request.page }", "it names no results"],
    ["x-fern-pagination: { results: $response.data }", "it names no cursor, offset or next_uri of the request"],
    [
      "x-fern-pagination: { offset: $request.page, results: $response.nothing }",
      "its results are not a list in the answer",
    ],
    ["x-fern-pagination: { offset: $request.nothing, results: $response.data }", "the request has no nothing"],
    ["x-speakeasy-pagination: { type: url, outputs: { results: $.data } }", "its outputs name no nextUrl"],
    [
      "x-speakeasy-pagination: { type: cursor, outputs: { results: $.data } }",
      "its inputs name no page, offset or cursor",
    ],
    ["x-speakeasy-pagination: { type: url, outputs: { results: '$..data' } }", "its outputs name no results"],
    ["x-ms-pageable: { itemName: data }", "it names no nextLinkName"],
  ])("not as %s says, which is reported", (extension, reason) => {
    const name = extension.split(":")[0];
    expect(paged(extension)).toEqual({ paging: undefined, said: [`${name} is ignored: ${reason}`] });
  });
});
