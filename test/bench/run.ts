/**
 * Prints the time and the memory of each stage, and what a whole generation and the compiler take on what it writes, the
 * best of several processes:
 *
 *     npm run bench -- <document> [--runs 3]
 *
 * or what a call through a package costs beside a bare `fetch`:
 *
 *     npm run bench -- call
 */
import { spawnSync } from "node:child_process";
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { benchTable } from "./bench-table.js";
import { callTable, timeCalls } from "./call.js";
import { commandTable, timeCommands } from "./commands.js";
import { type Stage, timeStages } from "./stages.js";

const options = { runs: { type: "string", default: "3" }, once: { type: "boolean", default: false } } as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [document] = positionals;
if (document === undefined) {
  process.stderr.write("usage: npm run bench -- <document> [--runs 3]\n       npm run bench -- call\n");
  process.exitCode = 2;
} else if (document === "call") {
  process.stdout.write(`${callTable(await timeCalls())}\n`);
} else if (values.once) {
  const start = process.cpuUsage();
  const stages = await timeStages(basename(document), dirname(resolve(document)));
  const { user, system } = process.cpuUsage(start);
  const peak = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ stages, cpu: (user + system) / 1000, peak }));
} else {
  const runs = Number(values.runs);
  process.stdout.write(`${benchTable(Array.from({ length: runs }, () => once(document)))}\n\n`);
  process.stdout.write(`${commandTable(timeCommands(document, runs))}\n`);
}

/** One run in a process of its own, so that no run warms the next one up. */
function once(path: string): { readonly stages: readonly Stage[]; readonly cpu: number; readonly peak: number } {
  const args = ["--import", import.meta.resolve("tsx"), fileURLToPath(import.meta.url), path, "--once"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
