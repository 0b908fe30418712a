import { setImmediate } from "node:timers/promises";
import { describe, expect, expectTypeOf, it, onTestFinished } from "vitest";
import { ApiPromise, type Reply, type Result } from "../../../templates/runtime/api-promise.js";

const response = new Response();

function succeeding(): ApiPromise<string, TypeError> {
  return new ApiPromise(Promise.resolve({ data: "body", status: 200, response }));
}

function failing(): ApiPromise<string, TypeError> {
  return new ApiPromise(Promise.reject(new TypeError("refused")));
}

/** The rejections nobody handled, in place of a failed run. */
async function unhandled(act: () => unknown): Promise<unknown[]> {
  const seen: unknown[] = [];
  const listeners = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", (reason) => seen.push(reason));
  onTestFinished(() => {
    process.removeAllListeners("unhandledRejection");
    for (const listener of listeners) process.on("unhandledRejection", listener);
  });
  await act();
  await setImmediate();
  await setImmediate();
  return seen;
}

describe("ApiPromise", () => {
  it("gives the body when awaited", async () => {
    expect(await succeeding()).toBe("body");
  });

  it("rejects with the error when awaited", async () => {
    await expect(failing()).rejects.toThrow(TypeError);
  });

  it("gives body and response on request", async () => {
    expect(await succeeding().withResponse()).toEqual({ data: "body", status: 200, response });
    await expect(failing().withResponse()).rejects.toThrow("refused");
  });

  it("gives a result that never rejects", async () => {
    expect(await succeeding().result()).toEqual({ ok: true, data: "body", status: 200, response });
    expect(await failing().result()).toEqual({ ok: false, error: new TypeError("refused") });
  });

  it("is a promise, whose descendants are ordinary promises", async () => {
    const promise = succeeding();
    expect(promise).toBeInstanceOf(Promise);
    const next = promise.then((body) => body.length);
    expect(next).not.toBeInstanceOf(ApiPromise);
    expect(await next).toBe(4);
    expect(await Promise.all([promise, promise])).toEqual(["body", "body"]);
  });

  it("leaves no rejection unhandled when only the result is asked for", async () => {
    expect(await unhandled(() => failing().result())).toEqual([]);
  });

  it("leaves no rejection unhandled when only the response is asked for and that is caught", async () => {
    expect(
      await unhandled(() =>
        failing()
          .withResponse()
          .catch(() => {}),
      ),
    ).toEqual([]);
  });

  it("reports one unhandled rejection when nobody looks", async () => {
    expect(await unhandled(() => void failing())).toEqual([new TypeError("refused")]);
    expect(await unhandled(() => void failing().withResponse())).toEqual([new TypeError("refused")]);
  });

  it("has the types it says", () => {
    expectTypeOf(succeeding().withResponse()).toEqualTypeOf<Promise<Reply<string>>>();
    expectTypeOf(succeeding().result()).toEqualTypeOf<Promise<Result<string, TypeError>>>();
    expectTypeOf<Awaited<ApiPromise<string, TypeError>>>().toEqualTypeOf<string>();
  });
});
