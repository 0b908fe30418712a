import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { childLocation } from "../diagnostics/location.js";
import type { JsonValue } from "../load/spec-document.js";
import type * as Spec from "../resolve/spec.js";
import { bytePlaces } from "./byte-places.js";
import { declareIncoming, type Identified } from "./incoming.js";
import type { ApiInfo, ApiModel, Doc, Operation, OperationId, Resource, ResourceMethod, TypeId } from "./model.js";
import type { Targets } from "./next-operations.js";
import { type BodyPlacement, buildOperation, type OperationContext } from "./operations.js";
import { type PagingEntry, reportUnknown } from "./paging-rules.js";
import { errorTypesOf } from "./responses.js";
import { retriesOf } from "./retries.js";
import { declareNamed } from "./schema-types.js";
import { buildSecurity } from "./security.js";
import { sendableOperations } from "./sendable.js";
import { buildServers } from "./servers.js";
import { dropUnusedBases, extensionsIn } from "./subtypes.js";
import { type TypeContext, typeIdAt } from "./type-context.js";
import { breakAliasCycles, completeTypes, namedIn } from "./type-graph.js";

/** Says what the API is. Whatever of the document no generated code will carry is reported. */
export function buildModel(
  spec: Spec.ResolvedSpec,
  placement: BodyPlacement,
  diagnostics: Diagnostics,
  paging: readonly PagingEntry[] = [],
): ApiModel {
  const types: TypeContext = {
    schemas: spec.schemas,
    diagnostics,
    drafts: new Map(),
    objectParts: new Map(),
    extensions: extensionsIn(spec.schemas),
    subtypeUnions: new Map(),
    bytePlaces: bytePlaces(spec),
    rootFile: spec.at.file,
  };
  const security = buildSecurity(spec.securitySchemes, diagnostics);
  declareNamed(types);
  const schemes = new Set(security.map((scheme) => scheme.name));
  const servers = buildServers(spec.servers, diagnostics);
  const context: OperationContext = { types, diagnostics, placement, schemes, paging, spec, servers };
  const sendable = sendableOperations(spec.operations, diagnostics);
  const identified = identify(types, sendable);
  const targets = targetsOf(identified);
  // A type that several operations share is called after the first of them, whatever the order of the document.
  const byPlace = identified.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const built = new Map(byPlace.map(([id, operation]) => [id, buildOperation(context, operation, id, targets)]));
  const operations = identified.flatMap(([id]) => built.get(id) ?? []);
  const incoming = declareIncoming(types, spec.webhooks, byPlace);
  reportUnknown(paging, spec.operations, diagnostics);
  dropUnusedBases(types);
  breakAliasCycles(types.drafts, diagnostics);
  const retries = retriesOf(spec.extensions, spec.at, diagnostics);
  return {
    info: infoOf(spec),
    servers,
    resources: buildResources({ ...spec, operations: sendable }, operations),
    operations,
    types: completeTypes(
      types.drafts,
      [...operations.flatMap(sentBy), ...incoming.answers],
      [...operations.flatMap(receivedBy), ...incoming.received],
    ),
    errorTypes: errorTypesOf(types, operations),
    security,
    ...(retries === undefined ? {} : { retries }),
  };
}

/** Gives each operation its id: its place. Two paths may refer to one path item, and then share that of theirs. */
function identify(types: TypeContext, operations: readonly Spec.Operation[]): readonly Identified[] {
  const taken = new Set<OperationId>();
  return operations.map((operation) => {
    const at = typeIdAt(types, operation.at);
    const id = taken.has(at) ? `${at} ${operation.method} ${operation.path}` : at;
    taken.add(id);
    return [id, operation];
  });
}

function targetsOf(operations: readonly Identified[]): Targets {
  const named = operations.flatMap(([id, { operationId }]) =>
    operationId === undefined ? [] : [[operationId, id] as const],
  );
  return { byOperationId: new Map(named), ids: new Set(operations.map(([id]) => id)) };
}

function infoOf({ info, externalDocs }: Spec.ResolvedSpec): ApiInfo {
  return {
    title: info.title,
    version: info.version,
    ...(info.summary === undefined ? {} : { summary: info.summary }),
    ...(info.description === undefined ? {} : { description: info.description }),
    ...(info.license === undefined ? {} : { license: info.license.name }),
    ...(info.contact === undefined ? {} : { contact: info.contact }),
    ...(externalDocs === undefined ? {} : { externalDocs }),
  };
}

function sentBy({ parameters, body }: Operation): readonly TypeId[] {
  const types = parameters.map((parameter) => parameter.type);
  const bodies = body === undefined ? [] : [body, ...body.alternatives];
  return [...types, ...bodies.map((each) => each.type)].flatMap(namedIn);
}

function receivedBy({ responses }: Operation): readonly TypeId[] {
  const types = responses.flatMap(({ contents, headers }) => [
    ...contents.map((content) => content.type),
    ...headers.map((header) => header.type),
  ]);
  return types.flatMap(namedIn);
}

/** Groups operations by tag. The order is that of first use, which keeps related operations where the author put them. */
function buildResources(spec: Spec.ResolvedSpec, operations: readonly Operation[]): readonly Resource[] {
  const methods = new Map<string, ResourceMethod[]>();
  spec.operations.forEach((source, index) => {
    const operation = operations[index];
    if (operation === undefined) return;
    const override = textOf(source.extensions, "x-speakeasy-name-override", "x-fern-sdk-method-name");
    const method: ResourceMethod = { operation: operation.id, ...(override === undefined ? {} : { override }) };
    for (const group of groupsOf(source)) {
      const known = methods.get(group);
      if (known === undefined) methods.set(group, [method]);
      else known.push(method);
    }
  });
  const tags = new Map(spec.tags.map((tag) => [tag.name, tag]));
  return [...methods].map(([id, operationsOfTag]) => {
    const tag = tags.get(id);
    const doc: Doc = {
      deprecated: false,
      ...(tag?.summary === undefined ? {} : { summary: tag.summary }),
      ...(tag?.description === undefined ? {} : { description: tag.description }),
    };
    const { externalDocs, at = childLocation(spec.at, "tags") } = tag ?? {};
    return { id, doc, ...(externalDocs && { externalDocs }), operations: operationsOfTag, at };
  });
}

function groupsOf({ tags, extensions }: Spec.Operation): readonly string[] {
  const group = textOf(extensions, "x-speakeasy-group", "x-fern-sdk-group-name");
  if (group !== undefined) return [group];
  return tags.length > 0 ? [...new Set(tags)] : [""];
}

/** The first of the extensions that is a text, or a list of texts (Fern's nested groups). */
function textOf(extensions: Spec.Extensions, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value: JsonValue | undefined = extensions.get(name);
    if (typeof value === "string" && value.trim() !== "") return value;
    if (Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === "string"))
      return value.join(" ");
  }
  return undefined;
}
