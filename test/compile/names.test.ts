/** Names that mean something already, wherever a document may have a name. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { generate, writePackage } from "../../generator/index.js";
import {
  RESERVED_FILES,
  RESERVED_MEMBERS,
  RESERVED_OPTIONS,
  reservedBindings,
} from "../../generator/naming/reserved.js";
import { runtimeSymbols } from "../../generator/typescript/runtime-symbols.js";
import { root } from "../support/packages.js";

/** Types of the language; entries and folders of a package; what is no identifier; twins of one another. */
const others = `any unknown never object string number boolean bigint symbol asserts keyof Shop ShopCore ShopError
  ShopOptions ShopApiError index schema paths components models errors runtime 400 2fa -1 +1 a/b a.b a-b a_b aB AB`;

const words = [
  ...reservedBindings(runtimeSymbols().keys()),
  ...RESERVED_MEMBERS,
  ...RESERVED_OPTIONS,
  ...RESERVED_FILES,
  ...others.split(/\s+/),
];

const ref = (name: string) => ({ $ref: `#/components/schemas/${name.replaceAll("/", "~1")}` });
const json = (name: string) => ({ description: "", content: { "application/json": { schema: ref(name) } } });
const each = <T>(make: (word: string, index: number) => readonly [string, T]) =>
  Object.fromEntries([...new Set(words)].map(make));

const document = {
  openapi: "3.1.0",
  info: { title: "Shop", version: "1" },
  servers: [{ url: "https://shop.test" }],
  paths: each((word, index) => [
    `/${index}/{${word}}`,
    {
      parameters: [{ name: word, in: "path", required: true, schema: { type: "string" } }],
      get: {
        operationId: word,
        tags: [word],
        parameters: [{ name: word, in: "query", schema: ref(word) }],
        responses: { 200: json(word), 400: json(words[index + 1] ?? word) },
      },
      put: {
        operationId: `${word} put`,
        tags: [word],
        security: [{ [word]: [] }],
        requestBody: json(word),
        responses: { 200: json(word) },
      },
    },
  ]),
  components: {
    schemas: each((word) => [
      word,
      { type: "object", required: [word], properties: { [word]: { enum: [word, "x"] }, next: ref(word) } },
    ]),
    securitySchemes: each((word, index) => [word, { type: "apiKey", in: "header", name: `X-${index}` }]),
  },
};

const folder = mkdtempSync(join(tmpdir(), "names-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("whatever things are called, the package type-checks", { timeout: 120_000 }, async () => {
  const spec = { path: "shop.json", read: () => JSON.stringify(document) };
  const { files, diagnostics, failed } = await generate({ spec, name: "shop", docs: "none" });
  const codes = new Set(diagnostics.map(({ code }) => code));
  expect(codes).toEqual(new Set(["name/collision", "schema-entry/partial"]));
  expect(failed).toBe(false);
  await writePackage("shop", files, { cwd: folder });
  const tsc = join(root, "node_modules/typescript-7/bin/tsc");
  const checked = promisify(execFile)(process.execPath, [tsc, "--noEmit", "-p", "shop"], { cwd: folder });
  expect(
    await checked.then(
      () => "",
      ({ stdout }: { readonly stdout: string }) => stdout,
    ),
  ).toBe("");
});
