/** What the generator's own package holds. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../support/packages.js";
import { temporaryFolder } from "./packing.js";

it("ships the runtime as sources, and not what the compiler makes of it", () => {
  const folder = temporaryFolder();
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  const files = ["dist/generator/cli.js", "dist/templates/runtime/send.js", "templates/runtime/send.ts"];
  for (const file of files) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), "");
  }
  const listed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ files: packed }] = JSON.parse(listed) as [{ readonly files: readonly { readonly path: string }[] }];
  expect(packed.map(({ path }) => path)).toEqual([
    "dist/generator/cli.js",
    "package.json",
    "templates/runtime/send.ts",
  ]);
});
