import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../generator/config/read-config.js";
import { type Diagnostic, Diagnostics } from "../../generator/diagnostics/diagnostics.js";
import { kinds } from "../../generator/diagnostics/kinds.js";
import { locate } from "../../generator/load/locate.js";
import { generatePackage } from "../../generator/pipeline.js";
import { CONFIG } from "../scenarios/harness/stages.js";
import { root } from "../support/packages.js";
import { testedElsewhere } from "./tested-elsewhere.js";

interface Section {
  readonly code: string;
  readonly text: string;
  readonly example?: string;
}

const page = readFileSync(join(root, "docs/diagnostics.md"), "utf8");
const [, ...pieces] = page.split(/^### `(.+)`\n/m);
const sections: readonly Section[] = pieces.flatMap((code, index) => {
  if (index % 2 === 1) return [];
  const [text = ""] = (pieces[index + 1] ?? "").split(/^## /m);
  const example = /^```\w+\n([\s\S]*?)^```$/m.exec(text)?.[1];
  return [{ code, text, ...(example === undefined ? {} : { example }) }];
});
const severities = new Map(Object.entries(kinds).map(([code, { severity }]) => [code, severity]));

/** Without what says nothing: the version, `info`, an empty `paths`. */
function completed(example: string): string {
  if (/^[{-]|^#|^openapi: 4/.test(example)) return example;
  const info = /^info:/m.test(example) ? "" : 'info: { title: Shop, version: "1" }\n';
  const version = /^(openapi|swagger):/m.test(example) ? "" : "openapi: 3.1.0\n";
  return `${version}${info}${/^paths:/m.test(example) ? "" : "paths: {}\n"}${example}`;
}

/** The document of the configurations. */
const SHOP = `
paths:
  /orders:
    get:
      operationId: listOrders
      parameters: [{ name: offset, in: query, schema: { type: integer } }]
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties: { data: { type: array, items: { $ref: "#/components/schemas/Order" } } }
components:
  schemas:
    Order: { type: object, properties: { item: { $ref: "#/components/schemas/Item" } } }
    Item: { type: object, properties: { name: { type: string } } }
`;

async function saidOfDocument(text: string, spec: string, config = CONFIG): Promise<readonly Diagnostic[]> {
  const read = (path: string) => {
    if (path === spec) return completed(text);
    throw new Error("there is no such file");
  };
  return (await generatePackage({ ...config, spec }, { path: spec, read })).diagnostics;
}

/** What is said of a configuration, and of the packages that it names if it is in order. */
async function saidOfConfiguration(text: string): Promise<readonly Diagnostic[]> {
  const diagnostics = new Diagnostics();
  const configs = readConfig({ path: "sdkwright.yaml", folder: "/shop", text }, diagnostics);
  if (diagnostics.failed) return diagnostics.sorted(locate);
  return (await Promise.all(configs.map((config) => saidOfDocument(SHOP, config.spec, config)))).flat();
}

describe("the page of diagnostics", () => {
  it("has every code, and no other", () => {
    expect(sections.map(({ code }) => code).sort()).toEqual([...severities.keys()].sort());
  });

  it.each(sections)("says how severe $code is", ({ code, text }) => {
    const severity = severities.get(code) === "error" ? "Error" : "Warning";
    expect(text.trimStart()).toMatch(new RegExp(`^${severity}\\. `));
  });
});

describe("the example of", () => {
  const examples = sections.flatMap(({ code, example }) => (example === undefined ? [] : [{ code, example }]));

  it.each(examples)("$code raises it", async ({ code, example }) => {
    const spec = code.startsWith("json/") ? "shop.json" : "shop.yaml";
    const said = example.startsWith("packages:")
      ? await saidOfConfiguration(example)
      : await saidOfDocument(example, spec);
    expect(said.map((diagnostic) => diagnostic.code)).toContain(code);
  });

  it("a configuration raises nothing by what it leaves out", async () => {
    const whole = 'packages:\n  shop: { spec: specs/shop.yaml, output: generated/shop, name: "@acme/shop" }\n';
    expect(await saidOfConfiguration(whole)).toEqual([]);
  });
});

describe("a code without an example", () => {
  const without = sections.filter(({ example }) => example === undefined).map(({ code }) => code);

  it("is one whose test is named", () => {
    expect(without.sort()).toEqual(Object.keys(testedElsewhere).sort());
  });

  it.each(Object.entries(testedElsewhere))("is expected by the test that is named: %s", (code, { file, test }) => {
    expect(testNamed(readFileSync(join(root, file), "utf8"), test)).toContain(code);
  });
});

/** The text of a test, from its own beginning to that of the next one, its table included. */
function testNamed(text: string, name: string): string {
  const tests = text.split(/^(?= *(?:describe|it|test)(?:\.\w+)?(?:<.*>)?\()/m);
  return tests.find((each) => each.includes(`"${name}"`)) ?? "";
}
