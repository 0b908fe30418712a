/** Pages of an API that streams, has pages and takes files, which the packages of the repository do not. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { PackageConfig } from "../../generator/config/config.js";
import { root } from "../support/packages.js";
import { asObject } from "../unit/specs/document.js";
import { buildWorkspace } from "./support/code-blocks.js";
import { committedPages, configOf, pagesOf } from "./support/pages.js";

const spec = "test/platforms/depot.yaml";
const document = asObject(parse(readFileSync(join(root, spec), "utf8")));
const styles: readonly PackageConfig[] = [
  { ...configOf("mix"), id: "depot-resources", spec, name: "depot", client: "Depot" },
  { ...configOf("nuextract"), id: "depot-classes", spec, name: "depot-classes", client: "Depot" },
];

function page(config: PackageConfig, path: string): string {
  return pagesOf(config, document)?.get(path) ?? "";
}

describe.each(styles)("the first page of $id", (config) => {
  const text = page(config, "README.md");

  it.each([
    ["Streaming", "const stream = await depot.parts.watchMoves();\n\nfor await (const item of stream) {"],
    ["Pagination", "for await (const item of depot.parts.listStock()) {"],
    ["File Uploads", 'drawing: new Blob(["example"]),'],
  ])("explains %s with a call of the API", (heading, code) => {
    const [, section = ""] = text.split(new RegExp(`^##+ ${heading}$`, "m"));
    expect(section.split(/^##/m)[0]).toContain(code);
  });
});

it("has a first page where there is nothing to call, and servers with names", () => {
  const servers = [{ url: "https://a.example", name: "a" }, { url: "https://b.example" }];
  for (const config of styles) {
    const pages = pagesOf(config, { openapi: "3.2.0", info: { title: "Depot", version: "1" }, servers, paths: {} });
    expect(pages?.get("README.md")).toContain("# depot");
  }
});

describe("the guides", () => {
  const [resources] = styles;
  const guide = (path: string) => (resources === undefined ? "" : page(resources, path));

  it.each([
    ["docs/streaming.md", "const stream = await depot.parts.watchMoves({"],
    ["docs/streaming.md", "  reconnects: 5,"],
    ["docs/streaming.md", "## Downloads"],
    ["docs/streaming.md", "await body?.pipeTo(counter);"],
    ["docs/streaming.md", "| [`watchMoves`](resources/parts.md#watchmoves) | `text/event-stream` | always |"],
    ["docs/pagination.md", "for await (const page of depot.parts.listStock().pages()) {"],
    ["docs/pagination.md", "* [`listStock`](resources/parts.md#liststock)"],
  ])("%s has %j", (path, part) => {
    expect(guide(path).replace(/ +\|/g, " |")).toContain(part);
  });

  it("have answers on the pages of operations, by what is asked for, and their headers", () => {
    const texts = styles.map((config) =>
      page(config, config.docs === "classes" ? "docs/PartsApi.md" : "docs/resources/parts.md"),
    );
    for (const text of texts) {
      expect(text).toContain("* with `stream: true` in the options: `ReadableStream`");
      expect(text.replace(/ +\|/g, " |")).toContain("| `ETag` | *string* | |");
    }
  });

  it("are not there where there is nothing to say", () => {
    const paths = [...committedPages.values()].flatMap((pages) => [...pages.keys()]);
    expect(paths.filter((path) => /streaming|pagination/.test(path))).toEqual([]);
  });
});

it("explains neither streams nor pages nor files where there are none", () => {
  const texts = [...committedPages.values()].map((pages) => pages.get("README.md") ?? "");
  expect(texts.filter((text) => /^##+ (Streaming|Pagination|File Uploads)$/m.test(text))).toEqual([]);
});

it("says by what names servers are chosen that the document gives none", () => {
  const servers = [{ url: "https://one.test" }, { url: "https://two.test", description: "For tests" }];
  const text = pagesOf(configOf("mix"), { ...document, servers })?.get("README.md");
  expect(text).toContain("| `server2` | `https://two.test` | For tests   |");
  expect(text).toContain('server: "server1",');
});

it("loops over a stream that a function gives as a result", () => {
  const [resources] = styles;
  expect(resources && page(resources, "docs/resources/parts.md")).toContain(
    "if (outcome.ok) {\n  for await (const item of outcome.data) {\n    console.log(item);\n  }\n} else {",
  );
});

it("has code that the strictest flags accept", { timeout: 60_000 }, async () => {
  const workspace = await buildWorkspace(styles);
  try {
    const compiler = join(root, "node_modules/typescript-7/bin/tsc");
    const checked = promisify(execFile)(process.execPath, [compiler, "-p", workspace.folder]);
    expect(
      await checked.then(
        () => "",
        ({ stdout }: { readonly stdout: string }) => stdout,
      ),
    ).toBe("");
    expect(workspace.blocks.length).toBeGreaterThan(30);
  } finally {
    workspace.remove();
  }
});
