/** The models of a document of Swagger 2.0 against the types that openapi-typescript makes of the same definitions. */
import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { generate, writePackage } from "../../generator/index.js";
import { root } from "../support/packages.js";

const document = `swagger: "2.0"
info: { title: Shop, version: "1" }
host: shop.test
consumes: [application/json]
produces: [application/json]
parameters:
  order: { in: body, name: order, required: true, schema: { $ref: "#/definitions/NewOrder" } }
responses:
  Refused: { description: Refused, schema: { $ref: "#/definitions/Problem" } }
paths:
  /orders:
    post:
      operationId: addOrder
      parameters: [{ $ref: "#/parameters/order" }]
      responses:
        200: { description: Added, schema: { $ref: "#/definitions/Order" } }
        400: { $ref: "#/responses/Refused" }
    get:
      operationId: listOrders
      parameters:
        - { in: query, name: state, type: array, items: { type: string, enum: [open, sent] }, collectionFormat: multi }
        - { in: query, name: limit, type: integer, required: true }
      responses:
        200: { description: Orders, schema: { $ref: "#/definitions/OrderPage" } }
definitions:
  NewOrder:
    type: object
    required: [lines]
    properties:
      lines: { type: array, items: { $ref: "#/definitions/Line" } }
  Line:
    type: object
    required: [article, count]
    properties: { article: { type: string }, count: { type: integer, x-nullable: true } }
  Order:
    allOf:
      - { $ref: "#/definitions/NewOrder" }
      - type: object
        required: [id, parent]
        properties:
          id: { type: string, format: uuid }
          state: { type: string, enum: [open, sent] }
          parent: { $ref: "#/definitions/Line", x-nullable: true }
          labels: { type: object, additionalProperties: { type: string } }
  OrderPage:
    type: object
    required: [orders]
    properties: { orders: { type: array, items: { $ref: "#/definitions/Order" } }, next: { type: string } }
  Problem:
    type: object
    required: [message]
    properties: { message: { type: string }, detail: {} }
`;

const rows = `import type { Mutual, Row } from "./assert.js";
import type { Line, ListOrdersRequest, NewOrder, Order, OrderPage, ProblemBody } from "./index.js";
import type { components, operations } from "./schema.js";

type Schemas = components["schemas"];
type Added = operations["addOrder"];
type Json<T extends { content: { "application/json": unknown } }> = T["content"]["application/json"];
type OrUndefined<T> = { [Key in keyof T]: Record<never, never> extends Pick<T, Key> ? T[Key] | undefined : T[Key] };

export interface Rows {
  Line: Row<Mutual<Line, Schemas["Line"]>>;
  NewOrder: Row<Mutual<NewOrder, Schemas["NewOrder"]>>;
  Order: Row<Mutual<Order, Schemas["Order"]>>;
  OrderPage: Row<Mutual<OrderPage, Schemas["OrderPage"]>>;
  Problem: Row<Mutual<ProblemBody, Schemas["Problem"]>>;
  query: Row<Mutual<ListOrdersRequest, OrUndefined<operations["listOrders"]["parameters"]["query"]>>>;
  body: Row<Mutual<NewOrder, Json<Added["requestBody"]>>>;
  answer: Row<Mutual<Order, Json<Added["responses"][200]>>>;
  refusal: Row<Mutual<ProblemBody, Json<Added["responses"][400]>>>;
}
`;

const folder = mkdtempSync(join(tmpdir(), "swagger2-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const spec = { path: "shop.yaml", read: () => document };
  const { files, diagnostics } = await generate({ spec, name: "shop", docs: "none" });
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  await writePackage("shop", files, { cwd: folder });
  copyFileSync(join(root, "test/compile/types/assert.ts"), join(folder, "shop/src/assert.ts"));
}, 60_000);

/** What the compiler says of the package with one more file. */
async function errorsWith(text: string): Promise<string> {
  writeFileSync(join(folder, "shop/src/rows.ts"), text);
  const tsc = join(root, "node_modules/typescript-7/bin/tsc");
  const checked = promisify(execFile)(process.execPath, [tsc, "--noEmit", "-p", "shop"], { cwd: folder });
  return checked.then(
    () => "",
    ({ stdout }: { readonly stdout: string }) => stdout,
  );
}

it("each takes all values of the other", { timeout: 60_000 }, async () => {
  expect(await errorsWith(rows)).toBe("");
});

it("a type that takes other values is told", { timeout: 60_000 }, async () => {
  const wrong = rows.replace("Row<Mutual<Line, ", "Row<Mutual<ProblemBody, ");
  expect(await errorsWith(wrong)).toContain("src/rows.ts(11,");
});
