import type { ApiKeyResponse, TokenRequest, TokenResponse, User } from "../../../generated/nuextract/src/index.js";
import * as nuextract from "../../../generated/nuextract/src/index.js";
import { deleteApiAuthApiKeysApikeyid } from "../../../generated/nuextract/src/operations/delete-api-auth-api-keys-apikeyid.js";
import { getApiAuth } from "../../../generated/nuextract/src/operations/get-api-auth.js";
import { getApiAuthApiKeys } from "../../../generated/nuextract/src/operations/get-api-auth-api-keys.js";
import { getApiAuthMe } from "../../../generated/nuextract/src/operations/get-api-auth-me.js";
import { postApiAuthApiKeys } from "../../../generated/nuextract/src/operations/post-api-auth-api-keys.js";
import { postApiAuthLogout } from "../../../generated/nuextract/src/operations/post-api-auth-logout.js";
import { postApiAuthToken } from "../../../generated/nuextract/src/operations/post-api-auth-token.js";
import { putApiAuthApiKeysApikeyid } from "../../../generated/nuextract/src/operations/put-api-auth-api-keys-apikeyid.js";
import { declared, declaredText, rowsOf, SECRET, type Table } from "../harness/table.js";

const row = rowsOf<nuextract.NuExtract, nuextract.NuExtractCore>();

const credentials = { oauth2Auth: `${SECRET}-token` };
const authorization = `Bearer ${SECRET}-token`;
const jsonOrText = "application/json, text/plain";
const json = { "content-type": "application/json" };

const failure = declared(
  "default",
  nuextract.ErrorResponse,
  { code: "Failure", message: `${SECRET} failed` },
  [502, 401, 404],
);
const badRequest = declaredText("400", nuextract.NuExtractApiError, `Invalid value for: ${SECRET}`);

const key: ApiKeyResponse = {
  id: "k1",
  organization: "o1",
  name: "ci",
  token: "token-1",
  userId: "u1",
  createdAt: "2026-01-02T03:04:05Z",
  expiresAt: "2027-01-02T03:04:05Z",
};
const one = { apiKeyId: "k 1/é" };
const renamed = { ...one, updateApiKey: { name: "ci-2" } };
const created = { createApiKey: { maybeOrga: "o1", name: "ci" } };
const signIn = { redirectUri: "http://localhost:5173/?a=1&b=2" };
const session = { body: `${SECRET} "token"` };

const code: TokenRequest = {
  type: "ai.numind.extract.shared.TokenCodeRequest",
  code: `${SECRET}-code`,
  redirectUri: "http://localhost:5173",
};
const refresh: TokenRequest = { type: "ai.numind.extract.shared.TokenRefreshRequest", token: `${SECRET}-refresh` };

export const nuextractTable: Table<nuextract.NuExtract, nuextract.NuExtractCore> = {
  spec: "nuextract",
  client: (options) => new nuextract.NuExtract({ ...credentials, ...options }),
  core: (options) => new nuextract.NuExtractCore({ ...credentials, ...options }),
  errors: {
    Base: nuextract.NuExtractError,
    Api: nuextract.NuExtractApiError,
    Default: nuextract.NuExtractDefaultError,
    Request: nuextract.NuExtractRequestError,
    Connection: nuextract.NuExtractConnectionError,
    Timeout: nuextract.NuExtractTimeoutError,
    Abort: nuextract.NuExtractAbortError,
    Parse: nuextract.NuExtractParseError,
  },
  rows: [
    row<void>({
      operationId: "deleteApiAuthApi-keysApikeyid",
      name: "deleteApiAuthApiKeysApikeyid",
      route: "DELETE /api/auth/api-keys/{apiKeyId}",
      url: "/api/auth/api-keys/k%201%2F%C3%A9",
      headers: { accept: "application/json", authorization },
      value: undefined,
      answer: { type: "text/plain", text: "a body that nobody asked for" },
      byMethod: (client, options) => client.authentication.deleteApiAuthApiKeysApikeyid(one, options),
      byFunction: (core, options) => deleteApiAuthApiKeysApikeyid(core, one, options),
      errors: [failure],
    }),
    row<ApiKeyResponse>({
      operationId: "putApiAuthApi-keysApikeyid",
      name: "putApiAuthApiKeysApikeyid",
      route: "PUT /api/auth/api-keys/{apiKeyId}",
      url: "/api/auth/api-keys/k%201%2F%C3%A9",
      headers: { accept: jsonOrText, authorization, ...json },
      body: '{"name":"ci-2"}',
      value: { ...key, name: "ci-2" },
      byMethod: (client, options) => client.authentication.putApiAuthApiKeysApikeyid(renamed, options),
      byFunction: (core, options) => putApiAuthApiKeysApikeyid(core, renamed, options),
      errors: [badRequest, failure],
    }),
    row<string>({
      operationId: "getApiAuth",
      name: "getApiAuth",
      route: "GET /api/auth",
      url: "/api/auth?redirectUri=http%3A%2F%2Flocalhost%3A5173%2F%3Fa%3D1%26b%3D2",
      headers: { accept: "text/plain, application/json" },
      value: '"https://example.com/sign-in"',
      answer: { type: "text/plain", text: '"https://example.com/sign-in"' },
      byMethod: (client, options) => client.authentication.getApiAuth(signIn, options),
      byFunction: (core, options) => getApiAuth(core, signIn, options),
      errors: [badRequest, failure],
    }),
    row<ApiKeyResponse[]>({
      operationId: "getApiAuthApi-keys",
      name: "getApiAuthApiKeys",
      route: "GET /api/auth/api-keys",
      url: "/api/auth/api-keys",
      headers: { accept: "application/json", authorization },
      value: [key, { ...key, id: "k2" }],
      byMethod: (client, options) => client.authentication.getApiAuthApiKeys(options),
      byFunction: (core, options) => getApiAuthApiKeys(core, options),
      errors: [failure],
    }),
    row<ApiKeyResponse>({
      operationId: "postApiAuthApi-keys",
      name: "postApiAuthApiKeys",
      route: "POST /api/auth/api-keys",
      url: "/api/auth/api-keys",
      headers: { accept: jsonOrText, authorization, ...json },
      body: '{"maybeOrga":"o1","name":"ci"}',
      value: key,
      byMethod: (client, options) => client.authentication.postApiAuthApiKeys(created, options),
      byFunction: (core, options) => postApiAuthApiKeys(core, created, options),
      errors: [badRequest, failure],
    }),
    row<User>({
      operationId: "getApiAuthMe",
      name: "getApiAuthMe",
      route: "GET /api/auth/me",
      url: "/api/auth/me",
      headers: { accept: "application/json", authorization },
      value: { email: "ada@example.com", isAdmin: false, organizations: [{ id: "o1", name: "Acme" }] },
      byMethod: (client, options) => client.authentication.getApiAuthMe(options),
      byFunction: (core, options) => getApiAuthMe(core, options),
      errors: [failure],
    }),
    row<{ [key: string]: unknown }>({
      operationId: "postApiAuthLogout",
      name: "postApiAuthLogout",
      route: "POST /api/auth/logout",
      url: "/api/auth/logout",
      headers: { accept: jsonOrText, authorization, ...json },
      body: `"${SECRET} \\"token\\""`,
      value: { ended: true },
      byMethod: (client, options) => client.authentication.postApiAuthLogout(session, options),
      byFunction: (core, options) => postApiAuthLogout(core, session, options),
      errors: [badRequest, failure],
    }),
    row<TokenResponse>({
      operationId: "postApiAuthToken",
      name: "postApiAuthToken",
      when: "with a code",
      route: "POST /api/auth/token",
      url: "/api/auth/token",
      headers: { accept: jsonOrText, ...json },
      body:
        `{"type":"ai.numind.extract.shared.TokenCodeRequest","code":"${SECRET}-code",` +
        '"redirectUri":"http://localhost:5173"}',
      value: { token: "token-1", expiresIn: 300, refreshToken: "token-2", refreshExpiresIn: 1800 },
      byMethod: (client, options) => client.authentication.postApiAuthToken({ tokenRequest: code }, options),
      byFunction: (core, options) => postApiAuthToken(core, { tokenRequest: code }, options),
      errors: [badRequest, failure],
    }),
    row<TokenResponse>({
      operationId: "postApiAuthToken",
      name: "postApiAuthToken",
      when: "with a refresh token",
      route: "POST /api/auth/token",
      url: "/api/auth/token",
      headers: { accept: jsonOrText, ...json },
      body: `{"type":"ai.numind.extract.shared.TokenRefreshRequest","token":"${SECRET}-refresh"}`,
      value: { token: "token-1", expiresIn: 300 },
      byMethod: (client, options) => client.authentication.postApiAuthToken({ tokenRequest: refresh }, options),
      byFunction: (core, options) => postApiAuthToken(core, { tokenRequest: refresh }, options),
      errors: [badRequest, failure],
    }),
  ],
};
