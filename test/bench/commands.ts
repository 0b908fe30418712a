/** What whole commands take: a generation as users run it, and the compiler on what it wrote. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { root } from "../support/packages.js";

/** What one process took. */
export interface Usage {
  /** Milliseconds by the clock. */
  readonly wall: number;
  /** Milliseconds of all processors. */
  readonly cpu: number;
  /** The most memory it held at a time, in MiB. */
  readonly peak: number;
}

/** Runs in the process that is measured, before its program: at its end, it tells what the process took. */
const REPORT = `data:text/javascript,${encodeURIComponent(`
import { writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
if (isMainThread) process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const peak = process.resourceUsage().maxRSS / 1024;
  writeSync(3, JSON.stringify({ wall: process.uptime() * 1000, cpu: (user + system) / 1000, peak }));
});`)}`;

/** What both commands took in one run. */
export type CommandRun = Readonly<Record<"generate" | "tsc", Usage>>;

/**
 * Generates the package of a document on disk, and type-checks it with TypeScript 5.9, each in a process of its own.
 *
 * Each run has a new folder, and all are removed at the end: file systems make new files slowly where many have just
 * been removed.
 */
export function timeCommands(document: string, runs: number): readonly CommandRun[] {
  const folder = mkdtempSync(join(tmpdir(), "sdkwright-bench-"));
  try {
    return Array.from({ length: runs }, (_, run) => timeOnce(document, join(folder, String(run))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timeOnce(document: string, output: string): CommandRun {
  const cli = ["--import", import.meta.resolve("tsx"), join(root, "generator/cli.ts")];
  const to = ["--input", resolve(document), "--output", output, "--name", "@bench/package"];
  const generate = usageOf([...cli, "generate", ...to, "--quiet"]);
  return { generate, tsc: usageOf([join(root, "node_modules/typescript/bin/tsc"), "-p", output, "--noEmit"]) };
}

function usageOf(args: readonly string[]): Usage {
  const stdio = ["ignore", "pipe", "pipe", "pipe"] as const;
  const { status, output } = spawnSync(process.execPath, ["--import", REPORT, ...args], { stdio: [...stdio] });
  const [, stdout, stderr, usage] = output.map(String);
  if (status !== 0) throw new Error(`${args.join(" ")}\n${stdout}${stderr}`);
  return JSON.parse(String(usage)) as Usage;
}

/** The best of several runs, a line for each command. */
export function commandTable(runs: readonly CommandRun[]): string {
  const line = (name: string, usages: readonly Usage[]) => {
    const least = (key: keyof Usage) => Math.min(...usages.map((usage) => usage[key])).toFixed(0);
    return `${name.padEnd(12)}${least("wall").padStart(8)} ms  processors ${least("cpu").padStart(6)} ms  ${least("peak").padStart(5)} MiB`;
  };
  return [
    line(
      "generate",
      runs.map((run) => run.generate),
    ),
    line(
      "tsc 5.9",
      runs.map((run) => run.tsc),
    ),
  ].join("\n");
}
