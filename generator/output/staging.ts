import { lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  const owner = removeAbandoned(folder);
  if (owner !== undefined) {
    throw new BusyError(owner);
  }
  const staging = join(folder, stagingName);
  mkdirSync(staging, { mode: 0o700 });
  writeFileSync(join(staging, "pid"), String(process.pid), { flag: "wx" });
  return staging;
}

/** Removes what a run that was killed left behind. Gives the number of the process if it is still at work. */
export function removeAbandoned(folder: string): number | undefined {
  const staging = join(folder, stagingName);
  const stats = lstatSync(staging, { throwIfNoEntry: false });
  if (stats === undefined) {
    return undefined;
  }
  const owner = Date.now() - stats.mtimeMs > abandonedAfter ? undefined : ownerOf(staging);
  if (owner === undefined) {
    rmSync(staging, { recursive: true, force: true });
  }
  return owner;
}

/** The other process that is using the folder, as far as that can be known. */
function ownerOf(staging: string): number | undefined {
  let pid: number;
  try {
    pid = Number(readFileSync(join(staging, "pid"), "utf8"));
  } catch {
    return undefined;
  }
  // In a container, the run that was killed may have had the number that this one has.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) {
    return undefined;
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    return isCode(error, "EPERM") ? pid : undefined;
  }
  return pid;
}

/** Whether an error of the file system has this code. */
export function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}
