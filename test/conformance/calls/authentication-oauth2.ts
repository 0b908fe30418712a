import { equal, unexpected } from "../answers.js";
import type { Calls } from "../calls.js";
import { AuthenticationOauth2 } from "../clients/authentication-oauth2/src/index.js";

export function authenticationOauth2(serverURL: string): Calls {
  const client = new AuthenticationOauth2({ serverURL, oAuth2Auth: "https://security.microsoft.com/.default" });
  return {
    Authentication_OAuth2_valid: () => client.valid(),
    Authentication_OAuth2_invalid: async () => {
      const result = await client.invalid().result();
      if (result.ok || result.error.status !== 403) throw unexpected(result);
      equal(result.error.body, { error: "invalid-grant" });
    },
  };
}
