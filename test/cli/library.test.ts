import { describe, expect, it } from "vitest";
import { generate, writePackage } from "../../generator/index.js";
import { contentsOf, put, temporaryFolder } from "../unit/output/folder.js";

const document = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Shop", version: "1" },
  servers: [{ url: "https://shop.test" }],
  paths: {
    "/orders": { get: { operationId: "listOrders", tags: ["orders"], responses: { 204: { description: "ok" } } } },
  },
});

describe("the library", () => {
  it("makes files of a document that is nowhere on the disk", async () => {
    const spec = { path: "shop.json", read: () => document };
    const { files, diagnostics, failed } = await generate({ spec, name: "@acme/shop", docs: "none" });
    expect({ diagnostics, failed }).toEqual({ diagnostics: [], failed: false });
    expect(files.map((file) => file.path)).toContain("src/operations/list-orders.ts");
  });

  it("gives the mistakes of a document as diagnostics", async () => {
    const { files, diagnostics, failed } = await generate({
      spec: "missing.yaml",
      name: "shop",
      cwd: temporaryFolder(),
    });
    expect({ files, failed }).toEqual({ files: [], failed: true });
    expect(diagnostics).toMatchObject([{ code: "document/missing", file: "missing.yaml" }]);
  });

  it("throws when the options make no sense", async () => {
    await expect(generate({ spec: "shop.yaml", name: "My Shop", client: "x-y" })).rejects.toThrow(
      'name: expected a package name such as @acme/shop, found "My Shop"',
    );
  });

  it("writes files, and leaves those that are not its own", async () => {
    const cwd = temporaryFolder();
    put(cwd, { "sdk/mine.txt": "mine" });
    expect(await writePackage("sdk", [{ path: "a.ts", text: "a" }], { cwd })).toEqual({
      written: ["a.ts"],
      removed: [],
      diagnostics: [],
      failed: false,
    });
    expect(await writePackage("sdk", [{ path: "mine.txt", text: "" }], { cwd })).toMatchObject({ failed: true });
    expect(contentsOf(cwd)).toEqual({ "sdk/a.ts": "a", "sdk/mine.txt": "mine" });
  });
});
