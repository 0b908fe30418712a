import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { type PageFacts, sourcePages } from "./facts.js";
import { classFacts, type OperationFacts, resourceFacts } from "./support/facts.js";
import { mutationsOf } from "./support/mutations.js";
import { committedPages, configOf, documentOf, type Pages, pagesOf, templatesOf } from "./support/pages.js";

function factsOn(page: PageFacts, pages: Pages | undefined): readonly OperationFacts[] {
  const text = pages?.get(page.path) ?? "";
  return configOf(page.package).docs === "classes" ? classFacts(text) : resourceFacts(text);
}

describe.each(sourcePages.map((page) => [`${page.package}/${page.path}`, page] as const))("%s", (_, page) => {
  it("has the facts of its source page", () => {
    expect(factsOn(page, committedPages.get(page.package))).toEqual(page.operations);
  });

  it("has other facts when any fact of the document is another one", () => {
    const config = configOf(page.package);
    const needed = new Map([...templatesOf(config.docs)].filter(([path]) => isNeeded(path)).map(withoutOthers));
    const unseen = mutationsOf(documentOf(config), config.docs).filter(({ document }) =>
      isDeepStrictEqual(factsOn(page, pagesOf(config, document, needed)), page.operations),
    );
    expect(unseen.map(({ what }) => what)).toEqual([]);
  });
});

/** The pages of operations and their parts, and those that they lead to. */
function isNeeded(path: string): boolean {
  return /\[(?:resource|model|error)\.|(?:^|\/)_/.test(path);
}

/** What stands on the pages of models and errors does not matter here. */
function withoutOthers([path, text]: readonly [string, string]): readonly [string, string] {
  return [path, /\[(?:model|error)\./.test(path) ? "" : text];
}
