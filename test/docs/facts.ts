/** What the source page of each API says, in the casing of our pages. */
import type { OperationFacts } from "./support/facts.js";

export interface PageFacts {
  readonly package: string;
  readonly path: string;
  readonly operations: readonly OperationFacts[];
}

const mixErrors = [
  "ErrorResponse → ../errors/error-response.md | 400 | application/json",
  "ErrorResponse → ../errors/error-response.md | 500 | application/json",
  "MixDefaultError → ../errors/mix-default-error.md | 4XX, 5XX | */*",
];
const mixErrors1 = [
  "ErrorResponse → ../errors/error-response.md | 500 | application/json",
  "MixDefaultError → ../errors/mix-default-error.md | 4XX, 5XX | */*",
];
const speakeasyErrors = [
  "ErrorResponse → ../errors/error-response.md | 4XX | application/json",
  "APIError → ../errors/api-error.md | 5XX | */*",
];
const speakeasyErrors1 = ["APIError → ../errors/api-error.md | 4XX, 5XX | */*"];
const openrouterErrors = [
  "BadRequestResponseError → ../errors/bad-request-response-error.md | 400 | application/json",
  "ForbiddenResponseError → ../errors/forbidden-response-error.md | 403 | application/json",
  "InternalServerResponseError → ../errors/internal-server-response-error.md | 500 | application/json",
  "APIError → ../errors/api-error.md | 4XX, 5XX | */*",
];
const openrouterErrors1 = [
  "BadRequestResponseError → ../errors/bad-request-response-error.md | 400 | application/json",
  "UnauthorizedResponseError → ../errors/unauthorized-response-error.md | 401 | application/json",
  "InternalServerResponseError → ../errors/internal-server-response-error.md | 500 | application/json",
  "APIError → ../errors/api-error.md | 4XX, 5XX | */*",
];
const nuextractStatuses = ["200 | -", "0 | -"];
const nuextractErrors = ["ErrorResponse → ErrorBody.md | default | application/json"];
const nuextractStatuses1 = ["200 | -", "400 | -", "0 | -"];
const nuextractErrors1 = [
  "NuExtractApiError | 400 | text/plain",
  "ErrorResponse → ErrorBody.md | default | application/json",
];
const mixpeekStatuses = ["200 | -", "400 | -", "401 | -", "403 | -", "404 | -", "422 | -", "500 | -"];
const mixpeekErrors = [
  "ErrorResponse → ErrorResponseBody.md | 400, 401, 403, 404 | application/json",
  "HTTPValidationError → HTTPValidationErrorBody.md | 422 | application/json",
  "ErrorResponse → ErrorResponseBody.md | 500 | application/json",
  "MixpeekDefaultError | 4XX, 5XX | */*",
];

const mix: PageFacts = {
  package: "mix",
  path: "docs/resources/authentication.md",
  operations: [
    {
      name: "storeApiKey",
      listed: "storeApiKey → #storeapikey - Store API key",
      call: "storeApiKey post /api/auth/api-key",
      parameters: [
        "api_key | string | required",
        "provider | Provider → ../models/provider.md | required",
        "options | RequestOptions | optional",
      ],
      returns: "ApiPromise<StoreApiKeyResponse → ../models/store-api-key-response.md>",
      errors: mixErrors,
      authorization: "",
    },
    {
      name: "handleOAuthCallback",
      listed: "handleOAuthCallback → #handleoauthcallback - Handle OAuth callback",
      call: "handleOAuthCallback post /api/auth/oauth-callback",
      parameters: [
        "code | string | required",
        "provider | string | required",
        "state | string | required",
        "options | RequestOptions | optional",
      ],
      returns: "ApiPromise<HandleOAuthCallbackResponse → ../models/handle-o-auth-callback-response.md>",
      errors: mixErrors,
      authorization: "",
    },
    {
      name: "startOAuthFlow",
      listed: "startOAuthFlow → #startoauthflow - Start OAuth authentication",
      call: "startOAuthFlow post /api/auth/oauth/{provider}",
      parameters: ["provider | string | required", "options | RequestOptions | optional"],
      returns: "ApiPromise<StartOAuthFlowResponse → ../models/start-o-auth-flow-response.md>",
      errors: mixErrors,
      authorization: "",
    },
    {
      name: "getAuthStatus",
      listed: "getAuthStatus → #getauthstatus - Get authentication status",
      call: "getAuthStatus get /api/auth/status",
      parameters: ["options | RequestOptions | optional"],
      returns: "ApiPromise<GetAuthStatusResponse → ../models/get-auth-status-response.md>",
      errors: mixErrors1,
      authorization: "",
    },
    {
      name: "validatePreferredProvider",
      listed: "validatePreferredProvider → #validatepreferredprovider - Validate preferred provider",
      call: "validatePreferredProvider get /api/auth/validate",
      parameters: ["options | RequestOptions | optional"],
      returns: "ApiPromise<ValidatePreferredProviderResponse → ../models/validate-preferred-provider-response.md>",
      errors: mixErrors1,
      authorization: "",
    },
    {
      name: "deleteCredentials",
      listed: "deleteCredentials → #deletecredentials - Delete provider credentials",
      call: "deleteCredentials delete /api/auth/{provider}",
      parameters: ["provider | string | required", "options | RequestOptions | optional"],
      returns: "ApiPromise<DeleteCredentialsResponse → ../models/delete-credentials-response.md>",
      errors: mixErrors,
      authorization: "",
    },
    {
      name: "getOAuthHealth",
      listed: "getOAuthHealth → #getoauthhealth - Get OAuth authentication health",
      call: "getOAuthHealth get /health/auth",
      parameters: ["options | RequestOptions | optional"],
      returns: "ApiPromise<GetOAuthHealthResponse → ../models/get-o-auth-health-response.md>",
      errors: mixErrors1,
      authorization: "",
    },
    {
      name: "refreshOAuthTokens",
      listed: "refreshOAuthTokens → #refreshoauthtokens - Manually refresh OAuth tokens",
      call: "refreshOAuthTokens post /internal/auth/refresh-tokens",
      parameters: ["options | RequestOptions | optional"],
      returns: "ApiPromise<RefreshOAuthTokensResponse → ../models/refresh-o-auth-tokens-response.md>",
      errors: mixErrors1,
      authorization: "",
    },
  ],
};

const speakeasy: PageFacts = {
  package: "speakeasy",
  path: "docs/resources/auth.md",
  operations: [
    {
      name: "validateApiKey",
      listed: "validateApiKey → #validateapikey - Validate the current api key.",
      call: "validateApiKey get /v1/auth/validate",
      parameters: ["options | RequestOptions | optional"],
      returns: "ApiPromise<ApiKeyDetails → ../models/api-key-details.md>",
      errors: speakeasyErrors,
      authorization: "apiKey",
    },
    {
      name: "getUser",
      listed: "getUser → #getuser - Get information about the current user.",
      call: "getUser get /v1/user",
      parameters: ["options | RequestOptions | optional"],
      returns: "ApiPromise<User → ../models/user.md>",
      errors: speakeasyErrors,
      authorization: "apiKey",
    },
    {
      name: "getAccessToken",
      listed: "getAccessToken → #getaccesstoken - Get or refresh an access token for the current workspace.",
      call: "getAccessToken get /v1/auth/access_token",
      parameters: ["workspace_id | string | required", "options | RequestOptions | optional"],
      returns: "ApiPromise<AccessToken → ../models/access-token.md>",
      errors: speakeasyErrors,
      authorization: "",
    },
    {
      name: "getAccess",
      listed: "getAccess → #getaccess - Get access allowances for a particular workspace",
      call: "getWorkspaceAccess get /v1/workspace/access",
      parameters: [
        "genLockId | string | optional",
        "targetType | string | optional",
        "passive | boolean | optional",
        "options | RequestOptions | optional",
      ],
      returns: "ApiPromise<AccessDetails → ../models/access-details.md>",
      errors: speakeasyErrors1,
      authorization: "apiKey",
    },
  ],
};

const openrouter: PageFacts = {
  package: "openrouter",
  path: "docs/resources/o-auth.md",
  operations: [
    {
      name: "exchangeAuthCodeForAPIKey",
      listed: "exchangeAuthCodeForAPIKey → #exchangeauthcodeforapikey - Exchange authorization code for API key",
      call: "exchangeAuthCodeForAPIKey post /auth/keys",
      parameters: [
        "code | string | required",
        "code_verifier | string | optional",
        'code_challenge_method | "S256" | "plain" | string | null | optional',
        "options | RequestOptions | optional",
      ],
      returns: "ApiPromise<ExchangeAuthCodeForAPIKeyResponse → ../models/exchange-auth-code-for-api-key-response.md>",
      errors: openrouterErrors,
      authorization: "apiKey",
    },
    {
      name: "createAuthCode",
      listed: "createAuthCode → #createauthcode - Create authorization code",
      call: "createAuthKeysCode post /auth/keys/code",
      parameters: [
        "callback_url | string | required",
        "code_challenge | string | optional",
        'code_challenge_method | "S256" | "plain" | string | optional',
        "limit | number | optional",
        "expires_at | string | null | optional",
        "options | RequestOptions | optional",
      ],
      returns: "ApiPromise<CreateAuthKeysCodeResponse → ../models/create-auth-keys-code-response.md>",
      errors: openrouterErrors1,
      authorization: "apiKey",
    },
  ],
};

const nuextract: PageFacts = {
  package: "nuextract",
  path: "docs/AuthenticationApi.md",
  operations: [
    {
      name: "deleteApiAuthApiKeysApikeyid",
      listed: "deleteApiAuthApiKeysApikeyid → AuthenticationApi.md#deleteapiauthapikeysapikeyid",
      call: "DELETE /api/auth/api-keys/{apiKeyId}",
      parameters: ["apiKeyId | string | required", "options | RequestOptions | [Optional]"],
      returns: "void (empty response body)",
      authorization: "oauth2Auth → ../README.md#oauth2auth",
      contentType: "Content-Type: Not defined",
      accept: "Accept: application/json",
      statuses: nuextractStatuses,
      errors: nuextractErrors,
    },
    {
      name: "getApiAuth",
      listed: "getApiAuth → AuthenticationApi.md#getapiauth",
      call: "GET /api/auth",
      parameters: ["redirectUri | string | required", "options | RequestOptions | [Optional]"],
      returns: "string",
      authorization: "No authorization required",
      contentType: "Content-Type: Not defined",
      accept: "Accept: text/plain, application/json",
      statuses: nuextractStatuses1,
      errors: nuextractErrors1,
    },
    {
      name: "getApiAuthApiKeys",
      listed: "getApiAuthApiKeys → AuthenticationApi.md#getapiauthapikeys",
      call: "GET /api/auth/api-keys",
      parameters: ["options | RequestOptions | [Optional]"],
      returns: "ApiKeyResponse → ApiKeyResponse.md[]",
      authorization: "oauth2Auth → ../README.md#oauth2auth",
      contentType: "Content-Type: Not defined",
      accept: "Accept: application/json",
      statuses: nuextractStatuses,
      errors: nuextractErrors,
    },
    {
      name: "getApiAuthMe",
      listed: "getApiAuthMe → AuthenticationApi.md#getapiauthme",
      call: "GET /api/auth/me",
      parameters: ["options | RequestOptions | [Optional]"],
      returns: "User → User.md",
      authorization: "oauth2Auth → ../README.md#oauth2auth",
      contentType: "Content-Type: Not defined",
      accept: "Accept: application/json",
      statuses: nuextractStatuses,
      errors: nuextractErrors,
    },
    {
      name: "postApiAuthApiKeys",
      listed: "postApiAuthApiKeys → AuthenticationApi.md#postapiauthapikeys",
      call: "POST /api/auth/api-keys",
      parameters: ["createApiKey | CreateApiKey → CreateApiKey.md | required", "options | RequestOptions | [Optional]"],
      returns: "ApiKeyResponse → ApiKeyResponse.md",
      authorization: "oauth2Auth → ../README.md#oauth2auth",
      contentType: "Content-Type: application/json",
      accept: "Accept: application/json, text/plain",
      statuses: nuextractStatuses1,
      errors: nuextractErrors1,
    },
    {
      name: "postApiAuthLogout",
      listed: "postApiAuthLogout → AuthenticationApi.md#postapiauthlogout",
      call: "POST /api/auth/logout",
      parameters: ["body | string | required", "options | RequestOptions | [Optional]"],
      returns: "Record<string, unknown>",
      authorization: "oauth2Auth → ../README.md#oauth2auth",
      contentType: "Content-Type: application/json",
      accept: "Accept: application/json, text/plain",
      statuses: nuextractStatuses1,
      errors: nuextractErrors1,
    },
    {
      name: "postApiAuthToken",
      listed: "postApiAuthToken → AuthenticationApi.md#postapiauthtoken",
      call: "POST /api/auth/token",
      parameters: ["tokenRequest | TokenRequest → TokenRequest.md | required", "options | RequestOptions | [Optional]"],
      returns: "TokenResponse → TokenResponse.md",
      authorization: "No authorization required",
      contentType: "Content-Type: application/json",
      accept: "Accept: application/json, text/plain",
      statuses: nuextractStatuses1,
      errors: nuextractErrors1,
    },
    {
      name: "putApiAuthApiKeysApikeyid",
      listed: "putApiAuthApiKeysApikeyid → AuthenticationApi.md#putapiauthapikeysapikeyid",
      call: "PUT /api/auth/api-keys/{apiKeyId}",
      parameters: [
        "apiKeyId | string | required",
        "updateApiKey | UpdateApiKey → UpdateApiKey.md | required",
        "options | RequestOptions | [Optional]",
      ],
      returns: "ApiKeyResponse → ApiKeyResponse.md",
      authorization: "oauth2Auth → ../README.md#oauth2auth",
      contentType: "Content-Type: application/json",
      accept: "Accept: application/json, text/plain",
      statuses: nuextractStatuses1,
      errors: nuextractErrors1,
    },
  ],
};

const mixpeek: PageFacts = {
  package: "mixpeek",
  path: "docs/OrganizationAPIKeysApi.md",
  operations: [
    {
      name: "createKeyOrganizationsUsersEmail",
      listed: "createKeyOrganizationsUsersEmail → OrganizationAPIKeysApi.md#createkeyorganizationsusersemail",
      call: "POST /v1/organizations/users/{user_email}/api-keys",
      parameters: [
        "user_email | string | required",
        "apiKeyCreateRequest | APIKeyCreateRequest → APIKeyCreateRequest.md | required",
        "Authorization | string | [Optional]",
        "options | RequestOptions | [Optional]",
      ],
      returns: "APIKeyCreateResponse → APIKeyCreateResponse.md",
      authorization: "No authorization required",
      contentType: "Content-Type: application/json",
      accept: "Accept: application/json",
      statuses: mixpeekStatuses,
      errors: mixpeekErrors,
    },
    {
      name: "deleteKeyOrganizationsUsersEmailName",
      listed: "deleteKeyOrganizationsUsersEmailName → OrganizationAPIKeysApi.md#deletekeyorganizationsusersemailname",
      call: "DELETE /v1/organizations/users/{user_email}/api-keys/{key_name}",
      parameters: [
        "user_email | string | required",
        "key_name | string | required",
        "Authorization | string | [Optional]",
        "options | RequestOptions | [Optional]",
      ],
      returns: "GenericSuccessResponse → GenericSuccessResponse.md",
      authorization: "No authorization required",
      contentType: "Content-Type: Not defined",
      accept: "Accept: application/json",
      statuses: mixpeekStatuses,
      errors: mixpeekErrors,
    },
    {
      name: "listKeysOrganizationsUsersEmail",
      listed: "listKeysOrganizationsUsersEmail → OrganizationAPIKeysApi.md#listkeysorganizationsusersemail",
      call: "GET /v1/organizations/users/{user_email}/api-keys",
      parameters: [
        "user_email | string | required",
        "include_revoked | boolean | [Optional] [Defaults to false]",
        "Authorization | string | [Optional]",
        "options | RequestOptions | [Optional]",
      ],
      returns: "Record<string, unknown>",
      authorization: "No authorization required",
      contentType: "Content-Type: Not defined",
      accept: "Accept: application/json",
      statuses: mixpeekStatuses,
      errors: mixpeekErrors,
    },
    {
      name: "rotateKeyOrganizationsUsersEmailName",
      listed: "rotateKeyOrganizationsUsersEmailName → OrganizationAPIKeysApi.md#rotatekeyorganizationsusersemailname",
      call: "POST /v1/organizations/users/{user_email}/api-keys/{key_name}/rotate",
      parameters: [
        "user_email | string | required",
        "key_name | string | required",
        "Authorization | string | [Optional]",
        "options | RequestOptions | [Optional]",
      ],
      returns: "APIKeyCreateResponse → APIKeyCreateResponse.md",
      authorization: "No authorization required",
      contentType: "Content-Type: Not defined",
      accept: "Accept: application/json",
      statuses: mixpeekStatuses,
      errors: mixpeekErrors,
    },
    {
      name: "updateKeyOrganizationsUsersEmailName",
      listed: "updateKeyOrganizationsUsersEmailName → OrganizationAPIKeysApi.md#updatekeyorganizationsusersemailname",
      call: "PATCH /v1/organizations/users/{user_email}/api-keys/{key_name}",
      parameters: [
        "user_email | string | required",
        "key_name | string | required",
        "apiKeyUpdateRequest | APIKeyUpdateRequest → APIKeyUpdateRequest.md | required",
        "Authorization | string | [Optional]",
        "options | RequestOptions | [Optional]",
      ],
      returns: "APIKeyModel → APIKeyModel.md",
      authorization: "No authorization required",
      contentType: "Content-Type: application/json",
      accept: "Accept: application/json",
      statuses: mixpeekStatuses,
      errors: mixpeekErrors,
    },
  ],
};

export const sourcePages: readonly PageFacts[] = [mix, speakeasy, openrouter, nuextract, mixpeek];
