/**
 * sdkwright as a library:
 *
 * ```ts
 * import { generate, writePackage } from "sdkwright";
 *
 * const { files, diagnostics, failed } = await generate({ spec: "openapi.yaml", name: "@acme/shop" });
 * if (!failed) await writePackage("sdk", files);
 * ```
 */
import { resolve } from "node:path";
import { diskSource } from "./commands/disk-source.js";
import { loadPipeline } from "./commands/pipeline-loader.js";
import type { PackageConfig } from "./config/config.js";
import { packageFromFlags } from "./config/flags.js";
import type { RawPackage } from "./config/package-config.js";
import { type Diagnostic, Diagnostics } from "./diagnostics/diagnostics.js";
import { locate } from "./load/locate.js";
import type { SpecSource } from "./load/spec-document.js";
import type { OutputFile } from "./output/output-file.js";
import { type WriteResult, writePackage as write } from "./output/write-package.js";
import type { GenerateResult } from "./pipeline.js";

export type { PackageConfig } from "./config/config.js";
export type { Diagnostic } from "./diagnostics/diagnostics.js";
export type { SpecSource } from "./load/spec-document.js";
export type { OutputFile } from "./output/output-file.js";
export type { WriteResult } from "./output/write-package.js";
export type { GenerateResult } from "./pipeline.js";

/** A package as `sdkwright.yaml` has it; where it is written is up to the caller. */
export interface GenerateOptions extends Omit<RawPackage, "spec" | "output"> {
  /** Path of the document, or a way to read it from elsewhere. */
  readonly spec: string | SpecSource;
  /** What paths are relative to. Default: the working directory. */
  readonly cwd?: string;
}

/** Makes the files of a package, in memory. Throws a `TypeError` when the options make no sense. */
export async function generate({ spec, cwd = process.cwd(), ...options }: GenerateOptions): Promise<GenerateResult> {
  const source = typeof spec === "string" ? diskSource(spec, cwd) : spec;
  const config: PackageConfig | { readonly mistakes: readonly string[] } = packageFromFlags(
    { ...options, spec: source.path, output: "." },
    (key) => key,
  );
  if ("mistakes" in config) {
    throw new TypeError(config.mistakes.join("\n"));
  }
  const generatePackage = await loadPipeline();
  return generatePackage(config, source, cwd);
}

/** What writing did, and what stood in its way. */
export interface WriteReport extends WriteResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly failed: boolean;
}

/** Makes a folder hold these files. Files in it that this did not write are neither overwritten nor removed. */
export async function writePackage(
  folder: string,
  files: readonly OutputFile[],
  { cwd = process.cwd() }: { readonly cwd?: string } = {},
): Promise<WriteReport> {
  const diagnostics = new Diagnostics();
  const result = await write({ path: resolve(cwd, folder), shown: folder }, files, diagnostics);
  return { ...result, diagnostics: diagnostics.sorted(locate), failed: diagnostics.failed };
}
