/**
 * What every operation gives and can fail with, and that the method does as the function. A test sees to it that none is
 * missing.
 */
import type * as mix from "../../../generated/mix/src/index.js";
import type { deleteCredentials } from "../../../generated/mix/src/operations/delete-credentials.js";
import type { getAuthStatus } from "../../../generated/mix/src/operations/get-auth-status.js";
import type { getOAuthHealth } from "../../../generated/mix/src/operations/get-o-auth-health.js";
import type { handleOAuthCallback } from "../../../generated/mix/src/operations/handle-o-auth-callback.js";
import type { refreshOAuthTokens } from "../../../generated/mix/src/operations/refresh-o-auth-tokens.js";
import type { startOAuthFlow } from "../../../generated/mix/src/operations/start-o-auth-flow.js";
import type { storeApiKey } from "../../../generated/mix/src/operations/store-api-key.js";
import type { validatePreferredProvider } from "../../../generated/mix/src/operations/validate-preferred-provider.js";
import type * as mixpeek from "../../../generated/mixpeek/src/index.js";
import type { createKeyOrganizationsUsersEmail } from "../../../generated/mixpeek/src/operations/create-key-organizations-users-email.js";
import type { deleteKeyOrganizationsUsersEmailName } from "../../../generated/mixpeek/src/operations/delete-key-organizations-users-email-name.js";
import type { listKeysOrganizationsUsersEmail } from "../../../generated/mixpeek/src/operations/list-keys-organizations-users-email.js";
import type { rotateKeyOrganizationsUsersEmailName } from "../../../generated/mixpeek/src/operations/rotate-key-organizations-users-email-name.js";
import type { updateKeyOrganizationsUsersEmailName } from "../../../generated/mixpeek/src/operations/update-key-organizations-users-email-name.js";
import type * as nuextract from "../../../generated/nuextract/src/index.js";
import type { deleteApiAuthApiKeysApikeyid } from "../../../generated/nuextract/src/operations/delete-api-auth-api-keys-apikeyid.js";
import type { getApiAuth } from "../../../generated/nuextract/src/operations/get-api-auth.js";
import type { getApiAuthApiKeys } from "../../../generated/nuextract/src/operations/get-api-auth-api-keys.js";
import type { getApiAuthMe } from "../../../generated/nuextract/src/operations/get-api-auth-me.js";
import type { postApiAuthApiKeys } from "../../../generated/nuextract/src/operations/post-api-auth-api-keys.js";
import type { postApiAuthLogout } from "../../../generated/nuextract/src/operations/post-api-auth-logout.js";
import type { postApiAuthToken } from "../../../generated/nuextract/src/operations/post-api-auth-token.js";
import type { putApiAuthApiKeysApikeyid } from "../../../generated/nuextract/src/operations/put-api-auth-api-keys-apikeyid.js";
import type * as openrouter from "../../../generated/openrouter/src/index.js";
import type { createAuthKeysCode } from "../../../generated/openrouter/src/operations/create-auth-keys-code.js";
import type { exchangeAuthCodeForAPIKey } from "../../../generated/openrouter/src/operations/exchange-auth-code-for-api-key.js";
import type * as speakeasy from "../../../generated/speakeasy/src/index.js";
import type { getAccessToken } from "../../../generated/speakeasy/src/operations/get-access-token.js";
import type { getUser } from "../../../generated/speakeasy/src/operations/get-user.js";
import type { getWorkspaceAccess } from "../../../generated/speakeasy/src/operations/get-workspace-access.js";
import type { validateApiKey } from "../../../generated/speakeasy/src/operations/validate-api-key.js";
import type { Equal, Row } from "./assert.js";

/** Whether a function and the method that calls it take the same and promise this result and this error. */
type Call<
  Operation extends (core: never, ...rest: never) => unknown,
  Method extends (...all: never) => unknown,
  Promised,
> = [
  Equal<ReturnType<Operation>, Promised>,
  Equal<ReturnType<Method>, Promised>,
  Equal<Rest<Parameters<Operation>>, Parameters<Method>>,
] extends [true, true, true]
  ? true
  : { readonly gives: ReturnType<Operation>; readonly takes: Parameters<Operation> };

type Rest<T extends readonly unknown[]> = T extends [unknown, ...infer Others] ? Others : never;

export interface MixOperations {
  deleteCredentials: Row<
    Call<
      typeof deleteCredentials,
      mix.Mix["authentication"]["deleteCredentials"],
      mix.ApiPromise<mix.DeleteCredentialsResponse, mix.DeleteCredentialsError>
    >
  >;
  getAuthStatus: Row<
    Call<
      typeof getAuthStatus,
      mix.Mix["authentication"]["getAuthStatus"],
      mix.ApiPromise<mix.GetAuthStatusResponse, mix.GetAuthStatusError>
    >
  >;
  getOAuthHealth: Row<
    Call<
      typeof getOAuthHealth,
      mix.Mix["authentication"]["getOAuthHealth"],
      mix.ApiPromise<mix.GetOAuthHealthResponse, mix.GetOAuthHealthError>
    >
  >;
  handleOAuthCallback: Row<
    Call<
      typeof handleOAuthCallback,
      mix.Mix["authentication"]["handleOAuthCallback"],
      mix.ApiPromise<mix.HandleOAuthCallbackResponse, mix.HandleOAuthCallbackError>
    >
  >;
  refreshOAuthTokens: Row<
    Call<
      typeof refreshOAuthTokens,
      mix.Mix["authentication"]["refreshOAuthTokens"],
      mix.ApiPromise<mix.RefreshOAuthTokensResponse, mix.RefreshOAuthTokensError>
    >
  >;
  startOAuthFlow: Row<
    Call<
      typeof startOAuthFlow,
      mix.Mix["authentication"]["startOAuthFlow"],
      mix.ApiPromise<mix.StartOAuthFlowResponse, mix.StartOAuthFlowError>
    >
  >;
  storeApiKey: Row<
    Call<
      typeof storeApiKey,
      mix.Mix["authentication"]["storeApiKey"],
      mix.ApiPromise<mix.StoreApiKeyResponse, mix.StoreApiKeyError>
    >
  >;
  validatePreferredProvider: Row<
    Call<
      typeof validatePreferredProvider,
      mix.Mix["authentication"]["validatePreferredProvider"],
      mix.ApiPromise<mix.ValidatePreferredProviderResponse, mix.ValidatePreferredProviderError>
    >
  >;
}

export interface MixpeekOperations {
  createKeyOrganizationsUsersEmail: Row<
    Call<
      typeof createKeyOrganizationsUsersEmail,
      mixpeek.Mixpeek["organizationAPIKeys"]["createKeyOrganizationsUsersEmail"],
      mixpeek.ApiPromise<mixpeek.APIKeyCreateResponse, mixpeek.CreateKeyOrganizationsUsersEmailError>
    >
  >;
  deleteKeyOrganizationsUsersEmailName: Row<
    Call<
      typeof deleteKeyOrganizationsUsersEmailName,
      mixpeek.Mixpeek["organizationAPIKeys"]["deleteKeyOrganizationsUsersEmailName"],
      mixpeek.ApiPromise<mixpeek.GenericSuccessResponse, mixpeek.DeleteKeyOrganizationsUsersEmailNameError>
    >
  >;
  listKeysOrganizationsUsersEmail: Row<
    Call<
      typeof listKeysOrganizationsUsersEmail,
      mixpeek.Mixpeek["organizationAPIKeys"]["listKeysOrganizationsUsersEmail"],
      mixpeek.ApiPromise<{ [key: string]: unknown }, mixpeek.ListKeysOrganizationsUsersEmailError>
    >
  >;
  rotateKeyOrganizationsUsersEmailName: Row<
    Call<
      typeof rotateKeyOrganizationsUsersEmailName,
      mixpeek.Mixpeek["organizationAPIKeys"]["rotateKeyOrganizationsUsersEmailName"],
      mixpeek.ApiPromise<mixpeek.APIKeyCreateResponse, mixpeek.RotateKeyOrganizationsUsersEmailNameError>
    >
  >;
  updateKeyOrganizationsUsersEmailName: Row<
    Call<
      typeof updateKeyOrganizationsUsersEmailName,
      mixpeek.Mixpeek["organizationAPIKeys"]["updateKeyOrganizationsUsersEmailName"],
      mixpeek.ApiPromise<mixpeek.APIKeyModel, mixpeek.UpdateKeyOrganizationsUsersEmailNameError>
    >
  >;
}

export interface NuExtractOperations {
  deleteApiAuthApiKeysApikeyid: Row<
    Call<
      typeof deleteApiAuthApiKeysApikeyid,
      nuextract.NuExtract["authentication"]["deleteApiAuthApiKeysApikeyid"],
      nuextract.ApiPromise<void, nuextract.DeleteApiAuthApiKeysApikeyidError>
    >
  >;
  getApiAuthApiKeys: Row<
    Call<
      typeof getApiAuthApiKeys,
      nuextract.NuExtract["authentication"]["getApiAuthApiKeys"],
      nuextract.ApiPromise<nuextract.ApiKeyResponse[], nuextract.GetApiAuthApiKeysError>
    >
  >;
  getApiAuthMe: Row<
    Call<
      typeof getApiAuthMe,
      nuextract.NuExtract["authentication"]["getApiAuthMe"],
      nuextract.ApiPromise<nuextract.User, nuextract.GetApiAuthMeError>
    >
  >;
  getApiAuth: Row<
    Call<
      typeof getApiAuth,
      nuextract.NuExtract["authentication"]["getApiAuth"],
      nuextract.ApiPromise<string, nuextract.GetApiAuthError>
    >
  >;
  postApiAuthApiKeys: Row<
    Call<
      typeof postApiAuthApiKeys,
      nuextract.NuExtract["authentication"]["postApiAuthApiKeys"],
      nuextract.ApiPromise<nuextract.ApiKeyResponse, nuextract.PostApiAuthApiKeysError>
    >
  >;
  postApiAuthLogout: Row<
    Call<
      typeof postApiAuthLogout,
      nuextract.NuExtract["authentication"]["postApiAuthLogout"],
      nuextract.ApiPromise<{ [key: string]: unknown }, nuextract.PostApiAuthLogoutError>
    >
  >;
  postApiAuthToken: Row<
    Call<
      typeof postApiAuthToken,
      nuextract.NuExtract["authentication"]["postApiAuthToken"],
      nuextract.ApiPromise<nuextract.TokenResponse, nuextract.PostApiAuthTokenError>
    >
  >;
  putApiAuthApiKeysApikeyid: Row<
    Call<
      typeof putApiAuthApiKeysApikeyid,
      nuextract.NuExtract["authentication"]["putApiAuthApiKeysApikeyid"],
      nuextract.ApiPromise<nuextract.ApiKeyResponse, nuextract.PutApiAuthApiKeysApikeyidError>
    >
  >;
}

export interface OpenRouterOperations {
  createAuthKeysCode: Row<
    Call<
      typeof createAuthKeysCode,
      openrouter.OpenRouter["oAuth"]["createAuthCode"],
      openrouter.ApiPromise<openrouter.CreateAuthKeysCodeResponse, openrouter.CreateAuthKeysCodeError>
    >
  >;
  exchangeAuthCodeForAPIKey: Row<
    Call<
      typeof exchangeAuthCodeForAPIKey,
      openrouter.OpenRouter["oAuth"]["exchangeAuthCodeForAPIKey"],
      openrouter.ApiPromise<openrouter.ExchangeAuthCodeForAPIKeyResponse, openrouter.ExchangeAuthCodeForAPIKeyError>
    >
  >;
}

export interface SpeakeasyOperations {
  getAccessToken: Row<
    Call<
      typeof getAccessToken,
      speakeasy.Speakeasy["auth"]["getAccessToken"],
      speakeasy.ApiPromise<speakeasy.AccessToken, speakeasy.GetAccessTokenError>
    >
  >;
  getUser: Row<
    Call<
      typeof getUser,
      speakeasy.Speakeasy["auth"]["getUser"],
      speakeasy.ApiPromise<speakeasy.User, speakeasy.GetUserError>
    >
  >;
  getWorkspaceAccess: Row<
    Call<
      typeof getWorkspaceAccess,
      speakeasy.Speakeasy["auth"]["getAccess"],
      speakeasy.ApiPromise<speakeasy.AccessDetails, speakeasy.GetWorkspaceAccessError>
    >
  >;
  validateApiKey: Row<
    Call<
      typeof validateApiKey,
      speakeasy.Speakeasy["auth"]["validateApiKey"],
      speakeasy.ApiPromise<speakeasy.ApiKeyDetails, speakeasy.ValidateApiKeyError>
    >
  >;
}
