/** How the API is reached: where it is, what callers prove who they are with, and when a call is repeated. */
import type { Location } from "../diagnostics/location.js";

export interface Server {
  /** A whole URL, or a path on a host that the caller names: `/v1`. Every variable has its default. */
  readonly url: string;
  /** The same with the names of the variables in braces: `https://{region}.example.com`. */
  readonly template: string;
  readonly variables: readonly ServerVariable[];
  /** Identifier by which a user selects it. */
  readonly name?: string;
  readonly description?: string;
  readonly at: Location;
}

export interface ServerVariable {
  readonly name: string;
  readonly default: string;
  /** All that it may be, the default first; absent: anything. */
  readonly values?: readonly string[];
  readonly description?: string;
}

export interface SecurityUse {
  readonly scheme: string;
  readonly scopes: readonly string[];
}

export interface SecurityScheme {
  readonly name: string;
  readonly description?: string;
  readonly at: Location;
  readonly scheme:
    | { readonly kind: "apiKey"; readonly in: "query" | "header" | "cookie"; readonly name: string }
    | { readonly kind: "bearer" }
    | { readonly kind: "basic" }
    /** What the API hands out, after the name of a scheme of its own: `Authorization: SharedAccessKey …`. */
    | { readonly kind: "http"; readonly scheme: string }
    /** An access token that the caller has obtained, sent as a bearer token. */
    | { readonly kind: "oauth2"; readonly flows: readonly OAuthFlow[] };
}

export interface OAuthFlow {
  readonly flow: string;
  readonly authorizationUrl?: string;
  readonly deviceAuthorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
  readonly scopes: readonly { readonly name: string; readonly description: string }[];
}

/** Intervals in milliseconds. The wait before retry n (from 0) is random in `initial · exponentⁿ`, at most `max`. */
export interface RetryPolicy {
  readonly initialIntervalMs: number;
  readonly maxIntervalMs: number;
  readonly exponent: number;
  /** No retry starts later than this after the first attempt. */
  readonly maxElapsedMs: number;
  /** Codes and ranges: `429`, `5XX`. */
  readonly statusCodes: readonly string[];
  readonly retryConnectionErrors: boolean;
}
