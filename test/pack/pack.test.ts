import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Loopback, loopback, sendJson } from "../support/loopback.js";
import { packages, root } from "../support/packages.js";
import { hermetic, install, type Packed, packAll, run, temporaryFolder } from "./packing.js";
import { answers, commonJsProgram, javaScriptProgram, printed, refusal, typeScriptProgram } from "./programs.js";

const timeout = 180_000;
const folder = temporaryFolder();
const ids = packages.map(({ id }) => id);
const all = new Map<string, Packed>();
let server: Loopback;

beforeAll(async () => {
  for (const packed of await packAll(folder)) all.set(packed.id, packed);
  server = await loopback(({ method, url, headers }, response) => {
    if (headers["x-refuse"] !== undefined) sendJson(response, 400, refusal);
    else sendJson(response, 200, answers[`${method} ${url}`] ?? `nothing is said of ${method} ${url}`);
  });
}, timeout);

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

function packedAs(id: string): Packed {
  const packed = all.get(id);
  if (packed === undefined) throw new Error(`${id} was not packed`);
  return packed;
}

describe.each(ids)("the tarball of %s", (id) => {
  it("holds the built code, its source, a licence and a first page, and nothing else", () => {
    const { files } = packedAs(id);
    const sources = files.filter((path) => path.startsWith("src/"));
    const built = sources.flatMap((path) => {
      const module = path.replace(/^src\/(.*)\.ts$/, "dist/$1");
      return [`${module}.d.ts`, `${module}.d.ts.map`, `${module}.js`, `${module}.js.map`];
    });
    const others = files.filter((path) => !path.startsWith("src/") && !path.startsWith("docs/"));
    expect(others.toSorted()).toEqual(["LICENSE", "README.md", "package.json", ...built].sort());
    expect(sources).toContain("src/index.ts");
    expect(files.filter((path) => path.startsWith("docs/") && !path.endsWith(".md"))).toEqual([]);
  });

  it("is what publint asks of a package", async () => {
    const content = readFileSync(packedAs(id).tarball);
    const tarball = content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength);
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it("has types that are right wherever modules are used, by are-the-types-wrong", { timeout }, async () => {
    const attw = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
    const { tarball, files } = packedAs(id);
    const operations = files.flatMap((path) => /^dist\/(operations\/.*)\.js$/.exec(path)?.[1] ?? []);
    const options = ["--profile", "esm-only", "--format", "ascii", "--no-color", "--no-emoji"];
    const output = await run(
      process.execPath,
      [attw, tarball, ...options, "--include-entrypoints", ...operations],
      folder,
    );
    for (const operation of operations) expect(output).toContain(`/${operation}"`);
    const verdicts = output.split("\n").filter((line) => /^(?:node16 \(from ESM\)|bundler): /.test(line));
    expect(verdicts.length).toBeGreaterThan(2 * operations.length);
    expect(verdicts.filter((line) => !/: (?:OK\b|\(wildcard\)$)/.test(line.trimEnd()))).toEqual([]);
  });
});

describe("an empty TypeScript project", () => {
  const project = join(folder, "typescript-project");

  beforeAll(async () => {
    mkdirSync(project);
    writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
    await install(project, [...all.values()]);
    writeFileSync(join(project, "program.ts"), typeScriptProgram);
  }, timeout);

  it("has nothing installed but the packages", () => {
    const lock = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8")) as { readonly packages: object };
    const expected = [...all.values()].map(({ name }) => `node_modules/${name}`);
    expect(Object.keys(lock.packages).toSorted()).toEqual(["", ...expected].sort());
  });

  /** The oldest compiler and the newest; that one is so fast that it can take all ways. */
  const settings = [
    ["nodenext", true, "typescript"],
    ["bundler", false, "typescript"],
    ["nodenext", true, "typescript-7"],
    ["nodenext", false, "typescript-7"],
    ["bundler", true, "typescript-7"],
    ["bundler", false, "typescript-7"],
  ] as const;
  const title = "type-checks with the resolution %s, exactOptionalPropertyTypes %s and %s";
  it.each(settings)(title, { timeout }, async (moduleResolution, exactOptionalPropertyTypes, compiler) => {
    const compilerOptions = {
      target: "ES2022",
      module: moduleResolution === "bundler" ? "esnext" : moduleResolution,
      moduleResolution,
      exactOptionalPropertyTypes,
      strict: true,
      skipLibCheck: false,
      resolveJsonModule: true,
      outDir: moduleResolution,
    };
    const config = `${compiler}-${moduleResolution}-${exactOptionalPropertyTypes}.json`;
    writeFileSync(join(project, config), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
    await run(process.execPath, [join(root, "node_modules", compiler, "bin/tsc"), "-p", config], project);
  });

  it("type-checks with the types of Node.js alone, without those of browsers", { timeout }, async () => {
    const compilerOptions = {
      target: "ES2022",
      lib: ["ES2022"],
      module: "nodenext",
      strict: true,
      skipLibCheck: false,
      resolveJsonModule: true,
      types: ["node"],
      typeRoots: [join(root, "node_modules/@types")],
      noEmit: true,
    };
    writeFileSync(join(project, "node.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
    await run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "node.json"], project);
  });

  it("calls a server as compiled for Node.js", { timeout }, async () => {
    expect(await outputOf(project, "nodenext/program.js")).toEqual(printed);
  });

  it("calls a server as a bundler makes it", { timeout }, async () => {
    const outfile = join(project, "bundle.mjs");
    await build({ entryPoints: [join(project, "program.ts")], outfile, bundle: true, format: "esm", target: "es2022" });
    rmSync(join(project, "node_modules"), { recursive: true });
    expect(await outputOf(project, "bundle.mjs")).toEqual(printed);
  });
});

describe("an empty JavaScript project", () => {
  const project = join(folder, "javascript-project");

  beforeAll(async () => {
    mkdirSync(project);
    writeFileSync(join(project, "package.json"), "{}");
    await install(project, [...all.values()]);
    writeFileSync(join(project, "program.mjs"), javaScriptProgram);
    writeFileSync(join(project, "program.cjs"), commonJsProgram);
  }, timeout);

  it("calls a server", { timeout }, async () => {
    expect(await outputOf(project, "program.mjs")).toEqual(printed);
  });

  it("calls a server from CommonJS", { timeout }, async () => {
    expect(await outputOf(project, "program.cjs")).toBe("stored");
  });

  it("has source maps that lead to the source", () => {
    const installed = join(project, "node_modules/@sdkwright/mix");
    const map = JSON.parse(readFileSync(join(installed, "dist/operations/store-api-key.js.map"), "utf8"));
    const [source] = map.sources as readonly string[];
    expect(readFileSync(join(installed, "dist/operations", source ?? ""), "utf8")).toContain("function storeApiKey");
  });
});

/** What a program printed, as JSON. */
async function outputOf(project: string, program: string): Promise<unknown> {
  const output = await run(process.execPath, [program, server.url], project, { env: hermetic(project) });
  return JSON.parse(output) as unknown;
}
