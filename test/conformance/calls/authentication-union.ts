import type { Calls } from "../calls.js";
import { AuthenticationUnion } from "../clients/authentication-union/src/index.js";

export function authenticationUnion(serverURL: string): Calls {
  const token = "https://security.microsoft.com/.default";
  return {
    Authentication_Union_validKey: () => new AuthenticationUnion({ serverURL, apiKeyAuth: "valid-key" }).validKey(),
    Authentication_Union_validToken: () => new AuthenticationUnion({ serverURL, oAuth2Auth: token }).validToken(),
  };
}
