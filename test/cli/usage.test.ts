import { execFile } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { put, temporaryFolder } from "../unit/output/folder.js";
import { obeyed, project, run } from "./cli.js";

describe("the command line", () => {
  it("prints its version and nothing else", async () => {
    expect(await run(["--version"], { cwd: "/" })).toEqual({
      exitCode: 0,
      stdout: `${packageJson.version}\n`,
      stderr: "",
      hasLoaded: false,
    });
  });

  it.each([[["--help"]], [["generate", "--help"]], [["generate", "-h"]]])("explains itself on %j", async (argv) => {
    const { exitCode, stdout, stderr } = await run(argv, { cwd: "/" });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: sdkwright /);
    expect(stdout).toContain("Examples:");
    expect(stdout).toContain("Exit codes:");
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  it.each<[string, readonly string[], string]>([
    ["nothing", [], "Usage: sdkwright"],
    ["an unknown command", ["genrate"], "sdkwright: unknown command 'genrate'\n(Did you mean generate?)"],
    ["an unknown option", ["generate", "--chek"], "sdkwright: unknown option '--chek'\n(Did you mean --check?)"],
    ["an unknown format", ["generate", "--format", "xml"], "Allowed choices are pretty, json, github."],
    ["an option without its value", ["generate", "--config"], "argument missing"],
    ["an empty value", ["generate", "--input", ""], "It is empty."],
    ["an unknown package", ["generate", "shopp"], "there is no package shopp in sdkwright.yaml; did you mean shop?"],
    ["another unknown package", ["generate", "books"], "no package books in sdkwright.yaml; it has shop, toys"],
    ["--output alone", ["generate", "--output", "x"], "--output needs --input"],
    ["--docs alone", ["generate", "--docs", "none"], "--docs needs --input"],
    ["--input without --output", ["generate", "--input", "x", "--name", "x"], "--input needs --output too"],
    ["--input without --name", ["generate", "--input", "x", "--output", "x"], "--input needs --name too"],
    ["--input and a package", [...inputOptions(), "shop"], "--input describes one package; shop names others"],
    [
      "--input and --config",
      [...inputOptions(), "--config", "x"],
      "--input describes one package; --config names others",
    ],
    ["a bad name", inputOptions("Shop"), '--name: expected a package name such as @acme/shop, found "Shop"'],
    ["a bad client", [...inputOptions(), "--client", "9"], "--client: 9 cannot be the name of a class"],
    ["an address", inputOptions("shop", "https://acme.test/a.json"), "--input: expected the path of a file"],
    ["a document that is not there", inputOptions(), "there is no document at x.yaml"],
    ["control characters", ["generate", "\u001b[2J\u0007x"], "there is no package x in"],
  ])("answers wrong usage on standard error with exit code 2: %s", async (_, argv, message) => {
    const { exitCode, stdout, stderr, hasLoaded } = await run(argv, { cwd: project() });
    expect(stderr).toContain(message);
    expect(obeyed(stderr)).toEqual([]);
    expect({ exitCode, stdout, hasLoaded }).toEqual({ exitCode: 2, stdout: "", hasLoaded: false });
  });
});

function inputOptions(name = "shop", input = "x.yaml"): readonly string[] {
  return ["generate", "--input", input, "--output", "sdk", "--name", name];
}

describe("a configuration", () => {
  it("that is missing is asked for", async () => {
    const { exitCode, stderr } = await run(["generate"], { cwd: temporaryFolder() });
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      "sdkwright error config/missing\n" +
        "  cannot read sdkwright.yaml: there is no such file; name one with --config, or say it all with --input, --output and --name\n\n",
    );
  });

  it("in a folder above is pointed out but not used", async () => {
    const cwd = join(project(), "deep");
    mkdirSync(cwd);
    const { exitCode, stderr, hasLoaded } = await run(["generate"], { cwd });
    expect({ exitCode, hasLoaded }).toEqual({ exitCode: 2, hasLoaded: false });
    expect(stderr).toContain("there is ../sdkwright.yaml, to be named with --config");
  });

  it("with a mistake is shown where, and nothing is generated", async () => {
    const cwd = project();
    put(cwd, { "sdkwright.yaml": "packages:\n  shop: {}\n" });
    const { exitCode, stderr, hasLoaded } = await run(["generate"], { cwd });
    expect({ exitCode, hasLoaded }).toEqual({ exitCode: 2, hasLoaded: false });
    expect(stderr).toContain("sdkwright.yaml:2:3 error config/missing-key\n  spec is missing here\n");
    const json = await run(["generate", "--format", "json"], { cwd });
    expect(json.stdout.trim().split("\n")).toHaveLength(3);
    expect(json.stderr).toBe("");
  });

  it("that names a document that is not there is shown where, and other packages are generated", async () => {
    const cwd = project();
    await run(["generate"], { cwd });
    rmSync(join(cwd, "specs/shop.json"));
    const { exitCode, stderr } = await run(["generate"], { cwd });
    expect(exitCode).toBe(2);
    expect(stderr).toMatchInlineSnapshot(`
      "sdkwright.yaml:3:11 error config/not-found
        there is no document at specs/shop.json
          1 | packages:
          2 |   shop:
        > 3 |     spec: specs/shop.json
            |           ^
        at #/packages/shop/spec

      shop  1 error, nothing written  generated/shop
      toys  0 operations, 1 file, up to date  generated/toys
      "
    `);
  });
});

describe("the command line from a checkout", () => {
  it("runs in the folder of the caller, and does not mind a reader that stops reading", async () => {
    const cwd = project();
    put(cwd, { "sdkwright.yaml": "packages:\n  shop: {}\n" });
    const root = new URL("../../", import.meta.url).pathname;
    const command = `"${process.execPath}" --import tsx generator/checkout.ts generate --format json | head -c 0; exit "\${PIPESTATUS[0]}"`;
    const running = promisify(execFile)("bash", ["-c", command], { cwd: root, env: { ...process.env, INIT_CWD: cwd } });
    await expect(running).rejects.toMatchObject({ code: 2, stderr: "" });
  });
});
