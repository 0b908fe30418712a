import { at, type Context, member, type ObjectNode } from "./context.js";
import { readExternalDocs, readInfo, readServers, readTags } from "./document-parts.js";
import { checkFields } from "./keywords.js";
import { defined, extensionsOf, objectMember } from "./members.js";
import { operationReader } from "./operations.js";
import { distinguishOperations, readPaths, readWebhooks } from "./path-items.js";
import { checkReferenceLoops, readWaiting, registerSchemas } from "./schemas.js";
import { readSecurity, readSecuritySchemes } from "./security.js";
import type { ResolvedSpec } from "./spec.js";

/** Reads a document of OpenAPI 3. */
export function readOpenApi3(context: Context, root: ObjectNode, version: string): ResolvedSpec {
  checkFields(context, root, "document");
  checkSchemaDialect(context, root);
  const components = objectMember(context, root, "components");
  if (components !== undefined) {
    checkFields(context, components, "components");
  }
  registerSchemas(context, components, "schemas");
  const securitySchemes = readSecuritySchemes(context, components);
  if (root.value["paths"] === undefined && context.dialect.version === "3.0") {
    context.diagnostics.report("structure/missing", at(root, "paths"), "paths", "the API has no operations");
  }
  const reader = operationReader(context, securitySchemes);
  const paths = readPaths(context, root, reader);
  const all = distinguishOperations(context, [...paths, ...readWebhooks(context, root, reader)]);
  readWaiting(context);
  checkReferenceLoops(context);
  return {
    version,
    at: root.at,
    info: readInfo(context, root),
    servers: readServers(context, root) ?? [],
    tags: readTags(context, root),
    operations: all.slice(0, paths.length),
    webhooks: all.slice(paths.length),
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
