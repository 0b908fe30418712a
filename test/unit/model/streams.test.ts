import { describe, expect, it } from "vitest";
import type { StreamFormat } from "../../../generator/model/delivery.js";
import { modelled, onlyOperation, shown } from "./support.js";

function streamed(content: string, more = "") {
  const found = modelled(`
GET /a:
  ${more}
  responses: { "200": { description: OK, content: { ${content} } } }
components:
  schemas:
    Delta: { type: object, properties: { text: { type: string } } }
    Kind: { type: string, enum: [a, b] }
    Event: { type: object, required: [data], properties: { event: { type: string }, data: { $ref: "#/components/schemas/Delta" } } }
`);
  const operation = onlyOperation(found);
  const [content0] = operation.responses[0]?.contents ?? [];
  return {
    stream: content0?.stream,
    result: operation.result && shown(operation.result),
    said: found.diagnostics.map(({ code }) => code),
  };
}

const ref = (name: string) => `{ schema: { $ref: "#/components/schemas/${name}" } }`;
const events = { kind: "events", whole: false, text: false } as const;

describe("a stream", () => {
  it.each<readonly [string, StreamFormat, string]>([
    [`text/event-stream: ${ref("Delta")}`, events, "stream of &Delta"],
    [`text/event-stream; charset=utf-8: ${ref("Kind")}`, { ...events, text: true }, "stream of &Kind"],
    ["text/event-stream: {}", { ...events, text: true }, "stream of string"],
    ["text/event-stream: { schema: { type: integer } }", events, "stream of integer"],
    [
      "text/event-stream: { schema: { type: array, items: { type: string } } }",
      { ...events, text: true },
      "stream of string",
    ],
    [`text/event-stream: ${ref("Event")}`, { ...events, whole: true }, "stream of &Event"],
    [
      "text/event-stream: { x-speakeasy-sse-sentinel: END, schema: {} }",
      { ...events, sentinel: "END" },
      "stream of unknown",
    ],
    [`application/jsonl: ${ref("Delta")}`, { kind: "lines" }, "stream of &Delta"],
    [`application/x-ndjson: { itemSchema: { type: integer } }`, { kind: "lines" }, "stream of integer"],
    ["application/jsonl: {}", { kind: "lines" }, "stream of unknown"],
    ["application/jsonl: { schema: { type: string } }", { kind: "lines" }, "stream of unknown"],
    ["application/jsonl: { itemSchema: { type: string } }", { kind: "lines" }, "stream of string"],
    [`application/json-seq: ${ref("Delta")}`, { kind: "sequence" }, "stream of &Delta"],
    [`application/geo+json-seq: ${ref("Delta")}`, { kind: "sequence" }, "stream of &Delta"],
  ])("of %s has its format and the type of its items", (content, stream, result) => {
    expect(streamed(content)).toEqual({ stream, result, said: [] });
  });

  it.each<readonly [string, StreamFormat | undefined]>([
    ["true", { kind: "lines" }],
    ["{ format: json }", { kind: "lines" }],
    ["{ format: sse, terminator: END }", { ...events, sentinel: "END" }],
    ["false", undefined],
  ])("may be what x-fern-streaming: %s makes of JSON", (value, stream) => {
    expect(streamed(`application/json: ${ref("Delta")}`, `x-fern-streaming: ${value}`).stream).toEqual(stream);
  });

  it("on a condition is reported, and read as a whole", () => {
    const condition = "x-fern-streaming: { stream-condition: $request.stream }";
    expect(streamed(`application/json: ${ref("Delta")}`, condition)).toEqual({
      stream: undefined,
      result: "&Delta",
      said: ["extension/invalid"],
    });
  });

  it("of events whose data has a media type parses what is JSON", () => {
    const event = (name: string, type: string, data: string) =>
      `{ properties: { event: { const: ${name} }, data: { contentMediaType: ${type}, contentSchema: ${data} } } }`;
    const branches = [
      event("note", "text/plain", "{ type: string }"),
      event("added", "application/json", ref("Delta").slice(10, -2)),
    ].join(", ");
    const around = "type: object, required: [event], properties: { event: { type: string }, data: { type: string } }";
    const { stream, said } = streamed(`text/event-stream: { itemSchema: { ${around}, oneOf: [${branches}] } }`);
    expect(stream).toEqual({ ...events, whole: true, text: ["note"] });
    expect(said).toEqual([]);
  });

  it("of events that share fields has them in each, and beside those that have a name", () => {
    const shared = "type: object, required: [id], properties: { id: { type: string } }";
    const inline = "{ required: [event, data], properties: { event: { const: note }, data: { type: string } } }";
    const result = (branch: string) =>
      streamed(`text/event-stream: { itemSchema: { ${shared}, oneOf: [${branch}] } }`).result?.replaceAll(
        /#\S*\/itemSchema/g,
        "",
      );
    expect(result(inline)).toBe("stream of &/oneOf/0");
    expect(result('{ $ref: "#/components/schemas/Event" }')).toBe("stream of &/properties & &Event");
  });

  it("of events with data of text and of JSON tells them by their type", () => {
    const event = (name: string, data: string) =>
      `{ type: object, required: [event, data], properties: { event: { const: ${name} }, data: ${data} } }`;
    const branches = [event("note", "{ type: string }"), event("added", "{ type: integer }")].join(", ");
    const { stream } = streamed(`text/event-stream: { itemSchema: { oneOf: [${branches}] } }`);
    expect(stream).toEqual({ ...events, whole: true, text: ["note"] });
  });
});
