/** The part of what `resolve/` gives that says who may call an operation. */
import type { Location } from "../diagnostics/location.js";
import type { Extensions } from "./spec.js";

/** Alternatives; all schemes of one alternative apply together. An empty alternative means no credentials. */
export type SecurityRequirements = readonly SecurityRequirement[];
export interface SecurityRequirement {
  readonly schemes: readonly { readonly name: string; readonly scopes: readonly string[] }[];
  readonly at: Location;
}

export interface SecurityScheme {
  /** The key under `components/securitySchemes`. */
  readonly name: string;
  readonly description?: string;
  readonly at: Location;
  readonly extensions: Extensions;
  readonly scheme:
    | { readonly type: "apiKey"; readonly in: "query" | "header" | "cookie"; readonly name: string }
    | { readonly type: "http"; readonly scheme: string; readonly bearerFormat?: string }
    | { readonly type: "oauth2"; readonly flows: readonly OAuthFlow[] }
    | { readonly type: "openIdConnect"; readonly openIdConnectUrl: string }
    | { readonly type: "mutualTLS" };
}

export interface OAuthFlow {
  readonly flow: "implicit" | "password" | "clientCredentials" | "authorizationCode" | "deviceAuthorization";
  readonly authorizationUrl?: string;
  /** 3.2 */
  readonly deviceAuthorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
  readonly scopes: readonly { readonly name: string; readonly description: string }[];
}
