import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { isObject } from "../load/json-object.js";
import type { SpecDocument } from "../load/spec-document.js";
import { at, type Context, type ObjectNode } from "./context.js";
import { type Dialect, dialects, swagger2 } from "./dialect.js";
import { findIdentifiers } from "./identifiers.js";
import { describe } from "./members.js";
import { readOpenApi3 } from "./openapi3.js";
import type { ResolvedSpec } from "./spec.js";
import { readSwagger2 } from "./swagger2.js";

/**
 * Checks the structure of a document, follows its references and brings all versions to one shape. Gives nothing when
 * it has reported an error.
 */
export function resolve(document: SpecDocument, diagnostics: Diagnostics): ResolvedSpec | undefined {
  const { value, path } = document.root;
  const place = { file: path, pointer: "" };
  if (!isObject(value)) {
    diagnostics.report("spec/not-an-object", place, describe(value));
    return undefined;
  }
  const root: ObjectNode = { value, at: place };
  const found = findVersion(root, diagnostics);
  if (found === undefined) {
    return undefined;
  }
  const context: Context = {
    document,
    diagnostics,
    dialect: found.dialect,
    identifiers: findIdentifiers(document),
    schemas: new Map(),
    waiting: new Map(),
    shared: new Map(),
  };
  const spec = found.dialect.isSwagger
    ? readSwagger2(context, root, found.version)
    : readOpenApi3(context, root, found.version);
  return diagnostics.failed ? undefined : spec;
}

interface Version {
  readonly version: string;
  readonly dialect: Dialect;
}

const supported = "2.0, 3.0, 3.1 and 3.2 are supported";

function findVersion(root: ObjectNode, diagnostics: Diagnostics): Version | undefined {
  const { openapi, swagger } = root.value;
  const key = openapi === undefined && swagger !== undefined ? "swagger" : "openapi";
  const written = root.value[key];
  if (written === undefined) {
    const problem = "the document does not say which version of OpenAPI it is written in";
    diagnostics.report("spec/version", at(root, key), problem, "begin it with openapi: 3.1.0");
    return undefined;
  }
  // YAML reads `openapi: 3.1` as a number, and `3.0` as 3.
  const version = typeof written === "number" ? String(written) : written;
  const dialect = typeof version === "string" ? dialectOf(key, version) : undefined;
  if (typeof version !== "string" || dialect === undefined) {
    const name = key === "openapi" ? "OpenAPI" : "Swagger";
    const shown = typeof version === "string" ? version : describe(version);
    diagnostics.report("spec/version", at(root, key), `there is no support for ${name} ${shown}`, supported);
    return undefined;
  }
  if (key === "swagger" && !/^2(?:\.0)?$/.test(version)) {
    diagnostics.report("structure/value", at(root, key), `there is no Swagger ${version}`, "2.0 is assumed");
  }
  return { version, dialect };
}

function dialectOf(key: "openapi" | "swagger", version: string): Dialect | undefined {
  if (key === "swagger") {
    return /^2(?:\.0(?:\.[0-9]+)?)?$/.test(version) ? swagger2 : undefined;
  }
  const family = /^(3(?:\.[0-9]+)?)(?:\.[0-9]+)?(?:[-+].*)?$/.exec(version)?.[1];
  return dialects.find((each) => each.version === (family === "3" ? "3.0" : family));
}
