import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mapAtOnce, runNode } from "./child.js";
import { type Examination, examine } from "./examine.js";
import { findDocuments, isDocument } from "./find-documents.js";
import { checkRefusals, parseRefusals } from "./refusals.js";
import type { Generation, Report } from "./report.js";
import { codesOf, problemsOf, tableOf } from "./table.js";

const good = `openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /orders:
    get:
      responses:
        "200":
          description: Fine
          content: { application/json: { schema: { $ref: "parts/order.yaml" } } }
`;

const files: Readonly<Record<string, string>> = {
  "good.yaml": good,
  "parts/order.yaml": "type: object\nproperties: { id: { type: string } }\n",
  "bad/bad.json": `\uFEFF{ "openapi": "4.0.0" }`,
  "bad/notes.txt": "openapi: 3.1.0",
  ".hidden/a.yaml": "openapi: 3.1.0",
  "node_modules/a/a.yaml": "openapi: 3.1.0",
};

const examination: Examination = { limits: { seconds: 60, memory: 512 }, compiler: "7", semantics: false };
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "corpus-test-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("the documents of a folder", () => {
  it("are the YAML and JSON files whose root names a version, but for hidden and installed ones", () => {
    expect(findDocuments(folder)).toEqual(["bad/bad.json", "good.yaml"]);
  });

  it.each([
    ["openapi: 3.0.0", true],
    ["# a comment\n'swagger' : '2.0'", true],
    ["info:\n  openapi: 3.0.0", false],
    ['{"openapi": "3.0.0"}', true],
    ['{"openapi": "3.0.0", broken', true],
    ['{"info": {"openapi": 1}}', false],
  ])("are recognised: %s", (text, expected) => {
    expect(isDocument(text)).toBe(expected);
  });
});

describe("a document that is examined", () => {
  it("is generated and type-checked, and nothing stays behind", { timeout: 120_000 }, async () => {
    const { outcome, generation, types } = await examine(folder, "good.yaml", examination);
    expect({ outcome, operations: generation?.operations, errors: types?.count }).toEqual({
      outcome: "generated",
      operations: 1,
      errors: 0,
    });
    expect(generation?.schemaPositions).toBe(3);
    expect(readdirSync(folder).sort()).toEqual([".hidden", "bad", "good.yaml", "node_modules", "parts"]);
  });

  it("is refused with the place of the mistake", { timeout: 120_000 }, async () => {
    const { outcome, generation } = await examine(folder, "bad/bad.json", examination);
    expect(outcome).toBe("diagnosed");
    expect(generation?.errors[0]).toMatch(/^bad\.json:1:\d+ spec\/version: /);
  });

  it("counts as crashed when it takes too long", { timeout: 120_000 }, async () => {
    const report = await examine(folder, "good.yaml", {
      ...examination,
      limits: { ...examination.limits, seconds: 0.01 },
    });
    expect(report).toEqual({ path: "good.yaml", outcome: "crashed", reason: "ended with time limit" });
  });
});

describe("processes", () => {
  it("end at the limit of their memory", { timeout: 60_000 }, async () => {
    const program = "const all = []; for (;;) all.push(new Array(1e5).fill({}));";
    const { end } = await runNode(["--max-old-space-size=32", "-e", program], 60);
    expect(end).not.toBe(0);
    expect(end).not.toBe("time limit");
  });

  it("run so many at once, and give results in order", async () => {
    let running = 0;
    let most = 0;
    const results = await mapAtOnce([3, 1, 2, 4], 2, async (item) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((done) => setTimeout(done, item));
      running -= 1;
      return item * 10;
    });
    expect(results).toEqual([30, 10, 20, 40]);
    expect(most).toBe(2);
  });
});

const generation: Generation = {
  failed: false,
  operations: 2,
  files: 30,
  seconds: 1.25,
  memory: 100,
  schemaPositions: 200,
  codes: { "ref/remote": 1, "document/duplicate-key": 3 },
  silent: [],
  errors: [],
};
const reports: readonly Report[] = [
  {
    path: "a.yaml",
    outcome: "generated",
    generation,
    types: { count: 1, first: ["a.ts(1,1): error TS1"], seconds: 0.5 },
  },
  {
    path: "b.yaml",
    outcome: "diagnosed",
    generation: { ...generation, failed: true, codes: {}, errors: ["b.yaml:1:1 x: y"] },
  },
  { path: "c.yaml", outcome: "crashed", reason: "ended with 1" },
];

describe("the table", () => {
  it("has a row for each document, and totals", () => {
    expect(tableOf(reports).split("\n").map(squeezed)).toEqual([
      "document outcome operations files type errors seconds check s MiB",
      "a.yaml generated 2 30 1 1.3 0.5 100",
      "b.yaml diagnosed 2 30 1.3 100",
      "c.yaml crashed",
      "3 documents 1 generated, 1 diagnosed, 1 crashed 4 60 1 2.5 0.5 100",
    ]);
  });

  it("counts diagnostics, and the share of schemas that lost something", () => {
    expect(codesOf(reports).split("\n").map(squeezed)).toEqual([
      "code places documents of all schemas",
      "document/duplicate-key 3 1",
      "ref/remote 1 1 0.250 %",
      "unknown or left out 1 0.250 % of 400 schemas",
    ]);
  });

  it("says what went wrong", () => {
    expect(problemsOf(reports).split("\n")).toEqual([
      "a.yaml: a.ts(1,1): error TS1",
      "b.yaml: b.yaml:1:1 x: y",
      "c.yaml: crashed, ended with 1",
    ]);
  });
});

describe("the list of refused documents", () => {
  it("has a path and a reason in each line", () => {
    expect(parseRefusals("# why\n\na/b.yaml: has no paths\n")).toEqual([{ path: "a/b.yaml", reason: "has no paths" }]);
    expect(() => parseRefusals("a.yaml")).toThrow("path: reason");
  });

  it("is wrong in both directions", () => {
    const list = parseRefusals("a.yaml: x\nz.yaml: y");
    expect(checkRefusals(list, reports)).toEqual([
      "b.yaml is refused and not in the list",
      "a.yaml is in the list and not refused",
      "z.yaml is in the list and not in the folder",
    ]);
  });
});

function squeezed(line: string): string {
  return line.replace(/ +/g, " ");
}
