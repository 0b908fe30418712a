import picocolors from "picocolors";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostics.js";
import { renderGithub, renderJson, renderPretty } from "../../../generator/diagnostics/render.js";

const plain = picocolors.createColors(false);
const text = ["paths:", "  /orders:", "    get:", '      $ref: "#/x"'].join("\n");

const unresolved: Diagnostic = {
  severity: "error",
  code: "ref/unresolved",
  message: "nothing is defined at #/x",
  hint: "did you mean y?",
  file: "shop.yaml",
  line: 4,
  column: 13,
  endLine: 4,
  endColumn: 18,
  pointer: "/paths/~1orders/get/$ref",
  related: [],
};

function pretty(diagnostic: Partial<Diagnostic>, source = text): string {
  const file = { path: "shop.yaml", text: source, format: "yaml" as const };
  return renderPretty([{ ...unresolved, ...diagnostic }], new Map([["shop.yaml", file]]), plain);
}

describe("pretty", () => {
  test("shows the place, the lines, the column and the pointer", () => {
    expect(pretty({})).toBe(`shop.yaml:4:13 error ref/unresolved
  nothing is defined at #/x; did you mean y?
    2 |   /orders:
    3 |     get:
  > 4 |       $ref: "#/x"
      |             ^
  at #/paths/~1orders/get/$ref
`);
  });

  test("shows other places below", () => {
    expect(pretty({ related: [{ message: "the other is here", file: "b.yaml", line: 9, column: 3 }] })).toMatch(
      /\n {2}b\.yaml:9:3 the other is here\n$/,
    );
  });

  test("shows what has no place", () => {
    const { line: _line, column: _column, pointer: _pointer, file: _file, ...rest } = unresolved;
    expect(renderPretty([rest], new Map(), plain)).toBe(
      "sdkwright error ref/unresolved\n  nothing is defined at #/x; did you mean y?\n",
    );
    expect(renderPretty([{ ...rest, file: "shop.yaml" }], new Map(), plain)).toMatch(/^shop\.yaml error ref/);
  });

  test("cuts a long line around its column", () => {
    const lines = pretty({ line: 1, column: 5001 }, `${"a".repeat(5000)}b${"c".repeat(5000)}`).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(120);
    expect(lines[2]?.[lines[3]?.indexOf("^") ?? 0]).toBe("b");
  });

  test("puts the mark under wide characters and after tabs", () => {
    expect(pretty({ line: 1, column: 4 }, "\t日本b")).toContain("  > 1 |  日本b\n      |      ^\n");
  });

  test("ends with the rule that is broken", () => {
    expect(pretty({ rule: "OpenAPI, Reference Object: $ref exists" })).toMatch(
      /\n {2}rule: OpenAPI, Reference Object: .*\n$/,
    );
  });

  test("uses colours when it may", () => {
    const shown = renderPretty([unresolved], new Map(), picocolors.createColors(true));
    expect(shown).toContain("\u001b[31merror");
  });
});

describe("text of a document in a terminal", () => {
  const hostile =
    "\u001b[2J\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007\u009b31m\u202eabc\u2066\u0000\b\r\nnext\ud800";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const harmful = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800]/u;

  test("is stripped of what a terminal obeys, wherever it stands", () => {
    const shown = pretty(
      { message: hostile, hint: hostile, pointer: `/${hostile}`, related: [{ message: hostile, file: hostile }] },
      `one\ntwo\n${hostile.replaceAll("\n", "")}\n${hostile}`,
    );
    expect(shown).not.toMatch(harmful);
    expect(shown).toContain("abc next");
  });

  test("cannot add lines of its own", () => {
    expect(pretty({ message: "x\nerror: fake\u2028y\u0085z" }).split("\n")[1]).toBe(
      "  x error: fake y z; did you mean y?",
    );
  });

  test("is harmless and whole in JSON", () => {
    const shown = renderJson([{ ...unresolved, message: hostile }]);
    expect(shown.trimEnd()).not.toMatch(harmful);
    expect(shown.split("\n")).toHaveLength(2);
    expect(JSON.parse(shown).message).toBe(hostile);
  });

  test("stands in a workflow command before the rule that is broken", () => {
    expect(renderGithub([{ ...unresolved, rule: "OpenAPI, Format: a\nb" }])).toMatch(
      /; did you mean y\? \(rule: OpenAPI, Format: a b\)\n$/,
    );
  });

  test("cannot end a workflow command or begin one", () => {
    const shown = renderGithub([{ ...unresolved, file: "a,b:c%.yaml", message: "x\n::error::y%0A" }]);
    expect(shown).toBe(
      "::error file=a%2Cb%3Ac%25.yaml,line=4,col=13,endLine=4,title=ref/unresolved::x ::error::y%250A; did you mean y?\n",
    );
  });
});

describe("json", () => {
  test("gives every object the same members", () => {
    const { line: _line, hint: _hint, ...rest } = unresolved;
    const members = [unresolved, rest].map((each) => JSON.parse(renderJson([each])) as Record<string, unknown>);
    expect(members[0]).toEqual({
      severity: "error",
      code: "ref/unresolved",
      message: "nothing is defined at #/x",
      file: "shop.yaml",
      line: 4,
      column: 13,
      endLine: 4,
      endColumn: 18,
      pointer: "/paths/~1orders/get/$ref",
      hint: "did you mean y?",
      rule: null,
    });
    expect(Object.keys(members[1] ?? {})).toEqual(Object.keys(members[0] ?? {}));
    expect(members[1]).toMatchObject({ line: null, hint: null });
  });
});
