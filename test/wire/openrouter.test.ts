import { describe, expect, it } from "vitest";
import { OpenRouter } from "../../generated/openrouter/src/index.js";
import { serveAnswer } from "./harness/server.js";
import { describePackage } from "./harness/suite.js";
import { openrouterTable } from "./tables/openrouter.js";

describe("openrouter", () => {
  describePackage(openrouterTable);

  it("tells the errors of a result apart by status and by name", async () => {
    const { url } = await serveAnswer(401, '{"error":{"code":401,"message":"who?"},"user_id":null}');
    const client = new OpenRouter({ serverURL: url, apiKey: "k" });
    const result = await client.oAuth.createAuthCode({ callback_url: "https://example.com" }).result();
    if (result.ok) return expect.fail("the result should not be ok");
    switch (result.error.status) {
      case 401: {
        const name: "UnauthorizedResponseError" = result.error.name;
        const user: string | null | undefined = result.error.body.user_id;
        return expect({ name, user }).toEqual({ name: "UnauthorizedResponseError", user: null });
      }
      default:
        expect.fail("the status should be 401");
    }
  });
});
