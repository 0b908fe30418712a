/** Makes the package of `depot.yaml` and the program that calls it, as a user's build would. */
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { generate, writePackage } from "../../generator/index.js";
import { run } from "../pack/packing.js";
import { root } from "../support/packages.js";

const here = join(root, "test/platforms");

/** @param folder An empty folder. Afterwards `calls.js` in it is the program, `depot/` the package, and `worker.bundle.js` both. */
export async function buildDepot(folder: string): Promise<void> {
  const { files, diagnostics } = await generate({ spec: join(here, "depot.yaml"), name: "depot", docs: "none" });
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  await writePackage("depot", files, { cwd: folder });
  mkdirSync(join(folder, "node_modules"));
  symlinkSync("../depot", join(folder, "node_modules/depot"));
  cpSync(join(here, "program"), folder, { recursive: true });
  const compilerOptions = {
    target: "ES2022",
    lib: ["ES2022", "DOM", "DOM.Iterable"],
    types: [],
    module: "nodenext",
    strict: true,
    rootDir: ".",
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["calls.ts"] }));
  const tsc = join(root, "node_modules/typescript-7/bin/tsc");
  for (const project of ["depot/tsconfig.build.json", "."]) await run(process.execPath, [tsc, "-p", project], folder);
  await build({
    entryPoints: [join(folder, "worker.js")],
    outfile: join(folder, "worker.bundle.js"),
    bundle: true,
    format: "esm",
    logLevel: "silent",
  });
}
