import type { JsonObject, SpecName } from "./document.js";

/** What is known of an operation, apart from any wording. */
export interface OperationFacts {
  readonly operationId: string;
  /** Method and path. */
  readonly call: string;
  readonly tags: readonly string[];
  readonly summary: string | undefined;
  /** Place, name and shape, in order. */
  readonly parameters?: readonly string[];
  /** Media type and shape of a body, which is always required. */
  readonly body?: string;
  /** Status, media type and shape of each response. */
  readonly responses: readonly string[];
  /** Media types of all responses, in order of appearance. */
  readonly accept: readonly string[];
  /** Ways to authenticate, any of which is enough. The API's own unless given. */
  readonly security?: readonly string[];
  readonly extensions?: JsonObject;
}

export interface ApiFacts {
  readonly title: string;
  readonly version: string;
  readonly servers: readonly JsonObject[];
  readonly tags: readonly string[];
  readonly security: readonly string[];
  readonly securitySchemes: JsonObject;
  readonly extensions: JsonObject;
  /** In the order of the API's reference. */
  readonly operations: readonly OperationFacts[];
  readonly schemas: Readonly<Record<string, string>>;
}

const json = ["application/json"];

const mixFails = ["400 application/json ErrorResponse", "500 application/json ErrorResponse"];
const mixFailsInternally = ["500 application/json ErrorResponse"];

const mix: ApiFacts = {
  title: "Mix REST API",
  version: "1.0.0",
  servers: [{ url: "http://localhost:8088" }],
  tags: ["Authentication", "Health", "Internal"],
  security: [],
  securitySchemes: {},
  extensions: {
    "x-speakeasy-retries": {
      strategy: "backoff",
      backoff: { initialInterval: 500, maxInterval: 60_000, maxElapsedTime: 600_000, exponent: 1.5 },
      statusCodes: ["5XX", "408", "429"],
      retryConnectionErrors: true,
    },
  },
  operations: [
    {
      operationId: "storeApiKey",
      call: "POST /api/auth/api-key",
      tags: ["Authentication"],
      summary: "Store API key",
      body: `application/json {
        api_key: string
        provider: Provider
      }`,
      responses: [
        `200 application/json {
          message?: string
          provider?: string
          status?: string
        }`,
        ...mixFails,
      ],
      accept: json,
    },
    {
      operationId: "handleOAuthCallback",
      call: "POST /api/auth/oauth-callback",
      tags: ["Authentication"],
      summary: "Handle OAuth callback",
      body: `application/json {
        code: string
        provider: string
        state: string
      }`,
      responses: [
        `200 application/json {
          expires_in?: integer
          message?: string
          provider?: string
          status?: string
        }`,
        ...mixFails,
      ],
      accept: json,
    },
    {
      operationId: "startOAuthFlow",
      call: "POST /api/auth/oauth/{provider}",
      tags: ["Authentication"],
      summary: "Start OAuth authentication",
      parameters: ["path provider: string"],
      responses: [
        `200 application/json {
          auth_url?: string
          message?: string
          state?: string
        }`,
        ...mixFails,
      ],
      accept: json,
    },
    {
      operationId: "getAuthStatus",
      call: "GET /api/auth/status",
      tags: ["Authentication"],
      summary: "Get authentication status",
      responses: [
        `200 application/json {
          providers?: map of {
            auth_method?: AuthMethod
            authenticated?: boolean
            display_name?: string
          }
        }`,
        ...mixFailsInternally,
      ],
      accept: json,
    },
    {
      operationId: "validatePreferredProvider",
      call: "GET /api/auth/validate",
      tags: ["Authentication"],
      summary: "Validate preferred provider",
      responses: [
        `200 application/json {
          auth_method?: AuthMethod
          message?: string
          provider?: string
          valid?: boolean
        }`,
        ...mixFailsInternally,
      ],
      accept: json,
    },
    {
      operationId: "deleteCredentials",
      call: "DELETE /api/auth/{provider}",
      tags: ["Authentication"],
      summary: "Delete provider credentials",
      parameters: ["path provider: string"],
      responses: [
        `200 application/json {
          message?: string
          provider?: string
          status?: string
        }`,
        ...mixFails,
      ],
      accept: json,
    },
    {
      operationId: "getOAuthHealth",
      call: "GET /health/auth",
      tags: ["Health", "Authentication"],
      summary: "Get OAuth authentication health",
      responses: [
        `200 application/json {
          providers: map of {
            error?: string
            expires_at?: string(date-time)
            expires_in?: string e.g. "2h30m15s"
            last_refresh?: string(date-time)
            provider: string
            status: active | expired | expired_no_refresh | error | not_found
          }
          status: healthy | degraded | unhealthy
          timestamp: string(date-time)
        }`,
        ...mixFailsInternally,
      ],
      accept: json,
    },
    {
      operationId: "refreshOAuthTokens",
      call: "POST /internal/auth/refresh-tokens",
      tags: ["Authentication", "Internal"],
      summary: "Manually refresh OAuth tokens",
      responses: [
        `200 application/json {
          message?: string e.g. "Token refresh triggered successfully"
          status?: string e.g. "success"
        }`,
        ...mixFailsInternally,
      ],
      accept: json,
    },
  ],
  schemas: {
    AuthMethod: "oauth | api_key | none",
    ErrorResponse: `{
      error: RESTError
    }`,
    Provider: "anthropic | openai | openrouter | gemini | brave",
    RESTError: `{
      code: integer
      message: string
      type: bad_request | not_found | internal_error | unauthorized | validation_error
    }`,
  },
};

const nuextractSignedIn = ["oauth2Auth openid profile email"];
const nuextractBadRequest = "400 text/plain string";
const nuextractFailure = "default application/json Error";
const jsonOrText = ["application/json", "text/plain"];

const nuextract: ApiFacts = {
  title: "NuExtract Platform",
  version: "1.0.0",
  servers: [{ url: "https://nuextract.ai" }],
  tags: ["Authentication"],
  security: [],
  securitySchemes: {
    oauth2Auth: {
      type: "oauth2",
      flows: {
        authorizationCode: {
          authorizationUrl: "https://users.numind.ai/realms/extract-platform/protocol/openid-connect/auth",
          tokenUrl: "https://users.numind.ai/realms/extract-platform/protocol/openid-connect/token",
          refreshUrl: "https://users.numind.ai/realms/extract-platform/protocol/openid-connect/token",
          scopes: { openid: "OpenID connect", profile: "view profile", email: "view email" },
        },
      },
    },
  },
  extensions: {},
  operations: [
    {
      operationId: "deleteApiAuthApi-keysApikeyid",
      call: "DELETE /api/auth/api-keys/{apiKeyId}",
      tags: ["Authentication"],
      summary: undefined,
      parameters: ["path apiKeyId: string"],
      responses: ["200 empty", nuextractFailure],
      accept: json,
      security: nuextractSignedIn,
    },
    {
      operationId: "getApiAuth",
      call: "GET /api/auth",
      tags: ["Authentication"],
      summary: undefined,
      parameters: ["query redirectUri: string"],
      responses: ["200 text/plain string", nuextractBadRequest, nuextractFailure],
      accept: ["text/plain", "application/json"],
    },
    {
      operationId: "getApiAuthApi-keys",
      call: "GET /api/auth/api-keys",
      tags: ["Authentication"],
      summary: undefined,
      responses: ["200 application/json ApiKeyResponse[]", nuextractFailure],
      accept: json,
      security: nuextractSignedIn,
    },
    {
      operationId: "getApiAuthMe",
      call: "GET /api/auth/me",
      tags: ["Authentication"],
      summary: undefined,
      responses: ["200 application/json User", nuextractFailure],
      accept: json,
      security: nuextractSignedIn,
    },
    {
      operationId: "postApiAuthApi-keys",
      call: "POST /api/auth/api-keys",
      tags: ["Authentication"],
      summary: undefined,
      body: "application/json CreateApiKey",
      responses: ["200 application/json ApiKeyResponse", nuextractBadRequest, nuextractFailure],
      accept: jsonOrText,
      security: nuextractSignedIn,
    },
    {
      operationId: "postApiAuthLogout",
      call: "POST /api/auth/logout",
      tags: ["Authentication"],
      summary: undefined,
      body: "application/json string",
      responses: ["200 application/json object", nuextractBadRequest, nuextractFailure],
      accept: jsonOrText,
      security: nuextractSignedIn,
    },
    {
      operationId: "postApiAuthToken",
      call: "POST /api/auth/token",
      tags: ["Authentication"],
      summary: undefined,
      body: "application/json TokenRequest",
      responses: ["200 application/json TokenResponse", nuextractBadRequest, nuextractFailure],
      accept: jsonOrText,
    },
    {
      operationId: "putApiAuthApi-keysApikeyid",
      call: "PUT /api/auth/api-keys/{apiKeyId}",
      tags: ["Authentication"],
      summary: undefined,
      parameters: ["path apiKeyId: string"],
      body: "application/json UpdateApiKey",
      responses: ["200 application/json ApiKeyResponse", nuextractBadRequest, nuextractFailure],
      accept: jsonOrText,
      security: nuextractSignedIn,
    },
  ],
  schemas: {
    ApiKeyResponse: `{
      id: string
      organization?: string
      name: string
      token: string
      userId: string
      createdAt: string
      expiresAt: string
    }`,
    CreateApiKey: `{
      maybeOrga?: string
      name: string
    }`,
    UpdateApiKey: `{
      name: string
    }`,
    User: `{
      email: string
      isAdmin: boolean
      organizations?: OrganizationResponse[]
    }`,
    OrganizationResponse: `{
      id: string
      name: string
    }`,
    TokenRequest: "TokenCodeRequest | TokenRefreshRequest",
    TokenCodeRequest: `{
      code: string
      redirectUri: string
      type: "ai.numind.extract.shared.TokenCodeRequest"
    }`,
    TokenRefreshRequest: `{
      token: string
      type: "ai.numind.extract.shared.TokenRefreshRequest"
    }`,
    TokenResponse: `{
      token: string
      expiresIn: integer(int32)
      refreshToken?: string
      refreshExpiresIn?: integer(int32)
    }`,
    Error: `{
      code: string
      message: string
    }`,
  },
};

const speakeasy: ApiFacts = {
  title: "Speakeasy API",
  version: "0.4.0",
  servers: [{ url: "https://api.prod.speakeasyapi.dev", "x-speakeasy-server-id": "prod" }],
  tags: ["Auth"],
  security: ["APIKey", "WorkspaceIdentifier", "Bearer"],
  securitySchemes: {
    APIKey: { type: "apiKey", in: "header", name: "x-api-key" },
    WorkspaceIdentifier: { type: "apiKey", in: "header", name: "x-workspace-identifier" },
    Bearer: { type: "http", scheme: "bearer" },
  },
  extensions: {
    "x-speakeasy-globals": {
      parameters: [{ name: "workspace_id", in: "path", required: true, schema: { type: "string" } }],
    },
  },
  operations: [
    {
      operationId: "validateApiKey",
      call: "GET /v1/auth/validate",
      tags: ["Auth"],
      summary: "Validate the current api key.",
      responses: ["2XX application/json ApiKeyDetails", "4XX application/json Error"],
      accept: json,
    },
    {
      operationId: "getUser",
      call: "GET /v1/user",
      tags: ["Auth"],
      summary: "Get information about the current user.",
      responses: ["2XX application/json User", "4XX application/json Error"],
      accept: json,
    },
    {
      operationId: "getAccessToken",
      call: "GET /v1/auth/access_token",
      tags: ["Auth"],
      summary: "Get or refresh an access token for the current workspace.",
      parameters: ["query workspace_id: string"],
      responses: ["2XX application/json AccessToken", "4XX application/json Error"],
      accept: json,
      security: ["nothing"],
    },
    {
      operationId: "getWorkspaceAccess",
      call: "GET /v1/workspace/access",
      tags: ["Auth"],
      summary: "Get access allowances for a particular workspace",
      parameters: ["query genLockId?: string", "query targetType?: string", "query passive?: boolean"],
      responses: ["2XX application/json AccessDetails"],
      accept: json,
      extensions: {
        "x-speakeasy-name-override": "getAccess",
        "x-speakeasy-retries": {
          strategy: "backoff",
          backoff: { initialInterval: 100, maxInterval: 2_000, maxElapsedTime: 60_000, exponent: 1.5 },
          statusCodes: ["408", "500", "502", "503"],
          retryConnectionErrors: true,
        },
      },
    },
  ],
  schemas: {
    ApiKeyDetails: `{
      workspace_id: string
      workspace_slug: string
      org_slug: string
      generation_access_unlimited?: boolean
      account_type_v2: AccountType
      enabled_features: string[]
      feature_flags?: string[] deprecated
      telemetry_disabled: boolean
      workspace_created_at: string(date-time)
    }`,
    AccountType: "free | scale-up | business | enterprise | …",
    User: `{
      id: string
      email: string
      email_verified: boolean
      github_handle?: string | null
      display_name: string
      photo_url?: string | null
      default_workspace_id?: string | null
      confirmed: boolean
      whitelisted: boolean
      last_login_at?: string(date-time) | null
      admin: boolean
      created_at: string(date-time)
      updated_at: string(date-time)
      internal?: boolean
    }`,
    AccessToken: `{
      access_token: string
      claims: object
      user: {
        email?: string
        id?: string
        display_name?: string
        admin?: boolean
        created_at?: string(date-time)
        email_verified?: boolean
      }
      workspaces?: {
        id?: string
        name?: string
        updated_at?: string(date-time)
        account_type?: AccountType
      }[]
      feature_flags?: FeatureFlag[]
    }`,
    FeatureFlag: `{
      feature_flag: string
      trial_ends_at?: string(date-time) | null
    }`,
    AccessDetails: `{
      generation_allowed: boolean
      message: string
      level?: allowed | warning | blocked
    }`,
    Error: `{
      message: string
      status_code: integer(int32)
    }`,
  },
};

function openRouterError(name: string): Record<string, string> {
  return {
    [`${name}Response`]: `{
      error: ${name}ResponseErrorData
      user_id?: string | null
    }`,
    [`${name}ResponseErrorData`]: `{
      code: integer
      message: string
      metadata?: map of any | null
    }`,
  };
}

const openrouter: ApiFacts = {
  title: "OpenRouter API",
  version: "1.0.0",
  servers: [{ url: "https://openrouter.ai/api/v1", "x-speakeasy-server-id": "production" }],
  tags: ["OAuth"],
  security: ["apiKey"],
  securitySchemes: { apiKey: { type: "http", scheme: "bearer" } },
  extensions: {
    "x-speakeasy-globals": {
      parameters: [
        { name: "HTTP-Referer", in: "header", schema: { type: "string" } },
        { name: "X-Title", in: "header", schema: { type: "string" } },
      ],
    },
  },
  operations: [
    {
      operationId: "exchangeAuthCodeForAPIKey",
      call: "POST /auth/keys",
      tags: ["OAuth"],
      summary: "Exchange authorization code for API key",
      body: `application/json {
        code: string e.g. "auth_code_abc123def456"
        code_verifier?: string e.g. "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
        code_challenge_method?: S256 | plain | … | null e.g. "S256"
      }`,
      responses: [
        `200 application/json {
          key: string e.g. "sk-or-example"
          user_id: string | null e.g. "user_2yOPcMpKoQhcd4bVgSMlELRaIah"
        }`,
        "400 application/json BadRequestResponse",
        "403 application/json ForbiddenResponse",
        "500 application/json InternalServerResponse",
      ],
      accept: json,
    },
    {
      operationId: "createAuthKeysCode",
      call: "POST /auth/keys/code",
      tags: ["OAuth"],
      summary: "Create authorization code",
      body: `application/json {
        callback_url: string(uri) e.g. "https://myapp.com/auth/callback"
        code_challenge?: string e.g. "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
        code_challenge_method?: S256 | plain | … e.g. "S256"
        limit?: number e.g. 100
        expires_at?: string(date-time) | null
      }`,
      responses: [
        `200 application/json {
          data: {
            id: string e.g. "auth_code_xyz789"
            app_id: number e.g. 12345
            created_at: string e.g. "2025-08-24T10:30:00Z"
          }
        }`,
        "400 application/json BadRequestResponse",
        "401 application/json UnauthorizedResponse",
        "500 application/json InternalServerResponse",
      ],
      accept: json,
      extensions: { "x-speakeasy-name-override": "createAuthCode" },
    },
  ],
  schemas: {
    ...openRouterError("BadRequest"),
    ...openRouterError("Unauthorized"),
    ...openRouterError("Forbidden"),
    ...openRouterError("InternalServer"),
  },
};

const mixpeekFails = [
  "400 application/json ErrorResponse",
  "401 application/json ErrorResponse",
  "403 application/json ErrorResponse",
  "404 application/json ErrorResponse",
  "422 application/json HTTPValidationError",
  "500 application/json ErrorResponse",
];

const mixpeekScope = `{
  resource_type: ResourceType
  resource_id: string[1..100]
  operations?: NamespaceOperation[] | null
}`;

const mixpeek: ApiFacts = {
  title: "Mixpeek API",
  version: "1.0.0",
  servers: [{ url: "https://api.mixpeek.com" }],
  tags: ["Organization API Keys"],
  security: [],
  securitySchemes: {},
  extensions: {},
  operations: [
    {
      operationId: "create_key_organizations_users_email",
      call: "POST /v1/organizations/users/{user_email}/api-keys",
      tags: ["Organization API Keys"],
      summary: "Create Api Key",
      parameters: ["path user_email: string", "header Authorization?: string"],
      body: "application/json APIKeyCreateRequest",
      responses: ["200 application/json APIKeyCreateResponse", ...mixpeekFails],
      accept: json,
    },
    {
      operationId: "delete_key_organizations_users_email_name",
      call: "DELETE /v1/organizations/users/{user_email}/api-keys/{key_name}",
      tags: ["Organization API Keys"],
      summary: "Delete Api Key",
      parameters: ["path user_email: string", "path key_name: string", "header Authorization?: string"],
      responses: ["200 application/json GenericSuccessResponse", ...mixpeekFails],
      accept: json,
    },
    {
      operationId: "list_keys_organizations_users_email",
      call: "GET /v1/organizations/users/{user_email}/api-keys",
      tags: ["Organization API Keys"],
      summary: "List Api Keys",
      parameters: [
        "path user_email: string",
        "query include_revoked?: boolean = false",
        "header Authorization?: string",
      ],
      responses: ["200 application/json map of any", ...mixpeekFails],
      accept: json,
    },
    {
      operationId: "rotate_key_organizations_users_email_name",
      call: "POST /v1/organizations/users/{user_email}/api-keys/{key_name}/rotate",
      tags: ["Organization API Keys"],
      summary: "Rotate Api Key",
      parameters: ["path user_email: string", "path key_name: string", "header Authorization?: string"],
      responses: ["200 application/json APIKeyCreateResponse", ...mixpeekFails],
      accept: json,
    },
    {
      operationId: "update_key_organizations_users_email_name",
      call: "PATCH /v1/organizations/users/{user_email}/api-keys/{key_name}",
      tags: ["Organization API Keys"],
      summary: "Update Api Key",
      parameters: ["path user_email: string", "path key_name: string", "header Authorization?: string"],
      body: "application/json APIKeyUpdateRequest",
      responses: ["200 application/json APIKeyModel", ...mixpeekFails],
      accept: json,
    },
  ],
  schemas: {
    APIKeyCreateRequest: `{
      name: string[1..100]
      description?: string[..500] | null
      permissions?: Permission[]
      scopes?: ResourceScope-Input[] | null
      rate_limit_override?: integer[1..] | null
      expires_at?: string(date-time) | null
    }`,
    APIKeyUpdateRequest: `{
      name?: string[1..100] | null
      description?: string[..500] | null
      permissions?: Permission[] | null
      scopes?: ResourceScope-Input[] | null
      rate_limit_override?: integer[1..] | null
      expires_at?: string(date-time) | null
      status?: KeyStatus | null
    }`,
    APIKeyModel: `{
      key_id?: string
      key_hash: string
      key_prefix?: string[10..13] | null
      key_type?: APIKeyType = "standard"
      subscription_id?: string | null
      internal_id: string
      organization_id?: string | null
      user_id: string
      name: string
      description?: string = ""
      permissions?: Permission[]
      scopes?: ResourceScope-Output[]
      rate_limit_override?: integer | null
      status?: KeyStatus = "active"
      expires_at?: string(date-time) | null
      last_used_at?: string(date-time) | null
      created_at?: string(date-time)
      created_by?: string | null
      revoked_at?: string(date-time) | null
      revoked_by?: string | null
      allowed_origins?: string[] | null
    }`,
    APIKeyCreateResponse: `APIKeyModel & {
      key: string
    }`,
    APIKeyType: "standard | marketplace_subscription | retriever",
    ErrorDetail: `{
      message: string
      type: string
      details?: map of any | null
    }`,
    ErrorResponse: `{
      success?: boolean = false
      status: integer
      error: ErrorDetail
    }`,
    GenericSuccessResponse: `{
      message?: string = "Successfully completed"
      success?: boolean = true
    }`,
    HTTPValidationError: `{
      detail?: ValidationError[]
    }`,
    KeyStatus: "active | revoked | expired",
    NamespaceOperation: [
      "read_data | write_data | delete_data | execute_retriever | create_retriever | delete_retriever",
      "execute_job | cancel_job | create_cluster | delete_cluster | modify_cluster | modify_infrastructure",
      "manage_permissions",
    ].join(" | "),
    Permission: "read | write | delete | admin",
    "ResourceScope-Input": mixpeekScope,
    "ResourceScope-Output": mixpeekScope,
    ResourceType: [
      "organization | user | api_key | namespace | collection | bucket | retriever | cluster | taxonomy",
      "storage_connection | alert",
    ].join(" | "),
    ValidationError: `{
      loc: (string | integer)[]
      msg: string
      type: string
    }`,
  },
};

export const facts: Readonly<Record<SpecName, ApiFacts>> = { mix, nuextract, speakeasy, openrouter, mixpeek };
