/** The stages in order. Nothing else imports them all. */
import { type Assets, loadAssets, styleTemplates } from "./assets.js";
import type { PackageConfig } from "./config/config.js";
import { isFolder, userAgentOf } from "./config/package-config.js";
import { type Diagnostic, Diagnostics } from "./diagnostics/diagnostics.js";
import { emitDocs } from "./docs/emit-docs.js";
import { TemplateError } from "./docs/engine.js";
import { load } from "./load/load.js";
import { locate } from "./load/locate.js";
import type { SpecSource } from "./load/spec-document.js";
import { buildModel } from "./model/build.js";
import type { ApiModel } from "./model/model.js";
import { assignNames } from "./naming/assign.js";
import type { Names } from "./naming/names.js";
import type { OutputFile } from "./output/output-file.js";
import { emitPackage } from "./package/emit-package.js";
import { resolve } from "./resolve/resolve.js";
import { emitTypeScript } from "./typescript/emit.js";
import { runtimeSymbols } from "./typescript/runtime-symbols.js";
import { emitSchema, type MakeSchemaEntry, makeSchemaEntry } from "./typescript/schema.js";
import { startSchemaThread } from "./typescript/schema-thread.js";

/** What the pipeline makes of a document. */
export interface GenerateResult {
  /** Empty when the document has errors. */
  readonly files: readonly OutputFile[];
  /** Located and sorted. */
  readonly diagnostics: readonly Diagnostic[];
  readonly failed: boolean;
  /** How many operations the package has. */
  readonly operations: number;
  /** Every file that was read. */
  readonly inputs: readonly string[];
}

/**
 * Generates one package in memory. What is wrong with the document is a diagnostic; an exception is our own mistake.
 *
 * @param cwd What a folder of the user's own templates is relative to.
 * @param makeSchema What makes the text of the `./schema` entry, which is half of the work: here and now by default.
 */
export async function generatePackage(
  config: PackageConfig,
  source: SpecSource,
  cwd = process.cwd(),
  makeSchema: MakeSchemaEntry = makeSchemaEntry,
): Promise<GenerateResult> {
  const diagnostics = new Diagnostics();
  const inputs: string[] = [];
  let operations = 0;
  const done = (files: readonly OutputFile[]): GenerateResult => ({
    files: diagnostics.failed ? [] : files,
    diagnostics: diagnostics.sorted(locate),
    failed: diagnostics.failed,
    operations,
    inputs,
  });

  const document = load(source, diagnostics);
  inputs.push(...(document?.files.keys() ?? [source.path]));
  const spec = document && resolve(document, diagnostics);
  if (document === undefined || spec === undefined || diagnostics.failed) return done([]);

  const model = buildModel(spec, config.requestBody, diagnostics, config.pagination);
  operations = model.operations.length;
  const names = assignNames(model, config, runtimeSymbols().keys(), diagnostics);
  if (diagnostics.failed) return done([]);

  const assets = loadAssets();
  const specName = config.spec.split(/[\\/]/).at(-1) ?? config.spec;
  const context = { names, specName, envPrefix: config.envPrefix, userAgent: userAgentOf(config) };
  const schema = makeSchema(document.root.value, specName);
  schema.catch(() => {}); // It is awaited below, but not if another stage fails before that.
  const pages = docsOf(model, names, config, assets, cwd, diagnostics);
  const isPage = new Set(pages.map(({ path }) => path));
  return done([
    ...emitPackage(model, config, assets.templates).filter(({ path }) => !isPage.has(path)),
    ...pages,
    ...emitTypeScript(model, context, assets.runtime),
    emitSchema(await schema, spec.at, diagnostics),
  ]);
}

/** {@link generatePackage} with a second thread at its side, for as many packages as there are. */
export function generateInThreads(): typeof generatePackage {
  const makeSchema = startSchemaThread();
  return (config, source, cwd) => generatePackage(config, source, cwd, makeSchema);
}

/** The documentation pages. A mistake in a template of the user's own is the user's to mend. */
function docsOf(
  model: ApiModel,
  names: Names,
  config: PackageConfig,
  assets: Assets,
  cwd: string,
  diagnostics: Diagnostics,
): readonly OutputFile[] {
  try {
    return emitDocs(model, names, config, styleTemplates(config.docs, assets, cwd));
  } catch (error) {
    if (!(error instanceof TemplateError) || !isFolder(config.docs)) throw error;
    diagnostics.report("config/template", undefined, `${config.docs}/${error.template}`, error.message);
    return [];
  }
}
