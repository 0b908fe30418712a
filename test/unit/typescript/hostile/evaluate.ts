/** Runs a package where it can do no harm, and looks for traces. */
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";

const globals = {
  AbortController,
  AbortSignal,
  Blob,
  FormData,
  Headers,
  ReadableStream,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  btoa,
  clearTimeout,
  queueMicrotask,
  setTimeout,
};

/** Calls everything that a package exports and that can be called. Gives what `globalThis.PWN` is afterwards. */
export async function canary(files: ReadonlyMap<string, string>): Promise<unknown> {
  const sandbox: Record<string, unknown> = { ...globals, fetch: async () => new Response("{}") };
  runInContext(await bundle(files), createContext(sandbox));
  await sandbox["finished"];
  return sandbox["PWN"];
}

const CALL_ALL = `
  const request = new Proxy({}, { get: () => "x", ownKeys: () => [] });
  const call = async (make) => { try { return await make(); } catch { return undefined; } };
  globalThis.finished = (async () => {
    const core = new index.Shop();
    for (const module of modules) for (const value of Object.values(module)) {
      if (typeof value === "function") await call(() => value(core, request));
    }
    String(new index.ShopError("x").stack);
  })();
`;

async function bundle(files: ReadonlyMap<string, string>): Promise<string> {
  const operations = [...files.keys()].filter((path) => path.startsWith("src/operations/"));
  const others = [...files.keys()].filter((path) => !operations.includes(path));
  const entry = [
    `import * as index from "src/index.ts";`,
    ...others.map((path) => `import ${JSON.stringify(path)};`),
    ...operations.map((path, number) => `import * as m${number} from ${JSON.stringify(path)};`),
    `const modules = [${operations.map((_, number) => `m${number}`).join(", ")}];`,
    CALL_ALL,
  ].join("\n");
  const result = await build({
    stdin: { contents: entry, loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    // esbuild prints keys of patterns that hold both kinds of quotes as templates, which is no syntax.
    supported: { "template-literal": false },
    logLevel: "silent",
    plugins: [
      {
        name: "memory",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /./ }, ({ path, importer }) => ({
            path: path.startsWith(".")
              ? new URL(path, `file:///${importer}`).pathname.slice(1).replace(/js$/, "ts")
              : path,
            namespace: "memory",
          }));
          onLoad({ filter: /./, namespace: "memory" }, ({ path }) => ({
            contents: files.get(path) ?? "",
            loader: "ts",
          }));
        },
      },
    ],
  });
  return result.outputFiles[0]?.text ?? "";
}
