import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import type { PackageConfig } from "../../../generator/config/config.js";
import { readConfig } from "../../../generator/config/read-config.js";
import { Diagnostics } from "../../../generator/diagnostics/diagnostics.js";
import { locate } from "../../../generator/load/locate.js";

function read(text: string, path = "sdkwright.yaml"): readonly PackageConfig[] {
  const diagnostics = new Diagnostics();
  const packages = readConfig({ path, folder: "/project", text }, diagnostics);
  expect(diagnostics.sorted(locate)).toEqual([]);
  return packages;
}

function readOne(members: Readonly<Record<string, unknown>>, path?: string): PackageConfig | undefined {
  const shop = { spec: "specs/shop.yaml", output: "generated/shop", name: "@acme/gift-shop", ...members };
  return read(JSON.stringify({ packages: { shop } }), path)[0];
}

describe("readConfig", () => {
  it("fills in what a package leaves out", () => {
    expect(readOne({})).toEqual({
      id: "shop",
      spec: "specs/shop.yaml",
      output: "generated/shop",
      name: "@acme/gift-shop",
      version: "0.1.0",
      client: "GiftShop",
      docs: "resources",
      resourceSuffix: "Resource",
      requestBody: "spread",
      envPrefix: "GIFT_SHOP",
      errors: { base: "GiftShopError", default: "GiftShopDefaultError" },
      names: new Map(),
      pagination: [],
    });
  });

  it.each([
    [{ client: "OpenRouter" }, { envPrefix: "OPEN_ROUTER", errors: { base: "OpenRouterError" } }],
    [{ client: "OpenRouter", envPrefix: "OPENROUTER" }, { envPrefix: "OPENROUTER" }],
    [{ docs: "classes" }, { resourceSuffix: "Api" }],
    [{ docs: "none" }, { resourceSuffix: "Resource" }],
    [{ docs: "classes", resourceSuffix: "" }, { resourceSuffix: "" }],
    [{ errors: { default: "APIError" } }, { errors: { base: "GiftShopError", default: "APIError" } }],
    [{ name: "toy.shop-api" }, { client: "ToyShopApi" }],
    [{ version: "2.0.0-rc.1" }, { version: "2.0.0-rc.1" }],
    [{ docs: "./templates/pages" }, { docs: "./templates/pages" }],
    [{ names: { "#/paths/~1a/get": "getA", "/components/schemas/B": "Bee" } }, {}],
  ])("makes of %j what a user expects", (members, expected) => {
    expect(readOne(members)).toMatchObject(expected);
  });

  it("knows names by their pointers, with and without #", () => {
    expect(readOne({ names: { "#/paths/~1a/get": "getA", "/components/schemas/B": "Bee" } })?.names).toEqual(
      new Map([
        ["/paths/~1a/get", "getA"],
        ["/components/schemas/B", "Bee"],
      ]),
    );
  });

  it("knows where it says how an operation is paged", () => {
    const rule = { type: "cursor", input: "after", next: "$.meta['next'].cursor", items: "data[0].list" };
    const text = `packages: { shop: { spec: a.yaml, output: b, name: c, client: C, pagination: {\n  list: ${JSON.stringify(rule)} } } }`;
    const at = { pointer: "/packages/shop/pagination/list", range: { start: { line: 2, column: 3 } } };
    expect(read(text)[0]?.pagination).toMatchObject([{ operation: "list", rule, at }]);
  });

  it("takes paths as relative to the folder of the configuration", () => {
    expect(readOne({ docs: "./pages" }, "../project/sdkwright.yaml")).toMatchObject({
      spec: "../project/specs/shop.yaml",
      output: "../project/generated/shop",
      docs: "../project/pages",
    });
  });

  it("takes documents from anywhere the user names", () => {
    expect(readOne({ spec: "../apis/shop.yaml" })?.spec).toBe("../apis/shop.yaml");
    expect(readOne({ spec: "/apis/shop.yaml" })?.spec).toBe("/apis/shop.yaml");
  });

  it("takes __proto__ for a key like any other", () => {
    const diagnostics = new Diagnostics();
    readConfig(
      { path: "c.json", folder: "/p", text: '{"packages": {"a": {"__proto__": {"spec": "x"}}}}' },
      diagnostics,
    );
    expect(diagnostics.sorted(locate).map((each) => each.message)).toContain("there is no __proto__ here");
  });
});

describe("the project's own configuration", () => {
  const text = readFileSync(new URL("../../../sdkwright.yaml", import.meta.url), "utf8");

  it("describes the five packages", () => {
    const packages = read(text);
    expect(
      packages.map(({ id, client, docs, requestBody, envPrefix, errors }) => ({
        id,
        client,
        docs,
        requestBody,
        envPrefix,
        ...errors,
      })),
    ).toMatchInlineSnapshot(`
      [
        {
          "base": "MixError",
          "client": "Mix",
          "default": "MixDefaultError",
          "docs": "resources",
          "envPrefix": "MIX",
          "id": "mix",
          "requestBody": "spread",
        },
        {
          "base": "SpeakeasyError",
          "client": "Speakeasy",
          "default": "APIError",
          "docs": "resources",
          "envPrefix": "SPEAKEASY",
          "id": "speakeasy",
          "requestBody": "spread",
        },
        {
          "base": "OpenRouterError",
          "client": "OpenRouter",
          "default": "APIError",
          "docs": "resources",
          "envPrefix": "OPENROUTER",
          "id": "openrouter",
          "requestBody": "spread",
        },
        {
          "base": "NuExtractError",
          "client": "NuExtract",
          "default": "NuExtractDefaultError",
          "docs": "classes",
          "envPrefix": "NUEXTRACT",
          "id": "nuextract",
          "requestBody": "argument",
        },
        {
          "base": "MixpeekError",
          "client": "Mixpeek",
          "default": "MixpeekDefaultError",
          "docs": "classes",
          "envPrefix": "MIXPEEK",
          "id": "mixpeek",
          "requestBody": "argument",
        },
      ]
    `);
  });
});

describe("the schema of the configuration", () => {
  const schema = JSON.parse(
    readFileSync(new URL("../../../generator/config/schema.json", import.meta.url), "utf8"),
  ) as object;

  it("is a valid JSON Schema, with a description of every key", () => {
    const ajv = new Ajv();
    ajv.addVocabulary(["errorMessage"]);
    expect(ajv.validateSchema(schema)).toBe(true);
    const undescribed: string[] = [];
    const visit = (value: unknown, path: string): void => {
      for (const [key, each] of Object.entries(value as object)) {
        if (typeof each === "object" && each !== null) {
          if (path.endsWith("/properties") && !("description" in each)) {
            undescribed.push(`${path}/${key}`);
          }
          visit(each, `${path}/${key}`);
        }
      }
    };
    visit(schema, "");
    expect(undescribed).toEqual([]);
  });
});
