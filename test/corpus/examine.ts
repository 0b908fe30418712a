/** Generates and type-checks the package of one document. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runNode } from "./child.js";
import type { Generation, Report, TypeErrors } from "./report.js";

export interface Limits {
  /** For generating, and again for type-checking. */
  readonly seconds: number;
  /** Of the heap of the process that generates, in MiB. */
  readonly memory: number;
}

export type Compiler = "7" | "6" | "5.9";

const compilers: Readonly<Record<Compiler, string>> = {
  "7": "typescript-7/bin/tsc",
  "6": "typescript-6/bin/tsc",
  "5.9": "typescript/bin/tsc",
};

const modules = fileURLToPath(new URL("../../node_modules/", import.meta.url));
const loader = fileURLToPath(import.meta.resolve("tsx"));
const generateOne = fileURLToPath(new URL("./generate-one.ts", import.meta.url));

/**
 * @param folder Where documents are.
 * @param path The document, below that folder.
 * @param keep Where to put the package, which is thrown away otherwise.
 */
export async function examine(
  folder: string,
  path: string,
  limits: Limits,
  compiler: Compiler,
  keep?: string,
): Promise<Report> {
  const work = mkdtempSync(join(tmpdir(), "sdkwright-corpus-"));
  try {
    const output = keep === undefined ? join(work, "package") : join(keep, path);
    const reportPath = join(work, "report.json");
    const heap = `--max-old-space-size=${limits.memory}`;
    const args = [heap, "--import", loader, generateOne, resolve(folder, path), output, reportPath];
    const { end, stderr } = await runNode(args, limits.seconds);
    if (end !== 0 || !existsSync(reportPath)) return { path, outcome: "crashed", reason: reasonOf(end, stderr) };
    const generation: Generation = JSON.parse(readFileSync(reportPath, "utf8"));
    if (generation.failed) return { path, outcome: "diagnosed", generation };
    return { path, outcome: "generated", generation, types: await typeCheck(output, limits, compiler) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function typeCheck(folder: string, limits: Limits, compiler: Compiler): Promise<TypeErrors> {
  const start = performance.now();
  const args = [join(modules, compilers[compiler]), "-p", folder, "--noEmit", "--pretty", "false"];
  const { end, stdout, stderr } = await runNode(args, limits.seconds);
  const seconds = (performance.now() - start) / 1000;
  const errors = stdout.split("\n").filter((line) => /\berror TS\d+:/.test(line));
  if (end !== 0 && errors.length === 0) errors.push(`the compiler ended with ${end}: ${stderr.slice(0, 200)}`);
  return { count: errors.length, first: errors.slice(0, 3), seconds };
}

function reasonOf(end: number | string, stderr: string): string {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  const index = lines.findIndex((line) => /Error|heap/.test(line));
  const said = lines.slice(Math.max(index, 0), Math.max(index, 0) + 4).join(" ");
  return said === "" ? `ended with ${end}` : `ended with ${end}: ${said}`;
}
