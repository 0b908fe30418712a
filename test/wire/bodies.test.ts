import { describe, expect, it } from "vitest";
import { expandSpec } from "../scenarios/harness/compact-spec.js";
import { emitted, stages } from "../scenarios/harness/stages.js";
import { loopback } from "../support/loopback.js";
import { loadEmitted } from "./harness/load-emitted.js";

const SPEC = `
servers: [{ url: https://x.example }]
POST /charges:
  operationId: createCharge
  requestBody:
    content:
      application/x-www-form-urlencoded:
        schema: { type: object, properties: { amount: {}, items: {}, metadata: {}, expand: {} } }
        encoding:
          items: { style: deepObject, explode: true }
          metadata: { style: deepObject, explode: true }
          expand: { style: deepObject, explode: true }
POST /files/{id}:
  operationId: addFile
  requestBody:
    required: true
    content:
      multipart/form-data:
        schema: { type: object, required: [file], properties: { file: { type: string, format: binary }, about: {} } }
PUT /report:
  operationId: putReport
  requestBody: { required: true, content: { application/json: { schema: { type: object } }, text/csv: {} } }
PUT /picture:
  operationId: putPicture
  requestBody: { required: true, content: { image/png: {}, image/webp: {} } }
GET /report:
  operationId: getReport
  responses:
    "200": { description: OK, content: { application/json: { schema: { type: object } }, text/csv: {}, image/png: {} } }
    "204": { description: None. }
`;

describe("a body that a document declares", async () => {
  const found = await loadEmitted(emitted(stages(expandSpec(SPEC, "3.1.0"))));

  /** Calls a function of the package; gives what it resolves to and what arrived. */
  async function call(name: string, request: object, answer: readonly [status: number, type: string, body: string]) {
    const server = await loopback((_, response) =>
      response.writeHead(answer[0], { "content-type": answer[1] }).end(answer[2]),
    );
    const { ShopCore, [name]: operation } = found;
    if (typeof ShopCore !== "function" || typeof operation !== "function") throw new Error(`no ${name}`);
    try {
      const core = Reflect.construct(ShopCore, [{ serverURL: server.url }]);
      const args = Object.keys(request).length === 0 ? [core] : [core, request];
      const data: unknown = await operation(...args);
      const [{ rawBody = Buffer.alloc(0), headers = {}, url = "" } = {}] = server.requests;
      return {
        data,
        url,
        text: rawBody.toString(),
        type: headers["content-type"] ?? "",
        bytes: new Uint8Array(rawBody),
      };
    } finally {
      await server.close();
    }
  }
  const none = [204, "text/plain", ""] as const;

  it("as a form has nested values in brackets", async () => {
    const request = { amount: 5, items: [{ price: "p" }], metadata: { a: { b: "c d" } }, expand: ["x", "y"] };
    const { text } = await call("createCharge", request, none);
    expect(decodeURIComponent(text)).toBe("amount=5&items[0][price]=p&metadata[a][b]=c+d&expand[0]=x&expand[1]=y");
  });

  it.each(["blob", "stream"])("as a form of several parts holds its file from a %s", async (from) => {
    const blob = new Blob(["bytes"]);
    const file = { data: from === "blob" ? blob : blob.stream(), name: "a.bin" };
    const { url, bytes, type } = await call("addFile", { id: "1", file, about: { a: [1] } }, none);
    const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
    const sent = form.get("file");
    expect([url, form.get("about"), sent instanceof File && sent.name]).toEqual(["/files/1", '{"a":[1]}', "a.bin"]);
    expect(sent instanceof File && (await sent.text())).toBe("bytes");
  });

  it.each([
    ["putReport", { body: { a: 1 } }, "application/json", '{"a":1}'],
    ["putReport", { contentType: "text/csv", body: "a" }, "text/csv", "a"],
    ["putPicture", { body: new Blob(["x"]) }, "image/png", "x"],
    ["putPicture", { contentType: "image/webp", body: new Blob(["x"]) }, "image/webp", "x"],
  ])("of several media types is sent by %s of %j as %s", async (name, request, type, text) => {
    expect(await call(name, request, none)).toMatchObject({ type, text });
  });

  it.each([
    [[200, "application/json", '{"a":1}'], { a: 1 }],
    [[200, "text/csv", "a,b"], "a,b"],
    [[204, "application/json", ""], undefined],
  ] as const)("is read from the answer %j as %j", async (answer, data) => {
    expect((await call("getReport", {}, answer)).data).toEqual(data);
  });
});
