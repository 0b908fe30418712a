import { describe, expect, test } from "vitest";
import { JsonSyntaxError, scanJson } from "../../../generator/load/json-scanner.js";
import { loadFiles } from "./support.js";

describe("JSON that is none says where and why", () => {
  const cases: readonly (readonly [text: string, said: string])[] = [
    ['{"a": 1,}', "1:8 json/syntax there is a comma too many before }"],
    ["[1,]", "1:3 json/syntax there is a comma too many before ]"],
    ['{"a": 1 "b": 2}', '1:9 json/syntax a comma or } should stand here, not "'],
    ["{a: 1}", "1:2 json/syntax a key in double quotes should stand here, not a"],
    ["{'a': 1}", "1:2 json/syntax strings stand in double quotes in JSON"],
    ['{"a" 1}', "1:6 json/syntax a colon should stand here, not 1"],
    ['{"a": }', "1:7 json/syntax a value should stand here, not }"],
    ['{"a": undefined}', "1:7 json/syntax a value should stand here, not undefined"],
    ['{"a": 01}', "1:8 json/syntax a comma or } should stand here, not 1"],
    ['{"a": .5}', "1:7 json/syntax a value should stand here, not ."],
    ['{\n  "a": "x\n}', "2:8 json/syntax this string is not closed"],
    ['{"a": "\\x"}', "1:8 json/syntax there is no escape \\x in JSON"],
    ['{"a": "\t"}', "1:8 json/syntax a control character stands in a string; it must be escaped"],
    ['{"a": 1 // one\n}', "1:9 json/syntax there are no comments in JSON"],
    ['{"a": [1, 2', "1:12 json/syntax the text ends where a comma or ] should follow"],
    ['{"a": {', "1:8 json/syntax the text ends where a key in double quotes should follow"],
    ['{"a": 1} x', "1:10 json/syntax the text goes on after its end"],
  ];
  test.each(cases)("%s", (text, said) => {
    expect(loadFiles({ "a.json": text }).said).toEqual([said]);
  });

  test("the scanner agrees with JSON.parse on what is JSON", () => {
    const nothing = { key: () => {}, open: () => {}, close: () => {}, scalar: () => {} };
    const letters = ["{", "}", "[", "]", ",", ":", '"a"', "1", "-", "0", ".", "e", "true", " ", '"\\u00e9"', "null"];
    let seed = 1;
    const next = (limit: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % limit;
    };
    const disputed: string[] = [];
    for (let round = 0; round < 10_000; round += 1) {
      const text = Array.from({ length: 1 + next(7) }, () => letters[next(letters.length)]).join("");
      if (succeeds(() => scanJson(text, nothing)) !== succeeds(() => JSON.parse(text))) {
        disputed.push(text);
      }
    }
    expect(disputed).toEqual([]);
  });
});

function succeeds(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof JsonSyntaxError) {
      return false;
    }
    throw error;
  }
}
