import type {
  DeleteCredentialsResponse,
  GetAuthStatusResponse,
  GetOAuthHealthResponse,
  HandleOAuthCallbackRequest,
  HandleOAuthCallbackResponse,
  RefreshOAuthTokensResponse,
  StartOAuthFlowResponse,
  StoreApiKeyRequest,
  StoreApiKeyResponse,
  ValidatePreferredProviderResponse,
} from "../../../generated/mix/src/index.js";
import * as mix from "../../../generated/mix/src/index.js";
import { deleteCredentials } from "../../../generated/mix/src/operations/delete-credentials.js";
import { getAuthStatus } from "../../../generated/mix/src/operations/get-auth-status.js";
import { getOAuthHealth } from "../../../generated/mix/src/operations/get-o-auth-health.js";
import { handleOAuthCallback } from "../../../generated/mix/src/operations/handle-o-auth-callback.js";
import { refreshOAuthTokens } from "../../../generated/mix/src/operations/refresh-o-auth-tokens.js";
import { startOAuthFlow } from "../../../generated/mix/src/operations/start-o-auth-flow.js";
import { storeApiKey } from "../../../generated/mix/src/operations/store-api-key.js";
import { validatePreferredProvider } from "../../../generated/mix/src/operations/validate-preferred-provider.js";
import { declared, rowsOf, SECRET, type Table } from "../harness/table.js";

const row = rowsOf<mix.Mix, mix.MixCore>();

const accept = { accept: "application/json" };
const acceptAndSend = { ...accept, "content-type": "application/json" };

const badRequest = declared("400", mix.ErrorResponse, {
  error: { code: 400, message: `no such provider: ${SECRET}`, type: "bad_request" },
});
const internalError = declared("500", mix.ErrorResponse, {
  error: { code: 500, message: `the disk with ${SECRET} is full`, type: "internal_error" },
});

const apiKey: StoreApiKeyRequest = { api_key: `${SECRET} "é😀"\n`, provider: "openrouter" };
const callback: HandleOAuthCallbackRequest = {
  provider: "anthropic",
  code: `${SECRET}-code`,
  state: `${SECRET}-state`,
};

export const mixTable: Table<mix.Mix, mix.MixCore> = {
  spec: "mix",
  client: (options) => new mix.Mix(options),
  core: (options) => new mix.MixCore(options),
  errors: {
    Base: mix.MixError,
    Api: mix.MixApiError,
    Default: mix.MixDefaultError,
    Request: mix.MixRequestError,
    Connection: mix.MixConnectionError,
    Timeout: mix.MixTimeoutError,
    Abort: mix.MixAbortError,
    Parse: mix.MixParseError,
  },
  rows: [
    row<StoreApiKeyResponse>({
      operationId: "storeApiKey",
      name: "storeApiKey",
      route: "POST /api/auth/api-key",
      url: "/api/auth/api-key",
      headers: acceptAndSend,
      body: `{"api_key":"${SECRET} \\"é😀\\"\\n","provider":"openrouter"}`,
      value: { message: "Stored – fertig ✓", provider: "openrouter", status: "success" },
      byMethod: (client, options) => client.authentication.storeApiKey(apiKey, options),
      byFunction: (core, options) => storeApiKey(core, apiKey, options),
      errors: [badRequest, internalError],
    }),
    row<HandleOAuthCallbackResponse>({
      operationId: "handleOAuthCallback",
      name: "handleOAuthCallback",
      route: "POST /api/auth/oauth-callback",
      url: "/api/auth/oauth-callback",
      headers: acceptAndSend,
      body: `{"provider":"anthropic","code":"${SECRET}-code","state":"${SECRET}-state"}`,
      value: { expires_in: 3600, message: "Signed in", provider: "anthropic", status: "success" },
      byMethod: (client, options) => client.authentication.handleOAuthCallback(callback, options),
      byFunction: (core, options) => handleOAuthCallback(core, callback, options),
      errors: [badRequest, internalError],
    }),
    row<StartOAuthFlowResponse>({
      operationId: "startOAuthFlow",
      name: "startOAuthFlow",
      route: "POST /api/auth/oauth/{provider}",
      url: "/api/auth/oauth/anthropic",
      headers: accept,
      value: { auth_url: "https://example.com/grant?state=1", message: "Open the page", state: "1" },
      byMethod: (client, options) => client.authentication.startOAuthFlow({ provider: "anthropic" }, options),
      byFunction: (core, options) => startOAuthFlow(core, { provider: "anthropic" }, options),
      errors: [badRequest, internalError],
    }),
    row<GetAuthStatusResponse>({
      operationId: "getAuthStatus",
      name: "getAuthStatus",
      route: "GET /api/auth/status",
      url: "/api/auth/status",
      headers: accept,
      value: {
        providers: {
          anthropic: { auth_method: "oauth", authenticated: true, display_name: "Anthropic" },
          brave: { auth_method: "none", authenticated: false },
        },
      },
      byMethod: (client, options) => client.authentication.getAuthStatus(options),
      byFunction: (core, options) => getAuthStatus(core, options),
      errors: [internalError],
    }),
    row<ValidatePreferredProviderResponse>({
      operationId: "validatePreferredProvider",
      name: "validatePreferredProvider",
      route: "GET /api/auth/validate",
      url: "/api/auth/validate",
      headers: accept,
      value: { auth_method: "api_key", message: "Works", provider: "openai", valid: true },
      byMethod: (client, options) => client.authentication.validatePreferredProvider(options),
      byFunction: (core, options) => validatePreferredProvider(core, options),
      errors: [internalError],
    }),
    row<DeleteCredentialsResponse>({
      operationId: "deleteCredentials",
      name: "deleteCredentials",
      route: "DELETE /api/auth/{provider}",
      url: "/api/auth/a%2Fb%20c%3F%23%C3%A9",
      headers: accept,
      value: { message: "Gone", provider: "a/b c?#é", status: "success" },
      byMethod: (client, options) => client.authentication.deleteCredentials({ provider: "a/b c?#é" }, options),
      byFunction: (core, options) => deleteCredentials(core, { provider: "a/b c?#é" }, options),
      errors: [badRequest, internalError],
    }),
    row<GetOAuthHealthResponse>({
      operationId: "getOAuthHealth",
      name: "getOAuthHealth",
      route: "GET /health/auth",
      url: "/health/auth",
      headers: accept,
      value: {
        providers: {
          anthropic: { provider: "anthropic", status: "active", expires_in: "2h30m15s" },
          openai: { provider: "openai", status: "expired_no_refresh", error: "no refresh token" },
        },
        status: "unhealthy",
        timestamp: "2026-01-02T03:04:05Z",
      },
      byMethod: (client, options) => client.health.getOAuthHealth(options),
      bySecondMethod: (client, options) => client.authentication.getOAuthHealth(options),
      byFunction: (core, options) => getOAuthHealth(core, options),
      errors: [internalError],
    }),
    row<RefreshOAuthTokensResponse>({
      operationId: "refreshOAuthTokens",
      name: "refreshOAuthTokens",
      route: "POST /internal/auth/refresh-tokens",
      url: "/internal/auth/refresh-tokens",
      headers: accept,
      value: { message: "Token refresh triggered successfully", status: "success" },
      byMethod: (client, options) => client.authentication.refreshOAuthTokens(options),
      bySecondMethod: (client, options) => client.internal.refreshOAuthTokens(options),
      byFunction: (core, options) => refreshOAuthTokens(core, options),
      errors: [internalError],
    }),
  ],
};
