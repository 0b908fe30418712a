import { describe, expect, it } from "vitest";
import { generatePackage } from "../../generator/pipeline.js";
import { CONFIG } from "../scenarios/harness/stages.js";

const spec = `openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /orders:
    post:
      operationId: createOrder
      tags: [Orders]
      responses:
        "200":
          description: The order
          links:
            paid: { operationId: payOrder, parameters: { id: "$response.body#/id|x" }, description: Pay for it. }
  /orders/{id}/payment:
    put: { operationId: payOrder, tags: [Payments], responses: { "204": { description: Paid } } }
`;

async function pageOf(docs: string, path: string): Promise<string | undefined> {
  const { files } = await generatePackage(
    { ...CONFIG, docs, resourceSuffix: "Api" },
    { path: CONFIG.spec, read: () => spec },
  );
  return files.find((file) => file.path === path)?.text;
}

describe("the page of an operation says what can be called next", () => {
  it.each([
    ["resources", "docs/resources/orders.md", "payments.md#payorder"],
    ["classes", "docs/OrdersApi.md", "PaymentsApi.md#payorder"],
  ])("in the style %s", async (docs, path, href) => {
    const text = await pageOf(docs, path);
    expect(text).toContain(
      `What can be called next:\n\n* [\`payOrder\`](${href}): \`id\` is \`$response.body#/id|x\`. Pay for it.\n`,
    );
  });
});
