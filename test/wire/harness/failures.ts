import { describe, expect, it } from "vitest";
import type { ClientOptions, RequestOptions } from "../../../generated/mix/src/index.js";
import { errorsOf, expectFailure } from "./errors.js";
import { refusingURL, serve, serveAnswer, serveSilence } from "./server.js";
import { answerOf, type Declared, type Row, SECRET, type Table, waysOf } from "./table.js";

const once: RequestOptions = { retries: false };

/** Tests what goes wrong without a status of its own, for every operation of a package at once. */
export function describeFailures<Client extends Core, Core>(table: Table<Client, Core>): void {
  const jsonRows = table.rows.filter((row) => answerOf(row).type === "application/json");

  describe("any operation", () => {
    it("gives a request error when a hook throws, and sends nothing", async () => {
      const server = await serveAnswer(200, "{}");
      const cause = new Error("not today");
      const hooks = { beforeRequest: () => Promise.reject(cause) };
      const client = { serverURL: server.url, hooks };
      const errors = await expectEach(table, table.rows, client, {}, "Request", "not today");
      for (const error of errors) expect(error.cause).toBe(cause);
      expect(server.requests).toHaveLength(0);
    });

    it("gives a connection error when the server refuses the connection", async () => {
      await expectEach(table, table.rows, { serverURL: await refusingURL() }, once, "Connection", "no answer");
    });

    it("gives a connection error when the answer breaks off", async () => {
      const server = await serve((_, response) => {
        response.writeHead(200, { "content-length": 100 }).write("{", () => response.destroy());
      });
      await expectEach(table, jsonRows, { serverURL: server.url }, once, "Connection", "the answer broke off");
    });

    it("gives a timeout error when no answer comes in time", async () => {
      const server = await serveSilence();
      const options = { ...once, timeoutMs: 15 };
      const reason = "no complete answer within 15 ms";
      await expectEach(table, table.rows, { serverURL: server.url }, options, "Timeout", reason);
    });

    it("gives a timeout error when the body of an answer stops", async () => {
      const server = await serve((_, response) => void response.writeHead(200).write("{"));
      const options = { ...once, timeoutMs: 25 };
      const reason = "no complete answer within 25 ms";
      await expectEach(table, jsonRows, { serverURL: server.url }, options, "Timeout", reason);
    });

    it("gives a parse error when a success is not the JSON that is declared", async () => {
      const text = `{"key": "${SECRET}`;
      const server = await serveAnswer(200, text);
      const reason = `answered 200, but its body is not JSON (application/json, ${text.length} characters)`;
      const errors = await expectEach(table, jsonRows, { serverURL: server.url }, once, "Parse", reason);
      for (const error of errors) expect(error).toHaveProperty("response.status", 200);
    });

    it("gives a parse error when a declared error is a page of HTML, not JSON", async () => {
      for (const row of table.rows) {
        const [status] = row.errors.find(isJson)?.statuses ?? [];
        if (status === undefined) continue;
        const server = await serveAnswer(status, `<h1>${SECRET}</h1>`, "text/html");
        const reason = `answered ${status}, but its body is not JSON (text/html, 15 characters)`;
        const errors = await expectEach(table, [row], { serverURL: server.url }, once, "Parse", reason);
        for (const error of errors) expect(error).toHaveProperty("response.status", status);
      }
    });
  });
}

const isJson = ({ type }: Declared): boolean => type === "application/json";

/** Calls all rows at the same time, and checks what is thrown by the method, and the result of the function. */
async function expectEach<Client extends Core, Core>(
  table: Table<Client, Core>,
  rows: readonly Row<Client, Core>[],
  client: ClientOptions,
  options: RequestOptions,
  kind: "Request" | "Connection" | "Timeout" | "Parse",
  reason: string,
): Promise<Error[]> {
  const errors = await Promise.all(
    rows.map(async (row) => {
      const [method, fn] = waysOf(table, row);
      const pair = await errorsOf(
        () => method.call(client, options),
        () => fn.call(client, options),
      );
      for (const error of pair) expectFailure(error, table, row, kind, reason);
      return pair;
    }),
  );
  expect(errors).not.toHaveLength(0);
  return errors.flat();
}
