import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { contentsOf, put, stateOf, temporaryFolder } from "../unit/output/folder.js";
import { obeyed, project, run } from "./cli.js";

// Whoever edits the generator while tests run would otherwise see it generate again.
vi.mock("../../generator/output/fingerprint.js", async (load) => ({
  ...(await load<typeof import("../../generator/output/fingerprint.js")>()),
  generatorFingerprint: () => "this generator",
}));

describe("sdkwright generate", () => {
  it("writes all packages and says so in a line each, on standard error", async () => {
    const cwd = project();
    expect(await run(["generate"], { cwd })).toEqual({
      exitCode: 0,
      stdout: "",
      stderr:
        "shop  1 operation, 2 files, 2 written, 0 removed  generated/shop\n" +
        "toys  0 operations, 1 file, 1 written, 0 removed  generated/toys\n",
      hasLoaded: true,
    });
    expect(contentsOf(join(cwd, "generated"))).toMatchObject({
      "shop/README.md": "# Shop\n",
      "shop/src/operations/get-order.ts": "get\n",
      "toys/README.md": "# Toys\n",
    });
  });

  it("writes only the packages that are named", async () => {
    const cwd = project();
    expect((await run(["generate", "toys"], { cwd })).stderr).toMatch(/^toys .*\n$/);
    expect(existsSync(join(cwd, "generated/shop"))).toBe(false);
  });

  it("takes a configuration from elsewhere, with paths relative to it", async () => {
    const cwd = project();
    mkdirSync(join(cwd, "deep"));
    const { exitCode, stderr } = await run(["generate", "--config", "../sdkwright.yaml"], { cwd: join(cwd, "deep") });
    expect(stderr).toContain("2 written, 0 removed  ../generated/shop\n");
    expect(exitCode).toBe(0);
  });

  it("writes one package that options describe, wherever they say", async () => {
    const [cwd, elsewhere] = [temporaryFolder(), temporaryFolder()];
    put(cwd, { "api.json": '{"files": {"README.md": "hello"}}' });
    const argv = ["generate", "--input", "api.json", "--output", join(elsewhere, "sdk"), "--name", "@acme/shop"];
    expect((await run(argv, { cwd })).exitCode).toBe(0);
    expect(contentsOf(join(elsewhere, "sdk"))).toEqual({ "README.md": "hello" });
  });

  it("shows warnings, and writes", async () => {
    const cwd = project({ shop: { warning: "orders", files: { a: "1" } } });
    const { exitCode, stdout, stderr } = await run(["generate", "shop"], { cwd });
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "" });
    expect(stderr).toMatchInlineSnapshot(`
      "specs/shop.json:1:12 warning operation/method-forbidden
        fetch refuses orders requests; the operation is left out
        > 1 | {"warning":"orders","files":{"a":"1"}}
            |            ^
        at #/warning

      shop  0 operations, 1 file, 1 written, 0 removed, 1 warning  generated/shop
      "
    `);
  });

  it("leaves packages with errors as they were, and still tries the others", async () => {
    const cwd = project();
    await run(["generate"], { cwd });
    put(cwd, {
      "specs/shop.json": '{"error": "9"}',
      "specs/toys.json": '{"files": {"README.md": "# More toys\\n"}}',
    });
    const before = stateOf(join(cwd, "generated/shop"));
    const { exitCode, stderr } = await run(["generate"], { cwd });

    expect(exitCode).toBe(1);
    expect(stderr).toContain("shop  1 error, nothing written  generated/shop\n");
    expect(stderr).toContain("toys  0 operations, 1 file, 1 written, 0 removed  generated/toys\n");
    expect(stateOf(join(cwd, "generated/shop"))).toEqual(before);
  });

  it("takes warnings for errors under --strict, and writes nothing", async () => {
    const cwd = project({ shop: { warning: "orders", files: { a: "1" } } });
    const first = await run(["generate", "shop", "--strict"], { cwd });
    expect(first.exitCode).toBe(1);
    expect(first.stderr).toContain("specs/shop.json:1:12 error operation/method-forbidden");
    expect(first.stderr).toContain("shop  1 error, nothing written  generated/shop\n");
    expect(existsSync(join(cwd, "generated"))).toBe(false);

    await run(["generate", "shop"], { cwd });
    const known = await run(["generate", "shop", "--strict"], { cwd });
    expect(known).toEqual({ ...first, hasLoaded: false });
  });

  it("keeps hand edits under --strict", async () => {
    const cwd = project();
    await run(["generate", "shop"], { cwd });
    put(cwd, { "generated/shop/README.md": "edited" });
    expect((await run(["generate", "shop", "--strict"], { cwd })).exitCode).toBe(2);
    expect(contentsOf(join(cwd, "generated/shop"))).toMatchObject({ "README.md": "edited" });
  });

  it("says nothing but errors under --quiet", async () => {
    const cwd = project({ shop: { warning: "orders", files: { a: "1" } } });
    expect(await run(["generate", "--quiet"], { cwd })).toMatchObject({ exitCode: 0, stdout: "", stderr: "" });
    put(cwd, { "specs/shop.json": '{"error": "9", "warning": "orders"}' });
    const { stderr } = await run(["generate", "--quiet"], { cwd });
    expect(stderr).toContain("name/illegal");
    expect(stderr).not.toContain("fetch refuses");
  });
});

describe("a second run", () => {
  it("touches no file and does not load the pipeline", async () => {
    const cwd = project();
    await run(["generate"], { cwd });
    const before = stateOf(cwd);
    for (const argv of [["generate"], ["generate", "--check"]]) {
      expect(await run(argv, { cwd })).toEqual({
        exitCode: 0,
        stdout: "",
        stderr:
          "shop  1 operation, 2 files, up to date  generated/shop\n" +
          "toys  0 operations, 1 file, up to date  generated/toys\n",
        hasLoaded: false,
      });
    }
    expect(stateOf(cwd)).toEqual(before);
  });

  it("repeats the warnings of the first", async () => {
    const cwd = project({ shop: { warning: "orders", files: { a: "1" } } });
    const first = await run(["generate", "shop"], { cwd });
    const second = await run(["generate", "shop"], { cwd });
    expect(second.hasLoaded).toBe(false);
    expect(second.stderr).toBe(first.stderr.replace("1 written, 0 removed", "up to date"));
  });

  it.each<[string, (cwd: string) => void]>([
    ["the document", (cwd) => put(cwd, { "specs/shop.json": '{"files": {"a": "1"}}' })],
    ["a file that it refers to", (cwd) => put(cwd, { "specs/parts.json": "{}" })],
    ["the configuration", (cwd) => put(cwd, { "sdkwright.yaml": configOf("2.0.0") })],
    ["a generated file", (cwd) => put(cwd, { "generated/shop/README.md": "edited" })],
    ["the list of files", (cwd) => put(cwd, { "generated/shop/.sdkwright.json": '{"files": {}}' })],
    ["that a generated file is gone", (cwd) => rmSync(join(cwd, "generated/shop/README.md"))],
    ["that all is gone", (cwd) => rmSync(join(cwd, "generated"), { recursive: true })],
    ["the cache", (cwd) => rmSync(join(cwd, "node_modules/.cache"), { recursive: true })],
    ["that there is no node_modules", (cwd) => rmSync(join(cwd, "node_modules"), { recursive: true })],
    ["the templates", (cwd) => put(cwd, { "pages/new.hbs": "" })],
  ])("generates again when this has changed: %s", async (_, change) => {
    const cwd = project({ shop: { part: { $ref: "parts.json" }, files: { "README.md": "# Shop\n" } } });
    put(cwd, { "specs/parts.json": "[]", "sdkwright.yaml": configOf("1.0.0"), "pages/page.hbs": "" });
    await run(["generate"], { cwd });
    expect((await run(["generate"], { cwd })).hasLoaded).toBe(false);
    change(cwd);
    expect(await run(["generate"], { cwd })).toMatchObject({ hasLoaded: true, exitCode: 0 });
  });

  it("does not trust a cache that is broken", async () => {
    const cwd = project();
    await run(["generate"], { cwd });
    const cache = join(cwd, "node_modules/.cache/sdkwright");
    for (const file of Object.keys(contentsOf(cache))) {
      writeFileSync(join(cache, file), "{");
    }
    expect(await run(["generate"], { cwd })).toMatchObject({ hasLoaded: true, exitCode: 0 });
  });

  it("works without a place for a cache", async () => {
    const cwd = project();
    rmSync(join(cwd, "node_modules"), { recursive: true });
    put(cwd, { node_modules: "a file" });
    expect((await run(["generate"], { cwd })).exitCode).toBe(0);
  });
});

function configOf(version: string): string {
  const shop = { spec: "specs/shop.json", output: "generated/shop", name: "shop", version, docs: "./pages" };
  return JSON.stringify({ packages: { shop } });
}

describe("sdkwright generate --check", () => {
  it("fails with a diff on standard output, and writes nothing", async () => {
    const cwd = project();
    await run(["generate"], { cwd });
    rmSync(join(cwd, "node_modules/.cache"), { recursive: true });
    put(cwd, {
      "specs/shop.json": JSON.stringify({ files: { "README.md": "# Shops\n", "src/new.ts": "new\n" } }),
    });
    const before = stateOf(cwd);
    const { exitCode, stdout, stderr } = await run(["generate", "--check"], { cwd });

    expect(exitCode).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "--- generated/shop/README.md
      +++ generated/shop/README.md
      @@ -1,1 +1,1 @@
      -# Shop
      +# Shops
      --- /dev/null
      +++ generated/shop/src/new.ts
      @@ -0,0 +1,1 @@
      +new
      --- generated/shop/src/operations/get-order.ts
      +++ /dev/null
      @@ -1,1 +0,0 @@
      -get
      "
    `);
    expect(stderr).toBe(
      "shop  0 operations, 2 files, 1 stale, 1 missing, 1 left over  generated/shop\n" +
        "toys  0 operations, 1 file, up to date  generated/toys\n",
    );
    expect(stateOf(cwd)).toEqual(before);
  });

  it("reports stale files as diagnostics to programs", async () => {
    const cwd = project();
    const json = await run(["generate", "shop", "--check", "--format", "json"], { cwd });
    expect(json.exitCode).toBe(1);
    expect(lines(json.stdout).map((line) => JSON.parse(line) as object)).toEqual(
      ["README.md", "src/operations/get-order.ts"].map((path) => ({
        severity: "error",
        code: "output/stale",
        message: "this file is missing",
        file: `generated/shop/${path}`,
        line: null,
        column: null,
        endLine: null,
        endColumn: null,
        pointer: "",
        hint: "run sdkwright generate",
        rule: null,
      })),
    );
    const github = await run(["generate", "shop", "--check", "--format", "github"], { cwd });
    expect(lines(github.stdout)[0]).toBe(
      "::error file=generated/shop/README.md,title=output/stale::this file is missing; run sdkwright generate",
    );
    expect(existsSync(join(cwd, "generated"))).toBe(false);
  });
});

describe("what is said", () => {
  it("is JSON on standard output for programs, one object a line, whatever the document holds", async () => {
    const cwd = project({ shop: { warning: "line\nbreak \u2028 \u001b[31m", files: { a: "1" } } });
    const { stdout, stderr } = await run(["generate", "--format", "json"], { cwd });
    expect(lines(stdout)).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({
      severity: "warning",
      code: "operation/method-forbidden",
      file: "specs/shop.json",
      line: 1,
      pointer: "/warning",
    });
    expect(stderr).toContain("shop  0 operations");
  });

  it("holds nothing that a terminal would obey", async () => {
    const evil = "\u001b]8;;https://evil.test\u0007click\u001b[2J\u202e";
    const cwd = project({ shop: { error: evil, [evil]: evil } });
    put(cwd, { "specs/toys.json": `{"error": "${evil}"` });
    for (const format of ["pretty", "json", "github"]) {
      const { stdout, stderr } = await run(["generate", "--format", format], { cwd });
      expect(obeyed(stdout + stderr)).toEqual([]);
      expect(stdout + stderr).not.toBe("");
    }
  });

  it("has colours and progress on a terminal only", async () => {
    const cwd = project();
    const onTerminal = await run(["generate"], { cwd, isTTY: true });
    expect(onTerminal.stderr).toContain("\u001b[32mshop\u001b[39m");
    expect(onTerminal.stderr).toContain("generating toys (2 of 2) …");
    expect(onTerminal.stderr.split("\r\u001b[2K")).toHaveLength(3);

    for (const [argv, env] of [
      [["generate", "--no-color"], {}],
      [["generate"], { NO_COLOR: "1" }],
      [["generate"], { TERM: "dumb" }],
    ] as const) {
      expect((await run(argv, { cwd, env, isTTY: true })).stderr).not.toContain("\u001b[32m");
    }
    expect((await run(["generate"], { cwd, env: { FORCE_COLOR: "1" } })).stderr).toContain("\u001b[32m");
  });

  it("admits a bug of ours, tries the other packages, and quotes nothing of the document", async () => {
    const cwd = project({ shop: { bug: "the secret is hunter2\n    at secret (hunter2:1:1)" } });
    const { exitCode, stdout, stderr } = await run(["generate"], { cwd });
    expect({ exitCode, stdout }).toEqual({ exitCode: 70, stdout: "" });
    expect(stderr).toContain("This is a bug of sdkwright, not a mistake of yours.");
    expect(stderr).toMatch(/\n {2}TypeError\n {4}at .*cli\.ts:\d+:\d+/);
    expect(stderr).not.toContain("hunter2");
    expect(stderr).toContain("toys  0 operations, 1 file, 1 written");
    expect((await run(["generate"], { cwd, env: { SDKWRIGHT_DEBUG: "1" } })).stderr).toContain("hunter2");
  });
});

describe("files that are read", () => {
  it("are not found through a symbolic link out of the folder of the document", async () => {
    const outside = temporaryFolder();
    put(outside, { "secret.json": '{"secret": 1}' });
    const cwd = project({ shop: { a: { $ref: "link.json" }, files: { a: "1" } } });
    symlinkSync(join(outside, "secret.json"), join(cwd, "specs/link.json"));
    const reasons: unknown[] = [];
    await run(["generate", "shop"], {
      cwd,
      pipeline: async (_, { read }) => {
        try {
          read("specs/link.json");
        } catch (error) {
          reasons.push(error);
        }
        return { files: [], diagnostics: [], failed: false, operations: 0, inputs: [] };
      },
    });
    expect(String(reasons)).toContain("a symbolic link leads out of the folder of the document");
  });

  it.each([
    ["a folder", (path: string) => mkdirSync(path), "it is a folder"],
    ["not text", (path: string) => writeFileSync(path, Buffer.from([0x7b, 0xff, 0x7d])), "it is not UTF-8 text"],
  ])("are reported when they are %s", async (_, make, reason) => {
    const cwd = project();
    rmSync(join(cwd, "specs/shop.json"));
    make(join(cwd, "specs/shop.json"));
    const { exitCode, stderr } = await run(["generate", "shop"], { cwd });
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`cannot read specs/shop.json: ${reason}`);
  });

  it("may be UTF-16", async () => {
    const cwd = project();
    const text = Buffer.from('\ufeff{"files": {"a": "\u00e9"}}', "utf16le");
    writeFileSync(join(cwd, "specs/shop.json"), text);
    await run(["generate", "shop"], { cwd });
    expect(contentsOf(join(cwd, "generated/shop"))).toEqual({ a: "\u00e9" });
  });
});

function lines(text: string): readonly string[] {
  return text.split("\n").slice(0, -1);
}
