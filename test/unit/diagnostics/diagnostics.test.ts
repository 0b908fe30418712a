import { describe, expect, test } from "vitest";
import { Diagnostics, type Locate } from "../../../generator/diagnostics/diagnostics.js";

/** Puts `/3/5` at line 3, column 5. */
const locate: Locate = (_source, locations) =>
  locations.map(({ pointer }) => {
    const [line = 1, column = 1] = pointer.split("/").slice(1).map(Number);
    return { start: { line, column }, end: { line, column: column + 1 } };
  });

function diagnosticsWith(...paths: readonly string[]): Diagnostics {
  const diagnostics = new Diagnostics();
  for (const path of paths) {
    diagnostics.addSource({ path, text: "", format: "yaml" });
  }
  return diagnostics;
}

describe("diagnostics", () => {
  test("fail with the first error and not with a warning", () => {
    const diagnostics = new Diagnostics();
    diagnostics.report("operation/method-forbidden", undefined, "created");
    expect(diagnostics.failed).toBe(false);
    diagnostics.report("ref/invalid", undefined, "no");
    expect(diagnostics.failed).toBe(true);
  });

  test("come in the order of files, lines and columns; first those of no file", () => {
    const diagnostics = diagnosticsWith("z.yaml", "a.yaml");
    for (const [file, pointer] of [
      ["a.yaml", "/1/1"],
      ["z.yaml", "/20/1"],
      ["z.yaml", "/3/9"],
      ["z.yaml", "/3/5"],
    ] as const) {
      diagnostics.report("ref/invalid", { file, pointer }, pointer);
    }
    diagnostics.report("ref/invalid", { file: "unknown.yaml", pointer: "" }, "unknown");
    diagnostics.report("ref/invalid", undefined, "nowhere");
    const messages = diagnostics.sorted(locate).map((each) => each.message);
    expect(messages).toEqual(["nowhere", "/3/5", "/3/9", "/20/1", "/1/1", "unknown"]);
  });

  test("say the same thing about the same place once", () => {
    const diagnostics = diagnosticsWith("a.yaml");
    diagnostics.report("ref/invalid", { file: "a.yaml", pointer: "/1/1" }, "x");
    diagnostics.report("ref/invalid", { file: "a.yaml", pointer: "/1/1" }, "y");
    diagnostics.report("ref/invalid", { file: "a.yaml", pointer: "/1/1" }, "x");
    diagnostics.report("ref/invalid", { file: "a.yaml", pointer: "/2/1" }, "x");
    expect(diagnostics.sorted(locate).map((each) => [each.message, each.line])).toEqual([
      ["x", 1],
      ["y", 1],
      ["x", 2],
    ]);
  });

  test("keep a range that was given, and locate other places that they speak of", () => {
    const diagnostics = diagnosticsWith("a.yaml");
    const range = { start: { line: 7, column: 2 }, end: { line: 8, column: 1 } };
    diagnostics.report("operation/duplicate-id", { file: "a.yaml", pointer: "/1/1", range }, "get", {
      file: "a.yaml",
      pointer: "/4/6",
    });
    expect(diagnostics.sorted(locate)).toEqual([
      {
        severity: "warning",
        code: "operation/duplicate-id",
        message: "get is the operationId of two operations; this one is named after its method and path",
        file: "a.yaml",
        pointer: "/1/1",
        line: 7,
        column: 2,
        endLine: 8,
        endColumn: 1,
        related: [{ message: "the other is here", file: "a.yaml", line: 4, column: 6 }],
      },
    ]);
  });

  test("ask for the places of a file once", () => {
    const diagnostics = diagnosticsWith("a.yaml");
    diagnostics.report("ref/invalid", { file: "a.yaml", pointer: "/1/1" }, "x");
    diagnostics.report("ref/invalid", { file: "a.yaml", pointer: "/2/1" }, "y");
    let calls = 0;
    diagnostics.sorted((source, locations) => {
      calls += 1;
      return locate(source, locations);
    });
    expect(calls).toBe(1);
  });
});
