/** The files under `templates/` that end up in packages. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
