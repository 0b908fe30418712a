import { readCallbacks } from "./callbacks.js";
import { type Context, member, type ObjectNode } from "./context.js";
import { readExternalDocs, readServers } from "./document-parts.js";
import { checkFields } from "./keywords.js";
import { booleanMember, defined, extensionsOf, textMember, textsOf } from "./members.js";
import { mergeParameters, readParameters } from "./parameters.js";
import { firstOf, type OperationReader } from "./path-items.js";
import { readRequestBody, readResponses } from "./responses.js";
import { readSecurity } from "./security.js";
import type { Operation, Parameter } from "./spec.js";
import type { Server } from "./spec-parts.js";
import type { SecurityScheme } from "./spec-security.js";

/** What the operations of one path have in common. */
interface Common {
  readonly parameters: readonly Parameter[];
  readonly servers: readonly Server[] | undefined;
  readonly summary: string | undefined;
  readonly description: string | undefined;
}

/** Reads the operations of OpenAPI 3. */
export function operationReader(context: Context, schemes: readonly SecurityScheme[]): OperationReader<Common> {
  const reader: OperationReader<Common> = {
    pathItem: "pathItem",
    common: (items) => ({
      parameters: items.map((each) => readParameters(context, each)).reduceRight(mergeParameters),
      servers: firstOf(items, (each) => readServers(context, each)),
      summary: firstOf(items, (each) => textMember(context, each, "summary")),
      description: firstOf(items, (each) => textMember(context, each, "description")),
    }),
    operation: (node, common) => readOperation(context, node, common, schemes, reader),
  };
  return reader;
}

function readOperation(
  context: Context,
  node: ObjectNode,
  common: Common,
  schemes: readonly SecurityScheme[],
  reader: OperationReader<Common>,
): Omit<Operation, "method" | "path"> {
  checkFields(context, node, "operation");
  const tags = member(node, "tags");
  return {
    tags: (tags && textsOf(context, tags, "tags")) ?? [],
    deprecated: booleanMember(context, node, "deprecated") ?? false,
    ...defined({
      operationId: textMember(context, node, "operationId"),
      summary: textMember(context, node, "summary") ?? common.summary,
      description: textMember(context, node, "description") ?? common.description,
      externalDocs: readExternalDocs(context, node),
      requestBody: readRequestBody(context, node),
      security: readSecurity(context, node, schemes),
      servers: readServers(context, node) ?? common.servers,
    }),
    parameters: mergeParameters(common.parameters, readParameters(context, node)),
    responses: readResponses(context, node),
    callbacks: readCallbacks(context, node, reader),
    extensions: extensionsOf(node),
    at: node.at,
  };
}
