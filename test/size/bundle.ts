/** Bundles a program that uses a package's source, as a user's bundler would. */
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "../support/packages.js";

export interface Bundle {
  /** Bytes of the minified, gzipped bundle. */
  readonly gzip: number;
  /** Bytes that each file of the package takes in the minified bundle, the largest first. */
  readonly parts: ReadonlyMap<string, number>;
}

/** @param program A module that imports from `./client.js` and the like, relative to the package's `src`. */
export async function bundle(packageId: string, program: string): Promise<Bundle> {
  const folder = join(root, "generated", packageId);
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: join(folder, "src"), sourcefile: "program.ts", loader: "ts" },
    absWorkingDir: folder,
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format: "esm",
    target: "es2022",
    platform: "neutral",
    logLevel: "silent",
  });
  const [output] = Object.values(metafile.outputs);
  const parts = Object.entries(output?.inputs ?? {})
    .map(([path, { bytesInOutput }]) => [path, bytesInOutput] as const)
    .filter(([path, bytes]) => path.startsWith("src/") && bytes > 0)
    .toSorted(([, a], [, b]) => b - a);
  return { gzip: gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length, parts: new Map(parts) };
}
