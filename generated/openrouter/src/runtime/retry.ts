import type { Call } from "./call.js";
import { keysOf } from "./status.js";

/** When to try again, and how long to wait before. */
export interface RetryPolicy {
  /** The longest wait before the first retry, in milliseconds. */
  readonly initialIntervalMs: number;
  /**
   * The longest wait before any retry, in milliseconds. A `Retry-After` that is longer, and longer than a minute, ends
   * the call.
   */
  readonly maxIntervalMs: number;
  /** What the longest wait is multiplied by for each further retry. */
  readonly exponent: number;
  /** No retry starts later than this after the call, in milliseconds. */
  readonly maxElapsedMs: number;
  /** How often to try, the first time included; absent: until `maxElapsedMs`. */
  readonly maxAttempts?: number | undefined;
  /** The statuses to retry: `"429"`, or `"5XX"` for a range. */
  readonly statusCodes: readonly string[];
  /** Whether to retry when there was no answer, or none in time. */
  readonly retryConnectionErrors: boolean;
}

/** The parts of a policy that a caller wants otherwise. */
export type RetryOptions = { readonly [Key in keyof RetryPolicy]?: RetryPolicy[Key] | undefined };

/** Applies where the document declares no policy. */
export const defaultRetries: RetryPolicy = {
  initialIntervalMs: 500,
  maxIntervalMs: 8_000,
  exponent: 2,
  maxElapsedMs: 60_000,
  maxAttempts: 3,
  statusCodes: ["408", "429", "500", "502", "503", "504"],
  retryConnectionErrors: true,
};

/** The methods that are safe to repeat (RFC 9110 §9.2.2). */
export const idempotentMethods: RegExp = /^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE|QUERY)$/;

/**
 * How many milliseconds to wait before the next attempt, which is then taken from the budget; `undefined`: there is
 * none.
 *
 * A policy from the document applies to every method, since the API's author declared it. The default one applies to
 * idempotent methods, or where the caller passes `retries` with the call. The wait is random between zero and the
 * interval ("full jitter"), unless the answer says how long to wait.
 *
 * @param response The answer; absent: there was none.
 */
export function retryDelay(call: Call, response?: Response): number | undefined {
  const { budget, client, config, context, operation, timing } = call;
  const { retries } = call.options;
  if ((retries ?? client.retries) === false) return undefined;
  if (!retries && !operation.retries && config.retriedMethods?.test(context.method) === false) return undefined;
  const own = retries || {};
  const common = client.retries || {};
  const base = operation.retries ?? config.retries;
  const get = <Key extends keyof RetryPolicy>(key: Key): RetryPolicy[Key] => own[key] ?? common[key] ?? base[key];

  const now = timing.now();
  const interval = Math.min(get("maxIntervalMs"), get("initialIntervalMs") * get("exponent") ** (context.attempt - 1));
  const wish = retryAfter(now, response?.headers);
  // A wish for no wait at all counts as none: a server that is down would be asked without pause.
  const delay = wish > 0 ? wish : timing.random() * interval;
  const isLast =
    context.attempt >= Number(get("maxAttempts")) || // Nothing is as many as NaN.
    !(response ? keysOf(response).some((key) => get("statusCodes").includes(key)) : get("retryConnectionErrors")) ||
    wish > Math.max(60_000, get("maxIntervalMs")) ||
    now + delay > call.started + Math.min(get("maxElapsedMs"), call.totalTimeoutMs) ||
    budget.spent >= (client.retryBudget ?? 100);
  if (isLast) return undefined;
  budget.spent++;
  return delay;
}

/** What the answer asks for: `retry-after-ms`, or `retry-after` in seconds or as a date (RFC 9110 §10.2.3). */
function retryAfter(now: number, headers?: Headers): number {
  const after = headers?.get("retry-after");
  return Number(headers?.get("retry-after-ms")) || Number(after) * 1000 || Date.parse(`${after}`) - now;
}
