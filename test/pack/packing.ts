/** Builds and packs copies of the packages, so that the repository stays as it is. */
import { type ExecFileOptions, execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { filesUnder, packages, root } from "../support/packages.js";

/** The package that is built as its own scripts say, with the compiler that it asks for. The others are built faster. */
export const builtByItself = "mix";

export interface Packed {
  readonly id: string;
  readonly name: string;
  readonly tarball: string;
  /** The files of the tarball. */
  readonly files: readonly string[];
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "sdkwright-pack-"));
}

/** @param folder Where to work: an empty folder outside the repository. */
export async function packAll(folder: string): Promise<readonly Packed[]> {
  const copies = packages.map(({ id, output }) => {
    const copy = join(folder, id);
    const leftOut = /(?:^|\/)(?:dist|node_modules)(?:\/|$)/;
    const files = filesUnder(output).filter((path) => !leftOut.test(path.slice(output.length)));
    for (const path of files) cpSync(join(root, path), join(copy, path.slice(output.length)), { recursive: true });
    return copy;
  });
  const others = copies.filter((copy) => basename(copy) !== builtByItself);
  const settings = others.map((copy) => join(copy, "tsconfig.build.json"));
  await run(process.execPath, [join(root, "node_modules/typescript-7/bin/tsc"), "-b", ...settings], folder);

  mkdirSync(join(folder, "bin"));
  symlinkSync(join(root, "node_modules/typescript/bin/tsc"), join(folder, "bin/tsc"));
  const withScripts = await pack([join(folder, builtByItself)], folder);
  const withoutScripts = await pack(["--ignore-scripts", ...others], folder);
  return [...withScripts, ...withoutScripts];
}

interface NpmPacked {
  readonly name: string;
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

async function pack(options: readonly string[], folder: string): Promise<readonly Packed[]> {
  const stdout = await npm(["pack", "--json", "--pack-destination", folder, ...options], folder, join(folder, "bin"));
  // The output of the packages' own scripts comes first.
  const packed = JSON.parse(stdout.slice(stdout.search(/^\[$/m))) as readonly NpmPacked[];
  return packed.map(({ name, filename, files }) => ({
    id: name.slice(name.indexOf("/") + 1),
    name,
    tarball: join(folder, filename),
    files: files.map(({ path }) => path),
  }));
}

/** Makes a project that has the packages installed and nothing else. */
export async function install(folder: string, packed: readonly Packed[]): Promise<void> {
  const tarballs = packed.map(({ tarball }) => tarball);
  await npm(["install", ...tarballs, "--offline", "--no-audit", "--no-fund"], folder);
}

function npm(options: readonly string[], folder: string, firstInPath = folder): Promise<string> {
  return run("npm", options, folder, { env: hermetic(folder, firstInPath) });
}

/** An environment that knows nothing of whoever runs the tests: no settings of npm, no credentials of the packages. */
export function hermetic(home: string, firstInPath = home): NodeJS.ProcessEnv {
  return { PATH: [firstInPath, process.env["PATH"]].join(delimiter), HOME: home, npm_config_cache: join(home, ".npm") };
}

/** Runs a program to its end and gives what it printed. An exit code other than 0 is an error that shows all output. */
export function run(
  program: string,
  options: readonly string[],
  cwd: string,
  more: ExecFileOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, [...options], { cwd, maxBuffer: 2 ** 26, ...more }, (error, stdout, stderr) => {
      if (error === null) resolve(String(stdout));
      else reject(new Error(`${basename(program)} ${options.join(" ")}\n${stdout}${stderr}`));
    });
  });
}
