import { describe, expect, test } from "vitest";
import { loadedValue, loadFiles } from "./support.js";

describe("a YAML document becomes plain values", () => {
  const cases: readonly (readonly [what: string, text: string, value: unknown])[] = [
    ["keys that look like numbers are strings", "200: ok\n1.5: odd", { 200: "ok", 1.5: "odd" }],
    ["keys that look like null or a boolean are strings", "null: a\ntrue: b\nno: c", { null: "a", true: "b", no: "c" }],
    ["dates stay strings", "a: 2024-02-29\nb: 2024-02-29T10:00:00Z", { a: "2024-02-29", b: "2024-02-29T10:00:00Z" }],
    ["yes, no, on and off stay strings", "a: [yes, no, on, off]", { a: ["yes", "no", "on", "off"] }],
    ["numbers of YAML 1.2 are read", "a: [1, 0x1F, 0o17, 1e3, -0.5, 1_000]", { a: [1, 31, 15, 1000, -0.5, "1_000"] }],
    ["nothing is null", "a:\nb: ~", { a: null, b: null }],
    ["aliases stand for what they name", "a: &x [1]\nb: *x", { a: [1], b: [1] }],
    ["merge keys are merged", "a: &x {p: 1, q: 2}\nb: {<<: *x, q: 3}", { a: { p: 1, q: 2 }, b: { p: 1, q: 3 } }],
    [
      "a list of merges is merged",
      "a: &x {p: 1}\nb: &y {q: 2}\nc: {<<: [*x, *y]}",
      expect.objectContaining({ c: { p: 1, q: 2 } }),
    ],
    ["block texts keep their lines", "a: |\n  x\n  y\nb: >-\n  x\n  y\n", { a: "x\ny\n", b: "x y" }],
    ["an explicit start is no second document", "---\na: 1\n", { a: 1 }],
    ["JSON in a YAML file is JSON", '{"a": [1, "b", null]}', { a: [1, "b", null] }],
    ["Windows line ends are line ends", "a: 1\r\nb: |\r\n  x\r\n", { a: 1, b: "x\n" }],
  ];
  test.each(cases)("%s", (_what, text, value) => {
    expect(loadedValue(text)).toEqual(value);
  });
});

describe("what the stricter reader refuses is still read", () => {
  const cases: readonly (readonly [what: string, text: string, value: unknown])[] = [
    ["a closing bracket as far left as its key", "a:\n  b: [\n    1\n  ]\n  c: 2\n", { a: { b: [1], c: 2 } }],
    [
      "brackets and members left of their key",
      "a:\n  b: {\n  c: [\n1,\n 2\n],\n d: x\n }\n  e: 2\n",
      { a: { b: { c: [1, 2], d: "x" }, e: 2 } },
    ],
    ["a tag of someone else", "a: !include x.yaml\n", { a: "x.yaml" }],
    ["a key that is a list", "? [a]\n: 1\n", { "[ a ]": 1 }],
  ];
  test.each(cases)("%s", (_what, text, value) => {
    expect(loadedValue(text)).toEqual(value);
  });

  test("but no line is joined to a comment", () => {
    expect(loadedValue("a:\n  b: [ # one\n1, 2]\n")).toBeUndefined();
  });

  test("but keys that stand twice are found there too", () => {
    expect(loadFiles({ "a.yaml": "a: !tag x\nb: 1\nb: 2\n" }).said).toEqual([
      "3:1 document/duplicate-key the key b stands here twice; the last one counts",
    ]);
  });
});

describe("of a key that stands twice the last value counts, with a warning", () => {
  test.each([
    ["JSON", "a.json", '{"a": {"b": 1}, "c": 0, "a": {"d": 2}}', "1:25"],
    ["YAML", "a.yaml", "a: {b: 1}\nc: 0\na: {d: 2}\n", "3:1"],
    ["YAML that only the tolerant reader reads", "a.yaml", "a: {b: 1}\nc: 0\na: {\n d: 2\n}\n", "3:1"],
  ])("in %s", (_format, path, text, place) => {
    const { document, said } = loadFiles({ [path]: text });
    expect(said).toEqual([`${place} document/duplicate-key the key a stands here twice; the last one counts`]);
    expect(document?.root.value).toEqual({ a: { d: 2 }, c: 0 });
  });
});

describe("objects hold what the document says and nothing else", () => {
  test.each([
    ["JSON", '{"__proto__": {"polluted": true}, "toString": 1, "constructor": {"prototype": {}}}'],
    ["YAML", "__proto__: {polluted: true}\ntoString: 1\nconstructor: {prototype: {}}\n"],
    ["a merge", "a: &x {__proto__: {polluted: true}}\n<<: *x\ntoString: 1\nconstructor: {prototype: {}}\n"],
  ])("%s with keys of every object's prototype", (_format, text) => {
    const value = loadedValue(text) as Record<string, unknown>;
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(Object.keys(value)).toEqual(expect.arrayContaining(["__proto__", "toString", "constructor"]));
    expect(value["hasOwnProperty"]).toBeUndefined();
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("keys that are whole numbers come first, wherever they stand", () => {
    expect(Object.keys(loadedValue('{"b": 1, "404": 2, "200": 3, "a": 4}') as object)).toEqual([
      "200",
      "404",
      "b",
      "a",
    ]);
  });
});

describe("a byte order mark", () => {
  test.each([
    ["JSON", '\ufeff{"a": 1}'],
    ["YAML", "\ufeffa: 1\n"],
  ])("before %s is no part of it", (_format, text) => {
    const { document, said } = loadFiles({ "a.spec": text });
    expect(said).toEqual([]);
    expect(document?.root.value).toEqual({ a: 1 });
    expect(document?.root.text.startsWith("\ufeff")).toBe(false);
  });
});

describe("numbers that JSON cannot hold become null, with a warning", () => {
  test.each([
    ["a.yaml", "a: .inf\n", "1:4 document/number Infinity is not a number that JSON can hold; null is assumed"],
    ["a.yaml", "a: [.NaN]\n", "1:5 document/number NaN is not a number that JSON can hold; null is assumed"],
    ["a.json", '{"a": -1e999}', "1:7 document/number -Infinity is not a number that JSON can hold; null is assumed"],
  ])("in %s: %s", (path, text, said) => {
    expect(loadFiles({ [path]: text }).said).toEqual([said]);
  });
});
