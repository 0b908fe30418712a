import { describe, expect, it } from "vitest";
import { Speakeasy } from "../../generated/speakeasy/src/index.js";
import { serveAnswer } from "./harness/server.js";
import { describePackage } from "./harness/suite.js";
import { speakeasyTable } from "./tables/speakeasy.js";

describe("speakeasy", () => {
  describePackage(speakeasyTable);

  it("narrows the error of a result by any status of a declared range", async () => {
    const { url } = await serveAnswer(451, '{"message":"not here","status_code":451}');
    const result = await new Speakeasy({ serverURL: url, apiKey: "k" }).auth.getUser().result();
    if (result.ok || result.error.status !== 451) return expect.fail("the status should be 451");
    const message: string = result.error.body.message;
    expect(message).toBe("not here");
  });

  it.each([200, 201, 299])("reads a success of a declared range, %i", async (status) => {
    const { url } = await serveAnswer(status, '{"generation_allowed":true,"message":"go"}');
    const reply = await new Speakeasy({ serverURL: url, apiKey: "k" }).auth.getAccess().withResponse();
    expect(reply.data).toEqual({ generation_allowed: true, message: "go" });
    expect(reply.response.status).toBe(status);
  });
});
