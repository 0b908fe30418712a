/** Bodies of requests: the media types that a client can send, and what each of them takes. */
import type * as Spec from "../resolve/spec.js";
import type { BodyContent, BodyFormat } from "./body-content.js";
import { examplesOf } from "./examples.js";
import { fieldWritings } from "./field-writing.js";
import { concrete, essenceOf, isRange, preferred, requestFormatOf } from "./media-types.js";
import type { NameSource, OperationId, Parameter, Property, RequestBody, TypeRef } from "./model.js";
import { OBJECT_MEMBERS } from "./object-members.js";
import type { OperationContext } from "./operations.js";
import { isRepetition } from "./response-formats.js";
import { hasShape } from "./schema-kind.js";
import { typeOf } from "./schema-types.js";
import { saysText, textType } from "./text-type.js";
import { keyOf, UNKNOWN } from "./type-algebra.js";
import type { TypeContext } from "./type-context.js";

export function buildBody(
  context: OperationContext,
  operation: OperationId,
  body: Spec.RequestBody,
  parameters: readonly Parameter[],
): RequestBody | undefined {
  const { types } = context;
  const source = preferred(body.content, requestFormatOf, types.schemas) ?? body.content[0];
  if (source === undefined) return undefined;
  const { isExact, ...chosen } = contentOf(types, operation, source);
  const others = othersOf(types, operation, body, source);
  const alternatives = isExact ? others.filter((other) => other.isExact) : [];
  reportUnsupported(context, body, { ...chosen, isExact }, others);
  const isOneType = alternatives.every(({ type }) => keyOf(type) === keyOf(chosen.type));
  const isSpreadable = isOneType && ["json", "form", "multipart"].includes(chosen.format);
  const spread = isSpreadable ? spreadOf(context, chosen.type, body, parameters) : undefined;
  const componentName = chosen.type.kind === "named" ? types.drafts.get(chosen.type.id)?.source : undefined;
  return {
    ...chosen,
    alternatives: alternatives.map(({ isExact: _, ...alternative }) => alternative),
    required: body.required,
    ...(spread === undefined ? {} : { spread }),
    ...(componentName?.kind === "component" && isOneType ? { componentName: componentName.name } : {}),
    examples: examplesOf(source),
    doc: { deprecated: false, ...(body.description === undefined ? {} : { description: body.description }) },
    at: body.at,
  };
}

interface Candidate extends BodyContent {
  /** Whether the type is what the document says. */
  readonly isExact: boolean;
}

/** What else may be sent, once for each media type. A range names none, and `text/json` is JSON by an older name. */
function othersOf(
  types: TypeContext,
  operation: OperationId,
  body: Spec.RequestBody,
  chosen: Spec.MediaType,
): readonly Candidate[] {
  const taken = new Set([essenceOf(concrete(chosen.mediaType)), "text/json"]);
  const isJson = requestFormatOf(chosen, types.schemas) === "json";
  return body.content.flatMap((content) => {
    const essence = essenceOf(content.mediaType);
    if (taken.has(essence) || isRange(essence)) return [];
    taken.add(essence);
    const other = contentOf(types, operation, content);
    const isWritten = other.isExact && other.format !== "raw";
    return !isWritten && isJson && isRepetition(content, chosen) ? [] : [other];
  });
}

function reportUnsupported(
  { diagnostics }: OperationContext,
  body: Spec.RequestBody,
  chosen: Candidate,
  others: readonly Candidate[],
): void {
  const left = chosen.isExact ? others.filter(({ isExact }) => !isExact) : [chosen, ...others];
  if (left.length === 0) return;
  const mediaTypes = left.map(({ mediaType }) => mediaType);
  diagnostics.report("body/media-type-unsupported", body.at, mediaTypes, chosen.isExact ? chosen.mediaType : undefined);
}

function contentOf(types: TypeContext, operation: OperationId, content: Spec.MediaType): Candidate {
  const format = requestFormatOf(content, types.schemas) ?? "raw";
  const { type, isExact } = bodyType(types, operation, content, format);
  const isForm = format === "form" || format === "multipart";
  const isObject = !isForm || mayBeFields(type);
  if (!isObject) return { mediaType: content.mediaType, format: "raw", ...rawType(types, content) };
  const mediaType = format === "json" || format === "text" ? concrete(content.mediaType) : content.mediaType;
  return { mediaType, format, type, fields: isForm ? fieldWritings(content, format, types.diagnostics) : [], isExact };
}

/** A body that the caller writes. That is all there is to it, unless the document says what it holds. */
function rawType(types: TypeContext, { schema }: Spec.MediaType): Pick<Candidate, "type" | "fields" | "isExact"> {
  const isExact = schema === undefined || saysText(types, schema) || (schema.ref === undefined && !hasShape(schema));
  return { type: { kind: "primitive", name: "body" }, fields: [], isExact };
}

/** Scalars and lists have no fields. */
function mayBeFields({ kind }: TypeRef): boolean {
  return kind === "named" || kind === "map" || kind === "union" || kind === "intersection" || kind === "tagged";
}

function bodyType(
  types: TypeContext,
  operation: OperationId,
  content: Spec.MediaType,
  format: BodyFormat,
): { readonly type: TypeRef; readonly isExact: boolean } {
  const { schema } = content;
  if (format === "raw") return rawType(types, content);
  if (format === "binary") return { type: { kind: "primitive", name: "binary" }, isExact: true };
  const source: NameSource = { kind: "operation", operation, role: "request body" };
  if (format === "text") return textType(types, schema, source);
  const type = schema === undefined ? UNKNOWN : typeOf(types, schema, source);
  const isAny = type.kind === "primitive" && type.name === "unknown" && format !== "json";
  return { type: isAny ? { kind: "map", value: UNKNOWN } : type, isExact: true };
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
  const twins = draft.properties.filter(({ wireName }) => taken.has(wireName) || OBJECT_MEMBERS.has(wireName));
  const [twin] = twins.toSorted((a, b) => (a.wireName < b.wireName ? -1 : 1));
  if (twin === undefined) return draft.properties;
  const other = taken.has(twin.wireName) ? "a parameter" : "a member of every object";
  context.diagnostics.report("body/not-spread", twin.at, twin.wireName, other);
  return undefined;
}
