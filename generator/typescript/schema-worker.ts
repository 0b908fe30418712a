/** The thread that makes schema entries: see `schema-thread.ts`. */
import { parentPort } from "node:worker_threads";
import { loadOpenapiTypescript, makeSchemaEntry } from "./schema.js";
import type { SchemaReply, SchemaRequest } from "./schema-thread.js";

parentPort?.on("message", async ({ id, root, specName }: SchemaRequest) => {
  const entry = await makeSchemaEntry(root, specName);
  parentPort?.postMessage({ id, entry } satisfies SchemaReply);
});

// Time to do so is now, while the document is read.
loadOpenapiTypescript();
