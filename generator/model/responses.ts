/** Responses: which are successes, what they carry, and which errors have a class of their own. */
import type * as Spec from "../resolve/spec.js";
import { examplesOf } from "./examples.js";
import { preferred } from "./media-types.js";
import type {
  ErrorType,
  NameSource,
  Operation,
  OperationId,
  Response,
  ResponseContent,
  TypeId,
  TypeRef,
} from "./model.js";
import { isRepetition, responseFormatOf } from "./response-formats.js";
import { buildHeader } from "./response-headers.js";
import { typeOf } from "./schema-types.js";
import { streamOf } from "./streams.js";
import { textType } from "./text-type.js";
import { UNKNOWN } from "./type-algebra.js";
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
    if (succeeds) return [failure];
    const success = buildResponse(types, operation, response, "success");
    return [{ ...success, status: "2XX", ...(success.contents.length > 0 ? { mayBeEmpty: true } : {}) }, failure];
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
    headers: response.headers.map((header) =>
      buildHeader(types, header, { kind: "operation", operation, role: `${role} ${header.name}` }),
    ),
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
  const chosen = preferred(response.content, responseFormatOf, types.schemas) ?? response.content[0];
  if (chosen === undefined) return [];
  const isJson = responseFormatOf(chosen, types.schemas) === "json";
  const others = response.content.filter((content) => content !== chosen && !(isJson && isRepetition(content, chosen)));
  const candidates = [chosen, ...others].map((content) => {
    const stream = outcome === "success" ? streamOf(types, operation, content) : undefined;
    return stream === undefined
      ? candidateOf(types, content, sourceOf(operation, response, role))
      : {
          mediaType: content.mediaType,
          format: "raw" as const,
          ...stream,
          isExact: true,
          examples: examplesOf(content),
        };
  });
  const read = candidates.filter(
    ({ isExact, format, stream }) => stream !== undefined || (isExact && format !== "raw"),
  );
  const contents = read.length > 0 ? read : candidates.slice(0, 1);
  const unread = candidates.filter((content) => !read.includes(content));
  reportUnread(types, response, unread, contents[0]);
  const error = outcome === "error" ? errorOf(types, contents) : undefined;
  return contents.map(({ isExact: _, ...content }) => ({ ...content, ...(error === undefined ? {} : { error }) }));
}

/** @param asked What the client asks for: one of those that it reads, or that it hands over. */
function reportUnread(
  types: TypeContext,
  { at }: Spec.Response,
  contents: readonly { readonly mediaType: string }[],
  asked: { readonly mediaType: string; readonly format?: ResponseContent["format"] } | undefined,
) {
  if (contents.length === 0 || asked === undefined) return;
  const isHandedOver = contents[0]?.mediaType === asked.mediaType;
  const form = asked.format === "text" ? "as a string" : "as bytes";
  const mediaTypes = contents.map(({ mediaType }) => mediaType);
  const instead = isHandedOver ? `the caller gets it ${form}` : `the client asks for ${asked.mediaType}`;
  types.diagnostics.report("response/media-type-unsupported", at, mediaTypes, instead);
}

interface Candidate extends ResponseContent {
  /** Whether the type is what the document says. */
  readonly isExact: boolean;
}

/** A response that operations share has a name; others are called after the operation. */
function sourceOf(operation: OperationId, { componentName: name }: Spec.Response, role: string): NameSource {
  const isName = name !== undefined && /^\p{L}/u.test(name);
  return isName ? { kind: "component", name } : { kind: "operation", operation, role };
}

function candidateOf(types: TypeContext, content: Spec.MediaType, source: NameSource): Candidate {
  const format = responseFormatOf(content, types.schemas) ?? "raw";
  const typed = contentType(types, content, format, source);
  return { mediaType: content.mediaType, format, ...typed, examples: examplesOf(content) };
}

/** The class for a body: there is one for a named schema, where nothing else may arrive. */
function errorOf(types: TypeContext, contents: readonly ResponseContent[]): TypeId | undefined {
  const [first, ...others] = contents;
  if (first?.format !== "json" || !isComponent(types, first.type)) return undefined;
  const { id } = first.type;
  return others.every(({ type }) => type.kind === "named" && type.id === id) ? id : undefined;
}

function isComponent(types: TypeContext, type: TypeRef): type is TypeRef & { kind: "named" } {
  return type.kind === "named" && types.drafts.get(type.id)?.source.kind === "component";
}

function contentType(
  types: TypeContext,
  { schema }: Spec.MediaType,
  format: ResponseContent["format"],
  source: NameSource,
): { readonly type: TypeRef; readonly isExact: boolean } {
  if (format === "raw" || format === "binary") return { type: { kind: "primitive", name: "binary" }, isExact: true };
  if (format === "text") return textType(types, schema, source);
  return { type: schema === undefined ? UNKNOWN : typeOf(types, schema, source), isExact: true };
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
