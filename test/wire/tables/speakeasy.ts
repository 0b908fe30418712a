import type {
  AccessDetails,
  AccessToken,
  ApiKeyDetails,
  GetWorkspaceAccessRequest,
  User,
} from "../../../generated/speakeasy/src/index.js";
import * as speakeasy from "../../../generated/speakeasy/src/index.js";
import { getAccessToken } from "../../../generated/speakeasy/src/operations/get-access-token.js";
import { getUser } from "../../../generated/speakeasy/src/operations/get-user.js";
import { getWorkspaceAccess } from "../../../generated/speakeasy/src/operations/get-workspace-access.js";
import { validateApiKey } from "../../../generated/speakeasy/src/operations/validate-api-key.js";
import { declared, rowsOf, SECRET, type Table } from "../harness/table.js";

const row = rowsOf<speakeasy.Speakeasy, speakeasy.SpeakeasyCore>();

const credentials = { apiKey: `${SECRET}-key` };
const anonymous = { accept: "application/json" };
const authorized = { ...anonymous, "x-api-key": `${SECRET}-key` };

const refused = declared(
  "4XX",
  speakeasy.ErrorResponse,
  { message: `the key ${SECRET} is unknown`, status_code: 401 },
  [400, 401, 429, 499],
);

const workspace = { workspace_id: "w 1&x=é" };
const run: GetWorkspaceAccessRequest = { genLockId: "a/b+c", targetType: "typescript", passive: false };

export const speakeasyTable: Table<speakeasy.Speakeasy, speakeasy.SpeakeasyCore> = {
  spec: "speakeasy",
  client: (options) => new speakeasy.Speakeasy({ ...credentials, ...options }),
  core: (options) => new speakeasy.SpeakeasyCore({ ...credentials, ...options }),
  errors: {
    Base: speakeasy.SpeakeasyError,
    Api: speakeasy.SpeakeasyApiError,
    Default: speakeasy.APIError,
    Request: speakeasy.SpeakeasyRequestError,
    Connection: speakeasy.SpeakeasyConnectionError,
    Timeout: speakeasy.SpeakeasyTimeoutError,
    Abort: speakeasy.SpeakeasyAbortError,
    Parse: speakeasy.SpeakeasyParseError,
  },
  rows: [
    row<ApiKeyDetails>({
      operationId: "validateApiKey",
      name: "validateApiKey",
      route: "GET /v1/auth/validate",
      url: "/v1/auth/validate",
      headers: authorized,
      value: {
        workspace_id: "w1",
        workspace_slug: "main",
        org_slug: "acme",
        generation_access_unlimited: true,
        account_type_v2: "a plan of tomorrow",
        enabled_features: ["sso"],
        telemetry_disabled: false,
        workspace_created_at: "2026-01-02T03:04:05Z",
      },
      byMethod: (client, options) => client.auth.validateApiKey(options),
      byFunction: (core, options) => validateApiKey(core, options),
      errors: [refused],
    }),
    row<User>({
      operationId: "getUser",
      name: "getUser",
      route: "GET /v1/user",
      url: "/v1/user",
      headers: authorized,
      value: {
        id: "u1",
        email: "ada@example.com",
        email_verified: true,
        github_handle: null,
        display_name: "Ada",
        confirmed: true,
        whitelisted: false,
        last_login_at: null,
        admin: false,
        created_at: "2026-01-02T03:04:05Z",
        updated_at: "2026-01-02T03:04:05Z",
      },
      byMethod: (client, options) => client.auth.getUser(options),
      byFunction: (core, options) => getUser(core, options),
      errors: [refused],
    }),
    row<AccessToken>({
      operationId: "getAccessToken",
      name: "getAccessToken",
      route: "GET /v1/auth/access_token",
      url: "/v1/auth/access_token?workspace_id=w%201%26x%3D%C3%A9",
      headers: anonymous,
      value: {
        access_token: "token",
        claims: { sub: "u1", roles: ["admin"] },
        user: { id: "u1", admin: true },
        workspaces: [{ id: "w1", account_type: "scale-up" }],
        feature_flags: [{ feature_flag: "beta", trial_ends_at: null }],
      },
      byMethod: (client, options) => client.auth.getAccessToken(workspace, options),
      byFunction: (core, options) => getAccessToken(core, workspace, options),
      errors: [refused],
    }),
    row<AccessDetails>({
      operationId: "getWorkspaceAccess",
      name: "getWorkspaceAccess",
      route: "GET /v1/workspace/access",
      url: "/v1/workspace/access?genLockId=a%2Fb%2Bc&targetType=typescript&passive=false",
      headers: authorized,
      value: { generation_allowed: true, message: "Go ahead", level: "warning" },
      byMethod: (client, options) => client.auth.getAccess(run, options),
      byFunction: (core, options) => getWorkspaceAccess(core, run, options),
      errors: [],
    }),
    row<AccessDetails>({
      operationId: "getWorkspaceAccess",
      name: "getWorkspaceAccess",
      when: "without a request",
      route: "GET /v1/workspace/access",
      url: "/v1/workspace/access",
      headers: authorized,
      value: { generation_allowed: false, message: "Ask your admin" },
      byMethod: (client, options) => client.auth.getAccess(undefined, options),
      byFunction: (core, options) => getWorkspaceAccess(core, undefined, options),
      errors: [],
    }),
  ],
};
