#!/usr/bin/env node
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CommanderError } from "commander";
import { bugReport } from "./commands/bug-report.js";
import { type CliIo, ExitCode, UsageError } from "./commands/io.js";
import { type GeneratePackage, loadPipeline } from "./commands/pipeline-loader.js";
import { runProgram } from "./commands/program.js";
import { printable } from "./diagnostics/printable.js";

/** Runs a command line, without the names of Node and of the script. Gives the exit code and throws nothing. */
export async function main(
  argv: readonly string[],
  io: CliIo,
  load: () => Promise<GeneratePackage> = loadPipeline,
): Promise<ExitCode> {
  try {
    return await runProgram(argv, io, load);
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? ExitCode.fine : ExitCode.usage;
    }
    if (error instanceof UsageError) {
      const lines = error.message.split("\n").map((line) => `sdkwright: ${printable(line)}\n`);
      io.stderr.write(`${lines.join("")}Run "sdkwright generate --help" for help.\n`);
      return ExitCode.usage;
    }
    io.stderr.write(bugReport(error, io.env, "running"));
    return ExitCode.bug;
  }
}

/** Runs the command line of this process. */
export async function runProcess(): Promise<void> {
  const io: CliIo = { cwd: process.cwd(), env: process.env, stdout: process.stdout, stderr: process.stderr };
  let isBroken = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // Whoever reads may stop reading (`| head`); the work goes on.
      isBroken ||= error.code !== "EPIPE";
    });
  }
  process.on("uncaughtException", (error) => {
    process.stderr.write(bugReport(error, process.env, "running"));
    process.exit(ExitCode.bug);
  });
  const exitCode = await main(process.argv.slice(2), io);
  process.exitCode = exitCode;
  process.on("exit", () => {
    process.exitCode = isBroken && exitCode === ExitCode.fine ? ExitCode.usage : exitCode;
  });
}

/** Whether this file is what Node was started with, perhaps by a link in `node_modules/.bin`. */
function isEntry(): boolean {
  const script = process.argv[1];
  try {
    return script !== undefined && realpathSync(script) === realpathSync(fileURLToPath(import.meta.url));
  } catch {
    return false;
  }
}

if (isEntry()) {
  await runProcess();
}
