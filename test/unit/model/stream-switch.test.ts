import { describe, expect, it } from "vitest";
import { codes, modelled, onlyOperation, shown } from "./support.js";

const BOTH = "application/json: { schema: { type: integer } }, text/event-stream: { schema: { type: string } }";

function chat(body: string, content = BOTH, more = "") {
  const found = modelled(`
POST /a:
  ${more}
  requestBody: { content: { application/json: { schema: { type: object, properties: { ${body} } } } } }
  responses: { "200": { description: "", content: { ${content} } } }
schemas: { Delta: { type: object } }`);
  const { streamSwitch, result, accept } = onlyOperation(found);
  return { streamSwitch, result: result && shown(result), accept, codes: codes(found) };
}

const input = { in: "body", name: "stream" };

describe("an answer that may be a stream", () => {
  it.each([
    ["stream: { type: boolean }", { input, whenAbsent: false }],
    ["stream: { type: [boolean, 'null'], default: true }", { input, whenAbsent: true }],
    ["stream: { type: string }", undefined],
    ["other: { type: boolean }", undefined],
  ])("is one when the request says so: { %s }", (body, streamSwitch) => {
    expect(chat(body).streamSwitch).toEqual(streamSwitch);
  });

  it("is asked for as a whole unless the caller chooses", () => {
    expect(chat("")).toMatchObject({ result: "integer", accept: ["application/json"], codes: [] });
  });

  it("needs no switch when it is always one", () => {
    const found = chat("stream: { type: boolean }", "text/event-stream: { schema: { type: string } }");
    expect(found).toMatchObject({ streamSwitch: undefined, result: "stream of string", accept: ["text/event-stream"] });
  });

  it("may be switched by a parameter", () => {
    const found = modelled(`
GET /a:
  parameters: [{ name: stream, in: query, schema: { type: boolean } }]
  responses: { "200": { description: "", content: { ${BOTH} } } }`);
    expect(onlyOperation(found).streamSwitch).toEqual({ input: { in: "parameter", index: 0 }, whenAbsent: false });
  });

  it("may have its condition and its items in x-fern-streaming", () => {
    const item = '{ $ref: "#/components/schemas/Delta" }';
    const fern = `x-fern-streaming: { format: sse, stream-condition: $request.live, response-stream: ${item} }`;
    const found = chat("live: { type: boolean }", "application/json: { schema: { type: integer } }", fern);
    const live = { input: { in: "body", name: "live" }, whenAbsent: false };
    expect(found).toMatchObject({ streamSwitch: live, result: "integer", codes: [] });
  });

  it.each(["#/components/schemas/None", "https://x.example"])("is none when its items are nowhere: %s", (ref) => {
    const fern = `x-fern-streaming: { format: sse, stream-condition: $request.live, response-stream: { $ref: "${ref}" } }`;
    const found = chat("live: { type: boolean }", "application/json: { schema: { type: integer } }", fern);
    expect(found).toMatchObject({ streamSwitch: undefined, codes: ["extension/invalid"] });
  });
});
