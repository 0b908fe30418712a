import { equal, unexpected } from "../answers.js";
import type { Calls } from "../calls.js";
import { AuthenticationApiKey } from "../clients/authentication-api-key/src/index.js";

export function authenticationApiKey(serverURL: string): Calls {
  return {
    Authentication_ApiKey_valid: () => new AuthenticationApiKey({ serverURL, apiKeyAuth: "valid-key" }).valid(),
    Authentication_ApiKey_invalid: async () => {
      const client = new AuthenticationApiKey({ serverURL, apiKeyAuth: () => "invalid-key" });
      const result = await client.invalid().result();
      if (result.ok || result.error.status !== 403) throw unexpected(result);
      equal(result.error.body, { error: "invalid-api-key" });
    },
  };
}
