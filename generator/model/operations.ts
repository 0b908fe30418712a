/** Operations: what a call takes, sends, gives back and throws. */
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type * as Spec from "../resolve/spec.js";
import { possibleAnswers } from "./answers.js";
import { examplesOf } from "./examples.js";
import { essenceOf, formatOf, preferred } from "./media-types.js";
import type {
  Doc,
  NameSource,
  Operation,
  OperationId,
  Parameter,
  Property,
  RequestBody,
  Server,
  TypeRef,
} from "./model.js";
import { pagingOf } from "./paging.js";
import { buildParameters } from "./parameters.js";
import { buildResponses, resultOf } from "./responses.js";
import { retriesOf } from "./retries.js";
import { typeOf } from "./schema-types.js";
import { securityOf } from "./security.js";
import { ownServers } from "./servers.js";
import { declaredStreams } from "./streams.js";
import { textType } from "./text-type.js";
import { UNKNOWN } from "./type-algebra.js";
import type { TypeContext } from "./type-context.js";

/** How a JSON object body enters a request. */
export type BodyPlacement = "spread" | "argument";

export interface OperationContext {
  readonly types: TypeContext;
  readonly diagnostics: Diagnostics;
  readonly placement: BodyPlacement;
  readonly schemes: ReadonlySet<string>;
  readonly spec: Spec.ResolvedSpec;
  /** The servers of the document. */
  readonly servers: readonly Server[];
}

export function buildOperation(context: OperationContext, operation: Spec.Operation, id: OperationId): Operation {
  const { types, spec, diagnostics } = context;
  const parameters = buildParameters(context, id, operation);
  const body = operation.requestBody && buildBody(context, id, operation.requestBody, parameters);
  const responses = buildResponses(
    types,
    id,
    possibleAnswers(operation, declaredStreams(operation, diagnostics), diagnostics),
  );
  const result = resultOf(responses);
  const parts = { parameters, responses, ...(body && { body }), ...(result && { result }) };
  const paging = pagingOf(types, operation, parts, diagnostics);
  const retries = retriesOf(operation.extensions, operation.at, diagnostics);
  const servers = ownServers(operation.servers, context.servers, diagnostics);
  return {
    id,
    ...(operation.operationId === undefined ? {} : { operationId: operation.operationId }),
    method: operation.method,
    path: operation.path,
    doc: docOfOperation(operation),
    parameters,
    ...(body === undefined ? {} : { body }),
    responses,
    ...(result === undefined ? {} : { result }),
    accept: acceptOf(responses),
    security: securityOf(operation.security ?? spec.security, context.schemes),
    ...(retries === undefined ? {} : { retries }),
    ...(paging === undefined ? {} : { paging }),
    ...(servers === undefined ? {} : { servers }),
    at: operation.at,
  };
}

function docOfOperation({ summary, description, deprecated }: Spec.Operation): Doc {
  return {
    deprecated,
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
  };
}

function acceptOf(responses: Operation["responses"]): readonly string[] {
  const all = responses.flatMap((response) => response.contents.map((content) => content.mediaType));
  return [...new Set(all)];
}

function buildBody(
  context: OperationContext,
  operation: OperationId,
  body: Spec.RequestBody,
  parameters: readonly Parameter[],
): RequestBody | undefined {
  const chosen = preferred(body.content) ?? body.content[0];
  if (chosen === undefined) return undefined;
  const { types, diagnostics } = context;
  const format = formatOf(chosen.mediaType) ?? "raw";
  const others = body.content.filter(
    (content) => content !== chosen && essenceOf(content.mediaType) !== essenceOf(chosen.mediaType),
  );
  const { type, isExact } = bodyType(types, operation, chosen, format);
  const isEncodedByCaller = format === "raw" || !isExact;
  if (isEncodedByCaller || others.length > 0) {
    const left = (isEncodedByCaller ? body.content : others).map((content) => content.mediaType);
    const sent = isEncodedByCaller ? undefined : chosen.mediaType;
    diagnostics.report("body/media-type-unsupported", body.at, left, sent);
  }
  const spread = format === "json" ? spreadOf(context, type, body, parameters) : undefined;
  const componentName = type.kind === "named" ? types.drafts.get(type.id)?.source : undefined;
  return {
    mediaType: chosen.mediaType,
    format,
    type,
    required: body.required,
    ...(spread === undefined ? {} : { spread }),
    ...(componentName?.kind === "component" ? { componentName: componentName.name } : {}),
    examples: examplesOf(chosen),
    doc: { deprecated: false, ...(body.description === undefined ? {} : { description: body.description }) },
    at: body.at,
  };
}

function bodyType(
  types: TypeContext,
  operation: OperationId,
  { schema }: Spec.MediaType,
  format: RequestBody["format"],
): { readonly type: TypeRef; readonly isExact: boolean } {
  if (format === "raw") return { type: { kind: "primitive", name: "body" }, isExact: true };
  if (format === "binary") return { type: { kind: "primitive", name: "binary" }, isExact: true };
  const source: NameSource = { kind: "operation", operation, role: "request body" };
  if (format === "text") return textType(types, schema, source);
  return { type: schema === undefined ? UNKNOWN : typeOf(types, schema, source), isExact: true };
}

/** The body's properties, when they can stand beside the parameters: an object whose keys are all known and free. */
function spreadOf(
  context: OperationContext,
  type: TypeRef,
  body: Spec.RequestBody,
  parameters: readonly Parameter[],
): readonly Property[] | undefined {
  if (context.placement === "argument" || type.kind !== "named") return undefined;
  const draft = context.types.drafts.get(type.id);
  if (draft?.kind !== "object" || draft.additional !== undefined) return undefined;
  // An optional body with required properties may be left out as a whole, which a spread request cannot say.
  if (!body.required && draft.properties.some((property) => property.required)) return undefined;
  const taken = new Set(parameters.map((parameter) => parameter.wireName));
  return draft.properties.some((property) => taken.has(property.wireName)) ? undefined : draft.properties;
}
