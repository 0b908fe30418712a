/** Makes schema entries in a thread of its own, while the first thread prints the other files. */
import { Worker } from "node:worker_threads";
import type { JsonValue } from "../load/spec-document.js";
import type { MakeSchemaEntry, SchemaEntry } from "./schema.js";

/** What the thread is asked for. */
export interface SchemaRequest {
  readonly id: number;
  readonly root: JsonValue;
  readonly specName: string;
}

/** What it answers. */
export interface SchemaReply {
  readonly id: number;
  readonly entry: SchemaEntry;
}

/**
 * Starts a thread that makes schema entries, and gives the function that asks it for one.
 *
 * The thread keeps the process alive only while an answer is awaited. If it dies, all that is awaited rejects.
 */
export function startSchemaThread(): MakeSchemaEntry {
  const worker = new Worker(entryPoint());
  const waiting = new Map<number, PromiseWithHandlers<SchemaEntry>>();
  let count = 0;
  let death: Error | undefined;
  worker.on("message", ({ id, entry }: SchemaReply) => {
    waiting.get(id)?.resolve(entry);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  });
  worker.on("error", (error) => {
    death = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  worker.unref(); // After the listeners, each of which would keep the process alive again.
  return async (root, specName) => {
    if (death !== undefined) throw death;
    const id = count++;
    worker.postMessage({ id, root, specName } satisfies SchemaRequest);
    worker.ref();
    return new Promise<SchemaEntry>((resolve, reject) => waiting.set(id, { resolve, reject }));
  };
}

interface PromiseWithHandlers<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (reason: Error) => void;
}

/** A thread does not take over the loader of the first one. Where this file is source, it starts with that loader. */
function entryPoint(): URL {
  const path = import.meta.url.replace(/schema-thread(\.[jt]s)$/, "schema-worker$1");
  if (path.endsWith(".js")) return new URL(path);
  const code = `import { register } from ${JSON.stringify(import.meta.resolve("tsx/esm/api"))};
register();
await import(${JSON.stringify(path)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
