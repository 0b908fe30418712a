import { describe, expect, it } from "vitest";
import type { RequestOptions } from "../../../generated/mix/src/index.js";
import { fakeTiming } from "../../support/timing.js";
import { errorsOf, expectFailure } from "./errors.js";
import { serve, serveAnswer } from "./server.js";
import { type Pending, type Table, type Way, waysOf } from "./table.js";

const reason = new Error("the page was closed");

/** Tests that the caller's signal ends every operation of a package, whatever it is doing. */
export function describeAborts<Client extends Core, Core>(table: Table<Client, Core>): void {
  /** Every call in turn, thrown by the method and as a result of the function, must end with an abort error. */
  async function expectAborts(
    start: (call: Way["call"], controller: AbortController) => Pending<unknown>,
  ): Promise<void> {
    for (const row of table.rows) {
      const [method, fn] = waysOf(table, row);
      const errors = await errorsOf(
        () => start(method.call, new AbortController()),
        () => start(fn.call, new AbortController()),
      );
      for (const error of errors) {
        expectFailure(error, table, row, "Abort", "aborted by the caller");
        expect(error).toHaveProperty("cause", reason);
      }
    }
  }

  describe("any operation whose signal is aborted", () => {
    it("before the call, sends nothing and gives an abort error", async () => {
      const server = await serveAnswer(200, "{}");
      await expectAborts((call) => call({ serverURL: server.url }, { signal: AbortSignal.abort(reason) }));
      expect(server.requests).toHaveLength(0);
    });

    it("while the server thinks, gives an abort error", async () => {
      let current = new AbortController();
      const server = await serve(() => current.abort(reason));
      await expectAborts((call, controller) => {
        current = controller;
        return call({ serverURL: server.url }, { signal: controller.signal });
      });
      expect(server.requests).not.toHaveLength(0);
    });

    it("while it waits for the next attempt, gives an abort error and makes no other attempt", async () => {
      const server = await serveAnswer(503, "{}");
      const retries: RequestOptions["retries"] = { statusCodes: ["503"], maxAttempts: 3 };
      let calls = 0;
      await expectAborts((call, controller) => {
        calls++;
        const sleep = (): Promise<void> => {
          controller.abort(reason);
          return new Promise(() => {});
        };
        return call(
          { serverURL: server.url, timing: { ...fakeTiming(), sleep } },
          { signal: controller.signal, retries },
        );
      });
      expect(server.requests).toHaveLength(calls);
    });
  });
}
