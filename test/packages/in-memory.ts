import { diskSource } from "../../generator/commands/disk-source.js";
import type { PackageConfig } from "../../generator/config/config.js";
import type { SpecSource } from "../../generator/load/spec-document.js";
import { type GenerateResult, generatePackage } from "../../generator/pipeline.js";
import { root } from "../support/packages.js";

/** Generates a package in memory, from its document or from another one. */
export function generateInMemory(config: PackageConfig, source?: SpecSource): Promise<GenerateResult> {
  return generatePackage(config, source ?? diskSource(config.spec, root));
}

/** The files of a package by their paths. */
export function filesOf({ files }: Pick<GenerateResult, "files">): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}
