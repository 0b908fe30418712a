/**
 * The models that differ from openapi-typescript's types, each with the reason: the change to its type that makes the
 * two alike again. A row fails when the reason does not explain the difference, and when there is no difference.
 */
import type * as mixpeek from "../../../generated/mixpeek/src/index.js";
import type { components as MixpeekSchema } from "../../../generated/mixpeek/src/schema.js";
import type * as nuextract from "../../../generated/nuextract/src/index.js";
import type { components as NuExtractSchema } from "../../../generated/nuextract/src/schema.js";
import type * as speakeasy from "../../../generated/speakeasy/src/index.js";
import type { components as SpeakeasySchema } from "../../../generated/speakeasy/src/schema.js";
import type { DiffersBy, Row } from "./assert.js";
import type { Item, Open, Optional, OrUndefined, With } from "./oracle.js";

type Speakeasy = SpeakeasySchema["schemas"];
type Mixpeek = MixpeekSchema["schemas"];

/** Theirs says that an object of which nothing is known has no properties; ours says that it may have any. */
interface AnyObject {
  [key: string]: unknown;
}

export interface SpeakeasyExceptions {
  AccountType: Row<DiffersBy<speakeasy.AccountType, Speakeasy["AccountType"], Open<Speakeasy["AccountType"]>>>;
  ApiKeyDetails: Row<
    DiffersBy<
      speakeasy.ApiKeyDetails,
      Speakeasy["ApiKeyDetails"],
      With<Speakeasy["ApiKeyDetails"], { account_type_v2: Open<Speakeasy["AccountType"]> }>
    >
  >;
  AccessTokenWorkspacesItem: Row<
    DiffersBy<speakeasy.AccessTokenWorkspacesItem, Item<Speakeasy["AccessToken"]["workspaces"]>, OpenWorkspace>
  >;
  AccessToken: Row<
    DiffersBy<
      speakeasy.AccessToken,
      Speakeasy["AccessToken"],
      With<Speakeasy["AccessToken"], { claims: AnyObject; workspaces?: OpenWorkspace[] }>
    >
  >;
}

type OpenWorkspace = With<
  Item<Speakeasy["AccessToken"]["workspaces"]>,
  { account_type?: Open<Speakeasy["AccountType"]> }
>;

/** What goes into a request may be `undefined`, which is not sent, as well as left out. */
export interface NuExtractExceptions {
  CreateApiKey: Row<
    DiffersBy<
      nuextract.CreateApiKey,
      NuExtractSchema["schemas"]["CreateApiKey"],
      OrUndefined<NuExtractSchema["schemas"]["CreateApiKey"]>
    >
  >;
}

export interface MixpeekExceptions extends MixpeekInputs, MixpeekDefaults {}

/** As with NuExtract: what goes into a request may be `undefined`. */
export interface MixpeekInputs {
  APIKeyCreateRequest: Row<
    DiffersBy<mixpeek.APIKeyCreateRequest, Mixpeek["APIKeyCreateRequest"], OrUndefined<Mixpeek["APIKeyCreateRequest"]>>
  >;
  APIKeyUpdateRequest: Row<
    DiffersBy<mixpeek.APIKeyUpdateRequest, Mixpeek["APIKeyUpdateRequest"], OrUndefined<Mixpeek["APIKeyUpdateRequest"]>>
  >;
  ResourceScopeInput: Row<
    DiffersBy<mixpeek.ResourceScopeInput, Mixpeek["ResourceScope-Input"], OrUndefined<Mixpeek["ResourceScope-Input"]>>
  >;
}

/** Theirs takes a property with a default value for one that is always there; an answer may leave it out. */
export interface MixpeekDefaults {
  APIKeyModel: Row<
    DiffersBy<
      mixpeek.APIKeyModel,
      Mixpeek["APIKeyModel"],
      Optional<Mixpeek["APIKeyModel"], "key_type" | "description" | "status">
    >
  >;
  APIKeyCreateResponse: Row<
    DiffersBy<
      mixpeek.APIKeyCreateResponse,
      Mixpeek["APIKeyCreateResponse"],
      Optional<Mixpeek["APIKeyCreateResponse"], "key_type" | "description" | "status">
    >
  >;
  ErrorResponseBody: Row<
    DiffersBy<mixpeek.ErrorResponseBody, Mixpeek["ErrorResponse"], Optional<Mixpeek["ErrorResponse"], "success">>
  >;
  GenericSuccessResponse: Row<
    DiffersBy<
      mixpeek.GenericSuccessResponse,
      Mixpeek["GenericSuccessResponse"],
      Optional<Mixpeek["GenericSuccessResponse"], "message" | "success">
    >
  >;
}
