import { describe, expect, test } from "vitest";
import type { Location } from "../../../generator/diagnostics/location.js";
import { locate } from "../../../generator/load/locate.js";

function places(
  format: "json" | "yaml",
  text: string,
  ...wanted: readonly (string | readonly [string, "key"])[]
): string[] {
  const locations = wanted.map((each): Location => {
    const [pointer, part] = typeof each === "string" ? [each, "value" as const] : each;
    return { file: "a", pointer, part };
  });
  return locate({ path: "a", text, format }, locations).map(
    ({ start, end }) => `${start.line}:${start.column}-${end.line}:${end.column}`,
  );
}

const json = `{
  "a": [1, {"b": "x"}],
  "c/d": {"~": null},
  "é\\u0041": true
}`;

const yaml = `# a comment
a: &anchor
  - 1
  - b: "x"   # quoted
c/d: {'~': null, e: [ ]}
200: >
  two
  lines
f: *anchor
g:
"h":
  i: plain text
`;

describe("a pointer is found in JSON", () => {
  test.each([
    ["", "1:1-5:2"],
    ["/a", "2:8-2:23"],
    ["/a/0", "2:9-2:10"],
    ["/a/1/b", "2:18-2:21"],
    ["/c~1d/~0", "3:16-3:20"],
    ["/éA", "4:14-4:18"],
  ])("%s", (pointer, expected) => {
    expect(places("json", json, pointer)).toEqual([expected]);
  });
});

describe("a pointer is found in YAML", () => {
  test.each([
    ["", "2:1-12:16"],
    ["/a", "3:3-4:11"],
    ["/a/0", "3:5-3:6"],
    ["/a/1/b", "4:8-4:11"],
    ["/c~1d/~0", "5:12-5:16"],
    ["/c~1d/e", "5:21-5:24"],
    ["/200", "7:3-8:8"],
    ["/f", "9:4-9:11"],
    ["/h/i", "12:6-12:16"],
  ])("%s", (pointer, expected) => {
    expect(places("yaml", yaml, pointer)[0]).toBe(expected);
  });
});

describe("what is not there is placed at the nearest thing around it", () => {
  test.each([
    ["json", "/a/1/x/y", "2:12-2:22"],
    ["json", "/a/7", "2:8-2:23"],
    ["json", "/x", "1:1-5:2"],
    ["yaml", "/a/1/x/y", "4:5-4:11"],
    ["yaml", "/f/0", "9:4-9:11"],
    ["yaml", "/h/i/x", "12:6-12:16"],
  ] as const)("in %s: %s", (format, pointer, expected) => {
    expect(places(format, format === "json" ? json : yaml, pointer)).toEqual([expected]);
  });
});

test("keys are found as well as values, and items of lists have none", () => {
  expect(places("json", json, ["/a", "key"], ["/a/1/b", "key"], ["/a/0", "key"])).toEqual([
    "2:3-2:6",
    "2:13-2:16",
    "2:9-2:10",
  ]);
  expect(places("yaml", yaml, ["/a", "key"], ["/h", "key"], ["/200", "key"])).toEqual([
    "2:1-2:2",
    "11:1-11:4",
    "6:1-6:4",
  ]);
});

test("columns count UTF-16 units", () => {
  expect(places("json", '{"😀": 1}', "/😀")).toEqual(["1:8-1:9"]);
});

test("a value that is not written stands after its key", () => {
  expect(places("yaml", "a:\nb: 1\n", "/a")).toEqual(["1:2-1:2"]);
});

test("keys are compared as they are read", () => {
  expect(places("yaml", "0x10: a\n1.50: b\n~: c\n", "/16", "/1.5", "/null")).toEqual(["1:7-1:8", "2:7-2:8", "3:4-3:5"]);
});

test("places are found in what only the tolerant reader reads", () => {
  expect(places("yaml", "a:\n  b: [\n    1\n  ]\n  c: 2\n", "/a/b/0", "/a/c", ["/a/c", "key"])).toEqual([
    "3:5-3:6",
    "5:6-5:7",
    "5:3-5:4",
  ]);
});

test("places are found in what the stricter reader reads with lines joined", () => {
  expect(places("yaml", "a:\n  b: {\n c: [\n1, x\n],\n d: y\n }\ne: 2\n", "/a/b", "/a/b/c/1", "/a/b/d", "/e")).toEqual([
    "2:6-7:3",
    "4:4-4:5",
    "6:5-6:6",
    "8:4-8:5",
  ]);
});
