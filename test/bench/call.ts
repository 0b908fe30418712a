/** What a call through a package costs, beside one with bare `fetch`. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Microseconds a call takes, by batch; the batches of both alternate. */
export interface CallTimes {
  readonly bare: readonly number[];
  readonly ours: readonly number[];
}

/** Measures in a process of its own, with the code that a user's bundler would make. */
export async function timeCalls(): Promise<CallTimes> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("call-program.ts", import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "node",
    logLevel: "silent",
  });
  const input = outputFiles[0]?.text ?? "";
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-"], {
    input,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** The median of both, and of what the package takes more than the bare call of the same moment. */
export function callTable({ bare, ours }: CallTimes): string {
  const more = ours.map((time, batch) => time - (bare[batch] ?? Number.NaN));
  const line = (name: string, times: readonly number[]) => {
    const at = (share: number) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]?.toFixed(2);
    return `${name.padEnd(12)}${`${at(0.5)}`.padStart(8)} µs, of ten batches one below ${at(0.1)} and one above ${at(0.9)}`;
  };
  return [line("bare fetch", bare), line("package", ours), line("more", more)].join("\n");
}
