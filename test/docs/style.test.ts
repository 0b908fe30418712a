import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { generate, writePackage } from "../../generator/index.js";
import { filesUnderFolder } from "./support/folder.js";
import { smallDocument } from "./support/pages.js";

const shop = smallDocument({
  tags: [{ name: "Orders", description: "What was bought." }],
  paths: {
    "/orders/{id}": {
      get: {
        operationId: "getOrder",
        tags: ["Orders"],
        summary: "Find an order",
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        responses: {
          200: {
            description: "ok",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Order" } } },
          },
        },
      },
    },
  },
  components: { schemas: { Order: { type: "object", required: ["id"], properties: { id: { type: "string" } } } } },
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "docs-style-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function generateShop(docs: string) {
  write("shop.json", JSON.stringify(shop));
  return generate({ spec: "shop.json", cwd: folder, name: "shop", docs });
}

describe("a folder of templates", () => {
  it("is a style of its own: its files are the pages", async () => {
    write(
      "my-templates/GUIDE.md.hbs",
      "# {{text package.client}}\n\n{{#each resources}}\n* [{{text title}}]({{href}})\n{{/each}}\n",
    );
    write(
      "my-templates/pages/[resource.file].md.hbs",
      "# {{text title}}\n\n{{#each operations}}\n{{> row}}\n\n{{/each}}\n",
    );
    write(
      "my-templates/_row.hbs",
      '{{text method}} gives {{type result mark="`"}}: {{text httpMethod}} {{text path}}\n',
    );
    write(
      "my-templates/types/[model.name].md.hbs",
      "# {{text name}}\n\n{{#table}}\n| Name |\n|-|\n{{#each fields.rows}}\n| {{code name}} |\n{{/each}}\n{{/table}}\n",
    );
    const { files, diagnostics } = await generateShop("./my-templates");
    expect(diagnostics).toEqual([]);
    const text = Object.fromEntries(files.map((file) => [file.path, file.text]));
    expect(text["GUIDE.md"]).toBe("# Shop\n\n* [Orders](pages/orders.md)\n");
    expect(text["pages/orders.md"]).toBe("# Orders\n\ngetOrder gives [Order](../types/Order.md): GET /orders/{id}\n");
    expect(text["types/Order.md"]).toBe("# Order\n\n| Name |\n| ---- |\n| `id` |\n");
    expect(text["README.md"]).toContain("npm install shop");
  });

  it.each([
    ["asks for what there is not", "{{nothing}}", /"nothing" not defined/],
    ["is not closed", "{{#each resources}}", /Parse error/],
    ["uses a part that there is not", "{{> nowhere}}", /nowhere/],
  ])("gets a diagnostic when a template %s", async (_, template, message) => {
    write("my-templates/GUIDE.md.hbs", template);
    const { files, diagnostics, failed } = await generateShop("./my-templates");
    expect(failed).toBe(true);
    expect(files).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "config/template", message: expect.stringMatching(message) }]);
    expect(diagnostics[0]?.message).toContain("my-templates/GUIDE.md.hbs");
  });
});

describe("changing the style", () => {
  it("replaces the pages of one style by those of another, and touches nothing else", async () => {
    const output = join(folder, "out");
    const writeStyle = async (docs: string) => {
      const { files } = await generateShop(docs);
      const report = await writePackage(output, files);
      expect(report.failed).toBe(false);
      return new Set(files.map(({ path }) => path));
    };
    const resources = await writeStyle("resources");
    write("out/docs/resources/mine.md", "mine\n");
    write("out/docs/mine.md", "mine\n");
    const classes = await writeStyle("classes");
    expect(resources).toContain("docs/resources/orders.md");
    expect(classes).toContain("docs/OrdersApi.md");
    expect(filesUnderFolder(output)).toEqual(expected(classes, "docs/mine.md", "docs/resources/mine.md"));
    const none = await writeStyle("none");
    expect([...none].filter((path) => path.startsWith("docs/"))).toEqual([]);
    expect(none).toContain("README.md");
    expect(filesUnderFolder(output)).toEqual(expected(none, "docs/mine.md", "docs/resources/mine.md"));
  });
});

function expected(files: ReadonlySet<string>, ...others: readonly string[]): readonly string[] {
  return [...files, ".sdkwright.json", ...others].sort();
}
