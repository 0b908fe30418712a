import { describe, expect, test } from "vitest";
import { Diagnostics } from "../../../generator/diagnostics/diagnostics.js";
import { locate } from "../../../generator/load/locate.js";
import { emitSchema } from "../../../generator/typescript/schema.js";

const info = { title: "Orders", version: "1" };
const get = { operationId: "list", responses: {} };

async function emit(root: object): Promise<{ readonly text: string; readonly said: readonly string[] }> {
  const diagnostics = new Diagnostics();
  const at = { file: "orders.yaml", pointer: "" };
  const { text } = await emitSchema(JSON.parse(JSON.stringify(root)), at, "orders.yaml", diagnostics);
  return { text, said: diagnostics.sorted(locate).map(({ code, message }) => `${code} ${message}`) };
}

describe("the ./schema entry", () => {
  test("is empty for Swagger 2.0, and says so", async () => {
    const { text, said } = await emit({ swagger: "2.0", info, paths: { "/orders": { get } } });
    expect(said).toEqual([
      "schema-entry/failed the ./schema entry is empty: openapi-typescript says that it reads OpenAPI 3 only",
    ]);
    expect(text).toContain("export type paths = Record<string, never>;");
  });

  test("is made although two operations have the same operationId", async () => {
    const { text, said } = await emit({ openapi: "3.1.0", info, paths: { "/orders": { get }, "/lines": { get } } });
    expect(said).toEqual([]);
    expect(text).toContain('"/lines": {');
  });
});
