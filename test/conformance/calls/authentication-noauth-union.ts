import type { Calls } from "../calls.js";
import { AuthenticationNoauthUnion } from "../clients/authentication-noauth-union/src/index.js";

export function authenticationNoauthUnion(serverURL: string): Calls {
  const token = "https://security.microsoft.com/.default";
  return {
    Authentication_Noauth_Union_validNoAuth: () => new AuthenticationNoauthUnion({ serverURL }).validNoAuth(),
    Authentication_Noauth_Union_validToken: () =>
      new AuthenticationNoauthUnion({ serverURL, oAuth2Auth: token }).validToken(),
  };
}
