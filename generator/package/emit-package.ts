/** The files of a package that are not its code: manifest, compiler settings, licence, first page. */
import type { PackageConfig } from "../config/config.js";
import type { ApiModel } from "../model/model.js";
import type { OutputFile } from "../output/output-file.js";
import { compileTemplate, type TemplateSources } from "./templates.js";

/** What the templates of `templates/package/` print. */
interface PackageView {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
}

/** `tsconfig.json` checks types, for editors too; the other one compiles, which takes the declarations as well. */
const FILES = ["package.json", "tsconfig.json", "tsconfig.build.json", "LICENSE", "README.md"];

export function emitPackage(model: ApiModel, config: PackageConfig, templates: TemplateSources): readonly OutputFile[] {
  const view: PackageView = {
    name: config.name,
    version: config.version,
    description: `TypeScript client of the ${oneLine(model.info.title)}`,
    license: "MIT",
  };
  return FILES.map((path) => {
    const source = templates.get(`package/${path}.hbs`);
    if (source === undefined) throw new Error(`there is no template for ${path}`);
    return { path, text: compileTemplate<PackageView>(source)(view) };
  });
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}
