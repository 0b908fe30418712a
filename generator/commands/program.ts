import { Command, InvalidArgumentError, Option } from "commander";
import { packageInfo } from "../config/package-root.js";
import { printable } from "../diagnostics/printable.js";
import type { GenerateOptions } from "./generate.js";
import { type CliIo, ExitCode, UsageError } from "./io.js";
import type { GeneratePackage } from "./pipeline-loader.js";
import type { ReportOptions } from "./reporter.js";

const about = "Generates TypeScript packages from OpenAPI documents.";

const streams = `
Standard error has what is for people: diagnostics, and one line a package.
Standard output has results: the differences that --check finds, and diagnostics
under --format json (one object a line) and --format github.`;

const exitCodes = `
Exit codes:
  0   fine
  1   the document has errors (under --strict: or warnings), or --check found
      stale files
  2   wrong usage or configuration, or a folder that cannot be written
  70  a bug of sdkwright`;

const examples = `
Examples:
  sdkwright generate
  sdkwright generate --input openapi.yaml --output sdk --name @acme/shop
  sdkwright generate --help
`;

const generateHelp = `
Without --input, packages are as sdkwright.yaml says: those that are named, or
all. A package with an error is left exactly as it was, and so is every file in
its folder that sdkwright did not write.

Examples:
  sdkwright generate                  all packages of ./sdkwright.yaml
  sdkwright generate shop toys        two of them
  sdkwright generate --check          for CI: fail with a diff if any is stale
  sdkwright generate --format github  annotations in GitHub Actions
  sdkwright generate --input openapi.yaml --output sdk --name @acme/shop
${streams}
${exitCodes}`;

/** What the options of `generate` are called once they are parsed. */
interface ParsedOptions {
  readonly check?: boolean;
  readonly strict?: boolean;
  readonly config?: string;
  readonly input?: string;
  readonly output?: string;
  readonly name?: string;
  readonly client?: string;
  readonly docs?: string;
  readonly requestBody?: "spread" | "argument";
  readonly format: ReportOptions["format"];
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** The command line as a tree of commands. `done` takes the exit code of the command that ran. */
export function createProgram(
  io: CliIo,
  load: () => Promise<GeneratePackage>,
  done: (code: ExitCode) => void,
): Command {
  const program = new Command("sdkwright")
    .description(about)
    .version(packageInfo().version, "--version", "print the version")
    .helpOption("-h, --help", "print help")
    .addHelpText("after", `${examples}${exitCodes}`)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: (text, write) =>
        write(`${text.trimEnd().split("\n").map(printable).join("\n")}\n`.replace(/^error: /, "sdkwright: ")),
    });
  generateCommand(program).action(async (packages: string[], options: ParsedOptions) => {
    const { generate } = await import("./generate.js");
    done(await generate(generateOptions(packages, options), io, load));
  });
  return program;
}

function generateCommand(program: Command): Command {
  const command = program
    .command("generate")
    .summary("write packages, or check that they are up to date")
    .description("Writes the packages of sdkwright.yaml, or one package that options describe.")
    .argument("[package...]", "packages of the configuration (default: all)")
    .option("--check", "write nothing, and fail with a diff if a package is stale")
    .option("--strict", "treat warnings as errors")
    .option("--config <file>", "the configuration (default: sdkwright.yaml)", someText)
    .optionsGroup("Options instead of a configuration:")
    .option("--input <spec>", "the OpenAPI document", someText)
    .option("--output <dir>", "the folder of the package", someText)
    .option("--name <package>", "the name of the package, such as @acme/shop", someText)
    .option("--client <name>", "the name of the client class (default: from --name)", someText)
    .addOption(
      new Option("--docs <style>", "documentation pages (default: resources)").choices([
        "resources",
        "classes",
        "none",
      ]),
    )
    .addOption(
      new Option("--request-body <way>", "how JSON bodies enter a request (default: spread)").choices([
        "spread",
        "argument",
      ]),
    )
    .optionsGroup("Options of every command:")
    .addOption(
      new Option("--format <format>", "how diagnostics are written")
        .choices(["pretty", "json", "github"])
        .default("pretty"),
    )
    .option("--quiet", "say nothing but errors")
    .option("--no-color", "no colours (also: NO_COLOR=1)")
    .helpOption("-h, --help", "print help")
    .addHelpText("after", generateHelp);
  return command;
}

function someText(value: string): string {
  if (value === "") {
    throw new InvalidArgumentError("It is empty.");
  }
  return value;
}

function generateOptions(packages: readonly string[], parsed: ParsedOptions): GenerateOptions {
  const { check = false, strict = false, config, format, quiet = false, color } = parsed;
  const { input, output, name, client, docs, requestBody } = parsed;
  const common = { packages, check, strict, format, quiet, color };
  if (input === undefined) {
    const stray = Object.entries({
      "--output": output,
      "--name": name,
      "--client": client,
      "--docs": docs,
      "--request-body": requestBody,
    }).find(([, value]) => value !== undefined);
    if (stray !== undefined) {
      throw new UsageError(`${stray[0]} needs --input; without it, packages are as sdkwright.yaml says`);
    }
    return { ...common, ...(config === undefined ? {} : { config }) };
  }
  if (output === undefined || name === undefined) {
    throw new UsageError(`--input needs ${output === undefined ? "--output" : "--name"} too`);
  }
  if (config !== undefined || packages.length > 0) {
    throw new UsageError(
      `--input describes one package; ${config === undefined ? packages.join(", ") : "--config"} names others`,
    );
  }
  const flags = {
    spec: input,
    output,
    name,
    ...(client === undefined ? {} : { client }),
    ...(docs === undefined ? {} : { docs }),
    ...(requestBody === undefined ? {} : { requestBody }),
  };
  return { ...common, flags };
}

/** Runs a command line. Gives the exit code; throws for mistakes of ours. */
export async function runProgram(
  argv: readonly string[],
  io: CliIo,
  load: () => Promise<GeneratePackage>,
): Promise<ExitCode> {
  let exitCode: ExitCode = ExitCode.fine;
  const program = createProgram(io, load, (code) => {
    exitCode = code;
  });
  if (argv.length === 0) {
    io.stderr.write(program.helpInformation());
    return ExitCode.usage;
  }
  await program.parseAsync(argv, { from: "user" });
  return exitCode;
}
