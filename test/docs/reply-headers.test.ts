import { expect, it } from "vitest";
import { generatePackage } from "../../generator/pipeline.js";
import { CONFIG } from "../scenarios/harness/stages.js";

const spec = `openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /orders:
    get:
      operationId: listOrders
      tags: [Orders]
      responses:
        "204":
          description: Nothing
          headers: { X-Left: { description: Calls left, deprecated: true, schema: { type: integer } } }
`;

it.each([
  [
    "resources",
    "docs/resources/orders.md",
    /\| ~~`X-Left`~~ +\| \*number\* \| :warning: \*\*DEPRECATED\*\*<br\/>Calls left \|/,
  ],
  ["classes", "docs/OrdersApi.md", /\| `X-Left` \| .*number.* \| Calls left \[Deprecated\] \|/],
])("the page of an operation says which headers are deprecated, in the style %s", async (docs, path, row) => {
  const source = { path: CONFIG.spec, read: () => spec };
  const { files } = await generatePackage({ ...CONFIG, docs, resourceSuffix: "Api" }, source);
  expect(files.find((file) => file.path === path)?.text).toMatch(row);
});
