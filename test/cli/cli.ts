import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { main } from "../../generator/cli.js";
import type { GeneratePackage } from "../../generator/commands/pipeline-loader.js";
import { Diagnostics } from "../../generator/diagnostics/diagnostics.js";
import { load } from "../../generator/load/load.js";
import { locate } from "../../generator/load/locate.js";
import { put, temporaryFolder } from "../unit/output/folder.js";

/**
 * Stands for the pipeline: a document whose member `files` has the files of the package. Its members `warning` and
 * `error` are reported, `bug` is a mistake of ours, and `$ref`s to other files are read.
 */
export const fakePipeline: GeneratePackage = async (_config, source) => {
  const diagnostics = new Diagnostics();
  const document = load(source, diagnostics);
  const root = (document?.root.value ?? {}) as Readonly<Record<string, unknown>>;
  const file = source.path;
  if (typeof root["bug"] === "string") {
    throw new TypeError(root["bug"]);
  }
  if (typeof root["warning"] === "string") {
    diagnostics.report("operation/method-forbidden", { file, pointer: "/warning" }, root["warning"]);
  }
  if (typeof root["error"] === "string") {
    diagnostics.report("name/illegal", { file, pointer: "/error" }, root["error"], "it says so");
  }
  const files = Object.entries((root["files"] ?? {}) as Readonly<Record<string, string>>);
  return {
    files: diagnostics.failed ? [] : files.map(([path, text]) => ({ path, text })),
    diagnostics: diagnostics.sorted(locate),
    failed: diagnostics.failed,
    operations: files.filter(([path]) => path.startsWith("src/operations/")).length,
    inputs: [...(document?.files.keys() ?? [])],
  };
};

export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Whether the pipeline was loaded. */
  readonly hasLoaded: boolean;
}

export interface RunOptions {
  readonly cwd: string;
  readonly isTTY?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly pipeline?: GeneratePackage;
}

/** Runs a command line in this process. */
export async function run(argv: readonly string[], options: RunOptions): Promise<Run> {
  const { cwd, isTTY = false, env = {}, pipeline = fakePipeline } = options;
  const text = { stdout: "", stderr: "" };
  const sink = (name: "stdout" | "stderr") => ({
    isTTY,
    write: (part: string) => {
      text[name] += part;
    },
  });
  let hasLoaded = false;
  const io = { cwd, env, stdout: sink("stdout"), stderr: sink("stderr") };
  const exitCode = await main(argv, io, async () => {
    hasLoaded = true;
    return pipeline;
  });
  return { exitCode, ...text, hasLoaded };
}

/** A project with the packages shop and toys, and a `node_modules` for the cache. */
export function project(documents: { readonly shop?: object; readonly toys?: object } = {}): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "node_modules"));
  const shop = documents.shop ?? { files: { "README.md": "# Shop\n", "src/operations/get-order.ts": "get\n" } };
  const toys = documents.toys ?? { files: { "README.md": "# Toys\n" } };
  put(folder, {
    "specs/shop.json": JSON.stringify(shop),
    "specs/toys.json": JSON.stringify(toys),
    "sdkwright.yaml": `packages:
  shop:
    spec: specs/shop.json
    output: generated/shop
    name: "@acme/shop"
  toys:
    spec: specs/toys.json
    output: generated/toys
    name: "@acme/toys"
`,
  });
  return folder;
}

/** Characters of a text that a terminal would obey. */
export function obeyed(text: string): readonly string[] {
  return [...text].filter((character) => "\u0007\u001b\u009b\u202e".includes(character));
}
