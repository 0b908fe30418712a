/** The documentation pages of packages, made by the stages that they need and no others. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { loadAssets, styleTemplates } from "../../../generator/assets.js";
import type { PackageConfig } from "../../../generator/config/config.js";
import { Diagnostics } from "../../../generator/diagnostics/diagnostics.js";
import { emitDocs } from "../../../generator/docs/emit-docs.js";
import { load } from "../../../generator/load/load.js";
import { buildModel } from "../../../generator/model/build.js";
import { assignNames } from "../../../generator/naming/assign.js";
import type { TemplateSources } from "../../../generator/package/templates.js";
import { resolve } from "../../../generator/resolve/resolve.js";
import { packages, root } from "../../support/packages.js";
import { asObject, type JsonObject } from "../../unit/specs/document.js";

/** Pages by their path in the package. */
export type Pages = ReadonlyMap<string, string>;

const assets = loadAssets();

/** The templates of one of our styles by their path in its folder. */
export function templatesOf(style: string): TemplateSources {
  return styleTemplates(style, assets, root);
}

export function configOf(id: string): PackageConfig {
  const config = packages.find((each) => each.id === id);
  if (config === undefined) throw new Error(`there is no package ${id}`);
  return config;
}

export function documentOf({ spec }: PackageConfig): JsonObject {
  return asObject(parse(readFileSync(join(root, spec), "utf8")));
}

/** The pages that a document gets; `undefined` when it has errors. */
export function pagesOf(
  config: PackageConfig,
  document: JsonObject = documentOf(config),
  templates: TemplateSources = templatesOf(config.docs),
): Pages | undefined {
  const diagnostics = new Diagnostics();
  const loaded = load({ path: config.spec, read: () => JSON.stringify(document) }, diagnostics);
  const spec = loaded && resolve(loaded, diagnostics);
  if (spec === undefined || diagnostics.failed) return undefined;
  const model = buildModel(spec, config.requestBody, diagnostics);
  const names = assignNames(model, config, [], diagnostics);
  if (diagnostics.failed) return undefined;
  return new Map(emitDocs(model, names, config, templates).map(({ path, text }) => [path, text]));
}

/** All pages of the packages of `sdkwright.yaml`. */
export const committedPages: ReadonlyMap<string, Pages> = new Map(
  packages.map((config) => [config.id, pagesOf(config) ?? new Map<string, string>()]),
);

/** A small document around some parts. */
export function smallDocument(parts: JsonObject): JsonObject {
  return {
    openapi: "3.1.0",
    info: { title: "Probe", version: "1.0.0" },
    servers: [{ url: "https://probe.example" }],
    ...parts,
  };
}
