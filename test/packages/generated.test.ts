import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { manifestName, printManifest, sha256 } from "../../generator/output/manifest.js";
import { filesUnder, packages, root } from "../support/packages.js";
import { filesOf, generateInMemory } from "./in-memory.js";
import type { PrintedPackages } from "./print-hashes.js";

/** What a working copy may have beside the files that are committed. */
const untracked = /^(?:dist|node_modules)(?:\/|$)/;

describe.each(packages.map((config) => [config.id, config] as const))("generated/%s", (_, config) => {
  it("is what the generator makes of the document, byte for byte, with no file more or less", async () => {
    const result = await generateInMemory(config);
    expect(result.diagnostics).toEqual([]);
    expect(committedFiles(config.output)).toEqual({
      ...filesOf(result),
      [manifestName]: printManifest(new Map(result.files.map(({ path, text }) => [path, sha256(text)]))),
    });
  });

  it("is the same when it is generated again", async () => {
    expect(filesOf(await generateInMemory(config))).toEqual(filesOf(await generateInMemory(config)));
  });

  it("ends each file in one newline, and uses no carriage returns", async () => {
    const { files } = await generateInMemory(config);
    expect(files.filter(({ text }) => !/[^\n]\n$/.test(text) || text.includes("\r")).map(({ path }) => path)).toEqual(
      [],
    );
  });
});

it("generates the same bytes in another language and time zone", { timeout: 90_000 }, async () => {
  const script = join(root, "test/packages/print-hashes.ts");
  const env = { ...process.env, LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", TZ: "Asia/Kathmandu" };
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script], { cwd: root, env });
  const printed = JSON.parse(stdout) as PrintedPackages;
  expect(printed.locale).toBe("tr-TR");
  expect(printed.timeZone, "has two spellings").toMatch(/^Asia\/Kath?mandu$/);
  const here = await Promise.all(packages.map(async (config) => [config.id, filesOf(await generateInMemory(config))]));
  const hashes = here.map(([id, files]) => [
    id,
    Object.entries(files ?? {}).map(([path, text]) => [path, sha256(text)]),
  ]);
  expect(printed.packages).toEqual(hashes);
});

/** The text of the files in a package's folder by their paths. */
function committedFiles(folder: string): Readonly<Record<string, string>> {
  const paths = filesUnder(folder).map((path) => path.slice(folder.length + 1));
  const kept = paths.filter((path) => !untracked.test(path));
  return Object.fromEntries(kept.map((path) => [path, readFileSync(join(root, folder, path), "utf8")]));
}
