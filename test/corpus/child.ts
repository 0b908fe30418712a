import { spawn } from "node:child_process";

export interface ChildResult {
  /** What ended it: an exit code, a signal, or the time limit. */
  readonly end: number | NodeJS.Signals | "time limit";
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs Node.js with these arguments, for so many seconds at most. */
export function runNode(args: readonly string[], seconds: number, cwd?: string): Promise<ChildResult> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { ...(cwd === undefined ? {} : { cwd }) });
    let stdout = "";
    let stderr = "";
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, seconds * 1000);
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", fail);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      done({ end: late ? "time limit" : (code ?? signal ?? "SIGKILL"), stdout, stderr });
    });
  });
}

/** Does the work for each item, so many at once. The results are in the order of the items. */
export async function mapAtOnce<T, R>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) results[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  return results;
}
