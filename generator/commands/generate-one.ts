import { resolve } from "node:path";
import type { PackageConfig } from "../config/config.js";
import { Diagnostics } from "../diagnostics/diagnostics.js";
import { locate } from "../load/locate.js";
import { type CacheRecord, isAsWritten } from "../output/cache.js";
import { packageFingerprint } from "../output/fingerprint.js";
import { sha256 } from "../output/manifest.js";
import { isUnchanged } from "../output/plan.js";
import { staleFiles } from "../output/stale.js";
import { carryOut, planPackage } from "../output/write-package.js";
import type { GenerateResult } from "../pipeline.js";
import { type DiskSource, diskSource } from "./disk-source.js";
import { type ConfigPlace, hashInputs, missingInputs } from "./inputs.js";
import { ExitCode } from "./io.js";
import type { Memory } from "./memory.js";
import { judged, type Outcome, outcome } from "./outcome.js";
import type { GeneratePackage } from "./pipeline-loader.js";

/** What the generation of a package depends on beside its configuration. */
export interface Surroundings {
  readonly cwd: string;
  readonly check: boolean;
  readonly strict: boolean;
  readonly memory: Memory;
  readonly place?: ConfigPlace;
  /** Absolute path of the folder that packages are written below; absent: the user named the folder. */
  readonly within?: string;
  readonly load: () => Promise<GeneratePackage>;
}

/** Generates one package, or checks that it is what would be generated. Throws only for mistakes of ours. */
export async function generateOne(config: PackageConfig, around: Surroundings): Promise<Outcome> {
  const missing = missingInputs(config, around.cwd, around.place);
  if (missing.length > 0) {
    return outcome({ exitCode: ExitCode.usage, state: "failed", diagnostics: missing });
  }
  const known = recallOutcome(config, around);
  if (known !== undefined) {
    return known;
  }
  const source = diskSource(config.spec, around.cwd);
  const generatePackage = await around.load();
  const result = await generatePackage(config, source, around.cwd);
  const diagnostics = judged(result.diagnostics, around.strict);
  if (result.failed || (around.strict && diagnostics.length > 0)) {
    return outcome({ exitCode: ExitCode.failed, state: "failed", diagnostics });
  }
  return output(config, around, source, result);
}

/** The outcome without doing anything, if nothing has changed since the last run. */
function recallOutcome(config: PackageConfig, { cwd, strict, memory }: Surroundings): Outcome | undefined {
  const record = memory.recall<CacheRecord>(slotOf(config, cwd));
  const hashes = record && hashInputs(config, record.inputs, cwd);
  if (
    hashes === undefined ||
    packageFingerprint(memory.generator, config, hashes) !== record?.fingerprint ||
    !isAsWritten(resolve(cwd, config.output), record.manifest)
  ) {
    return undefined;
  }
  const diagnostics = judged(record.diagnostics, strict);
  const { operations, files } = record;
  return strict && diagnostics.length > 0
    ? outcome({ exitCode: ExitCode.failed, state: "failed", diagnostics })
    : outcome({ exitCode: ExitCode.fine, state: "up-to-date", diagnostics, operations, files });
}

/** Puts the files of a package where they belong, or compares them with what is there. */
async function output(
  config: PackageConfig,
  around: Surroundings,
  source: DiskSource,
  result: GenerateResult,
): Promise<Outcome> {
  const { cwd, check, strict, within } = around;
  const size = { operations: result.operations, files: result.files.length };
  const diagnostics = new Diagnostics();
  const folder = {
    path: resolve(cwd, config.output),
    shown: config.output,
    ...(within === undefined ? {} : { within }),
  };
  const plan = planPackage(folder, result.files, diagnostics);
  const all = (): Outcome["diagnostics"] => judged([...result.diagnostics, ...diagnostics.sorted(locate)], strict);
  if (plan === undefined || (strict && all().length > 0)) {
    return outcome({ exitCode: ExitCode.usage, state: "failed", diagnostics: all() });
  }
  if (check && !isUnchanged(plan)) {
    const stale = staleFiles(plan);
    return outcome({ exitCode: ExitCode.failed, state: "stale", diagnostics: all(), ...size, stale });
  }
  const { written, removed } = await carryOut(plan, diagnostics);
  if (diagnostics.failed) {
    return outcome({ exitCode: ExitCode.usage, state: "failed", diagnostics: all() });
  }
  rememberOutcome(config, around, source, result, plan.manifest.after);
  return outcome({
    exitCode: ExitCode.fine,
    state: isUnchanged(plan) ? "up-to-date" : "written",
    diagnostics: all(),
    ...size,
    written: written.length,
    removed: removed.length,
  });
}

function rememberOutcome(
  config: PackageConfig,
  { cwd, memory }: Surroundings,
  source: DiskSource,
  result: GenerateResult,
  manifest: string,
): void {
  const inputs = [...new Set([...source.hashes.keys(), ...result.inputs])];
  const hashes = hashInputs(config, inputs, cwd, source.hashes);
  if (hashes !== undefined) {
    memory.remember(slotOf(config, cwd), {
      fingerprint: packageFingerprint(memory.generator, config, hashes),
      inputs,
      manifest: sha256(manifest),
      operations: result.operations,
      files: result.files.length,
      diagnostics: result.diagnostics,
    } satisfies CacheRecord);
  }
}

/** What a package is remembered under. */
function slotOf({ output }: PackageConfig, cwd: string): string {
  return `package ${resolve(cwd, output)}`;
}
