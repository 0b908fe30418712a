/** Where the time of a generation goes. */
import { loadAssets, styleTemplates } from "../../generator/assets.js";
import { diskSource } from "../../generator/commands/disk-source.js";
import type { PackageConfig } from "../../generator/config/config.js";
import { packageFromFlags } from "../../generator/config/flags.js";
import { userAgentOf } from "../../generator/config/package-config.js";
import { Diagnostics } from "../../generator/diagnostics/diagnostics.js";
import { emitDocs } from "../../generator/docs/emit-docs.js";
import { load } from "../../generator/load/load.js";
import { locate } from "../../generator/load/locate.js";
import { buildModel } from "../../generator/model/build.js";
import { assignNames } from "../../generator/naming/assign.js";
import { emitPackage } from "../../generator/package/emit-package.js";
import { resolve } from "../../generator/resolve/resolve.js";
import { emitTypeScript } from "../../generator/typescript/emit.js";
import { runtimeSymbols } from "../../generator/typescript/runtime-symbols.js";
import { emitSchema, makeSchemaEntry } from "../../generator/typescript/schema.js";

export interface Stage {
  readonly name: string;
  readonly milliseconds: number;
  /** Memory of the process after the stage, in MiB. */
  readonly memory: number;
}

export function configOf(spec: string): PackageConfig {
  const config = packageFromFlags({ spec, output: ".", name: "bench" }, (key) => key);
  if ("mistakes" in config) throw new Error(config.mistakes.join("\n"));
  return config;
}

/** Generates the package of a document in memory, one stage after the other, as the pipeline does. */
export async function timeStages(path: string, cwd: string): Promise<readonly Stage[]> {
  const stages: Stage[] = [];
  const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    const memory = process.memoryUsage().rss / 2 ** 20;
    stages.push({ name, milliseconds: performance.now() - start, memory });
    return result;
  };
  const config = configOf(path);
  const diagnostics = new Diagnostics();
  const document = await timed("load", () => load(diskSource(path, cwd), diagnostics));
  if (document === undefined) throw new Error(`${path} cannot be read`);
  const spec = await timed("resolve", () => resolve(document, diagnostics));
  if (spec === undefined) throw new Error(`${path} has errors`);
  const model = await timed("model", () => buildModel(spec, config.requestBody, diagnostics));
  const names = await timed("naming", () => assignNames(model, config, runtimeSymbols().keys(), diagnostics));
  const assets = loadAssets();
  const context = { names, specName: path, envPrefix: config.envPrefix, userAgent: userAgentOf(config) };
  await timed("docs", () => emitDocs(model, names, config, styleTemplates(config.docs, assets, cwd)));
  await timed("package", () => emitPackage(model, config, assets.templates));
  await timed("typescript", () => emitTypeScript(model, context, assets.runtime));
  await timed("schema", async () => emitSchema(await makeSchemaEntry(document.root.value, path), spec.at, diagnostics));
  await timed("diagnostics", () => diagnostics.sorted(locate));
  return stages;
}
