/** What can be told of the outcome of a call: results by `ok`, errors by `status`, by `name` and by class. */
import {
  ErrorResponse,
  type ErrorResponseBody,
  type HttpStatus,
  type Mix,
  type MixAbortError,
  type MixConnectionError,
  type MixDefaultError,
  MixError,
  type MixParseError,
  type MixRequestError,
  MixTimeoutError,
  type MixTransportError,
  type StoreApiKeyError,
  type StoreApiKeyResponse,
} from "../../../generated/mix/src/index.js";
import type * as mixpeek from "../../../generated/mixpeek/src/index.js";
import type * as nuextract from "../../../generated/nuextract/src/index.js";
import type * as openrouter from "../../../generated/openrouter/src/index.js";
import type * as speakeasy from "../../../generated/speakeasy/src/index.js";
import type { StatusRange } from "../../../generated/speakeasy/src/runtime/status.js";
import { type Equal, exactly, type Row } from "./assert.js";

export type Declared = [
  Row<Equal<MixDeclared, ErrorResponse<400 | 500>>>,
  Row<Equal<Extract<openrouter.CreateAuthKeysCodeError, { status: 401 }>, openrouter.UnauthorizedResponseError<401>>>,
  Row<Equal<Extract<mixpeek.CreateKeyOrganizationsUsersEmailError, { status: 422 }>, mixpeek.HTTPValidationError<422>>>,
  Row<
    Equal<Extract<speakeasy.GetUserError, { readonly status: StatusRange<4> }>, speakeasy.ErrorResponse<StatusRange<4>>>
  >,
];
type MixDeclared = Exclude<StoreApiKeyError, MixDefaultError<Exclude<HttpStatus, 200 | 400 | 500>> | MixTransportError>;

export async function outcome(client: Mix): Promise<void> {
  const call = client.authentication.storeApiKey({ api_key: "key", provider: "brave" });
  exactly<StoreApiKeyResponse>()(await call);

  const reply = await call.withResponse();
  exactly<StoreApiKeyResponse>()(reply.data);
  exactly<Response>()(reply.response);

  const result = await call.result();
  if (result.ok) {
    exactly<StoreApiKeyResponse>()(result.data);
    exactly<Response>()(result.response);
    // @ts-expect-error A success has no error.
    result.error;
  } else {
    exactly<StoreApiKeyError>()(result.error);
    // @ts-expect-error A failure has no data.
    result.data;
  }
  if (!result.ok && result.error.status === 400) {
    exactly<ErrorResponse<400 | 500>>()(result.error);
    exactly<ErrorResponseBody>()(result.error.body);
    exactly<400>()(result.error.status);
  }
}

/** By status: declared, undeclared, and none because there was no answer to use. */
export function byStatus(error: StoreApiKeyError): void {
  switch (error.status) {
    case 400:
    case 500:
      exactly<ErrorResponse<400 | 500>>()(error);
      return;
    case 503:
      exactly<MixDefaultError<Exclude<HttpStatus, 200 | 400 | 500>>>()(error);
      exactly<unknown>()(error.body);
      error satisfies MixDefaultError;
      return;
    case undefined:
      exactly<MixTransportError>()(error);
      return;
  }
  // @ts-expect-error A success is no error.
  if (error.status === 200) return;
}

/** By name, which a `switch` over all of them exhausts. */
export function byName(error: StoreApiKeyError): true {
  switch (error.name) {
    case "ErrorResponse":
      return exactly<ErrorResponse<400 | 500>>()(error);
    case "MixDefaultError":
      return exactly<MixDefaultError<Exclude<HttpStatus, 200 | 400 | 500>>>()(error);
    case "MixAbortError":
      return exactly<MixAbortError>()(error);
    case "MixConnectionError":
      return exactly<MixConnectionError>()(error);
    case "MixParseError":
      return exactly<MixParseError>()(error);
    case "MixRequestError":
      return exactly<MixRequestError>()(error);
    case "MixTimeoutError":
      return exactly<MixTimeoutError>()(error);
    default:
      return exactly<never>()(error);
  }
}

/** By class, from a result or from something caught. */
export function byClass(error: StoreApiKeyError, caught: unknown): void {
  if (error instanceof ErrorResponse) exactly<ErrorResponse<400 | 500>>()(error);
  if (caught instanceof ErrorResponse) exactly<ErrorResponseBody>()(caught.body);
  if (caught instanceof MixError) exactly<HttpStatus | undefined>()(caught.status);
  if (caught instanceof MixTimeoutError) exactly<undefined>()(caught.status);
}

/** An error of its own type for each status, and a body that is text. */
export function severalClasses(error: openrouter.CreateAuthKeysCodeError, plain: nuextract.GetApiAuthError): void {
  if (error.status === 400) exactly<openrouter.BadRequestResponseError<400>>()(error);
  if (error.status === 500) exactly<openrouter.InternalServerResponse>()(error.body);
  if (plain.status === 400) exactly<string>()(plain.body);
  if (plain.status === 404) exactly<nuextract.ErrorBody>()(plain.body);
}

/** An operation without an answer gives `void`. */
export async function nothing(client: nuextract.NuExtract): Promise<void> {
  const call = client.authentication.deleteApiAuthApiKeysApikeyid({ apiKeyId: "key" });
  exactly<void>()(await call);
  exactly<void>()((await call.withResponse()).data);
}

/** A request may be left out when no key of it is required, and only then. */
export function leftOut(client: speakeasy.Speakeasy, other: Mix): void {
  client.auth.getAccess();
  client.auth.getAccess({}, { timeoutMs: 1000 });
  client.auth.getUser({ timeoutMs: 1000 });
  // @ts-expect-error Its key is required.
  client.auth.getAccessToken();
  // @ts-expect-error Its keys are required.
  other.authentication.storeApiKey({});
}
