import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A folder inside the package, so that renaming from it stays on one file system. Having it is also the lock. */
export const stagingName = ".sdkwright-staging";

/** What a run that was killed long ago left behind, even if its process number is in use again. */
const abandonedAfter = 10 * 60_000;

/** Another process is writing the same package. */
export class BusyError extends Error {
  readonly pid: number;
  constructor(pid: number) {
    super(`process ${pid} is writing here`);
    this.name = "BusyError";
    this.pid = pid;
  }
}

/** Makes the staging folder of a package, which only this user may enter. Gives its path. */
export function claimStaging(folder: string): string {
  const staging = join(folder, stagingName);
  try {
    mkdirSync(staging, { mode: 0o700 });
  } catch (error) {
    if (!isCode(error, "EEXIST")) {
      throw error;
    }
    const owner = ownerOf(staging);
    if (owner !== undefined) {
      throw new BusyError(owner);
    }
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { mode: 0o700 });
  }
  writeFileSync(join(staging, "pid"), String(process.pid), { flag: "wx" });
  return staging;
}

/** The process that is using the folder; absent when it was left behind. */
function ownerOf(staging: string): number | undefined {
  try {
    if (Date.now() - statSync(staging).mtimeMs > abandonedAfter) {
      return undefined;
    }
    const pid = Number(readFileSync(join(staging, "pid"), "utf8"));
    if (!Number.isInteger(pid) || pid <= 0) {
      return undefined;
    }
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    // The process exists and belongs to someone else.
    return isCode(error, "EPERM") ? Number(readFileSync(join(staging, "pid"), "utf8")) : undefined;
  }
}

/** Whether an error of the file system has this code. */
export function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}
