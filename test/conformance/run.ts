/**
 * Calls an independent server through generated clients:
 *
 *     npm run conformance [-- --verbose]
 *
 * The specs are those of `@typespec/http-specs`, compiled to OpenAPI by the TypeSpec compiler. The server is the one of
 * `@typespec/spector`, which says of every scenario whether it saw the requests that it should have seen.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { exceptions } from "./exceptions.js";
import { generateClients } from "./generate.js";
import { install } from "./install.js";
import { shareOf, tableOf } from "./report.js";
import { type Coverage, startServer } from "./server.js";
import { type Failures, judge } from "./verdict.js";

const WANTED_SHARE = 0.95;

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const scratch = join(here, "node_modules/.cache/conformance");

const { values } = parseArgs({ options: { verbose: { type: "boolean", default: false } } });
process.exitCode = await run(values.verbose);

async function run(isVerbose: boolean): Promise<number> {
  install(here);
  mkdirSync(scratch, { recursive: true });
  say("compiling the specs");
  node("--import", "tsx", join(here, "compile.ts"), join(scratch, "openapi"));
  say("generating the clients");
  const reports = await generateClients(join(scratch, "openapi"), join(here, "clients"));
  for (const [name, diagnostics] of isVerbose ? reports : []) {
    for (const { severity, code, message } of diagnostics) say(`${name}: ${severity} ${code} ${message}`);
  }
  say("checking the types of the clients and their calls");
  node(join(root, "node_modules/typescript-7/bin/tsc"), "-p", here);
  say("making the calls");
  const { coverage, failures } = await makeCalls();
  const verdict = judge(coverage, failures, exceptions);
  const { passed, applicable } = verdict.total;
  for (const deviation of verdict.deviations) say(deviation);
  process.stdout.write(`${tableOf(verdict)}\n\n${passed} passed, ${applicable - passed} failed\n`);
  return verdict.deviations.length === 0 && shareOf(verdict.total) >= WANTED_SHARE ? 0 : 1;
}

async function makeCalls(): Promise<{ readonly coverage: Coverage; readonly failures: Failures }> {
  const server = await startServer(here);
  try {
    const outcomes = join(scratch, "failures.json");
    node("--import", "tsx", join(here, "make-calls.ts"), server.url, outcomes);
    const failures: Failures = JSON.parse(readFileSync(outcomes, "utf8"));
    return { coverage: await server.coverage(), failures };
  } finally {
    await server.stop();
  }
}

/** Runs a script to its end. What it prints is progress, like what is said here. */
function node(...script: readonly string[]): void {
  const { status } = spawnSync(process.execPath, script, { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error(`node ${script.join(" ")} failed`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
