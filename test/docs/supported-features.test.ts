import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Diagnostics } from "../../generator/diagnostics/diagnostics.js";
import { kinds } from "../../generator/diagnostics/kinds.js";
import { load } from "../../generator/load/load.js";
import { locate } from "../../generator/load/locate.js";
import { type ObjectKind, objects } from "../../generator/resolve/keywords.js";
import { resolve } from "../../generator/resolve/resolve.js";
import { fallbackCodes } from "../corpus/fallbacks.js";
import { root } from "../support/packages.js";
import { officialKeywords } from "./support/official-keywords.js";

interface Row {
  readonly object: string;
  readonly keyword: string;
  readonly versions: readonly string[];
  readonly codes: readonly string[];
}

const page = readFileSync(join(root, "docs/supported-features.md"), "utf8");
const all = ["2.0", "3.0", "3.1", "3.2"];
const rows: readonly Row[] = page.split(/^## /m).flatMap((section) => {
  const object = section.slice(0, section.indexOf("\n"));
  return [...section.matchAll(/^\| `(\S+)` +\| (all|[\d., ]+?) +\| (.*)\|$/gm)].map(
    ([, keyword = "", where, text]) => ({
      object,
      keyword,
      versions: where === "all" ? all : (where ?? "").split(", "),
      codes: [...(text ?? "").matchAll(/`([a-z-]+\/[a-z-]+)`/g)].map(([, code = ""]) => code),
    }),
  );
});

describe("the page of supported features", () => {
  it("has one row for each keyword of each version, and no other", () => {
    const official = [...officialKeywords()].flatMap(([version, keywords]) =>
      [...keywords].flatMap(([object, names]) => [...names].map((name) => `${version} ${object} ${name}`)),
    );
    const written = rows.flatMap(({ object, keyword, versions }) =>
      versions.map((version) => `${version} ${object} ${keyword}`),
    );
    expect(written.sort()).toEqual(official.sort());
  });

  it("names codes that exist", () => {
    const known = new Set(Object.keys(kinds));
    expect(rows.flatMap(({ codes }) => codes).filter((code) => !known.has(code))).toEqual([]);
  });

  it("has no row that claims more than the generator does", () => {
    const kindsOf: Readonly<Record<string, ObjectKind>> = {
      "Media type": "mediaType",
      Encoding: "encoding",
      Example: "example",
      "Security scheme": "securityScheme",
      Link: "link",
    };
    for (const [object, kind] of Object.entries(kindsOf)) {
      const reported = rows.filter((row) => row.object === object && row.codes.includes("keyword/unsupported"));
      expect(reported.map(({ keyword }) => keyword).sort()).toEqual([...objects[kind].unsupported.keys()].sort());
    }
  });
});

describe("the schema keyword", () => {
  const found = rows.filter(({ object, versions }) => object === "Schema" && versions.includes("3.1"));

  it.each(found)("$keyword is reported as unsupported exactly when its row says so", ({ keyword, codes }) => {
    const diagnostics = new Diagnostics();
    const components = { schemas: { A: { [keyword]: {} } } };
    const text = JSON.stringify({ openapi: "3.1.0", info: {}, paths: {}, components });
    const document = load({ path: "a.json", read: () => text }, diagnostics);
    if (document !== undefined) resolve(document, diagnostics);
    const reported = diagnostics.sorted(locate).some(({ code }) => code === "schema/keyword-unsupported");
    expect(reported).toBe(codes.includes("schema/keyword-unsupported"));
  });
});

describe("everything that the corpus counts as left out", () => {
  const explained = readFileSync(join(root, "docs/diagnostics.md"), "utf8");

  it.each([...fallbackCodes])("is explained: %s", (code) => {
    expect(explained).toContain(`### \`${code}\``);
  });
});
