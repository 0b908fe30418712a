/**
 * Every model of every package against the type that openapi-typescript makes of the same schema: each takes all values
 * of the other. Models that differ on purpose are in `exceptions.ts`. A test sees to it that none is missing.
 */
import type * as mix from "../../../generated/mix/src/index.js";
import type { operations as MixOperations, components as MixSchema } from "../../../generated/mix/src/schema.js";
import type * as mixpeek from "../../../generated/mixpeek/src/index.js";
import type { components as MixpeekSchema } from "../../../generated/mixpeek/src/schema.js";
import type * as nuextract from "../../../generated/nuextract/src/index.js";
import type { components as NuExtractSchema } from "../../../generated/nuextract/src/schema.js";
import type * as openrouter from "../../../generated/openrouter/src/index.js";
import type {
  operations as OpenRouterOperations,
  components as OpenRouterSchema,
} from "../../../generated/openrouter/src/schema.js";
import type * as speakeasy from "../../../generated/speakeasy/src/index.js";
import type { components as SpeakeasySchema } from "../../../generated/speakeasy/src/schema.js";
import type { Mutual, Row, Value } from "./assert.js";
import type { Json } from "./oracle.js";

type MixAnswer<Id extends keyof MixOperations> = Json<MixOperations[Id]["responses"][200]>;
type OpenRouterAnswer<Id extends keyof OpenRouterOperations> = Json<OpenRouterOperations[Id]["responses"][200]>;

export interface MixModels {
  AuthMethod: Row<Mutual<mix.AuthMethod, MixSchema["schemas"]["AuthMethod"]>>;
  DeleteCredentialsResponse: Row<Mutual<mix.DeleteCredentialsResponse, MixAnswer<"deleteCredentials">>>;
  ErrorResponseBody: Row<Mutual<mix.ErrorResponseBody, MixSchema["schemas"]["ErrorResponse"]>>;
  GetAuthStatusResponse: Row<Mutual<mix.GetAuthStatusResponse, MixAnswer<"getAuthStatus">>>;
  GetAuthStatusResponseProvidersValue: Row<
    Mutual<mix.GetAuthStatusResponseProvidersValue, Value<MixAnswer<"getAuthStatus">, "providers">[string]>
  >;
  GetOAuthHealthResponse: Row<Mutual<mix.GetOAuthHealthResponse, MixAnswer<"getOAuthHealth">>>;
  GetOAuthHealthResponseProvidersValue: Row<
    Mutual<mix.GetOAuthHealthResponseProvidersValue, MixAnswer<"getOAuthHealth">["providers"][string]>
  >;
  HandleOAuthCallbackResponse: Row<Mutual<mix.HandleOAuthCallbackResponse, MixAnswer<"handleOAuthCallback">>>;
  Provider: Row<Mutual<mix.Provider, MixSchema["schemas"]["Provider"]>>;
  RESTError: Row<Mutual<mix.RESTError, MixSchema["schemas"]["RESTError"]>>;
  RefreshOAuthTokensResponse: Row<Mutual<mix.RefreshOAuthTokensResponse, MixAnswer<"refreshOAuthTokens">>>;
  StartOAuthFlowResponse: Row<Mutual<mix.StartOAuthFlowResponse, MixAnswer<"startOAuthFlow">>>;
  StoreApiKeyResponse: Row<Mutual<mix.StoreApiKeyResponse, MixAnswer<"storeApiKey">>>;
  ValidatePreferredProviderResponse: Row<
    Mutual<mix.ValidatePreferredProviderResponse, MixAnswer<"validatePreferredProvider">>
  >;
}

export interface SpeakeasyModels {
  AccessDetails: Row<Mutual<speakeasy.AccessDetails, SpeakeasySchema["schemas"]["AccessDetails"]>>;
  AccessTokenUser: Row<Mutual<speakeasy.AccessTokenUser, SpeakeasySchema["schemas"]["AccessToken"]["user"]>>;
  ErrorBody: Row<Mutual<speakeasy.ErrorBody, SpeakeasySchema["schemas"]["Error"]>>;
  FeatureFlag: Row<Mutual<speakeasy.FeatureFlag, SpeakeasySchema["schemas"]["FeatureFlag"]>>;
  User: Row<Mutual<speakeasy.User, SpeakeasySchema["schemas"]["User"]>>;
}

export interface OpenRouterModels {
  BadRequestResponse: Row<Mutual<openrouter.BadRequestResponse, OpenRouterSchema["schemas"]["BadRequestResponse"]>>;
  BadRequestResponseErrorData: Row<
    Mutual<openrouter.BadRequestResponseErrorData, OpenRouterSchema["schemas"]["BadRequestResponseErrorData"]>
  >;
  ForbiddenResponse: Row<Mutual<openrouter.ForbiddenResponse, OpenRouterSchema["schemas"]["ForbiddenResponse"]>>;
  ForbiddenResponseErrorData: Row<
    Mutual<openrouter.ForbiddenResponseErrorData, OpenRouterSchema["schemas"]["ForbiddenResponseErrorData"]>
  >;
  InternalServerResponse: Row<
    Mutual<openrouter.InternalServerResponse, OpenRouterSchema["schemas"]["InternalServerResponse"]>
  >;
  InternalServerResponseErrorData: Row<
    Mutual<openrouter.InternalServerResponseErrorData, OpenRouterSchema["schemas"]["InternalServerResponseErrorData"]>
  >;
  UnauthorizedResponse: Row<
    Mutual<openrouter.UnauthorizedResponse, OpenRouterSchema["schemas"]["UnauthorizedResponse"]>
  >;
  UnauthorizedResponseErrorData: Row<
    Mutual<openrouter.UnauthorizedResponseErrorData, OpenRouterSchema["schemas"]["UnauthorizedResponseErrorData"]>
  >;
  CreateAuthKeysCodeResponse: Row<
    Mutual<openrouter.CreateAuthKeysCodeResponse, OpenRouterAnswer<"createAuthKeysCode">>
  >;
  CreateAuthKeysCodeResponseData: Row<
    Mutual<openrouter.CreateAuthKeysCodeResponseData, OpenRouterAnswer<"createAuthKeysCode">["data"]>
  >;
  ExchangeAuthCodeForAPIKeyResponse: Row<
    Mutual<openrouter.ExchangeAuthCodeForAPIKeyResponse, OpenRouterAnswer<"exchangeAuthCodeForAPIKey">>
  >;
}

export interface NuExtractModels {
  ErrorBody: Row<Mutual<nuextract.ErrorBody, NuExtractSchema["schemas"]["Error"]>>;
  ApiKeyResponse: Row<Mutual<nuextract.ApiKeyResponse, NuExtractSchema["schemas"]["ApiKeyResponse"]>>;
  OrganizationResponse: Row<Mutual<nuextract.OrganizationResponse, NuExtractSchema["schemas"]["OrganizationResponse"]>>;
  TokenCodeRequest: Row<Mutual<nuextract.TokenCodeRequest, NuExtractSchema["schemas"]["TokenCodeRequest"]>>;
  TokenRefreshRequest: Row<Mutual<nuextract.TokenRefreshRequest, NuExtractSchema["schemas"]["TokenRefreshRequest"]>>;
  TokenRequest: Row<Mutual<nuextract.TokenRequest, NuExtractSchema["schemas"]["TokenRequest"]>>;
  TokenResponse: Row<Mutual<nuextract.TokenResponse, NuExtractSchema["schemas"]["TokenResponse"]>>;
  UpdateApiKey: Row<Mutual<nuextract.UpdateApiKey, NuExtractSchema["schemas"]["UpdateApiKey"]>>;
  User: Row<Mutual<nuextract.User, NuExtractSchema["schemas"]["User"]>>;
}

export interface MixpeekModels {
  HTTPValidationErrorBody: Row<
    Mutual<mixpeek.HTTPValidationErrorBody, MixpeekSchema["schemas"]["HTTPValidationError"]>
  >;
  ResourceScopeOutput: Row<Mutual<mixpeek.ResourceScopeOutput, MixpeekSchema["schemas"]["ResourceScope-Output"]>>;
  APIKeyType: Row<Mutual<mixpeek.APIKeyType, MixpeekSchema["schemas"]["APIKeyType"]>>;
  ErrorDetail: Row<Mutual<mixpeek.ErrorDetail, MixpeekSchema["schemas"]["ErrorDetail"]>>;
  KeyStatus: Row<Mutual<mixpeek.KeyStatus, MixpeekSchema["schemas"]["KeyStatus"]>>;
  NamespaceOperation: Row<Mutual<mixpeek.NamespaceOperation, MixpeekSchema["schemas"]["NamespaceOperation"]>>;
  Permission: Row<Mutual<mixpeek.Permission, MixpeekSchema["schemas"]["Permission"]>>;
  ResourceType: Row<Mutual<mixpeek.ResourceType, MixpeekSchema["schemas"]["ResourceType"]>>;
  ValidationError: Row<Mutual<mixpeek.ValidationError, MixpeekSchema["schemas"]["ValidationError"]>>;
}
