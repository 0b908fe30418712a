/** What a user of the packages writes first. They are text, since they only make sense where the packages are installed. */

const calls = `
const mix = new Mix({ serverURL });
const core = new MixCore({ serverURL });
const request = { api_key: "key", provider: "brave" } as const;
const refused = await mix.authentication.storeApiKey(request, { headers: { "x-refuse": "yes" } }).result();
const speakeasy = new Speakeasy({ serverURL, apiKey: "key" });
const openRouter = new OpenRouter({ serverURL, apiKey: "key" });
const nuExtract = new NuExtract({ serverURL, oauth2Auth: () => "token" });
const mixpeek = new Mixpeek({ serverURL });
const stored: StoreApiKeyResponse = await storeApiKey(core, request);

console.log(JSON.stringify({
  byMethod: await mix.authentication.storeApiKey(request),
  byFunction: stored,
  status: (await mix.authentication.getAuthStatus().withResponse()).response.status,
  refused: !refused.ok && refused.error instanceof ErrorResponse ? refused.error.body.error.message : "accepted",
  sameClass: SameErrorResponse === ErrorResponse,
  workspace: (await speakeasy.auth.validateApiKey()).workspace_slug,
  key: (await openRouter.oAuth.exchangeAuthCodeForAPIKey({ code: "code" })).key,
  me: (await nuExtract.authentication.getApiAuthMe()).email,
  deleted: (
    await mixpeek.organizationAPIKeys.deleteKeyOrganizationsUsersEmailName({ user_email: "a@b.example", key_name: "k/1" })
  ).success,
  package: metadata.name,
}));
`;

const imports = `
import { ErrorResponse, Mix, MixCore } from "@sdkwright/mix";
import { ErrorResponse as SameErrorResponse } from "@sdkwright/mix/errors";
import { storeApiKey } from "@sdkwright/mix/operations/store-api-key";
import metadata from "@sdkwright/mix/package.json" with { type: "json" };
import { Mixpeek } from "@sdkwright/mixpeek";
import { NuExtract } from "@sdkwright/nuextract";
import { OpenRouter } from "@sdkwright/openrouter";
import { Speakeasy } from "@sdkwright/speakeasy";
`;

const types = `
import type { Provider, StoreApiKeyResponse } from "@sdkwright/mix/models";
import type { components, paths } from "@sdkwright/mix/schema";

export const provider: Provider = "brave" satisfies components["schemas"]["Provider"];
export type Stores = paths["/api/auth/api-key"]["post"];

declare const process: { readonly argv: readonly string[] };
const serverURL = process.argv[2];
`;

/** Makes calls through all packages to the server whose URL is its argument, and prints what they gave as JSON. */
export const typeScriptProgram = `${imports}${types}${calls}`;

export const javaScriptProgram = `${imports}
const serverURL = process.argv[2];
${calls.replace(" as const", "").replace(": StoreApiKeyResponse", "")}`;

/** A module of the older kind can use the packages too, by importing them when they are needed. */
export const commonJsProgram = `
import("@sdkwright/mix").then(async ({ Mix }) => {
  const { status } = await new Mix({ serverURL: process.argv[2] }).authentication.storeApiKey({
    api_key: "key",
    provider: "brave",
  });
  console.log(JSON.stringify(status));
});
`;

/** What the programs print. */
export const printed = {
  byMethod: { status: "stored" },
  byFunction: { status: "stored" },
  status: 200,
  refused: "no",
  sameClass: true,
  workspace: "slug",
  key: "sk-or",
  me: "a@b.example",
  deleted: true,
  package: "@sdkwright/mix",
};

/** What the server answers, by method and path. */
export const answers: Readonly<Record<string, unknown>> = {
  "POST /api/auth/api-key": { status: "stored" },
  "GET /api/auth/status": { providers: {} },
  "GET /v1/auth/validate": { workspace_slug: "slug" },
  "POST /auth/keys": { key: "sk-or", user_id: null },
  "GET /api/auth/me": { email: "a@b.example", isAdmin: false },
  "DELETE /v1/organizations/users/a%40b.example/api-keys/k%2F1": { success: true },
};

export const refusal = { error: { code: 1, message: "no", type: "bad_request" } };
