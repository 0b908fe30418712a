import { equal, unexpected } from "../answers.js";
import type { Calls } from "../calls.js";
import { AuthenticationHttpCustom } from "../clients/authentication-http-custom/src/index.js";

export function authenticationHttpCustom(serverURL: string): Calls {
  return {
    Authentication_Http_Custom_valid: () => new AuthenticationHttpCustom({ serverURL, http: "valid-key" }).valid(),
    Authentication_Http_Custom_invalid: async () => {
      const client = new AuthenticationHttpCustom({ serverURL, http: "invalid-key" });
      const result = await client.invalid().result();
      if (result.ok || result.error.status !== 403) throw unexpected(result);
      equal(result.error.body, { error: "invalid-api-key" });
    },
  };
}
