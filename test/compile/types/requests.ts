/**
 * The request of every operation that has one: its keys, which of them must be there, and what they take. They are the
 * parameters and the body of the document, except that what may be left out may be `undefined` too.
 */
import type * as mix from "../../../generated/mix/src/index.js";
import type { operations as MixOperations } from "../../../generated/mix/src/schema.js";
import type * as mixpeek from "../../../generated/mixpeek/src/index.js";
import type { operations as MixpeekOperations } from "../../../generated/mixpeek/src/schema.js";
import type * as nuextract from "../../../generated/nuextract/src/index.js";
import type { operations as NuExtractOperations } from "../../../generated/nuextract/src/schema.js";
import type * as openrouter from "../../../generated/openrouter/src/index.js";
import type { operations as OpenRouterOperations } from "../../../generated/openrouter/src/schema.js";
import type * as speakeasy from "../../../generated/speakeasy/src/index.js";
import type { operations as SpeakeasyOperations } from "../../../generated/speakeasy/src/schema.js";
import type { Keys, Mutual, Row } from "./assert.js";
import type { Json, Open, OrUndefined, Parameters, With } from "./oracle.js";

/** The parameters of an operation. */
type Takes<T extends { readonly parameters: unknown }> = OrUndefined<Parameters<T>>;

/** The body of an operation. */
type Body<T> = T extends { requestBody?: infer Content } ? OrUndefined<Json<NonNullable<Content>>> : never;

export interface MixRequests {
  DeleteCredentialsRequest: [
    Row<Keys<mix.DeleteCredentialsRequest, "provider">>,
    Row<Mutual<mix.DeleteCredentialsRequest, Takes<MixOperations["deleteCredentials"]>>>,
  ];
  HandleOAuthCallbackRequest: [
    Row<Keys<mix.HandleOAuthCallbackRequest, "code" | "provider" | "state">>,
    Row<Mutual<mix.HandleOAuthCallbackRequest, Body<MixOperations["handleOAuthCallback"]>>>,
  ];
  StartOAuthFlowRequest: [
    Row<Keys<mix.StartOAuthFlowRequest, "provider">>,
    Row<Mutual<mix.StartOAuthFlowRequest, Takes<MixOperations["startOAuthFlow"]>>>,
  ];
  StoreApiKeyRequest: [
    Row<Keys<mix.StoreApiKeyRequest, "api_key" | "provider">>,
    Row<Mutual<mix.StoreApiKeyRequest, Body<MixOperations["storeApiKey"]>>>,
  ];
}

export interface SpeakeasyRequests {
  GetAccessTokenRequest: [
    Row<Keys<speakeasy.GetAccessTokenRequest, "workspace_id">>,
    Row<Mutual<speakeasy.GetAccessTokenRequest, Takes<SpeakeasyOperations["getAccessToken"]>>>,
  ];
  GetWorkspaceAccessRequest: [
    Row<Keys<speakeasy.GetWorkspaceAccessRequest, never, "genLockId" | "targetType" | "passive">>,
    Row<Mutual<speakeasy.GetWorkspaceAccessRequest, Takes<SpeakeasyOperations["getWorkspaceAccess"]>>>,
  ];
}

export interface OpenRouterRequests {
  CreateAuthKeysCodeRequest: [
    Row<
      Keys<
        openrouter.CreateAuthKeysCodeRequest,
        "callback_url",
        "code_challenge" | "code_challenge_method" | "limit" | "expires_at"
      >
    >,
    Row<
      Mutual<
        openrouter.CreateAuthKeysCodeRequest,
        With<
          Body<OpenRouterOperations["createAuthKeysCode"]>,
          { code_challenge_method?: Open<"S256" | "plain"> | undefined }
        >
      >
    >,
  ];
  ExchangeAuthCodeForAPIKeyRequest: [
    Row<Keys<openrouter.ExchangeAuthCodeForAPIKeyRequest, "code", "code_verifier" | "code_challenge_method">>,
    Row<
      Mutual<
        openrouter.ExchangeAuthCodeForAPIKeyRequest,
        With<
          Body<OpenRouterOperations["exchangeAuthCodeForAPIKey"]>,
          { code_challenge_method?: Open<"S256" | "plain"> | null | undefined }
        >
      >
    >,
  ];
}

export interface NuExtractRequests {
  DeleteApiAuthApiKeysApikeyidRequest: [
    Row<Keys<nuextract.DeleteApiAuthApiKeysApikeyidRequest, "apiKeyId">>,
    Row<
      Mutual<nuextract.DeleteApiAuthApiKeysApikeyidRequest, Takes<NuExtractOperations["deleteApiAuthApi-keysApikeyid"]>>
    >,
  ];
  GetApiAuthRequest: [
    Row<Keys<nuextract.GetApiAuthRequest, "redirectUri">>,
    Row<Mutual<nuextract.GetApiAuthRequest, Takes<NuExtractOperations["getApiAuth"]>>>,
  ];
  PostApiAuthApiKeysRequest: [
    Row<Keys<nuextract.PostApiAuthApiKeysRequest, "createApiKey">>,
    Row<
      Mutual<nuextract.PostApiAuthApiKeysRequest, { createApiKey: Body<NuExtractOperations["postApiAuthApi-keys"]> }>
    >,
  ];
  PostApiAuthLogoutRequest: [
    Row<Keys<nuextract.PostApiAuthLogoutRequest, "body">>,
    Row<Mutual<nuextract.PostApiAuthLogoutRequest, { body: Body<NuExtractOperations["postApiAuthLogout"]> }>>,
  ];
  PostApiAuthTokenRequest: [
    Row<Keys<nuextract.PostApiAuthTokenRequest, "tokenRequest">>,
    Row<Mutual<nuextract.PostApiAuthTokenRequest, { tokenRequest: Body<NuExtractOperations["postApiAuthToken"]> }>>,
  ];
  PutApiAuthApiKeysApikeyidRequest: [
    Row<Keys<nuextract.PutApiAuthApiKeysApikeyidRequest, "apiKeyId" | "updateApiKey">>,
    Row<
      Mutual<
        nuextract.PutApiAuthApiKeysApikeyidRequest,
        Takes<NuExtractOperations["putApiAuthApi-keysApikeyid"]> & {
          updateApiKey: Body<NuExtractOperations["putApiAuthApi-keysApikeyid"]>;
        }
      >
    >,
  ];
}

export interface MixpeekRequests {
  CreateKeyOrganizationsUsersEmailRequest: [
    Row<Keys<mixpeek.CreateKeyOrganizationsUsersEmailRequest, "user_email" | "apiKeyCreateRequest", "Authorization">>,
    Row<
      Mutual<
        mixpeek.CreateKeyOrganizationsUsersEmailRequest,
        Takes<MixpeekOperations["create_key_organizations_users_email"]> & {
          apiKeyCreateRequest: Body<MixpeekOperations["create_key_organizations_users_email"]>;
        }
      >
    >,
  ];
  DeleteKeyOrganizationsUsersEmailNameRequest: [
    Row<Keys<mixpeek.DeleteKeyOrganizationsUsersEmailNameRequest, "user_email" | "key_name", "Authorization">>,
    Row<
      Mutual<
        mixpeek.DeleteKeyOrganizationsUsersEmailNameRequest,
        Takes<MixpeekOperations["delete_key_organizations_users_email_name"]>
      >
    >,
  ];
  ListKeysOrganizationsUsersEmailRequest: [
    Row<Keys<mixpeek.ListKeysOrganizationsUsersEmailRequest, "user_email", "include_revoked" | "Authorization">>,
    Row<
      Mutual<
        mixpeek.ListKeysOrganizationsUsersEmailRequest,
        Takes<MixpeekOperations["list_keys_organizations_users_email"]>
      >
    >,
  ];
  RotateKeyOrganizationsUsersEmailNameRequest: [
    Row<Keys<mixpeek.RotateKeyOrganizationsUsersEmailNameRequest, "user_email" | "key_name", "Authorization">>,
    Row<
      Mutual<
        mixpeek.RotateKeyOrganizationsUsersEmailNameRequest,
        Takes<MixpeekOperations["rotate_key_organizations_users_email_name"]>
      >
    >,
  ];
  UpdateKeyOrganizationsUsersEmailNameRequest: [
    Row<
      Keys<
        mixpeek.UpdateKeyOrganizationsUsersEmailNameRequest,
        "user_email" | "key_name" | "apiKeyUpdateRequest",
        "Authorization"
      >
    >,
    Row<
      Mutual<
        mixpeek.UpdateKeyOrganizationsUsersEmailNameRequest,
        Takes<MixpeekOperations["update_key_organizations_users_email_name"]> & {
          apiKeyUpdateRequest: Body<MixpeekOperations["update_key_organizations_users_email_name"]>;
        }
      >
    >,
  ];
}
