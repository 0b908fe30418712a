import { describe, expect, it } from "vitest";
import { describeAborts } from "./aborts.js";
import { errorsOf, expectApiError } from "./errors.js";
import { describeFailures } from "./failures.js";
import { arrived, serveAnswer } from "./server.js";
import { allWaysOf, answerOf, type Declared, type Row, SECRET, type Table, waysOf } from "./table.js";

/** Tests every row of a package against a server on the loopback interface. */
export function describePackage<Client extends Core, Core>(table: Table<Client, Core>): void {
  for (const row of table.rows) {
    describe(row.when ? `${row.name}, ${row.when}` : row.name, () => {
      testRequest(table, row);
      for (const error of row.errors) for (const status of error.statuses) testDeclared(table, row, error, status);
      for (const status of undeclaredStatuses(row)) testUndeclared(table, row, status);
    });
  }
  describeFailures(table);
  describeAborts(table);
}

function testRequest<Client extends Core, Core>(table: Table<Client, Core>, row: Row<Client, Core>): void {
  const [method] = row.route.split(" ");
  const expected = { method, url: row.url, headers: row.headers, body: row.body ?? "" };

  for (const { how, call } of allWaysOf(table, row)) {
    it(`sends its request, heeds options and gives the typed value, ${how}`, async () => {
      const { text, type } = answerOf(row);
      const server = await serveAnswer(200, text, type, { "x-served-by": "loopback" });
      const options = { serverURL: server.url };

      expect(await call(options)).toStrictEqual(row.value);
      const { data, response } = await call(options, { headers: { "x-call": "1" } }).withResponse();
      expect(data).toStrictEqual(row.value);
      expect(response.headers.get("x-served-by")).toBe("loopback");
      const result = await call(options).result();
      expect(result).toStrictEqual({ ok: true, data: row.value, status: 200, response: expect.any(Response) });

      const withOption = { ...expected, headers: { ...row.headers, "x-call": "1" } };
      expect(server.requests.map(arrived)).toStrictEqual([expected, withOption, expected]);
    });
  }
}

function testDeclared<Client extends Core, Core>(
  table: Table<Client, Core>,
  row: Row<Client, Core>,
  { Class, body, type }: Declared,
  status: number,
): void {
  it(`gives ${Class.name} for ${status}`, async () => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const server = await serveAnswer(status, text, type, { "x-request-id": "req-7", "x-token": SECRET });
    for (const { call } of waysOf(table, row)) {
      for (const error of await errorsOf(() => call({ serverURL: server.url }, { retries: false }))) {
        expectApiError(error, table, row, { Class, status, body, requestId: "req-7" });
      }
    }
  });
}

function testUndeclared<Client extends Core, Core>(
  table: Table<Client, Core>,
  row: Row<Client, Core>,
  status: number,
): void {
  const Class = table.errors.Default;

  it(`gives ${Class.name} for ${status}, which is not declared, with whatever body it has`, async () => {
    const [method, fn] = waysOf(table, row);
    for (const { body, type } of [
      { body: { hint: SECRET }, type: "application/problem+json" },
      { body: `<h1>${SECRET}</h1>`, type: "text/html" },
    ]) {
      const { url } = await serveAnswer(status, typeof body === "string" ? body : JSON.stringify(body), type);
      const errors = await errorsOf(
        () => method.call({ serverURL: url }, { retries: false }),
        () => fn.call({ serverURL: url }, { retries: false }),
      );
      for (const error of errors) expectApiError(error, table, row, { Class, status, body });
    }
  });
}

/** Some statuses that the operation does not declare. */
function undeclaredStatuses({ errors }: Row<never, never>): number[] {
  const keys = errors.map(({ key }) => key);
  if (keys.includes("default")) return [];
  return [418, 502].filter((status) => !keys.includes(`${status}`) && !keys.includes(`${`${status}`[0]}XX`));
}
