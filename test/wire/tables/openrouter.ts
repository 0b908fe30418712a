import type {
  CreateAuthKeysCodeRequest,
  CreateAuthKeysCodeResponse,
  ExchangeAuthCodeForAPIKeyRequest,
  ExchangeAuthCodeForAPIKeyResponse,
} from "../../../generated/openrouter/src/index.js";
import * as openrouter from "../../../generated/openrouter/src/index.js";
import { createAuthKeysCode } from "../../../generated/openrouter/src/operations/create-auth-keys-code.js";
import { exchangeAuthCodeForAPIKey } from "../../../generated/openrouter/src/operations/exchange-auth-code-for-api-key.js";
import { declared, rowsOf, SECRET, type Table } from "../harness/table.js";

const row = rowsOf<openrouter.OpenRouter, openrouter.OpenRouterCore>();

const credentials = { apiKey: `${SECRET}-key` };
const headers = {
  accept: "application/json",
  authorization: `Bearer ${SECRET}-key`,
  "content-type": "application/json",
};

const badRequest = declared("400", openrouter.BadRequestResponseError, {
  error: { code: 400, message: `${SECRET} is malformed`, metadata: { field: "code" } },
});
const unauthorized = declared("401", openrouter.UnauthorizedResponseError, {
  error: { code: 401, message: `${SECRET} is unknown` },
  user_id: null,
});
const forbidden = declared("403", openrouter.ForbiddenResponseError, {
  error: { code: 403, message: `${SECRET} is not allowed`, metadata: null },
  user_id: "user_1",
});
const internalServer = declared("500", openrouter.InternalServerResponseError, {
  error: { code: 500, message: `${SECRET} failed` },
});

const everything: CreateAuthKeysCodeRequest = {
  callback_url: "https://example.com/callback",
  code_challenge: "challenge",
  code_challenge_method: "a method of tomorrow",
  limit: 0.5,
  expires_at: null,
};
const little: CreateAuthKeysCodeRequest = { callback_url: "https://example.com/callback", limit: undefined };
const proof: ExchangeAuthCodeForAPIKeyRequest = {
  code: `${SECRET}-code`,
  code_verifier: `${SECRET}-verifier`,
  code_challenge_method: null,
};

export const openrouterTable: Table<openrouter.OpenRouter, openrouter.OpenRouterCore> = {
  spec: "openrouter",
  client: (options) => new openrouter.OpenRouter({ ...credentials, ...options }),
  core: (options) => new openrouter.OpenRouterCore({ ...credentials, ...options }),
  errors: {
    Base: openrouter.OpenRouterError,
    Api: openrouter.OpenRouterApiError,
    Default: openrouter.APIError,
    Request: openrouter.OpenRouterRequestError,
    Connection: openrouter.OpenRouterConnectionError,
    Timeout: openrouter.OpenRouterTimeoutError,
    Abort: openrouter.OpenRouterAbortError,
    Parse: openrouter.OpenRouterParseError,
  },
  rows: [
    row<ExchangeAuthCodeForAPIKeyResponse>({
      operationId: "exchangeAuthCodeForAPIKey",
      name: "exchangeAuthCodeForAPIKey",
      route: "POST /auth/keys",
      url: "/auth/keys",
      headers,
      body: `{"code":"${SECRET}-code","code_verifier":"${SECRET}-verifier","code_challenge_method":null}`,
      value: { key: "sk-or-1", user_id: null },
      byMethod: (client, options) => client.oAuth.exchangeAuthCodeForAPIKey(proof, options),
      byFunction: (core, options) => exchangeAuthCodeForAPIKey(core, proof, options),
      errors: [badRequest, forbidden, internalServer],
    }),
    row<CreateAuthKeysCodeResponse>({
      operationId: "createAuthKeysCode",
      name: "createAuthKeysCode",
      route: "POST /auth/keys/code",
      url: "/auth/keys/code",
      headers,
      body:
        '{"callback_url":"https://example.com/callback","code_challenge":"challenge",' +
        '"code_challenge_method":"a method of tomorrow","limit":0.5,"expires_at":null}',
      value: { data: { id: "auth_code_1", app_id: 12345, created_at: "2026-01-02T03:04:05Z" } },
      byMethod: (client, options) => client.oAuth.createAuthCode(everything, options),
      byFunction: (core, options) => createAuthKeysCode(core, everything, options),
      errors: [badRequest, unauthorized, internalServer],
    }),
    row<CreateAuthKeysCodeResponse>({
      operationId: "createAuthKeysCode",
      name: "createAuthKeysCode",
      when: "without its optional properties",
      route: "POST /auth/keys/code",
      url: "/auth/keys/code",
      headers,
      body: '{"callback_url":"https://example.com/callback"}',
      value: { data: { id: "auth_code_2", app_id: 1, created_at: "2026-01-02T03:04:05Z" } },
      byMethod: (client, options) => client.oAuth.createAuthCode(little, options),
      byFunction: (core, options) => createAuthKeysCode(core, little, options),
      errors: [badRequest, unauthorized, internalServer],
    }),
  ],
};
