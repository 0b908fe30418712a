import type { Call } from "./call.js";
import { keysOf } from "./status.js";

/** When to try again, and how long to wait before. */
export interface RetryPolicy {
  /** The longest wait before the first retry, in milliseconds. */
  readonly initialIntervalMs: number;
  /** The longest wait before any retry, in milliseconds. */
  readonly maxIntervalMs: number;
  /** What the longest wait is multiplied by for each further retry. */
  readonly exponent: number;
  /** No retry starts later than this after the call, in milliseconds. A `Retry-After` beyond it ends the call. */
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

/** Applies where the document declares no policy, to methods that are safe to repeat. */
export const defaultRetries: RetryPolicy = {
  initialIntervalMs: 500,
  maxIntervalMs: 8_000,
  exponent: 2,
  maxElapsedMs: 60_000,
  maxAttempts: 3,
  statusCodes: ["408", "429", "500", "502", "503", "504"],
  retryConnectionErrors: true,
};

/** Less than what timers can measure, in milliseconds: beyond it they fire at once. */
const MAX_DELAY = 2e9;

/**
 * How many milliseconds to wait before the next attempt; `undefined`: there is none.
 *
 * A policy from the document applies to every method, since the API's author declared it. The default one applies to
 * idempotent methods (RFC 9110 §9.2.2), or where the caller passes `retries` with the call. The wait is random between
 * zero and the interval ("full jitter"), unless the answer says how long to wait.
 *
 * @param response The answer; absent: there was none.
 */
export function retryDelay(call: Call, response?: Response): number | undefined {
  const { attempt, method } = call.context;
  const { retries } = call.options;
  const declared = call.operation.retries ?? call.config.retries;
  if ((retries ?? call.client.retries) === false) return undefined;
  if (!declared && !retries && !/^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE|QUERY)$/.test(method)) return undefined;
  const own = retries || {};
  const client = call.client.retries || {};
  const base = declared ?? defaultRetries;
  const get = <Key extends keyof RetryPolicy>(key: Key): RetryPolicy[Key] => own[key] ?? client[key] ?? base[key];

  if (attempt >= Number(get("maxAttempts"))) return undefined; // Nothing is as many as NaN.
  const matches = response
    ? keysOf(response).some((key) => get("statusCodes").includes(key))
    : get("retryConnectionErrors");
  if (!matches) return undefined;
  const now = call.timing.now();
  const interval = Math.min(get("maxIntervalMs"), get("initialIntervalMs") * get("exponent") ** (attempt - 1));
  // A wish for no wait at all counts as none: a server that is down would be asked without pause.
  const delay = retryAfter(now, response) || call.timing.random() * interval;
  return delay > Math.min(get("maxElapsedMs") + call.started - now, MAX_DELAY) ? undefined : delay;
}

/** What the answer asks for: `retry-after-ms`, or `retry-after` in seconds or as a date (RFC 9110 §10.2.3). */
function retryAfter(now: number, response?: Response): number | undefined {
  const after = `${response?.headers.get("retry-after")}`;
  const delay = after.endsWith("GMT") ? Date.parse(after) - now : Number.parseFloat(after) * 1000;
  return [Number.parseFloat(`${response?.headers.get("retry-after-ms")}`), delay].find((ms) => ms >= 0);
}
