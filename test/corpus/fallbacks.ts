/** Which diagnostics say that a type became `unknown`, or that a part of the document was left out. */
import type { Code } from "../../generator/diagnostics/kinds.js";

export const fallbackCodes: ReadonlySet<string> = new Set<Code>([
  "schema/unsupported",
  "schema/conflict",
  "schema/keyword-unsupported",
  "schema/type-unknown",
  "schema/unsafe-integer",
  "keyword/unsupported",
  "structure/wrong-type",
  "ref/remote",
  "ref/outside",
  "ref/wrong-target",
  "ref/assumed",
  "ref/dynamic",
  "path/unused-parameter",
  "parameter/style-unsupported",
  "parameter/content-unsupported",
  "parameter/unsupported",
  "body/media-type-unsupported",
  "body/not-allowed",
  "operation/method-forbidden",
  "response/media-type-unsupported",
  "response/header-unparsed",
  "security/unsupported",
  "security/unknown-scheme",
  "server/unsupported",
  "server/trimmed",
  "server/undeclared-variable",
  "link/unsupported",
  "discriminator/unresolved",
  "discriminator/unsupported",
  "discriminator/property-missing",
  "extension/invalid",
  "schema-entry/partial",
  "schema-entry/failed",
]);

/** Diagnostics that leave something out in some places and repair it in others, as their messages say. */
export const partlyFallbackCodes: ReadonlySet<string> = new Set<Code>(["structure/missing", "structure/value"]);

/** Warnings that lose nothing of a document, and why. */
export const losslessCodes = {
  "document/number": "JSON has no such number, so no value is lost",
  "document/duplicate-key": "only one of the two can count",
  "schema/required-undeclared": "the property is required, of any type, as the document has it",
  "keyword/unknown": "no version of OpenAPI gives the key a meaning",
  "ref/siblings-ignored": "OpenAPI 3.0 says that they have no effect",
  "operation/duplicate-id": "the operation has another name",
  "path/undeclared-parameter": "it is added",
  "path/duplicate": "both are emitted",
  "path/invalid": "it is repaired",
  "parameter/duplicate": "only one of the two can count",
  "body/not-spread": "the body is one argument, of the same type",
  "response/informational": "fetch never shows such an answer to a program",
  "response/no-body": "no such answer has a body",
  "response/success-undeclared": "a success is added",
  "server/relative": "the caller gives the host",
  "name/collision": "the type has another name",
  "name/client": "the class has another name",
  "names/unknown-pointer": "the configuration is meant, not the document",
  "pagination/unknown-operation": "the configuration is meant, not the document",
  "pagination/invalid": "the configuration is meant, not the document",
  "output/edited": "the folder is meant, not the document",
  "output/edited-leftover": "the folder is meant, not the document",
} as const satisfies Partial<Record<Code, string>>;

/** What a diagnostic is counted as in the table. */
export function countedAs({ code, message }: { readonly code: string; readonly message: string }): string {
  const losesSomething = /left out|is ignored|\bany (value|answer)|of any kind|no operations|is known$/.test(message);
  return partlyFallbackCodes.has(code) && losesSomething ? `${code}, left out` : code;
}

/** What is counted without a diagnostic. */
export const SILENT_UNKNOWN = "unknown without a code";
/** No type can exclude values, so `not` is read and nothing else. */
export const UNUSED_NOT = "not, without a code";

export function isFallback(counted: string): boolean {
  const isUncoded = counted === SILENT_UNKNOWN || counted === UNUSED_NOT;
  return isUncoded || counted.endsWith(", left out") || fallbackCodes.has(counted);
}
