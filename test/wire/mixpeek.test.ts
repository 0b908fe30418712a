import { describe, expect, it } from "vitest";
import { Mixpeek } from "../../generated/mixpeek/src/index.js";
import { arrived, serveAnswer } from "./harness/server.js";
import { describePackage } from "./harness/suite.js";
import { mixpeekTable } from "./tables/mixpeek.js";

describe("mixpeek", () => {
  describePackage(mixpeekTable);

  it("narrows the error of a result by its status, and its body with it", async () => {
    const { url } = await serveAnswer(422, '{"detail":[{"loc":["body",0],"msg":"too long","type":"length"}]}');
    const { organizationAPIKeys } = new Mixpeek({ serverURL: url });
    const result = await organizationAPIKeys.listKeysOrganizationsUsersEmail({ user_email: "ada" }).result();
    if (result.ok || result.error.status !== 422) return expect.fail("the status should be 422");
    const path: (string | number)[] | undefined = result.error.body.detail?.[0]?.loc;
    expect(path).toEqual(["body", 0]);
  });

  it("sends a header of the client's options where a parameter of that name is absent", async () => {
    const server = await serveAnswer(200, "{}");
    const client = new Mixpeek({ serverURL: server.url, headers: { Authorization: "Bearer all" } });
    await client.organizationAPIKeys.listKeysOrganizationsUsersEmail({ user_email: "ada" });
    expect(server.requests.map(arrived)).toMatchObject([{ headers: { authorization: "Bearer all" } }]);
  });
});
