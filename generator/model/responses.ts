/** Responses: which are successes, what they carry, and which errors have a class of their own. */
import type * as Spec from "../resolve/spec.js";
import { examplesOf } from "./examples.js";
import { formatOf, preferred } from "./media-types.js";
import type {
  ErrorType,
  NameSource,
  Operation,
  OperationId,
  Response,
  ResponseContent,
  ResponseHeader,
  TypeRef,
} from "./model.js";
import { typeOf } from "./schema-types.js";
import { streamOf } from "./streams.js";
import { textType } from "./text-type.js";
import { UNKNOWN, unionOf } from "./type-algebra.js";
import type { TypeContext } from "./type-context.js";

export function buildResponses(
  types: TypeContext,
  operation: OperationId,
  responses: readonly Spec.Response[],
): readonly Response[] {
  const succeeds = responses.some((response) => /^[123]/.test(response.status));
  return responses.flatMap((response) => {
    if (response.status !== "default") return [buildResponse(types, operation, response, outcomeOf(response.status))];
    const failure = buildResponse(types, operation, response, "error");
    // Without a declared success, `default` describes every answer, the good ones too.
    return succeeds ? [failure] : [{ ...buildResponse(types, operation, response, "success"), status: "2XX" }, failure];
  });
}

function outcomeOf(status: string): Response["outcome"] {
  return /^[123]/.test(status) ? "success" : "error";
}

function buildResponse(
  types: TypeContext,
  operation: OperationId,
  response: Spec.Response,
  outcome: Response["outcome"],
): Response {
  const role = outcome === "success" ? "response" : `${response.status} error`;
  return {
    status: response.status,
    outcome,
    description: response.description,
    contents: contentsOf(types, operation, response, outcome, role),
    headers: response.headers.map((header) => headerOf(types, operation, header, role)),
    at: response.at,
  };
}

function contentsOf(
  types: TypeContext,
  operation: OperationId,
  response: Spec.Response,
  outcome: Response["outcome"],
  role: string,
): readonly ResponseContent[] {
  const chosen = preferred(response.content) ?? response.content[0];
  if (chosen === undefined) return [];
  const format = formatOf(chosen.mediaType) ?? "raw";
  const stream = outcome === "success" ? streamOf(types, operation, chosen) : undefined;
  if (stream !== undefined) {
    const others = response.content.filter((content) => content !== chosen).map((content) => content.mediaType);
    if (others.length > 0) types.diagnostics.report("response/media-type-unsupported", response.at, others);
    return [{ mediaType: chosen.mediaType, format: "raw", ...stream, examples: examplesOf(chosen) }];
  }
  const { type, isExact } = contentType(types, operation, chosen, format, role);
  const isUnread = format === "raw" || !isExact;
  const unread = isUnread ? response.content : response.content.filter((content) => content !== chosen);
  if (unread.length > 0) {
    const mediaTypes = unread.map((content) => content.mediaType);
    types.diagnostics.report("response/media-type-unsupported", response.at, mediaTypes);
  }
  const error = outcome === "error" && format === "json" && isComponent(types, type) ? type.id : undefined;
  return [
    {
      mediaType: chosen.mediaType,
      format,
      type,
      ...(error === undefined ? {} : { error }),
      examples: examplesOf(chosen),
    },
  ];
}

function isComponent(types: TypeContext, type: TypeRef): type is TypeRef & { kind: "named" } {
  return type.kind === "named" && types.drafts.get(type.id)?.source.kind === "component";
}

function contentType(
  types: TypeContext,
  operation: OperationId,
  { schema }: Spec.MediaType,
  format: ResponseContent["format"],
  role: string,
): { readonly type: TypeRef; readonly isExact: boolean } {
  if (format === "raw" || format === "binary") return { type: { kind: "primitive", name: "binary" }, isExact: true };
  const source: NameSource = { kind: "operation", operation, role };
  if (format === "text") return textType(types, schema, source);
  return { type: schema === undefined ? UNKNOWN : typeOf(types, schema, source), isExact: true };
}

function headerOf(types: TypeContext, operation: OperationId, header: Spec.Header, role: string): ResponseHeader {
  const type =
    header.schema === undefined
      ? UNKNOWN
      : typeOf(types, header.schema, { kind: "operation", operation, role: `${role} ${header.name}` });
  const doc = {
    deprecated: header.deprecated,
    ...(header.description === undefined ? {} : { description: header.description }),
  };
  return { name: header.name, type, required: header.required, doc };
}

/** The type of what a call resolves to: nothing, or the union over all success responses. */
export function resultOf(responses: readonly Response[]): TypeRef | undefined {
  const types = responses
    .filter((response) => response.outcome === "success")
    .flatMap((response) => response.contents.map((content) => content.type));
  return types.length === 0 ? undefined : unionOf(types);
}

/** Every named schema that some error carries, with the statuses it is declared for. */
export function errorTypesOf(types: TypeContext, operations: readonly Operation[]): readonly ErrorType[] {
  const statuses = new Map<string, Set<string>>();
  for (const { status, contents } of operations.flatMap((operation) => operation.responses)) {
    for (const { error } of contents) {
      if (error === undefined) continue;
      const known = statuses.get(error);
      if (known === undefined) statuses.set(error, new Set([status]));
      else known.add(status);
    }
  }
  return [...statuses].flatMap(([body, found]) => {
    const draft = types.drafts.get(body);
    if (draft?.source.kind !== "component") return [];
    return [{ body, componentName: draft.source.name, statuses: [...found], at: draft.at }];
  });
}
