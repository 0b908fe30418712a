/** The files under `templates/` that end up in packages. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isFolder } from "./config/package-config.js";
import { packageRoot } from "./config/package-root.js";
import type { TemplateSources } from "./package/templates.js";
import type { RuntimeSources } from "./typescript/runtime-files.js";

export interface Assets {
  readonly runtime: RuntimeSources;
  readonly templates: TemplateSources;
}

/** Reads them all: they are few and small. */
export function loadAssets(): Assets {
  const folder = join(packageRoot(), "templates");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  const runtime = files.filter((path) => /^runtime\/[\w-]+\.ts$/.test(path));
  const templates = files.filter((path) => path.endsWith(".hbs"));
  return {
    runtime: new Map(runtime.map((path) => [path.slice("runtime/".length, -".ts".length), read(path)])),
    templates: new Map(templates.map((path) => [path, read(path)])),
  };
}

/**
 * The templates of a documentation style by their path in its folder: of a style of ours, or of a folder of the user's.
 *
 * @param cwd What the folder is relative to.
 */
export function styleTemplates(docs: string, { templates }: Assets, cwd: string): TemplateSources {
  if (!isFolder(docs)) {
    const prefix = `docs/${docs}/`;
    const own = [...templates].filter(([path]) => path.startsWith(prefix));
    return new Map(own.map(([path, text]) => [path.slice(prefix.length), text]));
  }
  const folder = resolve(cwd, docs);
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  const found = paths.filter((path) => path.endsWith(".hbs"));
  return new Map(found.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
