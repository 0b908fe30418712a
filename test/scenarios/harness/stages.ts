/** The stages of the pipeline up to the emitted files, in memory. */
import { loadAssets } from "../../../generator/assets.js";
import type { PackageConfig } from "../../../generator/config/config.js";
import { userAgentOf } from "../../../generator/config/package-config.js";
import { type Diagnostic, Diagnostics } from "../../../generator/diagnostics/diagnostics.js";
import { load } from "../../../generator/load/load.js";
import { locate } from "../../../generator/load/locate.js";
import { buildModel } from "../../../generator/model/build.js";
import type { ApiModel } from "../../../generator/model/model.js";
import { assignNames } from "../../../generator/naming/assign.js";
import type { Names } from "../../../generator/naming/names.js";
import type { OutputFile } from "../../../generator/output/output-file.js";
import { resolve } from "../../../generator/resolve/resolve.js";
import { emitTypeScript } from "../../../generator/typescript/emit.js";
import { runtimeSymbols } from "../../../generator/typescript/runtime-symbols.js";

export interface Staged {
  readonly model: ApiModel;
  readonly names: Names;
  /** Without the pointer's line: documents of tests are put together before they are read. */
  readonly diagnostics: readonly Diagnostic[];
}

export const CONFIG: PackageConfig = {
  id: "shop",
  spec: "shop.yaml",
  output: "generated/shop",
  name: "@example/shop",
  version: "0.1.0",
  client: "Shop",
  docs: "none",
  resourceSuffix: "Resource",
  requestBody: "spread",
  envPrefix: "SHOP",
  errors: { base: "ShopError", default: "ShopDefaultError" },
  names: new Map(),
  pagination: [],
};

/** Models and names a document; `undefined` when it has errors before there is a model. */
export function tryStages(text: string, config: PackageConfig = CONFIG): Partial<Staged> & Pick<Staged, "diagnostics"> {
  const diagnostics = new Diagnostics();
  const document = load({ path: config.spec, read: () => text }, diagnostics);
  const spec = document && resolve(document, diagnostics);
  if (spec === undefined) return { diagnostics: diagnostics.sorted(locate) };
  const model = buildModel(spec, config.requestBody, diagnostics, config.pagination);
  const names = assignNames(model, config, runtimeSymbols().keys(), diagnostics);
  return { model, names, diagnostics: diagnostics.sorted(locate) };
}

export function stages(text: string, config: PackageConfig = CONFIG): Staged {
  const { model, names, diagnostics } = tryStages(text, config);
  if (model === undefined || names === undefined) {
    throw new Error(`the document has errors: ${diagnostics.map(({ message }) => message).join("; ")}`);
  }
  return { model, names, diagnostics };
}

const { runtime } = loadAssets();

/** The source files of a package, by path. */
export function emitted({ model, names }: Staged, config: PackageConfig = CONFIG): ReadonlyMap<string, string> {
  const files: readonly OutputFile[] = emitTypeScript(
    model,
    { names, specName: config.spec, envPrefix: config.envPrefix, userAgent: userAgentOf(config) },
    runtime,
  );
  return new Map(files.map(({ path, text }) => [path, text]));
}
