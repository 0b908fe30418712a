import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { holdSignals } from "../../../generator/output/hold-signals.js";
import { contentsOf, put, stateOf, temporaryFolder, write } from "./folder.js";

const first = { "README.md": "one\n", "src/a.ts": "a\n", "src/old.ts": "old\n", "gone/b.ts": "b\n" };
const second = { "README.md": "two\n", "src/a.ts": "changed\n", "src/new/c.ts": "c\n" };

/** Lets calls of a function of the file system fail from the n-th on which `matches`. */
function failing(name: "renameSync" | "writeFileSync" | "mkdirSync", nth: number, code: string, times = 1): void {
  const original = fs[name] as (...args: readonly unknown[]) => unknown;
  let calls = 0;
  vi.spyOn(fs, name).mockImplementation(((...args: readonly unknown[]) => {
    calls += 1;
    if (calls >= nth && calls < nth + times) {
      throw Object.assign(new Error(`${code}: refused`), { code, syscall: name });
    }
    return original(...args);
  }) as never);
  syncBuiltinESMExports();
}

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

describe("a run that fails half-way", () => {
  it.each(Array.from({ length: 7 }, (_, index) => index + 1))(
    "leaves the package as it was when renaming fails the %i. time",
    async (nth) => {
      const folder = temporaryFolder();
      await write(folder, first);
      put(folder, { "mine.txt": "mine" });
      const before = stateOf(folder);

      failing("renameSync", nth, "EACCES");
      const { said } = await write(folder, second);
      vi.restoreAllMocks();
      syncBuiltinESMExports();

      expect(said).toEqual([
        "out error output/not-written: cannot write: it is not permitted; the package is as it was",
      ]);
      expect(stateOf(folder)).toEqual(before);
      expect((await write(folder, second)).said).toEqual([]);
      expect(contentsOf(folder)).toEqual({ ...second, "mine.txt": "mine" });
    },
  );

  it("leaves the package as it was when the disk is full", async () => {
    const folder = temporaryFolder();
    await write(folder, first);
    const before = stateOf(folder);
    failing("writeFileSync", 4, "ENOSPC", 100);
    const { said } = await write(folder, second);
    expect(said).toEqual(["out error output/not-written: cannot write: no space is left; the package is as it was"]);
    expect(stateOf(folder)).toEqual(before);
  });

  it("leaves no folder behind that it made", async () => {
    const project = temporaryFolder();
    failing("writeFileSync", 3, "ENOSPC", 100);
    expect((await write(join(project, "generated/shop"), first)).said).toHaveLength(1);
    expect(contentsOf(project)).toEqual({});
  });

  it("is a mistake of ours when it is not the disk that refuses", async () => {
    const folder = temporaryFolder();
    vi.spyOn(fs, "renameSync").mockImplementation(() => {
      throw new TypeError("a slip");
    });
    syncBuiltinESMExports();
    await expect(write(folder, first)).rejects.toThrow("a slip");
    expect(contentsOf(folder)).toEqual({});
  });
});

describe("a signal", () => {
  it("waits until the files are exchanged", async () => {
    const heard = vi.fn();
    process.on("SIGHUP", heard);
    const done = holdSignals(() => {
      process.kill(process.pid, "SIGHUP");
      return heard.mock.calls.length;
    });
    expect(await done).toBe(0);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2));
    process.off("SIGHUP", heard);
  });
});

describe("a run that was killed half-way", () => {
  it("does not make the next one take our files for somebody else's", async () => {
    const folder = temporaryFolder();
    await write(folder, first);
    // Nothing is taken back after the third renaming: so it would be if the process had ended there.
    failing("renameSync", 4, "EIO", 1000);
    await write(folder, second);
    vi.restoreAllMocks();
    syncBuiltinESMExports();

    const { diagnostics } = await write(folder, { ...second, "README.md": "three\n", "src/new/c.ts": "c2\n" });
    expect(diagnostics.filter((each) => each.severity === "error")).toEqual([]);
    expect(contentsOf(folder)).toMatchObject({ ...second, "README.md": "three\n", "src/new/c.ts": "c2\n" });
  });

  it("leaves a staging folder that the next one clears away", async () => {
    const folder = temporaryFolder();
    await write(folder, first);
    put(folder, { ".sdkwright-staging/pid": "999999999", ".sdkwright-staging/new-0": "x" });
    expect((await write(folder, first)).said).toEqual([]);
    expect(contentsOf(folder)).toEqual(first);
    put(folder, { ".sdkwright-staging/pid": "999999999" });
    expect((await write(folder, second)).said).toEqual([]);
    expect(contentsOf(folder)).toEqual(second);
  });

  it("is not one that is still at work", async () => {
    const folder = temporaryFolder();
    await write(folder, first);
    put(folder, { ".sdkwright-staging/pid": String(process.ppid) });
    expect((await write(folder, second)).said).toEqual([
      `out error output/busy: another run (process ${process.ppid}) is writing this package`,
    ]);
  });
});
