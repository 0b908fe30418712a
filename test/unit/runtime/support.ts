import { onTestFinished } from "vitest";
import type { ApiPromise } from "../../../templates/runtime/api-promise.js";
import { json } from "../../../templates/runtime/decode.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { RequestOptions } from "../../../templates/runtime/options.js";
import { send } from "../../../templates/runtime/send.js";
import { type Loopback, loopback } from "../../support/loopback.js";
import type { ShopCore } from "./sample/core.js";
import type { ShopError } from "./sample/errors/shop-error.js";

export { fakeTiming } from "../../support/timing.js";

/** A loopback server that is closed when the test ends. */
export async function serve(handle: Parameters<typeof loopback>[0]): Promise<Loopback> {
  const server = await loopback(handle);
  onTestFinished(() => server.close());
  return server;
}

/** Calls an operation made for the test: `GET /things`, JSON on 200, unless told otherwise. */
export function call(
  core: ShopCore,
  operation: Partial<Operation> = {},
  options?: RequestOptions,
): ApiPromise<unknown, ShopError> {
  return send(
    core,
    { id: "listThings", method: "GET", path: "/things", responses: { 200: json }, ...operation },
    options,
  );
}

/** What a call to a stub was made with. */
export interface StubCall {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Record<string, string>;
}

/** A `fetch` that answers from a list, repeating the last entry; an `Error` in it is thrown. */
export function stub(
  ...answers: readonly (Response | Error | (() => Response))[]
): typeof fetch & { calls: StubCall[] } {
  const calls: StubCall[] = [];
  const fake = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    calls.push({ url: String(url), init, headers: Object.fromEntries(new Headers(init.headers)) });
    const answer = answers[Math.min(calls.length, answers.length) - 1] ?? Response.json({});
    if (answer instanceof Error) throw answer;
    return answer instanceof Response ? answer : answer();
  };
  return Object.assign(fake, { calls });
}

/** The error a promise rejects with. */
export async function errorOf(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("the promise did not reject with an error");
}
