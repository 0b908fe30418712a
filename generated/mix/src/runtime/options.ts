import type { Hooks } from "./hooks.js";
import type { RetryOptions } from "./retry.js";
import type { Timing } from "./timing.js";

/** Anything else that `fetch` takes, such as `credentials`, `dispatcher` (Node) or `cf` (Workers). */
export interface FetchOptions extends Omit<RequestInit, "body" | "headers" | "method" | "signal"> {
  readonly [option: string]: unknown;
}

/** Options of one call. They win over the client's. */
export interface RequestOptions {
  /** Aborts the call, waits between attempts included. */
  readonly signal?: AbortSignal | undefined;
  /** How long an attempt may take, in milliseconds, body included; `Infinity`: as long as it takes. */
  readonly timeoutMs?: number | undefined;
  /** How long the call may take, in milliseconds, with all its attempts and the waits between. Default: no limit. */
  readonly totalTimeoutMs?: number | undefined;
  /** How to retry, or `false` for not at all. Given for one call, it also allows methods that are not idempotent. */
  readonly retries?: RetryOptions | false | undefined;
  /** More headers. They win over the computed ones. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
  /** The server to call: an absolute http or https URL. */
  readonly serverURL?: string | undefined;
  /** Passed to `fetch`. A `redirect` given here is left to the platform. */
  readonly fetchOptions?: FetchOptions | undefined;
}

/** Options of a client. */
export interface ClientOptions extends Omit<RequestOptions, "signal"> {
  /** How long an attempt may take, in milliseconds, body included; `Infinity`: as long as it takes. Default 60,000. */
  readonly timeoutMs?: number | undefined;
  /** How to retry, or `false` for not at all. */
  readonly retries?: RetryOptions | false | undefined;
  /**
   * How many retries all calls of the client may make together while there is no success: each takes one, and five
   * successes put one back. `Infinity`: no limit. Default 100.
   */
  readonly retryBudget?: number | undefined;
  /** Called in place of the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
  /** Functions that see requests, responses and errors. */
  readonly hooks?: Hooks | undefined;
  /** Clock and chance, for tests. */
  readonly timing?: Timing | undefined;
}
