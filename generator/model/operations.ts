/** Operations: what a call takes, sends, gives back and throws. */
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type * as Spec from "../resolve/spec.js";
import { examplesOf } from "./examples.js";
import { essenceOf, formatOf, preferred } from "./media-types.js";
import type { Doc, NameSource, Operation, OperationId, Parameter, Property, RequestBody, TypeRef } from "./model.js";
import { buildResponses, resultOf } from "./responses.js";
import { retriesOf } from "./retries.js";
import { typeOf } from "./schema-types.js";
import { securityOf } from "./security.js";
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
}

export function buildOperation(context: OperationContext, operation: Spec.Operation, id: OperationId): Operation {
  const { types, spec, diagnostics } = context;
  const parameters = operation.parameters.flatMap((parameter) => buildParameter(context, id, parameter));
  const body = operation.requestBody && buildBody(context, id, operation.requestBody, parameters);
  const responses = buildResponses(types, id, operation.responses);
  const result = resultOf(responses);
  const retries = retriesOf(operation.extensions, operation.at, diagnostics);
  reportIgnored(context, operation);
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
    at: operation.at,
  };
}

/** What an operation says that no generated code carries. */
function reportIgnored({ diagnostics }: OperationContext, operation: Spec.Operation): void {
  const [server] = operation.servers ?? [];
  if (server !== undefined) {
    diagnostics.report("server/unsupported", server.at, server.url, "it belongs to one path or operation");
  }
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

/** Header parameters that OpenAPI says have no effect (Parameter Object, `in`), since the client sets them. */
const IGNORED_HEADERS = new Set(["accept", "content-type"]);

/** One parameter, or none when it cannot be sent. */
function buildParameter(context: OperationContext, operation: OperationId, parameter: Spec.Parameter): Parameter[] {
  const { diagnostics } = context;
  const { name, in: place, at } = parameter;
  if (place === "cookie" || place === "querystring") {
    diagnostics.report("parameter/unsupported", at, name, `parameters in ${place} are not supported yet`);
    return [];
  }
  if (place === "header" && IGNORED_HEADERS.has(name.toLowerCase())) {
    diagnostics.report("parameter/unsupported", at, name, "the client sets this header itself");
    return [];
  }
  if (parameter.content !== undefined) {
    diagnostics.report("parameter/content-unsupported", at, name);
    return [];
  }
  const usual = place === "query" ? "form" : "simple";
  if (parameter.style !== usual) {
    diagnostics.report("parameter/style-unsupported", at, name, parameter.style, `it is sent as ${usual}`);
  }
  const type: TypeRef =
    parameter.schema === undefined
      ? UNKNOWN
      : typeOf(context.types, parameter.schema, { kind: "operation", operation, role: name });
  const description = parameter.description ?? parameter.schema?.description;
  const defaultValue = parameter.schema?.default;
  return [
    {
      wireName: name,
      in: place,
      type,
      required: parameter.required,
      ...(defaultValue === undefined ? {} : { default: defaultValue }),
      examples: [...parameter.examples.flatMap(valuesOf), ...(parameter.schema?.examples ?? [])],
      doc: { deprecated: parameter.deprecated, ...(description === undefined ? {} : { description }) },
      at,
    },
  ];
}

function valuesOf({ value }: Spec.Example) {
  return value === undefined ? [] : [value];
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
