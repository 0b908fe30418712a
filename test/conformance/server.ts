/** The mock server of `@typespec/spector`, which judges every request and keeps count. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

export type Status = "pass" | "fail" | "not-implemented" | "not-supported";

/** What the server saw of each scenario. */
export type Coverage = Readonly<Record<string, Status>>;

export interface MockServer {
  readonly url: string;
  readonly coverage: () => Promise<Coverage>;
  readonly stop: () => Promise<void>;
}

/** @param folder Where the TypeSpec packages are installed. It must be in a git repository: the server asks for its commit. */
export async function startServer(folder: string): Promise<MockServer> {
  const packages = join(folder, "node_modules/@typespec");
  const child = spawn(
    process.execPath,
    [
      ...["--import", join(folder, "node-20/register.mjs"), join(packages, "spector/cmd/cli.mjs")],
      ...["serve", join(packages, "http-specs/specs"), "--port", "0"],
      ...["--coverageFile", join(folder, "node_modules/.cache/coverage.json")],
    ],
    { cwd: folder, stdio: ["ignore", "pipe", "inherit"] },
  );
  // It calls itself so in what it answers.
  const url = `http://localhost:${await portOf(child)}`;
  return { url, coverage: () => readCoverage(url), stop: () => stop(child) };
}

/** The port that the server says it listens to. */
async function portOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new TypeError("the output of the server is not piped");
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /Started server on 127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    if (port !== undefined) {
      // What it says of each request from here on is not for us, and must not fill the pipe.
      child.stdout.resume();
      return port;
    }
  }
  throw new Error("the mock server ended before it listened");
}

async function readCoverage(url: string): Promise<Coverage> {
  const response = await fetch(`${url}/.coverage`);
  const reports: readonly { readonly results: Coverage }[] = await response.json();
  return Object.assign({}, ...reports.map(({ results }) => results));
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill();
  await ended;
}
