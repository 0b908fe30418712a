/** Reads a document of Swagger 2.0 into the shape of OpenAPI 3.1. Places are those of the document as it is. */
import { at, type Context, member, type ObjectNode } from "./context.js";
import { readExternalDocs, readInfo, readTags } from "./document-parts.js";
import { checkFields } from "./keywords.js";
import { booleanMember, defined, extensionsOf, textMember, textsOf } from "./members.js";
import { mergeParameters } from "./parameters.js";
import { distinguishOperations, type OperationReader, readPaths } from "./path-items.js";
import { checkReferenceLoops, readWaiting, registerSchemas } from "./schemas.js";
import { readSecurity } from "./security.js";
import type { Operation, ResolvedSpec } from "./spec.js";
import type { Server } from "./spec-parts.js";
import type { SecurityScheme } from "./spec-security.js";
import { readSwagger2Body } from "./swagger2-bodies.js";
import { type Declared, readDeclared, toParameter } from "./swagger2-parameters.js";
import { readSwagger2Responses } from "./swagger2-responses.js";
import { readSecurityDefinitions } from "./swagger2-security.js";
import { readOperationServers, readSwagger2Servers } from "./swagger2-servers.js";

export function readSwagger2(context: Context, root: ObjectNode, version: string): ResolvedSpec {
  checkFields(context, root, "swagger2Document");
  registerSchemas(context, root, "definitions");
  const securitySchemes = readSecurityDefinitions(context, root);
  const servers = readSwagger2Servers(context, root);
  if (root.value["paths"] === undefined) {
    context.diagnostics.report("structure/missing", at(root, "paths"), "paths", "the API has no operations");
  }
  const reader = readerOf({ context, root, servers, schemes: securitySchemes });
  const operations = distinguishOperations(context, readPaths(context, root, reader));
  readWaiting(context);
  checkReferenceLoops(context);
  return {
    version,
    at: root.at,
    info: readInfo(context, root),
    servers,
    tags: readTags(context, root),
    operations,
    webhooks: [],
    schemas: context.schemas,
    securitySchemes,
    ...defined({
      security: readSecurity(context, root, securitySchemes),
      externalDocs: readExternalDocs(context, root),
    }),
    extensions: extensionsOf(root),
  };
}

interface Surroundings {
  readonly context: Context;
  readonly root: ObjectNode;
  readonly servers: readonly Server[];
  readonly schemes: readonly SecurityScheme[];
}

function readerOf(around: Surroundings): OperationReader<readonly Declared[]> {
  return {
    pathItem: "swagger2PathItem",
    common: (items) => items.map((item) => readDeclared(around.context, item)).reduceRight(mergeParameters),
    operation: (node, common) => readOperation(around, node, common),
  };
}

function readOperation(
  { context, root, servers, schemes }: Surroundings,
  node: ObjectNode,
  common: readonly Declared[],
): Omit<Operation, "method" | "path"> {
  checkFields(context, node, "swagger2Operation");
  const declared = mergeParameters(common, readDeclared(context, node));
  const tags = member(node, "tags");
  return {
    tags: (tags && textsOf(context, tags, "tags")) ?? [],
    deprecated: booleanMember(context, node, "deprecated") ?? false,
    ...defined({
      operationId: textMember(context, node, "operationId"),
      summary: textMember(context, node, "summary"),
      description: textMember(context, node, "description"),
      externalDocs: readExternalDocs(context, node),
      requestBody: readSwagger2Body(context, root, node, declared),
      security: readSecurity(context, node, schemes),
      servers: readOperationServers(context, node, servers),
    }),
    parameters: declared.flatMap((each) => toParameter(context, each) ?? []),
    responses: readSwagger2Responses(context, root, node),
    callbacks: [],
    extensions: extensionsOf(node),
    at: node.at,
  };
}
