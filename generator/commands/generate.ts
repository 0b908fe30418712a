import type { PackageConfig } from "../config/config.js";
import { packageFromFlags } from "../config/flags.js";
import type { RawPackage } from "../config/package-config.js";
import { type Diagnostic, Diagnostics } from "../diagnostics/diagnostics.js";
import { nearest } from "../diagnostics/nearest.js";
import { locate } from "../load/locate.js";
import type { StaleFile } from "../output/stale.js";
import { bugReport } from "./bug-report.js";
import { configuredPackages } from "./configured-packages.js";
import { generateOne, type Surroundings } from "./generate-one.js";
import { sourcesOf } from "./inputs.js";
import { type CliIo, ExitCode, UsageError } from "./io.js";
import { createMemory, type Memory } from "./memory.js";
import type { Outcome } from "./outcome.js";
import type { GeneratePackage } from "./pipeline-loader.js";
import { createReporter, type Reporter, type ReportOptions } from "./reporter.js";
import { summary } from "./summary.js";

/** What was typed after `generate`. */
export interface GenerateOptions extends ReportOptions {
  /** Packages of the configuration; none means all. */
  readonly packages: readonly string[];
  readonly check: boolean;
  readonly strict: boolean;
  readonly config?: string;
  /** Instead of a configuration. */
  readonly flags?: RawPackage;
}

interface Selection {
  readonly packages: readonly PackageConfig[];
  readonly around: Omit<Surroundings, "load">;
}

/** Generates packages, or checks that they are what would be generated. Each is tried, whatever becomes of others. */
export async function generate(
  options: GenerateOptions,
  io: CliIo,
  load: () => Promise<GeneratePackage>,
): Promise<ExitCode> {
  const reporter = createReporter(io, options);
  const { packages, around } = select(options, io.cwd, reporter) ?? {};
  if (packages === undefined || around === undefined) {
    return ExitCode.usage;
  }
  const width = Math.max(...packages.map((each) => each.id.length));
  let worst: ExitCode = ExitCode.fine;
  for (const [index, config] of packages.entries()) {
    const loadAndTell = (): Promise<GeneratePackage> => {
      reporter.progress(`generating ${config.id} (${index + 1} of ${packages.length}) …`);
      return load();
    };
    const outcome = await attempt(config, { ...around, load: loadAndTell }, reporter, io);
    if (outcome !== undefined) {
      await report(config, outcome, around, reporter, width);
    }
    worst = Math.max(worst, outcome?.exitCode ?? ExitCode.bug) as ExitCode;
  }
  return worst;
}

/** A mistake of ours in one package is no reason to leave out the others. */
async function attempt(
  config: PackageConfig,
  around: Surroundings,
  reporter: Reporter,
  io: CliIo,
): Promise<Outcome | undefined> {
  try {
    return await generateOne(config, around);
  } catch (error) {
    reporter.alarm(bugReport(error, io.env, `generating ${config.id}`));
    return undefined;
  }
}

async function report(
  config: PackageConfig,
  outcome: Outcome,
  { cwd, place }: Omit<Surroundings, "load">,
  reporter: Reporter,
  width: number,
): Promise<void> {
  reporter.diagnostics(outcome.diagnostics, sourcesOf(config, cwd, place));
  if (outcome.stale.length > 0) {
    if (reporter.format === "pretty") {
      const { printDiff } = await import("../output/diff.js");
      reporter.result(printDiff(config.output, outcome.stale, reporter.resultColors));
    } else {
      reporter.diagnostics(staleDiagnostics(config.output, outcome.stale), () => new Map());
    }
  }
  reporter.note(summary(config, outcome, reporter.noteColors, width));
}

const states: Readonly<Record<StaleFile["state"], string>> = {
  changed: "is not what would be generated now",
  missing: "is missing",
  leftover: "would not be generated any more",
};

function staleDiagnostics(output: string, stale: readonly StaleFile[]): readonly Diagnostic[] {
  const diagnostics = new Diagnostics();
  for (const { path, state } of stale) {
    diagnostics.report("output/stale", { file: `${output}/${path}`, pointer: "" }, states[state]);
  }
  return diagnostics.sorted(locate);
}

function select(options: GenerateOptions, cwd: string, reporter: Reporter): Selection | undefined {
  const { check, strict } = options;
  const memoryIn = (folder: string): Memory => createMemory(folder, check);
  if (options.flags !== undefined) {
    const config = packageFromFlags(options.flags, optionOf);
    if ("mistakes" in config) {
      throw new UsageError(config.mistakes.join("\n"));
    }
    return { packages: [config], around: { cwd, check, strict, memory: memoryIn(cwd) } };
  }
  const { packages, path, folder, diagnostics, memory } = configuredPackages(options.config, cwd, memoryIn);
  if (diagnostics.failed) {
    reporter.diagnostics(diagnostics.sorted(locate), () => diagnostics.sources);
    return undefined;
  }
  const place = { path, sources: diagnostics.sources };
  return {
    packages: pick(packages, options.packages, path),
    around: { cwd, check, strict, memory, place, within: folder },
  };
}

/** The option that stands for a key of the configuration. */
function optionOf(key: string): string {
  const others: Readonly<Record<string, string>> = { spec: "--input", requestBody: "--request-body" };
  return others[key] ?? `--${key}`;
}

/** The packages with these names, in the order of the configuration. */
function pick(packages: readonly PackageConfig[], names: readonly string[], path: string): readonly PackageConfig[] {
  const ids = packages.map((each) => each.id);
  for (const name of names) {
    if (!ids.includes(name)) {
      const near = nearest(name, ids);
      const hint = near === undefined ? `it has ${ids.join(", ")}` : `did you mean ${near}?`;
      throw new UsageError(`there is no package ${name} in ${path}; ${hint}`);
    }
  }
  return names.length === 0 ? packages : packages.filter((each) => names.includes(each.id));
}
