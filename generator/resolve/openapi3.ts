import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { SpecDocument } from "../load/spec-document.js";
import { at, type Context, member, type ObjectNode } from "./context.js";
import type { Dialect } from "./dialect.js";
import { readExternalDocs, readInfo, readServers, readTags } from "./document-parts.js";
import { checkFields } from "./keywords.js";
import { defined, extensionsOf, objectMember } from "./members.js";
import { checkOperationIds, readPaths, readWebhooks } from "./operations.js";
import { checkReferenceLoops, readWaiting, registerComponents } from "./schemas.js";
import { readSecurity, readSecuritySchemes } from "./security.js";
import type { ResolvedSpec } from "./spec.js";

/** Reads a document of OpenAPI 3. */
export function readOpenApi3(
  document: SpecDocument,
  root: ObjectNode,
  version: string,
  dialect: Dialect,
  diagnostics: Diagnostics,
): ResolvedSpec {
  const context: Context = {
    document,
    diagnostics,
    dialect,
    schemas: new Map(),
    waiting: new Map(),
    shared: new Map(),
  };
  checkFields(context, root, "document");
  checkSchemaDialect(context, root);
  const components = objectMember(context, root, "components");
  if (components !== undefined) {
    checkFields(context, components, "components");
  }
  registerComponents(context, components);
  const securitySchemes = readSecuritySchemes(context, components);
  if (root.value["paths"] === undefined && dialect.version === "3.0") {
    diagnostics.report("structure/missing", at(root, "paths"), "paths", "the API has no operations");
  }
  const operations = readPaths(context, root, securitySchemes);
  const webhooks = readWebhooks(context, root, securitySchemes);
  checkOperationIds(context, [...operations, ...webhooks]);
  readWaiting(context);
  checkReferenceLoops(context);
  return {
    version,
    at: root.at,
    info: readInfo(context, root),
    servers: readServers(context, root) ?? [],
    tags: readTags(context, root),
    operations,
    webhooks,
    schemas: context.schemas,
    securitySchemes,
    ...defined({
      security: readSecurity(context, root, securitySchemes),
      externalDocs: readExternalDocs(context, root),
    }),
    extensions: extensionsOf(root),
  };
}

const knownDialects =
  /^https:\/\/(?:spec\.openapis\.org\/oas\/3\.[12]\/dialect\/|json-schema\.org\/draft\/2020-12\/schema)/;

function checkSchemaDialect(context: Context, root: ObjectNode): void {
  const found = member(root, "jsonSchemaDialect");
  if (found !== undefined && !(typeof found.value === "string" && knownDialects.test(found.value))) {
    const effect = "schemas are read as JSON Schema 2020-12";
    context.diagnostics.report("keyword/unsupported", found.at, "jsonSchemaDialect", effect);
  }
}
