import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { Location } from "../diagnostics/location.js";
import { childLocation } from "../diagnostics/location.js";
import { isObject } from "../load/json-object.js";
import type { JsonValue } from "../load/spec-document.js";
import type { Extensions } from "../resolve/spec.js";
import type { RetryPolicy } from "./connection.js";

const EXTENSION = "x-speakeasy-retries";

/** What a policy is where the extension leaves something out; the values that its own documentation gives. */
const DEFAULTS = { initialInterval: 500, maxInterval: 60_000, maxElapsedTime: 3_600_000, exponent: 1.5 };
const DEFAULT_CODES = ["429", "500", "502", "503", "504"];

/** Reads the retry extension of a document or an operation. Intervals in it are milliseconds. */
export function retriesOf(extensions: Extensions, at: Location, diagnostics: Diagnostics): RetryPolicy | undefined {
  const value = extensions.get(EXTENSION);
  if (value === undefined) return undefined;
  const place = childLocation(at, EXTENSION);
  const problem = (reason: string) => {
    diagnostics.report("extension/invalid", place, EXTENSION, reason);
    return undefined;
  };
  if (!isObject(value)) return problem("it should be an object");
  if (value["strategy"] !== "backoff")
    return value["strategy"] === "none" ? undefined : problem("its strategy is not backoff");
  const backoff = value["backoff"] ?? {};
  if (!isObject(backoff)) return problem("its backoff should be an object");
  const numbers = Object.entries(DEFAULTS).map(([key, fallback]) => [key, backoff[key] ?? fallback] as const);
  const wrong = numbers.find(([, number]) => typeof number !== "number" || !(number >= 0));
  if (wrong !== undefined) return problem(`backoff.${wrong[0]} should be a positive number`);
  const codes = value["statusCodes"] ?? DEFAULT_CODES;
  if (!Array.isArray(codes) || !codes.every(isStatus)) return problem("its statusCodes should be a list of codes");
  const interval = new Map(numbers as (readonly [string, number])[]);
  return {
    initialIntervalMs: interval.get("initialInterval") ?? DEFAULTS.initialInterval,
    maxIntervalMs: interval.get("maxInterval") ?? DEFAULTS.maxInterval,
    exponent: interval.get("exponent") ?? DEFAULTS.exponent,
    maxElapsedMs: interval.get("maxElapsedTime") ?? DEFAULTS.maxElapsedTime,
    statusCodes: codes.map((code) => String(code).toUpperCase()),
    retryConnectionErrors: value["retryConnectionErrors"] === true,
  };
}

function isStatus(code: JsonValue): boolean {
  return /^[1-5](\d\d|XX)$/i.test(String(code));
}
