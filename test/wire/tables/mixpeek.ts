import type {
  APIKeyCreateRequest,
  APIKeyCreateResponse,
  APIKeyModel,
  APIKeyUpdateRequest,
  ErrorResponseBody,
  GenericSuccessResponse,
} from "../../../generated/mixpeek/src/index.js";
import * as mixpeek from "../../../generated/mixpeek/src/index.js";
import { createKeyOrganizationsUsersEmail } from "../../../generated/mixpeek/src/operations/create-key-organizations-users-email.js";
import { deleteKeyOrganizationsUsersEmailName } from "../../../generated/mixpeek/src/operations/delete-key-organizations-users-email-name.js";
import { listKeysOrganizationsUsersEmail } from "../../../generated/mixpeek/src/operations/list-keys-organizations-users-email.js";
import { rotateKeyOrganizationsUsersEmailName } from "../../../generated/mixpeek/src/operations/rotate-key-organizations-users-email-name.js";
import { updateKeyOrganizationsUsersEmailName } from "../../../generated/mixpeek/src/operations/update-key-organizations-users-email-name.js";
import { declared, rowsOf, SECRET, type Table } from "../harness/table.js";

const row = rowsOf<mixpeek.Mixpeek, mixpeek.MixpeekCore>();

const anonymous = { accept: "application/json" };
const authorized = { ...anonymous, authorization: `Bearer ${SECRET}` };
const json = { "content-type": "application/json" };

const failure = (status: number): ErrorResponseBody => ({
  success: false,
  status,
  error: { message: `${SECRET} failed`, type: "Failure", details: { key: SECRET } },
});
const errors = [
  ...[400, 401, 403, 404, 500].map((status) => declared(`${status}`, mixpeek.ErrorResponse, failure(status))),
  declared("422", mixpeek.HTTPValidationError, {
    detail: [{ loc: ["body", 0, "name"], msg: `${SECRET} is too long`, type: "string_too_long" }],
  }),
];

const user = { user_email: "ada+keys@example.com", Authorization: `Bearer ${SECRET}` };
const named = { ...user, key_name: "50% off/é" };

const settings: APIKeyCreateRequest = {
  name: "ci",
  description: null,
  permissions: ["read", "write"],
  scopes: [{ resource_type: "bucket", resource_id: "b1", operations: ["read_data"] }],
};
const changes: APIKeyUpdateRequest = { name: undefined, rate_limit_override: null, status: "revoked" };

const key: APIKeyModel = {
  key_hash: "hash",
  internal_id: "i1",
  user_id: "u1",
  name: "ci",
  key_type: "standard",
  permissions: ["read"],
  scopes: [{ resource_type: "bucket", resource_id: "b1", operations: null }],
  expires_at: null,
};

export const mixpeekTable: Table<mixpeek.Mixpeek, mixpeek.MixpeekCore> = {
  spec: "mixpeek",
  client: (options) => new mixpeek.Mixpeek(options),
  core: (options) => new mixpeek.MixpeekCore(options),
  errors: {
    Base: mixpeek.MixpeekError,
    Api: mixpeek.MixpeekApiError,
    Default: mixpeek.MixpeekDefaultError,
    Request: mixpeek.MixpeekRequestError,
    Connection: mixpeek.MixpeekConnectionError,
    Timeout: mixpeek.MixpeekTimeoutError,
    Abort: mixpeek.MixpeekAbortError,
    Parse: mixpeek.MixpeekParseError,
  },
  rows: [
    row<APIKeyCreateResponse>({
      operationId: "create_key_organizations_users_email",
      name: "createKeyOrganizationsUsersEmail",
      route: "POST /v1/organizations/users/{user_email}/api-keys",
      url: "/v1/organizations/users/ada%2Bkeys%40example.com/api-keys",
      headers: { ...authorized, ...json },
      body:
        '{"name":"ci","description":null,"permissions":["read","write"],' +
        '"scopes":[{"resource_type":"bucket","resource_id":"b1","operations":["read_data"]}]}',
      value: { ...key, key: "sk_1" },
      byMethod: (client, options) =>
        client.organizationAPIKeys.createKeyOrganizationsUsersEmail(
          { ...user, apiKeyCreateRequest: settings },
          options,
        ),
      byFunction: (core, options) =>
        createKeyOrganizationsUsersEmail(core, { ...user, apiKeyCreateRequest: settings }, options),
      errors,
    }),
    row<{ [key: string]: unknown }>({
      operationId: "list_keys_organizations_users_email",
      name: "listKeysOrganizationsUsersEmail",
      route: "GET /v1/organizations/users/{user_email}/api-keys",
      url: "/v1/organizations/users/ada%2Bkeys%40example.com/api-keys?include_revoked=true",
      headers: authorized,
      value: { keys: [{ name: "ci" }], total: 1 },
      byMethod: (client, options) =>
        client.organizationAPIKeys.listKeysOrganizationsUsersEmail({ ...user, include_revoked: true }, options),
      byFunction: (core, options) => listKeysOrganizationsUsersEmail(core, { ...user, include_revoked: true }, options),
      errors,
    }),
    row<{ [key: string]: unknown }>({
      operationId: "list_keys_organizations_users_email",
      name: "listKeysOrganizationsUsersEmail",
      when: "without its optional parameters",
      route: "GET /v1/organizations/users/{user_email}/api-keys",
      url: "/v1/organizations/users/ada/api-keys",
      headers: anonymous,
      value: {},
      byMethod: (client, options) =>
        client.organizationAPIKeys.listKeysOrganizationsUsersEmail({ user_email: "ada" }, options),
      byFunction: (core, options) => listKeysOrganizationsUsersEmail(core, { user_email: "ada" }, options),
      errors,
    }),
    row<GenericSuccessResponse>({
      operationId: "delete_key_organizations_users_email_name",
      name: "deleteKeyOrganizationsUsersEmailName",
      route: "DELETE /v1/organizations/users/{user_email}/api-keys/{key_name}",
      url: "/v1/organizations/users/ada%2Bkeys%40example.com/api-keys/50%25%20off%2F%C3%A9",
      headers: authorized,
      value: { message: "Gone", success: true },
      byMethod: (client, options) => client.organizationAPIKeys.deleteKeyOrganizationsUsersEmailName(named, options),
      byFunction: (core, options) => deleteKeyOrganizationsUsersEmailName(core, named, options),
      errors,
    }),
    row<APIKeyModel>({
      operationId: "update_key_organizations_users_email_name",
      name: "updateKeyOrganizationsUsersEmailName",
      route: "PATCH /v1/organizations/users/{user_email}/api-keys/{key_name}",
      url: "/v1/organizations/users/ada%2Bkeys%40example.com/api-keys/50%25%20off%2F%C3%A9",
      headers: { ...authorized, ...json },
      body: '{"rate_limit_override":null,"status":"revoked"}',
      value: { ...key, status: "revoked" },
      byMethod: (client, options) =>
        client.organizationAPIKeys.updateKeyOrganizationsUsersEmailName(
          { ...named, apiKeyUpdateRequest: changes },
          options,
        ),
      byFunction: (core, options) =>
        updateKeyOrganizationsUsersEmailName(core, { ...named, apiKeyUpdateRequest: changes }, options),
      errors,
    }),
    row<APIKeyCreateResponse>({
      operationId: "rotate_key_organizations_users_email_name",
      name: "rotateKeyOrganizationsUsersEmailName",
      route: "POST /v1/organizations/users/{user_email}/api-keys/{key_name}/rotate",
      url: "/v1/organizations/users/ada%2Bkeys%40example.com/api-keys/50%25%20off%2F%C3%A9/rotate",
      headers: authorized,
      value: { ...key, key: "sk_2" },
      byMethod: (client, options) => client.organizationAPIKeys.rotateKeyOrganizationsUsersEmailName(named, options),
      byFunction: (core, options) => rotateKeyOrganizationsUsersEmailName(core, named, options),
      errors,
    }),
  ],
};
