/** The TypeScript of all pages, as files beside the packages that it imports. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { diskSource } from "../../../generator/commands/disk-source.js";
import type { PackageConfig } from "../../../generator/config/config.js";
import { generatePackage } from "../../../generator/pipeline.js";
import { packages, root } from "../../support/packages.js";
import { allOf, parsePage } from "./markdown.js";

export interface CodeBlock {
  readonly package: PackageConfig;
  /** Page and line: `mix/README.md:60`. */
  readonly place: string;
  /** Path of its file in the workspace, without extension. */
  readonly file: string;
  readonly code: string;
}

/** A folder with the packages, installed, and the blocks of their pages. */
export interface Workspace {
  readonly folder: string;
  readonly blocks: readonly CodeBlock[];
  remove(): void;
}

/** Files that are only looked at for the language of their blocks. */
const LANGUAGES = new Set(["typescript", "ts"]);

export async function buildWorkspace(configs: readonly PackageConfig[] = packages): Promise<Workspace> {
  const folder = mkdtempSync(join(tmpdir(), "docs-code-"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const blocks: CodeBlock[] = [];
  for (const config of configs) {
    const { files } = await generatePackage(config, diskSource(config.spec, root));
    for (const { path, text } of files) {
      if (!path.endsWith(".md")) write(`node_modules/${config.name}/${path}`, text);
      else blocks.push(...blocksOf(config, path, text));
    }
    await compile(join(folder, "node_modules", config.name));
  }
  for (const { file, code } of blocks) write(`${file}.ts`, `${code}\n`);
  write("package.json", JSON.stringify({ type: "module" }));
  write("tsconfig.json", JSON.stringify(compilerSettings(configs), null, 2));
  return { folder, blocks, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function blocksOf(config: PackageConfig, path: string, text: string): readonly CodeBlock[] {
  return allOf(parsePage(text), "code")
    .filter(({ lang }) => LANGUAGES.has(lang ?? ""))
    .map(({ value, position }) => {
      const line = position?.start.line ?? 0;
      const file = `blocks/${config.id}/${path.replace(/\W+/g, "-")}-${line}`;
      return { package: config, place: `${config.id}/${path}:${line}`, file, code: value };
    });
}

/** The package as its `exports` have it, without the types, which the compiler takes from the sources. */
async function compile(folder: string): Promise<void> {
  await build({
    entryPoints: [join(folder, "src/**/*.ts")],
    outdir: join(folder, "dist"),
    outbase: join(folder, "src"),
    format: "esm",
    target: "es2022",
    logLevel: "error",
  });
}

/** The flags that the packages themselves hold to, and no types but those of the language and the web. */
function compilerSettings(configs: readonly PackageConfig[]): object {
  const paths = configs.flatMap(({ name }) => [
    [name, [`./node_modules/${name}/src/index.ts`]],
    [`${name}/models`, [`./node_modules/${name}/src/models/index.ts`]],
    [`${name}/errors`, [`./node_modules/${name}/src/errors/index.ts`]],
    [`${name}/operations/*`, [`./node_modules/${name}/src/operations/*.ts`]],
  ]);
  return {
    compilerOptions: {
      target: "ES2022",
      lib: ["ES2022", "DOM", "DOM.Iterable"],
      types: [],
      module: "nodenext",
      moduleResolution: "nodenext",
      moduleDetection: "force",
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
      noImplicitOverride: true,
      noUnusedLocals: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      erasableSyntaxOnly: true,
      paths: Object.fromEntries(paths),
    },
    include: ["blocks"],
  };
}
