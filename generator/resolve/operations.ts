import { keyLocation, type Location } from "../diagnostics/location.js";
import { at, type Context, isObjectNode, member, type Node, type ObjectNode } from "./context.js";
import { readExternalDocs, readServers } from "./document-parts.js";
import { checkFields } from "./keywords.js";
import {
  booleanMember,
  defined,
  entriesOf,
  extensionsOf,
  namedEntriesOf,
  objectMember,
  objectOf,
  textMember,
  textsOf,
} from "./members.js";
import { mergeParameters, readParameters } from "./parameters.js";
import { checkPath, checkSamePaths, matchParameters } from "./path-template.js";
import { follow } from "./reference.js";
import { readRequestBody, readResponses } from "./responses.js";
import { readSecurity } from "./security.js";
import type { Operation, Parameter, SecurityScheme, Server } from "./spec.js";

/** Reads the operations of `paths`. */
export function readPaths(
  context: Context,
  document: ObjectNode,
  schemes: readonly SecurityScheme[],
): readonly Operation[] {
  const entries = namedEntriesOf(objectMember(context, document, "paths"));
  const paths = entries.map(([key, node]) => [checkPath(context, key, node), node] as const);
  checkSamePaths(context, paths);
  return paths.flatMap(([path, node]) =>
    readPathItem(context, path, node, schemes).map((operation) => ({
      ...operation,
      parameters: matchParameters(context, path, operation.parameters, operation.at),
    })),
  );
}

/** Reads the operations of `webhooks`, whose keys are names and not paths. */
export function readWebhooks(
  context: Context,
  document: ObjectNode,
  schemes: readonly SecurityScheme[],
): readonly Operation[] {
  const webhooks = namedEntriesOf(objectMember(context, document, "webhooks"));
  return webhooks.flatMap(([name, node]) => readPathItem(context, name, node, schemes));
}

const methods: ReadonlySet<string> = new Set([
  ...["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"],
]);

/** What the operations of one path have in common. */
interface Shared {
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly servers: readonly Server[] | undefined;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly schemes: readonly SecurityScheme[];
}

function readPathItem(
  context: Context,
  path: string,
  node: Node,
  schemes: readonly SecurityScheme[],
): readonly Operation[] {
  const item = isObjectNode(node) ? node : objectOf(context, node, "a path item");
  if (item === undefined) {
    return [];
  }
  // What stands beside the `$ref` of a path item is added to what it leads to.
  const referred =
    item.value["$ref"] === undefined ? undefined : follow(context, onlyReference(item), "a path item")?.node;
  const items = referred === undefined ? [item] : [item, referred];
  for (const each of items) {
    checkFields(context, each, "pathItem");
  }
  const common: Shared = {
    path,
    parameters: items.map((each) => readParameters(context, each)).reduceRight(mergeParameters),
    servers: firstOf(items, (each) => readServers(context, each)),
    summary: firstOf(items, (each) => textMember(context, each, "summary")),
    description: firstOf(items, (each) => textMember(context, each, "description")),
    schemes,
  };
  const seen = new Set<string>();
  return items.flatMap((each) =>
    operationNodes(context, each).flatMap(([method, place]) => {
      if (seen.has(method)) {
        return [];
      }
      seen.add(method);
      const operation = objectOf(context, place, "an operation");
      return operation === undefined ? [] : [readOperation(context, method, operation, common)];
    }),
  );
}

function onlyReference(item: ObjectNode): Node {
  const ref = item.value["$ref"] ?? null;
  return { value: Object.assign(Object.create(null) as object, { $ref: ref }), at: item.at };
}

function firstOf<T>(items: readonly ObjectNode[], read: (item: ObjectNode) => T | undefined): T | undefined {
  for (const item of items) {
    const found = read(item);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** The operations of a path item with their methods, in the order of the document. */
function operationNodes(context: Context, item: ObjectNode): readonly (readonly [method: string, node: Node])[] {
  const usual = entriesOf(item)
    .filter(([key]) => methods.has(key))
    .map(([key, node]) => [key.toUpperCase(), node] as const);
  return [...usual, ...namedEntriesOf(objectMember(context, item, "additionalOperations"))];
}

function readOperation(context: Context, method: string, node: ObjectNode, common: Shared): Operation {
  checkFields(context, node, "operation");
  reportCallbacks(context, node);
  const tags = member(node, "tags");
  return {
    method,
    path: common.path,
    tags: (tags && textsOf(context, tags, "tags")) ?? [],
    deprecated: booleanMember(context, node, "deprecated") ?? false,
    ...defined({
      operationId: textMember(context, node, "operationId"),
      summary: textMember(context, node, "summary") ?? common.summary,
      description: textMember(context, node, "description") ?? common.description,
      externalDocs: readExternalDocs(context, node),
      requestBody: readRequestBody(context, node),
      security: readSecurity(context, node, common.schemes),
      servers: readServers(context, node) ?? common.servers,
    }),
    parameters: mergeParameters(common.parameters, readParameters(context, node)),
    responses: readResponses(context, node),
    extensions: extensionsOf(node),
    at: node.at,
  };
}

function reportCallbacks(context: Context, operation: ObjectNode): void {
  for (const [name, callback] of namedEntriesOf(objectMember(context, operation, "callbacks"))) {
    context.diagnostics.report("callback/unsupported", keyLocation(callback.at), name);
  }
}

/** Reports operations that have the same `operationId`. */
export function checkOperationIds(context: Context, operations: readonly Operation[]): void {
  const seen = new Map<string, Location>();
  for (const operation of operations) {
    const { operationId } = operation;
    if (operationId === undefined) {
      continue;
    }
    const place = at(operation, "operationId");
    const other = seen.get(operationId);
    if (other === undefined) {
      seen.set(operationId, place);
    } else if (other.file !== place.file || other.pointer !== place.pointer) {
      context.diagnostics.report("operation/duplicate-id", place, operationId, other);
    }
  }
}
