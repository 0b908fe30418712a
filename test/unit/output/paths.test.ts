import { describe, expect, it } from "vitest";
import { assertPaths } from "../../../generator/output/paths.js";

describe("assertPaths", () => {
  it("accepts what packages have", () => {
    const paths = ["package.json", ".npmignore", ".gitignore", "src/a-b_c.d.ts", "docs/ünïcode.md", "src/console.ts"];
    expect(() => assertPaths(paths)).not.toThrow();
  });

  it.each([
    "",
    "/etc/passwd",
    "../x",
    "src/../../x",
    "src/./x",
    "src//x",
    "src/",
    "C:\\x",
    "C:/x",
    "src\\x",
    "a\u0000b",
    "a\nb",
    "a\u001b[2Jb",
    "\ud800.ts",
    "con",
    "src/NUL.ts",
    "com1.md",
    "trailing.",
    "trailing ",
    " leading",
    "a|b",
    "a?b",
    ".git/hooks/pre-commit",
    ".sdkwright.json",
    "src/.sdkwright-staging/x",
    `${"x".repeat(300)}.ts`,
  ])("refuses %j", (path) => {
    expect(() => assertPaths([path])).toThrow("an emitter gave the path");
  });

  it.each([
    [["src/a.ts", "src/a.ts"]],
    [["src/Foo.ts", "src/foo.ts"]],
    [["src/\u00e9.ts", "src/e\u0301.ts"]],
    [["SRC/a.ts", "src/A.ts"]],
    [["src", "src/a.ts"]],
    [["Src", "src/a.ts"]],
  ])("refuses files that some disk cannot keep apart: %j", (paths) => {
    expect(() => assertPaths(paths)).toThrow();
  });
});
