import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packages, root } from "../support/packages.js";
import { operationsOf, textAt } from "../unit/specs/document.js";
import { buildWorkspace, type Workspace } from "./support/code-blocks.js";
import { configOf, documentOf } from "./support/pages.js";
import { serveSpecs } from "./support/spec-server.js";

const run = promisify(execFile);

describe("the code on all pages of all packages", () => {
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = await buildWorkspace();
  }, 60_000);
  afterAll(() => workspace?.remove());

  it("is found on every page of operations and models", () => {
    expect(workspace.blocks.length).toBeGreaterThan(150);
    expect(new Set(workspace.blocks.map((block) => block.package.id)).size).toBe(packages.length);
  });

  it("is TypeScript that the strictest flags accept", { timeout: 60_000 }, async () => {
    const compiler = join(root, "node_modules/typescript-7/bin/tsc");
    const failed = await run(process.execPath, [compiler, "-p", workspace.folder]).then(
      () => "",
      (error: { readonly stdout: string }) => error.stdout,
    );
    expect(failed).toBe("");
  });

  it("sends only requests that the documents allow, and gets answers", { timeout: 60_000 }, async () => {
    const specs = new Map(packages.map(({ id }) => [id, documentOf(configOf(id))]));
    const server = await serveSpecs(specs);
    try {
      const servers = [...specs].map(([id, spec]) => [
        (spec["servers"] as readonly { url: string }[])[0]?.url,
        `${server.url}/${id}`,
      ]);
      expect(await failuresOf(workspace, servers)).toEqual([]);
      expect(server.complaints).toEqual([]);
      const all = [...specs.values()].flatMap(operationsOf).map(({ node }) => textAt(node, "operationId"));
      expect([...server.called].sort()).toEqual(all.sort());
    } finally {
      await server.close();
    }
  });
});

it("would notice a request that the document does not allow", async () => {
  const server = await serveSpecs(new Map([["openrouter", documentOf(configOf("openrouter"))]]));
  const post = (path: string, body: unknown, headers = {}) =>
    fetch(`${server.url}/openrouter${path}`, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", ...headers },
    });
  try {
    await post("/auth/keys", { code: 7 }, { authorization: "Bearer token" });
    await post("/auth/keys", { code: "x" });
    await post("/auth/elsewhere?x=1", {});
    expect(server.complaints).toEqual([
      "POST /openrouter/auth/keys: /code must be string",
      "POST /openrouter/auth/keys: credentials are missing",
      "POST /openrouter/auth/elsewhere?x=1: the document has no such operation",
    ]);
  } finally {
    await server.close();
  }
});

/** Runs each block by itself in one process. Gives the place and the error of those that fail. */
async function failuresOf({ folder, blocks }: Workspace, servers: readonly (readonly unknown[])[]): Promise<unknown> {
  await build({
    entryPoints: [join(folder, "blocks/**/*.ts")],
    outdir: join(folder, "run"),
    outbase: join(folder, "blocks"),
    outExtension: { ".js": ".mjs" },
    format: "esm",
    target: "es2022",
    logLevel: "error",
  });
  const files = blocks.map(({ place, file }) => [place, `./${file.replace(/^blocks/, "run")}.mjs`]);
  writeFileSync(join(folder, "run.mjs"), runner(files, servers));
  const { stdout } = await run(process.execPath, [join(folder, "run.mjs")], { cwd: folder, timeout: 50_000 });
  return JSON.parse(stdout);
}

/** A program that runs the blocks, with calls of the declared servers going to ours. What a block catches counts too. */
function runner(files: readonly (readonly unknown[])[], servers: readonly (readonly unknown[])[]): string {
  return `
const servers = ${JSON.stringify(servers)};
const fetched = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const found = servers.find(([declared]) => String(input).startsWith(declared));
  if (found === undefined) throw new Error("a call to " + input);
  return fetched(found[1] + String(input).slice(found[0].length), init);
};
const failures = [];
let place;
for (const method of ["log", "debug"]) console[method] = () => {};
console.error = (...parts) => failures.push([place, parts.map(String).join(" ")]);
for (const [each, file] of ${JSON.stringify(files)}) {
  place = each;
  await import(file).catch((error) => failures.push([place, String(error?.stack ?? error)]));
}
process.stdout.write(JSON.stringify(failures));
`;
}
