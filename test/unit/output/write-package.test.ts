import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contentsOf, put, stateOf, temporaryFolder, write } from "./folder.js";

const first = { "README.md": "one\n", "src/a.ts": "a\n", "src/deep/b.ts": "b\n" };

describe("writePackage", () => {
  it("makes the folder and writes the files and the list of them", async () => {
    const folder = join(temporaryFolder(), "generated", "shop");
    const { written, removed, said } = await write(folder, first);

    expect({ written, removed, said }).toEqual({ written: Object.keys(first), removed: [], said: [] });
    expect(contentsOf(folder)).toEqual(first);
    expect(readFileSync(join(folder, ".sdkwright.json"), "utf8")).toMatchInlineSnapshot(`
      "{
        "about": "Files that sdkwright wrote here, with their SHA-256. It overwrites and removes no others.",
        "files": {
          "README.md": "2c8b08da5ce60398e1f19af0e5dccc744df274b826abe585eaba68c525434806",
          "src/a.ts": "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7",
          "src/deep/b.ts": "0263829989b6fd954f72baaf2fc64bc2e2f01d692d4de72986ea808f6e99813f"
        }
      }
      "
    `);
  });

  it("touches nothing when nothing has changed", async () => {
    const folder = temporaryFolder();
    await write(folder, first);
    const before = stateOf(folder);

    expect(await write(folder, first)).toMatchObject({ written: [], removed: [], said: [] });
    expect(stateOf(folder)).toEqual(before);
  });

  it("writes only what differs, and keeps times and modes of the rest", async () => {
    const folder = temporaryFolder();
    await write(folder, first);
    utimesSync(join(folder, "README.md"), 1, 1);
    chmodSync(join(folder, "src/a.ts"), 0o640);

    const { written } = await write(folder, { ...first, "src/a.ts": "changed\n" });
    expect(written).toEqual(["src/a.ts"]);
    expect(statSync(join(folder, "README.md")).mtimeMs).toBe(1000);
    expect(statSync(join(folder, "src/a.ts")).mode & 0o777).toBe(0o640);
  });

  it("removes what the last run wrote and this one does not, with the folders that this empties", async () => {
    const folder = temporaryFolder();
    await write(folder, { ...first, "src/deep/er/c.ts": "c\n" });
    put(folder, { "src/mine.txt": "mine" });

    const { removed } = await write(folder, { "README.md": "one\n" });
    expect(removed).toEqual(["src/a.ts", "src/deep/b.ts", "src/deep/er/c.ts"]);
    expect(contentsOf(folder)).toEqual({ "README.md": "one\n", "src/mine.txt": "mine" });
  });

  it("writes the same list whatever the order of the files", async () => {
    const [a, b] = [temporaryFolder(), temporaryFolder()];
    await write(a, first);
    await write(b, Object.fromEntries(Object.entries(first).reverse()));
    const list = (folder: string): string => readFileSync(join(folder, ".sdkwright.json"), "utf8");
    expect(list(a)).toBe(list(b));
  });

  it("leaves no trace of how it works", async () => {
    const folder = temporaryFolder();
    await write(folder, first);
    await write(folder, { ...first, "src/a.ts": "changed\n" });
    expect(Object.keys(contentsOf(folder))).toEqual(["README.md", "src/a.ts", "src/deep/b.ts"].sort());
  });
});

describe("files that sdkwright did not write", () => {
  it("survive beside the package", async () => {
    const folder = temporaryFolder();
    put(folder, { "CHANGELOG.md": "mine", "src/deep/mine.ts": "mine" });
    await write(folder, first);
    await write(folder, { "README.md": "two\n" });
    expect(contentsOf(folder)).toEqual({ "README.md": "two\n", "CHANGELOG.md": "mine", "src/deep/mine.ts": "mine" });
  });

  it("are not overwritten, and nothing else is written then", async () => {
    const folder = temporaryFolder();
    put(folder, { "README.md": "mine", "src/a.ts": "mine too" });
    const before = stateOf(folder);

    const { said, diagnostics } = await write(folder, first);
    expect(said).toEqual([
      "out/README.md error output/foreign-file: README.md and src/a.ts were not written by sdkwright, and would be overwritten",
    ]);
    expect(diagnostics[0]?.hint).toBe("move what is yours away, or choose another output folder");
    expect(stateOf(folder)).toEqual(before);
  });

  it("are named up to a handful", async () => {
    const folder = temporaryFolder();
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`f${index}.ts`, "x"]));
    put(folder, Object.fromEntries(Object.keys(many).map((path) => [path, "mine"])));
    expect((await write(folder, many)).said).toEqual([
      "out/f0.ts error output/foreign-file: f0.ts, f1.ts, f2.ts, f3.ts, f4.ts and 55 other files were not written by sdkwright, and would be overwritten",
    ]);
  });

  it("are taken over when they are exactly what would be written", async () => {
    const folder = temporaryFolder();
    put(folder, first);
    expect(await write(folder, first)).toMatchObject({ written: [], said: [] });
    expect((await write(folder, {})).removed).toEqual(Object.keys(first));
  });

  it("are not removed where a file of ours was", async () => {
    const folder = temporaryFolder();
    await write(folder, first);
    rmSync(join(folder, "src/a.ts"));
    mkdirSync(join(folder, "src/a.ts"));
    put(folder, { "src/a.ts/mine.txt": "mine" });
    expect((await write(folder, { "README.md": "one\n" })).said).toEqual([]);
    expect(contentsOf(folder)).toEqual({ "README.md": "one\n", "src/a.ts/mine.txt": "mine" });
  });
});

describe("files that were edited by hand", () => {
  it("are overwritten with a warning", async () => {
    const folder = temporaryFolder();
    await write(folder, first);
    put(folder, { "src/a.ts": "edited" });
    expect((await write(folder, first)).said).toEqual([
      "out/src/a.ts warning output/edited: src/a.ts was edited by hand, and generating overwrites that",
    ]);
    expect(contentsOf(folder)).toEqual(first);
  });

  it("are left in place when they would be removed", async () => {
    const folder = temporaryFolder();
    await write(folder, first);
    put(folder, { "src/a.ts": "edited" });
    expect((await write(folder, { "README.md": "one\n" })).said).toEqual([
      "out/src/a.ts warning output/edited-leftover: src/a.ts was edited by hand, so it stays, although no longer generated",
    ]);
    expect(contentsOf(folder)).toEqual({ "README.md": "one\n", "src/a.ts": "edited" });
  });
});

describe("the list of files", () => {
  it.each([
    ["half merged", "<<<<<<< ours\n{}\n"],
    ["empty", ""],
    ["without files", "{}"],
    ["with a path that leads out", JSON.stringify({ files: { "../mine.txt": "0" } })],
    ["with an absolute path", JSON.stringify({ files: { "/etc/passwd": "0" } })],
  ])("is refused when it is %s", async (_, text) => {
    const folder = temporaryFolder();
    await write(folder, first);
    put(folder, { ".sdkwright.json": text });
    const before = stateOf(folder);
    expect((await write(folder, { "README.md": "two\n" })).said).toContain(
      "out/.sdkwright.json error output/manifest-invalid: this is not the list that sdkwright wrote",
    );
    expect(stateOf(folder)).toEqual(before);
  });
});

describe("symbolic links", () => {
  it("inside a package are not written through", async () => {
    const [folder, outside] = [temporaryFolder(), temporaryFolder()];
    symlinkSync(outside, join(folder, "src"));
    expect((await write(folder, first)).said).toEqual([
      "out/src error output/blocked: this is a symbolic link, and the package is to be written here",
    ]);
    expect(contentsOf(outside)).toEqual({});
    expect(existsSync(join(folder, "README.md"))).toBe(false);
  });

  it("in the place of a file are neither followed nor replaced", async () => {
    const [folder, outside] = [temporaryFolder(), temporaryFolder()];
    put(outside, { "secret.txt": "secret" });
    symlinkSync(join(outside, "secret.txt"), join(folder, "README.md"));
    expect((await write(folder, first)).said).toEqual([
      "out/README.md error output/blocked: this is a symbolic link, and the package is to be written here",
    ]);
    expect(contentsOf(outside)).toEqual({ "secret.txt": "secret" });
  });

  it("do not lead removals out of the package", async () => {
    const [folder, outside] = [temporaryFolder(), temporaryFolder()];
    await write(folder, first);
    put(outside, { "a.ts": "a\n", "deep/b.ts": "b\n" });
    rmSync(join(folder, "src"), { recursive: true });
    symlinkSync(outside, join(folder, "src"));
    expect(await write(folder, { "README.md": "one\n" })).toMatchObject({ removed: [], said: [] });
    expect(contentsOf(outside)).toEqual({ "a.ts": "a\n", "deep/b.ts": "b\n" });
  });

  it("above a package may not lead out of the folder of the configuration", async () => {
    const [project, outside] = [temporaryFolder(), temporaryFolder()];
    symlinkSync(outside, join(project, "generated"));
    const target = join(project, "generated", "shop");
    expect((await write(target, first, { within: project })).said).toEqual([
      "out error output/outside: a symbolic link leads from here out of the folder of the configuration",
    ]);
    expect(contentsOf(outside)).toEqual({});
    expect((await write(target, first)).said).toEqual([]);
  });

  it("that lead nowhere are reported", async () => {
    const project = temporaryFolder();
    symlinkSync(join(project, "missing"), join(project, "generated"));
    expect((await write(join(project, "generated"), first)).said).toEqual([
      "out error output/blocked: this is reached by a symbolic link that leads nowhere, and the package is to be written here",
    ]);
  });
});

describe("a folder that cannot be one", () => {
  it.each([
    ["shop", "a file"],
    ["shop/sdk", "below a file"],
  ])("is reported: %s is %s", async (path, what) => {
    const project = temporaryFolder();
    put(project, { shop: "a file" });
    expect((await write(join(project, path), first)).said).toEqual([
      `out error output/blocked: this is ${what}, and the package is to be written here`,
    ]);
    expect(contentsOf(project)).toEqual({ shop: "a file" });
  });
});
