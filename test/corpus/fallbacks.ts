/** Diagnostics that say that a type became `unknown`, or that a feature was left out. */
import type { Code } from "../../generator/diagnostics/kinds.js";

export const fallbackCodes: ReadonlySet<string> = new Set<Code>([
  "schema/unsupported",
  "schema/conflict",
  "schema/keyword-unsupported",
  "schema/type-unknown",
  "keyword/unsupported",
  "ref/remote",
  "ref/wrong-target",
  "ref/assumed",
  "ref/dynamic",
  "parameter/style-unsupported",
  "parameter/content-unsupported",
  "parameter/unsupported",
  "body/media-type-unsupported",
  "body/not-allowed",
  "response/media-type-unsupported",
  "security/unsupported",
  "server/unsupported",
  "link/unsupported",
  "discriminator/unresolved",
  "discriminator/unsupported",
  "schema-entry/partial",
  "schema-entry/failed",
]);
