/** Generates and type-checks the package of one document. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Claims } from "../semantics/claims.js";
import { claimProgram } from "../semantics/type-of-value.js";
import { runNode } from "./child.js";
import type { Generation, Report, Semantics, TypeErrors } from "./report.js";

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
const claimsOne = fileURLToPath(new URL("./claims-one.ts", import.meta.url));

export interface Examination {
  readonly limits: Limits;
  readonly compiler: Compiler;
  /** Whether values are held against the emitted types. */
  readonly semantics: boolean;
  /** Where to put the package, which is thrown away otherwise. */
  readonly keep?: string;
}

/**
 * @param folder Where documents are.
 * @param path The document, below that folder.
 */
export async function examine(folder: string, path: string, examination: Examination): Promise<Report> {
  const { limits, compiler, semantics, keep } = examination;
  const work = mkdtempSync(join(tmpdir(), "sdkwright-corpus-"));
  try {
    const output = keep === undefined ? join(work, "package") : join(keep, path);
    const reportPath = join(work, "report.json");
    const program = (file: string) => [
      ...[`--max-old-space-size=${limits.memory}`, "--import", loader],
      ...[file, resolve(folder, path), output, reportPath],
    ];
    const { end, stderr } = await runNode(program(generateOne), limits.seconds);
    if (end !== 0 || !existsSync(reportPath)) return { path, outcome: "crashed", reason: reasonOf(end, stderr) };
    const generation: Generation = JSON.parse(readFileSync(reportPath, "utf8"));
    if (generation.failed) return { path, outcome: "diagnosed", generation };
    const types = await typeCheck(output, limits, compiler);
    const report: Report = { path, outcome: "generated", generation, types };
    if (!semantics) return report;
    const start = performance.now();
    const claims = await runNode(program(claimsOne), limits.seconds);
    if (claims.end !== 0) return { path, outcome: "crashed", reason: reasonOf(claims.end, claims.stderr) };
    const found: Claims = JSON.parse(readFileSync(reportPath, "utf8"));
    return { ...report, semantics: await checkClaims(found, output, limits, start) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function checkClaims(found: Claims, folder: string, limits: Limits, start: number): Promise<Semantics> {
  const args = [join(modules, compilers["7"]), "-p", join(folder, "tsconfig.claims.json"), "--pretty", "false"];
  const { end, stdout, stderr } = await runNode(args, limits.seconds);
  const wrong = claimProgram(found.claims, () => "").wrong(stdout, "claims.ts");
  const accepted = found.claims.filter(({ assignable }) => assignable).length;
  return {
    ...{ types: found.types, unjudged: found.unjudged, accepted, rejected: found.claims.length - accepted },
    wrong: end !== 0 && wrong.length === 0 ? [`the compiler ended with ${end}: ${stderr.slice(0, 200)}`] : wrong,
    seconds: (performance.now() - start) / 1000,
  };
}

async function typeCheck(folder: string, limits: Limits, compiler: Compiler): Promise<TypeErrors> {
  const start = performance.now();
  const settings = join(folder, "tsconfig.build.json");
  const args = [join(modules, compilers[compiler]), "-p", settings, "--noEmit", "--pretty", "false"];
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
