import { describe, expect, it } from "vitest";
import { generate, writePackage } from "../../generator/index.js";
import { loopback } from "../support/loopback.js";
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

  it("asks no server for what a document refers to", async () => {
    const server = await loopback((_, response) => response.end("type: string"));
    const hosts = [server.url, server.url.replace("127.0.0.1", "localhost"), server.url.replace("http:", "")];
    const refs = hosts.map((host, index) => [`A${index}`, { $ref: `${host}/a.yaml` }]);
    const text = JSON.stringify({ ...JSON.parse(document), components: { schemas: Object.fromEntries(refs) } });
    const { diagnostics } = await generate({
      spec: { path: "shop.json", read: () => text },
      name: "shop",
      docs: "none",
    });
    await server.close();
    expect(diagnostics.map(({ code }) => code)).toEqual(["schema-entry/partial", ...hosts.map(() => "ref/remote")]);
    expect(server.requests).toEqual([]);
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
