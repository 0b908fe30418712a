import { describe, expect, it } from "vitest";
import type { PaginationRule } from "../../../generator/config/config.js";
import { modelled, onlyOperation, shown } from "./support.js";

const SPEC = `
POST /orders:
  operationId: listOrders
  x-ms-pageable: { nextLinkName: next, itemName: data }
  requestBody: { content: { application/json: { schema: { type: object, properties: { cursor: { type: string } } } } } }
  parameters: [{ name: page, in: query, schema: { type: integer, default: 0 } }]
  responses:
    "200":
      description: OK
      content: { application/json: { schema: { $ref: "#/components/schemas/Page" } } }
schemas:
  Page:
    type: object
    properties:
      data: { type: array, items: { type: integer } }
      next: { type: string }
      meta: { type: object, properties: { list: { type: array, items: { type: string } } } }
`;

const range = { start: { line: 7, column: 5 }, end: { line: 7, column: 9 } };
const at = { file: "sdkwright.yaml", pointer: "/packages/shop/pagination/listOrders", range };

function ruled(rule: PaginationRule, operation = "listOrders") {
  const found = modelled(SPEC, { pagination: [{ operation, rule, at }] });
  const { paging } = onlyOperation(found);
  return {
    paging: paging && { ...paging, item: shown(paging.item) },
    said: found.diagnostics.map(({ file, line, code, message, hint }) => ({ file, line, code, message, hint })),
  };
}

const page = { in: "parameter", index: 0 } as const;
const data = { items: ["data"], item: "integer" };

describe("what the configuration says of paging", () => {
  it.each<readonly [PaginationRule, object]>([
    [
      { type: "offset", input: "page", items: "data" },
      { ...data, next: { kind: "offset", input: page, first: 0 } },
    ],
    [
      { type: "page", input: "page", pages: "meta.count", items: "$.data" },
      { ...data, next: { kind: "page", input: page, first: 0, count: ["meta", "count"] } },
    ],
    [
      { type: "cursor", input: "cursor", next: "data[-1]", more: "meta.more", items: "meta.list" },
      {
        items: ["meta", "list"],
        item: "string",
        more: ["meta", "more"],
        next: { kind: "cursor", input: { in: "body", name: "cursor" }, nextCursor: ["data", -1] },
      },
    ],
    [
      { type: "url", next: "meta['the next']", items: "data" },
      { ...data, next: { kind: "url", url: ["meta", "the next"] } },
    ],
    [
      { type: "link", items: "data" },
      { ...data, next: { kind: "link" } },
    ],
  ])("beats the document: %j", (rule, paging) => {
    expect(ruled(rule)).toEqual({ paging, said: [] });
    expect(ruled(rule, "#/paths/~1orders/post")).toEqual({ paging, said: [] });
  });

  it("may be that there are no pages", () => {
    expect(ruled({ type: "none" })).toEqual({ paging: undefined, said: [] });
  });

  it.each<readonly [PaginationRule, string]>([
    [{ type: "link" }, "its results are not a list in the answer"],
    [{ type: "link", items: "meta.count" }, "its results are not a list in the answer"],
    [{ type: "offset", input: "offset", items: "data" }, "the request has no offset"],
    [{ type: "offset", items: "data" }, "it has no input"],
    [{ type: "url", items: "data" }, "it has no next"],
    [{ type: "link", items: "a..b" }, "items is not a path"],
  ])("is reported at its line where it does not fit: %j", (rule, reason) => {
    const message = `the pagination of listOrders is ignored: ${reason}`;
    const where = { file: "sdkwright.yaml", line: 7, hint: undefined };
    expect(ruled(rule)).toEqual({ paging: undefined, said: [{ ...where, code: "pagination/invalid", message }] });
  });

  it.each([
    ["listOrder", "listOrders"],
    ["#/paths/~1order/post", "#/paths/~1orders/post"],
  ])("of %s, which there is not, asks for %s", (operation, near) => {
    expect(ruled({ type: "none" }, operation).said).toEqual([
      {
        file: "sdkwright.yaml",
        line: 7,
        code: "pagination/unknown-operation",
        message: `the pagination of this package has ${operation}, which is no operation`,
        hint: `did you mean ${near}?`,
      },
    ]);
  });
});
