import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { allOf, anchorsOf, parsePage } from "./support/markdown.js";
import { committedPages, configOf, type Pages, pagesOf, smallDocument } from "./support/pages.js";

/** Links that lead nowhere: `page → target`. */
function brokenLinks(pages: Pages): readonly string[] {
  const trees = new Map([...pages].map(([path, text]) => [path, parsePage(text)]));
  const anchors = new Map([...trees].map(([path, tree]) => [path, anchorsOf(tree)]));
  return [...trees].flatMap(([path, tree]) =>
    allOf(tree, "link")
      .map(({ url }) => url)
      .filter((url) => !/^(?:https?|mailto):/.test(url))
      .filter((url) => {
        const [target = "", anchor] = url.split("#");
        const page = target === "" ? path : posix.join(posix.dirname(path), decodeURIComponent(target));
        const known = anchors.get(page);
        return known === undefined || (anchor !== undefined && !known.has(anchor));
      })
      .map((url) => `${path} → ${url}`),
  );
}

describe.each([...committedPages])("the pages of %s", (_, pages) => {
  it("have no link that leads nowhere", () => {
    expect(brokenLinks(pages)).toEqual([]);
  });

  it("can all be reached from the first page", () => {
    const reached = new Set(["README.md"]);
    for (const path of reached) {
      for (const { url } of allOf(parsePage(pages.get(path) ?? ""), "link")) {
        const [target = ""] = url.split("#");
        if (target !== "" && !/^\w+:/.test(target)) reached.add(posix.join(posix.dirname(path), target));
      }
    }
    expect([...pages.keys()].filter((path) => !reached.has(path))).toEqual([]);
  });
});

it.each(["resources", "classes"])(
  "finds methods that are called like each other, or like a heading, in style %s",
  (docs) => {
    const operation = (operationId: string) => ({
      operationId,
      tags: ["Things"],
      responses: { 200: { description: "ok" } },
    });
    const pages = pagesOf(
      { ...configOf("mix"), docs },
      smallDocument({
        paths: {
          "/a": { get: operation("overview"), put: operation("parameters") },
          "/b": { get: operation("getURL"), put: operation("getUrl"), post: operation("errors") },
          "/c": { get: { operationId: "ping", responses: { 200: { description: "ok" } } } },
        },
      }),
    );
    expect(pages).toBeDefined();
    expect(brokenLinks(pages ?? new Map())).toEqual([]);
  },
);
