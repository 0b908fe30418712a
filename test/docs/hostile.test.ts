import { toString as textOf } from "mdast-util-to-string";
import { describe, expect, it } from "vitest";
import { allOf, parsePage } from "./support/markdown.js";
import { configOf, type Pages, pagesOf, smallDocument } from "./support/pages.js";

/** Descriptions that a page must survive. */
const HOSTILE: readonly string[] = [
  "| a | b |\n| --- | --- |\n| `x | <script>` | 1 |\n| [j](javascript:alert(1)) | ~~2~~ |",
  "a | b\n-|-\n<b>1</b> | `2`",
  "# Heading\n\n## Parameters\n\nSetext\n===\n\nAnother\n---\n\ntext",
  "> # quoted\n> text\n> ---\n\n- # in a list\n  ## deeper\n1. ### numbered",
  "```js\nnever closed <script>alert(1)</script>\n# not a heading",
  "~~~\n```\ninner\n~~~\n\nafter <img src=x onerror=alert(1)>",
  "- item\n\n      indented\n\n  ```\n  fenced in a list\n  ```\n- next",
  "> ```\n> quoted fence\n\n<script>after()</script>",
  "<script>alert(1)</script>\n\n<div>\n\n## inside\n\n</div><!-- open comment",
  "<details><summary>x</summary>\n\n<a href='javascript:alert(1)'>y</a>",
  "[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](<javascript:x>) [d](\njavascript:x)",
  "[e](data:text/html,x) [f](vbscript:x) [g](java&#115;cript:x) <javascript:alert(1)> ![h](https://x.example/i.png)",
  "[ref][id] and [id]\n\n[id]: javascript:alert(1)\n[other]: <javascript:x> 'title'\n\n> [quoted]: javascript:x",
  '[relative](../secret.md) [anchor](#nowhere) [root](/x) [empty]() [good](https://good.example/a_(b)?q=1|2 "t")',
  "line ` one\n`<script>` two `` three\n`` <i> ` x\n\n\\` `<b>` \\[x](javascript:y)",
  "[x](https://a.example/`) `<script>`",
  "unbalanced **bold _and ~~struck `code",
  "trailing backslash \\",
  "a\\|b \\\\| c `d\\|e` | f",
  "{{this}} {{{raw}}} {{#each x}} \\{{y}}",
  "\u202eright to left\u202c \u0000 \u200bhidden\u2028line",
  "    indented code\n    # no heading\n\n\ttab",
  "&lt;script&gt; &#60;b&#62; &copy;",
  "*** \n___\n- - -\n\n===\n---",
  "x\n| - |\n\n|\n|-|",
  "%0a [x]( https://good.example ) $$math$$ @someone #123 :warning:",
];

const everywhere = HOSTILE.join("\n\n");

function document(text: string, name: string) {
  const property = { type: "string", description: text, example: text.slice(0, 60) };
  const address = "javascript:alert(1)";
  const implicit = { authorizationUrl: address, scopes: { [name]: text } };
  return smallDocument({
    info: {
      title: name,
      version: name,
      description: text,
      summary: text,
      contact: { name, url: address, email: name },
    },
    externalDocs: { url: address, description: text },
    servers: [{ url: "https://probe.example", description: text, "x-speakeasy-server-id": name }],
    tags: [{ name, description: text, externalDocs: { url: address, description: text } }],
    security: [{ [name]: [] }],
    paths: {
      "/things/{id}": {
        post: {
          operationId: "postThings",
          tags: [name],
          summary: text,
          description: text,
          externalDocs: { url: address, description: text },
          parameters: [
            { name: "id", in: "path", required: true, description: text, schema: { type: "string" } },
            { name, in: "query", description: text, schema: { enum: [text, "b"] } },
          ],
          requestBody: {
            description: text,
            content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
          },
          responses: {
            200: {
              description: text,
              headers: { "X-Rate": { description: text, schema: { type: "string" } } },
              content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
            },
            400: {
              description: text,
              content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        Thing: {
          type: "object",
          description: text,
          properties: { one: property, [name]: property, two: { $ref: "#/components/schemas/Kind" } },
        },
        Kind: { description: text, enum: ["a", text, name] },
        Problem: { type: "object", description: text, properties: { message: property } },
      },
      securitySchemes: {
        [name]: { type: "apiKey", in: "header", name: "X-Key", description: text },
        flow: { type: "oauth2", flows: { implicit } },
      },
    },
  });
}

function pagesWith(docs: string, text: string, name: string): Pages {
  const pages = pagesOf({ ...configOf("mix"), docs, requestBody: "argument" }, document(text, name));
  if (pages === undefined) throw new Error("the document was refused");
  return pages;
}

/** Headings with their levels, tables with their headers and number of rows, and blocks of code of our own. */
function structureOf(text: string): readonly string[] {
  return parsePage(text).children.flatMap((node) => {
    if (node.type === "heading") return [`${node.depth}`];
    if (node.type === "code") return OWN_LANGUAGES.has(node.lang ?? "") ? [`code ${node.lang}`] : [];
    if (node.type !== "table") return [];
    const header = (node.children[0]?.children ?? []).map((cell) => textOf(cell)).join(" | ");
    return OWN_HEADER.test(header) ? [`table of ${node.children.length}: ${header}`] : [];
  });
}

const OWN_LANGUAGES = new Set(["bash", "ts", "typescript"]);
const OWN_HEADER =
  /^(?:Class|Error Type|Field|Method|Name|Parameter|Property|Status|Status Code|Status code|Value|#)\b/;

const NAME = "odd | `name` <b> [x](javascript:y) # {{z}} */ -->";

describe.each(["resources", "classes"])("pages of style %s", (docs) => {
  it.each([...HOSTILE, everywhere].map((text) => [JSON.stringify(text).slice(0, 60), text]))(
    "keep their structure around %s",
    (_, text) => {
      const plain = pagesWith(docs, "plain words", NAME);
      for (const [path, page] of pagesWith(docs, text, NAME)) {
        const expected = structureOf(plain.get(path) ?? "");
        expect([path, ...structureOf(page)]).toEqual([path, ...expected]);
      }
    },
  );

  it("have no HTML, no image and no link of a description but those that lead to the web", () => {
    for (const [path, page] of pagesWith(docs, everywhere, NAME)) {
      const tree = parsePage(page);
      const html = allOf(tree, "html").map(({ value }) => value);
      const own =
        /^(?:<br\/>|<\/?details(?: open)?>\n?|<!-- UsageSnippet [^<>]*-->|<details(?: open)?>\n<summary>[\w ]+<\/summary>)$/;
      expect([path, html.filter((value) => !own.test(value))]).toEqual([path, []]);
      expect([path, allOf(tree, "image"), allOf(tree, "definition"), allOf(tree, "linkReference")]).toEqual([
        path,
        [],
        [],
        [],
      ]);
      const urls = allOf(tree, "link").map(({ url }) => url);
      expect([path, urls.filter((url) => !/^(?:https?:\/\/|mailto:|#|[\w./%-]+\.md(?:#|$))/.test(url))]).toEqual([
        path,
        [],
      ]);
    }
  });

  it("show every word of a description", () => {
    const words = [
      "never closed",
      "not a heading",
      "quoted fence",
      "fenced in a list",
      "numbered",
      "deeper",
      "onerror",
    ];
    const pages = pagesWith(docs, everywhere, NAME);
    const page = [...pages.values()].find((text) => text.includes("\n## postThings\n")) ?? "";
    const shown = textOf(parsePage(page));
    expect(words.filter((word) => !shown.includes(word))).toEqual([]);
  });

  it("show odd names as they are", () => {
    const pages = pagesWith(docs, "plain words", NAME);
    const readme = textOf(parsePage(pages.get("README.md") ?? ""));
    expect(readme).toContain(NAME);
  });
});
