import { createParser } from "eventsource-parser";
import { describe, expect, it } from "vitest";
import { EventParser, type ParsedEvent } from "../../../templates/runtime/event-parser.js";

const LIMIT = 1_000_000;

function parse(input: string | Uint8Array, size = Number.POSITIVE_INFINITY): readonly ParsedEvent[] {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  const parser = new EventParser(LIMIT);
  const events: ParsedEvent[] = [];
  for (let start = 0; start < bytes.length; start += size) {
    events.push(...parser.push(bytes.subarray(start, start + size)));
  }
  return events;
}

/** Inputs of the published tests of EventSource (web-platform-tests, `eventsource/`), and the data of their events. */
const published: readonly (readonly [name: string, input: string, data: readonly string[]])[] = [
  ["format-bom", "\uFEFFdata:1\n\n\uFEFFdata:2\n\ndata:3\n\n", ["1", "3"]],
  ["format-bom-2", "\uFEFF\uFEFFdata:1\n\ndata:2\n\ndata:3\n\n", ["2", "3"]],
  [
    "format-comments",
    `data:1\r:\0\n:\r\ndata:2\n:${"x".repeat(2048)}\rdata:3\n:data:fail\r:${"x".repeat(2048)}\ndata:4\n\n`,
    ["1\n2\n3\n4"],
  ],
  ["format-data-before-final-empty-line", "retry:1000\ndata:test1\n\nid:test\ndata:test2", ["test1"]],
  ["format-field-data", "data:\n\ndata\ndata\n\ndata:test\n\n", ["", "\n", "test"]],
  ["format-field-event-empty", "event: \ndata:data\n\n", ["data"]],
  [
    "format-field-parsing",
    "data:\0\ndata:  2\rData:1\ndata\0:2\ndata:1\r\0data:4\nda-ta:3\rdata_5\ndata:3\rdata:\r\n data:32\ndata:4\n\n",
    ["\0\n 2\n1\n3\n\n4"],
  ],
  ["format-field-unknown", "data:test\n data\ndata\nfoobar:xxx\njustsometext\n:thisisacommentyay\n\n", ["test\n"]],
  ["format-leading-space", "data:\ttest\rdata: \ndata:test\n\n", ["\ttest\n\ntest"]],
  ["format-newlines", "data:test\r\ndata\ndata:test\r\n\r", ["test\n\ntest"]],
  ["format-null-character", "data:\0\n\n\n\n", ["\0"]],
  ["format-utf-8", "data:ok…\n\n", ["ok…"]],
];

describe("the parser of event streams", () => {
  it.each(published)("agrees with the published case %s, however it is cut", (_, input, data) => {
    for (const size of [1, 2, 3, 7, LIMIT]) expect(parse(input, size).map((event) => event.data)).toEqual(data);
  });

  it("gives the type of an event to that event alone", () => {
    const input = "event:test\ndata:x\n\ndata:x\n\nevent:a\nevent:b\ndata:x\n\nevent:lost\n\ndata:x\n\n";
    expect(parse(input).map(({ event }) => event)).toEqual(["test", "", "b", ""]);
  });

  it("keeps an id until another comes, ignores one with a NUL, and takes back an empty one", () => {
    const input = "id:1\ndata:x\n\ndata:x\n\nid:2\0\ndata:x\n\nid:3\n\ndata:x\n\nid\ndata:x\n\n";
    expect(parse(input).map(({ id }) => id)).toEqual(["1", "1", "1", "3", ""]);
  });

  it("knows only the id of a whole event as the last", () => {
    const parser = new EventParser(LIMIT, "0");
    const push = (text: string) => [...parser.push(new TextEncoder().encode(text))];
    push("id:1\ndata:x\n");
    expect(parser.lastId).toBe("0");
    push("\nid:2\n\nid:3\n");
    expect(parser.lastId).toBe("2");
  });

  it("reads a retry of digits alone", () => {
    const input =
      "retry:3000\nretry:1000x\nretry:-1\nretry:1.5\nretry:\nretry\nretry:٣\ndata:x\n\nretry:03\ndata:x\n\n";
    expect(parse(input).map(({ retry }) => retry)).toEqual([3000, 3]);
  });

  it("takes away exactly one space after the colon", () => {
    expect(parse("data: a\n\ndata:  a\n\ndata:a \n\ndata : a\n\n").map(({ data }) => data)).toEqual(["a", " a", "a "]);
  });

  it("ends a line at a CR at once, without waiting for an LF", () => {
    const parser = new EventParser(LIMIT);
    const push = (text: string) => [...parser.push(new TextEncoder().encode(text))].map(({ data }) => data);
    expect([push("data:a\r"), push("\r"), push("\ndata:b\r\n"), push(""), push("\r"), push("\ndata:c\n\n")]).toEqual([
      [],
      ["a"],
      [],
      [],
      ["b"],
      ["c"],
    ]);
  });

  it("reads bytes that are no UTF-8 as the replacement character", () => {
    expect(parse(Uint8Array.of(...new TextEncoder().encode("data:"), 0xff, 10, 10))[0]?.data).toBe("\uFFFD");
  });

  it.each([
    ["a line without end", "x".repeat(200)],
    ["a comment without end", `:${"x".repeat(200)}`],
    ["lines of data without end", "data\n".repeat(50)],
  ])("refuses %s", (_, input) => {
    for (const size of [1, 9, 200]) {
      const parser = new EventParser(100);
      const feed = () => {
        for (let start = 0; start < input.length; start += size) {
          [...parser.push(new TextEncoder().encode(input.slice(start, start + size)))];
        }
      };
      expect(feed).toThrow(new SyntaxError("an event has more than 100 characters"));
    }
  });

  it("accepts comments, and fields it does not keep, without end", () => {
    const parser = new EventParser(100);
    const text = new TextEncoder().encode(`${":ping\n".repeat(100)}${"event:e\nid:1\n".repeat(100)}data:x\n\n`);
    expect([...parser.push(text)]).toHaveLength(1);
  });
});

/** A small generator of chance that gives the same numbers in every run (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pieces = [
  "data",
  "\ndata:",
  "\ndata: x\n\n",
  "\rdata:y\r\n\r",
  "\nevent:",
  "\nid:",
  "event",
  "id",
  "retry",
  ":",
  ":",
  ": ",
  " ",
  "\n",
  "\n",
  "\n\n",
  "\r",
  "\r\n",
  "\r\r",
  "x",
  "12",
  "é",
  "😀",
  "\0",
  "\uFEFF",
];

describe("the parser and another implementation", () => {
  it("agree on 100,000 random cuts of random streams", () => {
    const next = chance(20_260);
    const encoder = new TextEncoder();
    let cuts = 0;
    let events = 0;
    while (cuts < 100_000) {
      let text = "";
      for (let count = next(40); count > 0; count--) text += pieces[next(pieces.length)] ?? "";
      // The other implementation takes a byte order mark for text, and waits for what follows a CR at the end.
      text = `${text.replace(/^\uFEFF+/, "")}\n`;
      const expected: (readonly [string, string])[] = [];
      const ids: (string | undefined)[] = [];
      const other = createParser({
        onEvent: ({ event = "", data, id }) => {
          expected.push([event, data]);
          ids.push(id);
        },
      });
      other.feed(text);
      const bytes = encoder.encode(text);
      for (let cut = 0; cut < 20; cut++, cuts++) {
        const parser = new EventParser(LIMIT);
        const found: ParsedEvent[] = [];
        const largest = 1 + next(bytes.length);
        for (let start = 0; start < bytes.length; ) {
          const end = start + 1 + next(largest);
          for (const event of parser.push(bytes.subarray(start, end))) found.push(event);
          start = end;
        }
        const actual = found.map(({ event, data }) => [event, data]);
        if (JSON.stringify(actual) !== JSON.stringify(expected))
          expect({ text, actual }).toEqual({ text, actual: expected });
        // It tells the id of an event that has one; here an event also has that of those before.
        if (ids.some((id, index) => id !== undefined && id !== found[index]?.id)) expect({ text, found }).toEqual(ids);
        events += found.length;
      }
    }
    expect(events).toBeGreaterThan(50_000);
  });
});
