/** What values the types take: closed and open unions, and the three ways in which a value can be missing. */
import type * as mix from "../../../generated/mix/src/index.js";
import type * as mixpeek from "../../../generated/mixpeek/src/index.js";
import type * as nuextract from "../../../generated/nuextract/src/index.js";
import type * as openrouter from "../../../generated/openrouter/src/index.js";
import type * as speakeasy from "../../../generated/speakeasy/src/index.js";
import { type Equal, exactly, type Row, type Value } from "./assert.js";

/** A closed union is its values and nothing else. */
export type Closed = [
  Row<Equal<mix.Provider, "anthropic" | "openai" | "openrouter" | "gemini" | "brave">>,
  Row<Equal<mixpeek.Permission, "read" | "write" | "delete" | "admin">>,
  Row<Equal<Value<speakeasy.AccessDetails, "level">, "allowed" | "warning" | "blocked">>,
];

/** An open union takes any string, and still knows its values, so that editors can offer them. */
type IsOpen<T, Known extends string> = [string] extends [T] ? Equal<Extract<T, Known>, Known> : "it is closed";
type ChallengeMethod = Value<openrouter.CreateAuthKeysCodeRequest, "code_challenge_method">;
export type Open = [
  Row<IsOpen<speakeasy.AccountType, "free" | "scale-up" | "business" | "enterprise">>,
  Row<IsOpen<ChallengeMethod, "S256" | "plain">>,
  Row<IsOpen<Value<openrouter.ExchangeAuthCodeForAPIKeyRequest, "code_challenge_method">, "S256" | "plain">>,
];

/** Required and nullable: always there, perhaps `null`. */
export const nullable = (answer: openrouter.ExchangeAuthCodeForAPIKeyResponse): void => {
  exactly<string | null>()(answer.user_id);
};
// @ts-expect-error It must be there.
export const nullableLeftOut: openrouter.ExchangeAuthCodeForAPIKeyResponse = { key: "key" };
// @ts-expect-error It must not be undefined.
export const nullableUndefined: openrouter.ExchangeAuthCodeForAPIKeyResponse = { key: "key", user_id: undefined };

/** Optional: perhaps not there, never `null`. */
export const optional = (answer: nuextract.TokenResponse): void => {
  exactly<string | undefined>()(answer.refreshToken);
};
export const optionalLeftOut: nuextract.TokenResponse = { token: "token", expiresIn: 60 };
// @ts-expect-error It must not be null.
export const optionalNull: nuextract.TokenResponse = { token: "token", expiresIn: 60, refreshToken: null };

/** Optional and nullable: each of the three. */
export const both = (flag: speakeasy.FeatureFlag): void => {
  exactly<string | null | undefined>()(flag.trial_ends_at);
};
export const bothLeftOut: speakeasy.FeatureFlag = { feature_flag: "flag" };
export const bothNull: speakeasy.FeatureFlag = { feature_flag: "flag", trial_ends_at: null };

/** Requests take `undefined` for what may be left out, so that a value can be passed on without asking. */
export const requestUndefined: openrouter.CreateAuthKeysCodeRequest = {
  callback_url: "https://app.example",
  limit: undefined,
  expires_at: undefined,
};
export const requestNull: openrouter.CreateAuthKeysCodeRequest = {
  callback_url: "https://app.example",
  expires_at: null,
};
export const requestLimitNull: openrouter.CreateAuthKeysCodeRequest = {
  callback_url: "https://app.example",
  // @ts-expect-error It may be left out, and is not nullable.
  limit: null,
};
// @ts-expect-error A required key.
export const requestWithoutKey: mix.StoreApiKeyRequest = { provider: "anthropic" };
// @ts-expect-error A value that the union does not have.
export const requestWithOther: mix.StoreApiKeyRequest = { api_key: "key", provider: "acme" };
// @ts-expect-error A key that the operation does not have.
export const requestWithMore: mix.StoreApiKeyRequest = { api_key: "key", provider: "anthropic", apiKey: "key" };

/** A union told apart by a property narrows by it, in a `switch` too. */
export function discriminated(request: nuextract.TokenRequest): string {
  switch (request.type) {
    case "ai.numind.extract.shared.TokenCodeRequest":
      exactly<nuextract.TokenCodeRequest>()(request);
      return request.redirectUri;
    case "ai.numind.extract.shared.TokenRefreshRequest":
      exactly<nuextract.TokenRefreshRequest>()(request);
      return request.token;
    default:
      exactly<never>()(request);
      return request;
  }
}
