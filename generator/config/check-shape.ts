import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Ajv, ErrorObject } from "ajv";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { escapePointerToken, type Location } from "../diagnostics/location.js";
import { nearest } from "../diagnostics/nearest.js";
import type { JsonValue } from "../load/spec-document.js";
import { packageRoot } from "./package-root.js";

/** Loads a CommonJS module only when it is needed, and in half the time of `import()`. */
const require = createRequire(import.meta.url);

/** Parts of a schema that say what was expected. `errorMessage` is ours, and editors know it. */
interface Expectation {
  readonly errorMessage?: string;
  readonly enum?: readonly string[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Checks a configuration, or the part of it at `definition`, against the schema. Gives the pointers that are wrong. */
export function checkShape(value: unknown, at: Location, diagnostics: Diagnostics, definition = ""): readonly string[] {
  const { Ajv } = require("ajv") as { readonly Ajv: new (options: object) => Ajv };
  const ajv = new Ajv({ allErrors: true, verbose: true, strictTypes: false });
  ajv.addVocabulary(["errorMessage"]);
  const schema = JSON.parse(readFileSync(join(packageRoot(), "generator/config/schema.json"), "utf8")) as object;
  ajv.addSchema(schema, "config");
  const validate = ajv.getSchema(`config#${definition}`);
  if (validate === undefined) {
    throw new Error(`the schema of the configuration has no ${definition}`);
  }
  validate(value);
  return (validate.errors ?? []).filter(isOwn).map((error) => reportError(error, at, diagnostics));
}

/** An error that is not merely the reason of another one. */
function isOwn(error: ErrorObject): boolean {
  return error.keyword !== "propertyNames" && error.keyword !== "if" && !/\/anyOf\/\d/.test(error.schemaPath);
}

function reportError(error: ErrorObject, at: Location, diagnostics: Diagnostics): string {
  const schema = (error.parentSchema ?? {}) as Expectation;
  const params = error.params as { readonly missingProperty?: string; readonly additionalProperty?: string };
  const here: Location = { ...at, pointer: at.pointer + error.instancePath };
  if (params.missingProperty !== undefined) {
    diagnostics.report("config/missing-key", { ...here, part: "key" }, params.missingProperty);
  } else if (params.additionalProperty !== undefined) {
    const key = params.additionalProperty;
    const known = Object.keys(schema.properties ?? {});
    const there: Location = { ...below(here, key), part: "key" };
    diagnostics.report("config/unknown-key", there, key, nearest(key, known), known);
    return there.pointer;
  } else if (error.propertyName !== undefined) {
    const there: Location = { ...below(here, error.propertyName), part: "key" };
    diagnostics.report("config/invalid", there, expected(schema), describe(error.propertyName));
    return there.pointer;
  } else {
    const near = typeof error.data === "string" ? nearest(error.data, choices(schema)) : undefined;
    diagnostics.report("config/invalid", here, expected(schema), describe(error.data as JsonValue), near);
  }
  return here.pointer;
}

function below(at: Location, key: string): Location {
  return { ...at, pointer: `${at.pointer}/${escapePointerToken(key)}` };
}

function choices(schema: Expectation & { readonly anyOf?: readonly Expectation[] }): readonly string[] {
  return schema.enum ?? (schema.anyOf ?? []).flatMap((each) => each.enum ?? []);
}

const types: Readonly<Record<string, string>> = { object: "keys with values", string: "text" };

function expected({ errorMessage, enum: values, type }: Expectation): string {
  return errorMessage ?? `expected ${values?.join(" or ") ?? types[type ?? ""] ?? type}`;
}

const longest = 60;

/** What stands in the configuration, short enough for a message. */
export function describe(value: JsonValue | undefined): string {
  if (value === null || value === undefined) {
    return "nothing";
  }
  if (typeof value === "object") {
    return Array.isArray(value) ? "a list" : "keys with values";
  }
  if (typeof value === "number") {
    return `the number ${value}`;
  }
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
