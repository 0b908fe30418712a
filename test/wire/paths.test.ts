import { describe, expect, it } from "vitest";
import { Mix, MixRequestError } from "../../generated/mix/src/index.js";
import { Mixpeek, MixpeekRequestError } from "../../generated/mixpeek/src/index.js";
import { NuExtract, NuExtractRequestError } from "../../generated/nuextract/src/index.js";
import { serveAnswer } from "./harness/server.js";

describe("a value in a path", () => {
  it.each(["", ".", "..", "%2e%2E"])(
    "is refused, and nothing is sent, when it would change the path: %j",
    async (value) => {
      const server = await serveAnswer(200, "{}");
      const options = { serverURL: server.url };
      const { authentication } = new Mix(options);
      const { organizationAPIKeys } = new Mixpeek(options);
      const nuextract = new NuExtract({ ...options, oauth2Auth: "t" }).authentication;
      const user = { user_email: "ada", key_name: "ci" };

      const refused = await Promise.all([
        authentication.deleteCredentials({ provider: value }).result(),
        authentication.startOAuthFlow({ provider: value }).result(),
        nuextract.deleteApiAuthApiKeysApikeyid({ apiKeyId: value }).result(),
        nuextract.putApiAuthApiKeysApikeyid({ apiKeyId: value, updateApiKey: { name: "n" } }).result(),
        organizationAPIKeys.listKeysOrganizationsUsersEmail({ user_email: value }).result(),
        organizationAPIKeys.deleteKeyOrganizationsUsersEmailName({ ...user, user_email: value }).result(),
        organizationAPIKeys.deleteKeyOrganizationsUsersEmailName({ ...user, key_name: value }).result(),
        organizationAPIKeys.rotateKeyOrganizationsUsersEmailName({ ...user, key_name: value }).result(),
      ]);

      expect(refused.map((result) => result.ok || result.error.constructor)).toEqual([
        ...[MixRequestError, MixRequestError],
        ...[NuExtractRequestError, NuExtractRequestError],
        ...[MixpeekRequestError, MixpeekRequestError, MixpeekRequestError, MixpeekRequestError],
      ]);
      expect(refused[0]).toMatchObject({
        error: { message: expect.stringMatching(/^deleteCredentials: .*"provider"/) },
      });
      expect(server.requests).toHaveLength(0);
    },
  );

  it("may have dots beside other characters", async () => {
    const server = await serveAnswer(200, "{}");
    await new Mix({ serverURL: server.url }).authentication.deleteCredentials({ provider: "../admin" });
    await new Mix({ serverURL: server.url }).authentication.deleteCredentials({ provider: "..." });
    expect(server.requests.map(({ url }) => url)).toEqual(["/api/auth/..%2Fadmin", "/api/auth/..."]);
  });
});
