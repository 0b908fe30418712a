import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { makeSchemaEntry } from "../../../generator/typescript/schema.js";
import { startSchemaThread } from "../../../generator/typescript/schema-thread.js";

const documentOf = (path: string) => ({
  openapi: "3.1.0",
  info: { title: "Orders", version: "1" },
  paths: { [path]: { get: { responses: {} } } },
});

test("a thread makes the same schema entries as the first one would, each for the document it was asked for", async () => {
  const inThread = startSchemaThread();
  const documents = [documentOf("/orders"), { swagger: "2.0" }, documentOf("/lines")];
  const entries = await Promise.all(documents.map((document) => inThread(document, "orders.yaml")));
  expect(entries).toEqual(await Promise.all(documents.map((document) => makeSchemaEntry(document, "orders.yaml"))));
});

test("what cannot be handed over to the thread is said to whoever asked", async () => {
  const notPlain = { openapi: (() => {}) as unknown as string };
  await expect(startSchemaThread()(notPlain, "orders.yaml")).rejects.toThrow(/could not be cloned/);
});

test("a process that has started a thread and asks it for nothing ends", { timeout: 60_000 }, () => {
  const thread = new URL("../../../generator/typescript/schema-thread.ts", import.meta.url).href;
  const program = `import { startSchemaThread } from ${JSON.stringify(thread)}; startSchemaThread();`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", program];
  const { status, signal } = spawnSync(process.execPath, args, { timeout: 30_000 });
  expect({ status, signal }).toEqual({ status: 0, signal: null });
});
