import { describe, expect, it } from "vitest";
import { jsonLines, jsonSequence } from "../../../templates/runtime/json-lines.js";
import { ShopCore } from "./sample/core.js";
import { ShopParseError } from "./sample/errors/shop-parse-error.js";
import { answer, drain, watch } from "./stream-support.js";
import { stub } from "./support.js";

/** The items of a text, which has to be the same however it is cut. */
async function read(text: string, decoder: typeof jsonLines, maxItemLength?: number) {
  const bytes = new TextEncoder().encode(text);
  const outcomes = [];
  for (const size of [1, 3, bytes.length + 1]) {
    const chunks: Uint8Array[] = [];
    for (let start = 0; start < bytes.length; start += size) chunks.push(bytes.subarray(start, start + size));
    const core = new ShopCore({ fetch: stub(answer(chunks, "application/jsonl")) });
    outcomes.push(await drain(await watch(core, { maxItemLength }, decoder)));
  }
  for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
  return outcomes[0] ?? { items: [] };
}

describe("JSON lines", () => {
  it.each([
    ["one a line", '{"a":1}\n[2]\n"é😀"\n', [{ a: 1 }, [2], "é😀"]],
    ["with either end of line, and none at the end", '1\r\n"\u2028"\n2', [1, "\u2028", 2]],
    ["with empty lines between", "\n\n1\n \r\n2\n\n", [1, 2]],
    ["after a byte order mark", "\uFEFF1\n", [1]],
    ["of nothing", "", []],
  ])("are items %s", async (_, text, items) => {
    expect(await read(text, jsonLines)).toEqual({ items });
  });

  it("that are not JSON are a parse error, which does not quote them", async () => {
    const { items, error } = await read("1\nsk-secret\n2\n", jsonLines);
    expect(items).toEqual([1]);
    expect(error).toBeInstanceOf(ShopParseError);
    expect(error?.message).toBe("watchThings: an item is not JSON (9 characters)");
    expect(JSON.stringify(error) + String(error?.stack) + String(error?.cause)).not.toContain("secret");
  });

  it("that are cut off are a parse error", async () => {
    const { items, error } = await read('{"a":1}\n{"a"', jsonLines);
    expect([items, error?.message]).toEqual([[{ a: 1 }], "watchThings: an item is not JSON (4 characters)"]);
  });

  it("that are too long are refused, whether they end or not", async () => {
    for (const text of [`"${"x".repeat(50)}"\n`, "x".repeat(50)]) {
      const { error } = await read(`1\n${text}`, jsonLines, 20);
      expect(error?.message).toBe("watchThings: an item has more than 20 characters");
    }
  });
});

describe("a JSON sequence", () => {
  it.each([
    ["of records", '\x1e{"a":1}\n\x1e"x"\n\x1e12\n', [{ a: 1 }, "x", 12]],
    ["with empty records and line ends inside", '\x1e\x1e{"a":\n1}\n', [{ a: 1 }]],
    ["whose last value cannot go on", "\x1e1\n\x1e[2]", [1, [2]]],
  ])("%s has an item for each", async (_, text, items) => {
    expect(await read(text, jsonSequence)).toEqual({ items });
  });

  it("that is cut off in a number is a parse error", async () => {
    for (const end of ["12", "tru", "true"]) {
      const { items, error } = await read(`\x1e1\n\x1e${end}`, jsonSequence);
      expect([items, error?.message]).toEqual([[1], "watchThings: the last value is cut off"]);
    }
  });
});
