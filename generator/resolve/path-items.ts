/** Paths and their operations, as far as they are the same in all versions. */
import type { Location } from "../diagnostics/location.js";
import { at, type Context, isObjectNode, type Node, type ObjectNode } from "./context.js";
import { checkFields, type ObjectKind } from "./keywords.js";
import { entriesOf, namedEntriesOf, objectMember, objectOf } from "./members.js";
import { checkPath, checkSamePaths, hasFragment, matchParameters } from "./path-template.js";
import { follow } from "./reference.js";
import type { Operation } from "./spec.js";

/** How a version reads what it has of its own. `Common` is what all operations of a path share. */
export interface OperationReader<Common> {
  readonly pathItem: ObjectKind;
  /** Reads it from a path item and, when that is a reference, what it leads to. */
  readonly common: (items: readonly ObjectNode[]) => Common;
  readonly operation: (node: ObjectNode, common: Common) => Omit<Operation, "method" | "path">;
}

/** Reads the operations of `paths`. */
export function readPaths<C>(context: Context, document: ObjectNode, reader: OperationReader<C>): readonly Operation[] {
  const entries = namedEntriesOf(objectMember(context, document, "paths"));
  const paths = entries.map(([key, node]) => [checkPath(context, key, node), node] as const);
  checkSamePaths(
    context,
    paths.filter((_path, index) => !hasFragment(entries[index]?.[0] ?? "")),
  );
  // What several paths share belongs to the path that has it, or else to the first, whatever the order of the document.
  const byPlace = paths.toSorted(([, a], [, b]) => (a.at.pointer < b.at.pointer ? -1 : 1));
  const isShared = ([, node]: (typeof paths)[number]) => isObjectNode(node) && node.value["$ref"] !== undefined;
  const inTurn = [...byPlace.filter((each) => !isShared(each)), ...byPlace.filter(isShared)];
  const read = new Map(
    inTurn.map(([path, node]) => [
      node,
      readPathItem(context, path, node, reader).map((operation) => matchParameters(context, operation, node)),
    ]),
  );
  return paths.flatMap(([, node]) => read.get(node) ?? []);
}

/** Reads the operations of `webhooks`, whose keys are names and not paths. */
export function readWebhooks<C>(
  context: Context,
  document: ObjectNode,
  reader: OperationReader<C>,
): readonly Operation[] {
  const webhooks = namedEntriesOf(objectMember(context, document, "webhooks"));
  return webhooks.flatMap(([name, node]) => readPathItem(context, name, node, reader));
}

const methods: ReadonlySet<string> = new Set([
  ...["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"],
]);

/** Reads the operations of a path item; `path` is what they are found under. */
export function readPathItem<C>(
  context: Context,
  path: string,
  node: Node,
  reader: OperationReader<C>,
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
    checkFields(context, each, reader.pathItem);
  }
  const common = reader.common(items);
  const seen = new Set<string>();
  return items.flatMap((each) =>
    operationNodes(context, each).flatMap(([method, place]) => {
      if (seen.has(method)) {
        return [];
      }
      seen.add(method);
      const operation = objectOf(context, place, "an operation");
      if (operation === undefined) {
        return [];
      }
      const read = reader.operation(operation, common);
      return [{ ...read, method, path, at: ownPlace(context, read.at, item, method) }];
    }),
  );
}

/** An operation that several paths share has a place of its own in each: places tell operations apart. */
function ownPlace(context: Context, place: Location, item: ObjectNode, method: string): Location {
  const key = `operation ${place.file}#${place.pointer}`;
  if (context.shared.has(key)) {
    return at(item, method.toLowerCase());
  }
  context.shared.set(key, true);
  return place;
}

function onlyReference(item: ObjectNode): Node {
  const ref = item.value["$ref"] ?? null;
  return { value: Object.assign(Object.create(null) as object, { $ref: ref }), at: item.at };
}

/** What the first of some objects has. */
export function firstOf<T>(items: readonly ObjectNode[], read: (item: ObjectNode) => T | undefined): T | undefined {
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

/** Reports operations that have the `operationId` of another, and takes it from all but the first by place. */
export function distinguishOperations(context: Context, operations: readonly Operation[]): readonly Operation[] {
  const owners = new Map<string, Operation>();
  for (const operation of operations) {
    const { operationId } = operation;
    const owner = operationId === undefined ? undefined : owners.get(operationId);
    if (operationId !== undefined && (owner === undefined || operation.at.pointer < owner.at.pointer)) {
      owners.set(operationId, operation);
    }
  }
  return operations.map((operation) => {
    const { operationId, ...rest } = operation;
    const owner = operationId === undefined ? undefined : owners.get(operationId);
    if (operationId === undefined || owner === undefined || owner === operation) {
      return operation;
    }
    const place = at(operation, "operationId");
    context.diagnostics.report("operation/duplicate-id", place, operationId, at(owner, "operationId"));
    return rest;
  });
}
