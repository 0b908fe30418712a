import { describe, expect, it } from "vitest";
import { ErrorResponse, type GetAuthStatusResponse, Mix, MixDefaultError } from "../../generated/mix/src/index.js";
import { serveAnswer } from "./harness/server.js";
import { describePackage } from "./harness/suite.js";
import { mixTable } from "./tables/mix.js";

describe("mix", () => {
  describePackage(mixTable);

  it("narrows the error of a result by its status, and its body with it", async () => {
    const { url } = await serveAnswer(400, '{"error":{"code":7,"message":"no","type":"bad_request"}}');
    const result = await new Mix({ serverURL: url }).authentication.startOAuthFlow({ provider: "x" }).result();
    if (result.ok || result.error.status !== 400) return expect.fail("the status should be 400");
    const { code, type }: { code: number; type: string } = result.error.body.error;
    expect({ code, type }).toEqual({ code: 7, type: "bad_request" });
  });

  it("narrows a caught error by its class", async () => {
    const { url } = await serveAnswer(500, '{"error":{"code":8,"message":"no","type":"internal_error"}}');
    const error: unknown = await new Mix({ serverURL: url, retries: false }).health.getOAuthHealth().catch((e) => e);
    if (!(error instanceof ErrorResponse)) return expect.fail("the class should be ErrorResponse");
    const code: number = error.body.error.code;
    expect(code).toBe(8);
  });

  it("gives the default error for a success that is not declared, since its body has no type", async () => {
    const { url } = await serveAnswer(202, '{"providers":{}}');
    const result = await new Mix({ serverURL: url }).authentication.getAuthStatus().result();
    expect(result.ok || result.error.constructor).toBe(MixDefaultError);
    expect(result).toMatchObject({ error: { status: 202, body: { providers: {} } } });
  });

  it.each(["x-request-id", "request-id"])("takes the id of a failed request from the header %s", async (name) => {
    const { url } = await serveAnswer(404, "{}", "application/json", { [name]: "req-9" });
    const error: unknown = await new Mix({ serverURL: url }).health.getOAuthHealth().catch((e) => e);
    expect(error).toHaveProperty("requestId", "req-9");
  });

  it("keeps properties that the spec does not know", async () => {
    const { url } = await serveAnswer(200, '{"providers":{"new":{"plan":"pro"}},"page":1}');
    const status: GetAuthStatusResponse = await new Mix({ serverURL: url }).authentication.getAuthStatus();
    expect(status).toEqual({ providers: { new: { plan: "pro" } }, page: 1 });
  });
});
