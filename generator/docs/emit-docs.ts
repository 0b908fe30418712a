/** From the model to the documentation of a package: a view per page, arranged by a template of the style. */
import type { PackageConfig } from "../config/config.js";
import type { ApiModel } from "../model/model.js";
import type { Names } from "../naming/names.js";
import type { OutputFile } from "../output/output-file.js";
import type { TemplateSources } from "../package/templates.js";
import { compileStyle, type PageTemplate } from "./engine.js";
import { headingsOf, slugOf } from "./markdown/headings.js";
import { pathOf, thingOf } from "./routes.js";
import { buildSite, found, type Site } from "./site.js";
import { errorView } from "./views/error-view.js";
import { modelView } from "./views/model-view.js";
import type { Page } from "./views/page.js";
import { resourceView } from "./views/resource-view.js";
import { packageView, siteView } from "./views/site-view.js";

/**
 * Emits all pages.
 *
 * @param templates The style: templates by their path in its folder. See `routes.ts` for what a path says.
 */
export function emitDocs(
  model: ApiModel,
  names: Names,
  config: PackageConfig,
  templates: TemplateSources,
): readonly OutputFile[] {
  const pages = compileStyle(templates);
  const site = buildSite(
    model,
    names,
    config,
    pages.map(({ route }) => route),
  );
  const files = renderAll(site, pages);
  const anchors = changedAnchors(site, files);
  return anchors.size === 0 ? files : renderAll({ ...site, anchors }, pages);
}

/** A template that finds nothing to say makes no page. */
function renderAll(site: Site, pages: readonly PageTemplate[]): readonly OutputFile[] {
  return pages
    .flatMap((template) => pagesOf(site, template))
    .map(({ path, text }) => ({ path, text: tidy(text) }))
    .filter(({ text }) => text !== "\n");
}

function pagesOf(site: Site, { route, render }: PageTemplate): readonly OutputFile[] {
  const page = (path: string, viewOf: (page: Page) => object): OutputFile => ({
    path,
    text: render(viewOf({ site, path })),
  });
  const shared = packageView(site);
  const { names, model } = site;
  switch (thingOf(route)) {
    case undefined:
      return [page(route, siteView)];
    case "resource":
      return model.resources.map((resource) => {
        const path =
          site.pages.resources.get(resource.id) ?? pathOf(route, found(names.resources.get(resource.id), ""));
        return page(path, (each) => ({ package: shared, ...resourceView(resource, each) }));
      });
    case "model":
      return [...site.pages.models].map(([id, path]) =>
        page(path, (each) => ({ package: shared, ...modelView(found(model.types.get(id), `type ${id}`), each) })),
      );
    case "error":
      return site.errors.map((symbol) =>
        page(found(site.pages.errors.get(symbol.name), symbol.name), (each) => ({
          package: shared,
          ...errorView(symbol, each),
        })),
      );
  }
}

/** No blanks at the ends of lines, no two empty lines in a row, one line break at the end. */
function tidy(text: string): string {
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    const trimmed = line.trimEnd();
    if (trimmed !== "" || lines.at(-1) !== "") lines.push(trimmed);
  }
  return `${lines.join("\n").trim()}\n`;
}

/** Anchors of methods that another heading of their page, with the same letters, has taken. */
function changedAnchors(site: Site, files: readonly OutputFile[]): Site["anchors"] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const changed = new Map<string, ReadonlyMap<string, string>>();
  for (const [resource, path] of site.pages.resources) {
    const methods = new Set(site.names.resources.get(resource)?.methods.values());
    const others = headingsOf(texts.get(path) ?? "").filter(
      ({ text, anchor }) => methods.has(text) && anchor !== slugOf(text),
    );
    if (others.length > 0) changed.set(path, new Map(others.map(({ text, anchor }) => [text, anchor])));
  }
  return changed;
}
