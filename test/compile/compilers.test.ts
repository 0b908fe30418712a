import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesUnder, packages, root } from "../support/packages.js";

/** The strictest settings that a user may have. The packages are used as they are under all of them. */
const strictest = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
  forceConsistentCasingInFileNames: true,
  skipLibCheck: false,
};

const resolutions = [
  { module: "nodenext", moduleResolution: "nodenext" },
  { module: "esnext", moduleResolution: "bundler" },
] as const;

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sdkwright-compile-"));
  const include = ["generated/*/src", "test/compile/types"].map((path) => join(root, path));
  for (const resolution of resolutions) {
    const compilerOptions = {
      target: "ES2022",
      lib: ["ES2022", "DOM", "DOM.Iterable"],
      types: [],
      noEmit: true,
      declaration: true,
      listFiles: true,
      ...strictest,
      ...resolution,
    };
    writeFileSync(join(folder, `${resolution.module}.json`), JSON.stringify({ compilerOptions, include }));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(["typescript", "typescript-6", "typescript-7"])("with %s", (compiler) => {
  it("all packages and type tests type-check under the strictest settings", { timeout: 180_000 }, async () => {
    const sources = [...packages.map(({ output }) => `${output}/src`), "test/compile/types"].flatMap(filesUnder).sort();
    const runs = await Promise.all(resolutions.map(({ module }) => check(compiler, join(folder, `${module}.json`))));
    for (const { errors, files } of runs) {
      expect(errors).toEqual([]);
      expect(files).toEqual(sources);
    }
  });
});

interface Checked {
  readonly errors: readonly string[];
  /** The files of the repository that were checked. */
  readonly files: readonly string[];
}

function check(compiler: string, project: string): Promise<Checked> {
  const tsc = join(root, "node_modules", compiler, "bin/tsc");
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, "-p", project, "--pretty", "false"], { maxBuffer: 2 ** 26 }, (_, stdout) => {
      const lines = stdout.split(/\r?\n/).filter((line) => line !== "");
      const isFile = (line: string) => /^(?:\/|[A-Za-z]:).*\.[cm]?ts$/.test(line);
      const prefix = `${root.replaceAll("\\", "/")}/`;
      const files = lines.filter((line) => isFile(line) && line.startsWith(prefix) && !line.includes("/node_modules/"));
      resolve({
        errors: lines.filter((line) => !isFile(line)),
        files: files.map((line) => line.slice(prefix.length)).sort(),
      });
    });
  });
}
