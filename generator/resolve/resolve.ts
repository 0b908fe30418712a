import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { SpecDocument } from "../load/spec-document.js";
import { at, isObject, type ObjectNode } from "./context.js";
import { type Dialect, dialects } from "./dialect.js";
import { describe } from "./members.js";
import { readOpenApi3 } from "./openapi3.js";
import type { ResolvedSpec } from "./spec.js";

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
  const spec = readOpenApi3(document, root, found.version, found.dialect, diagnostics);
  return diagnostics.failed ? undefined : spec;
}

interface Version {
  readonly version: string;
  readonly dialect: Dialect;
}

const supported = "3.0, 3.1 and 3.2 are supported";

function findVersion(root: ObjectNode, diagnostics: Diagnostics): Version | undefined {
  const { openapi, swagger } = root.value;
  if (openapi === undefined) {
    const [key, problem] =
      swagger === undefined
        ? ["openapi", "the document does not say which version of OpenAPI it is written in"]
        : ["swagger", `Swagger ${typeof swagger === "string" ? swagger : "2.0"} is not supported yet`];
    const hint = swagger === undefined ? "begin it with openapi: 3.1.0" : `convert it to OpenAPI 3; ${supported}`;
    diagnostics.report("spec/version", at(root, key), problem, hint);
    return undefined;
  }
  // YAML reads `openapi: 3.1` as a number, and `3.0` as 3.
  const version = typeof openapi === "number" ? String(openapi) : openapi;
  const family =
    typeof version === "string" ? /^(3(?:\.[0-9]+)?)(?:\.[0-9]+)?(?:[-+].*)?$/.exec(version)?.[1] : undefined;
  const dialect = dialects.find((each) => each.version === (family === "3" ? "3.0" : family));
  if (typeof version !== "string" || dialect === undefined) {
    const shown = typeof version === "string" ? version : describe(version);
    diagnostics.report("spec/version", at(root, "openapi"), `there is no support for OpenAPI ${shown}`, supported);
    return undefined;
  }
  return { version, dialect };
}
