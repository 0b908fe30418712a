/** Answers that send items one by one: which do, how the items are cut, and of what type they are. */
import { childLocation } from "../diagnostics/location.js";
import type { JsonValue } from "../load/spec-document.js";
import type * as Spec from "../resolve/spec.js";
import type { StreamFormat } from "./delivery.js";
import { eventSchema, eventVariants } from "./event-schemas.js";
import { essenceOf } from "./media-types.js";
import type { NameSource, OperationId, ResponseContent, TypeRef } from "./model.js";
import { typeOf } from "./schema-types.js";
import { saysText } from "./text-type.js";
import { UNKNOWN } from "./type-algebra.js";
import type { TypeContext } from "./type-context.js";

const FERN = "x-fern-streaming";
const SENTINEL = "x-speakeasy-sse-sentinel";

/** How a content is streamed; `undefined`: it is read as a whole. */
export function streamOf(
  types: TypeContext,
  operation: OperationId,
  content: Spec.MediaType,
): Pick<ResponseContent, "stream" | "type"> | undefined {
  const kind = streamKind(content);
  if (kind === undefined) return undefined;
  const schema = itemSchemaOf(types, content);
  if (kind === "events") return eventsOf(types, operation, content, schema);
  const source: NameSource = { kind: "operation", operation, role: "item" };
  const isKnown = schema !== undefined && !(content.itemSchema === undefined && isWholeText(content, schema));
  return { stream: { kind }, type: streamType(isKnown ? typeOf(types, schema, source) : UNKNOWN) };
}

/**
 * The responses, with what the operation says of streaming noted on their contents.
 *
 * Fern: `x-fern-streaming: true` or `{ format: json }` makes JSON Lines of JSON; `{ format: sse }` makes it events.
 */
export function declaredStreams(
  types: TypeContext,
  { extensions, responses, at }: Spec.Operation,
): readonly Spec.Response[] {
  const value = extensions.get(FERN);
  if (value === undefined || value === false) return responses;
  if (fieldOf(value, "stream-condition") !== undefined) {
    const conditional = responses.map((response) => withStream(types, response, value));
    if (conditional.some(({ content }) => content.some((each) => streamKind(each) !== undefined))) return conditional;
    const problem = "nothing tells the answer of its condition from the other";
    types.diagnostics.report("extension/invalid", childLocation(at, FERN), FERN, problem);
    return responses;
  }
  const mark = (content: Spec.MediaType): Spec.MediaType => ({
    ...content,
    extensions: new Map([...content.extensions, [FERN, value]]),
  });
  return responses.map((response) => ({ ...response, content: response.content.map(mark) }));
}

/** What a request must say for a stream: `$request.stream` is `stream`. */
export function conditionOf({ extensions }: Spec.Operation): string | undefined {
  const condition = fieldOf(extensions.get(FERN), "stream-condition");
  return typeof condition === "string" ? condition.split(".").at(-1) : undefined;
}

/** A success with the events that `{ format: sse, response-stream: { $ref } }` adds to what it is otherwise. */
function withStream(types: TypeContext, response: Spec.Response, value: JsonValue): Spec.Response {
  const [whole] = response.content;
  const ref = fieldOf(fieldOf(value, "response-stream"), "$ref");
  const isAdded = response.status.startsWith("2") && fieldOf(value, "format") === "sse";
  if (!isAdded || typeof ref !== "string" || !types.schemas.has(ref)) return response;
  if (whole === undefined || response.content.some((each) => streamKind(each) !== undefined)) return response;
  const schema: Spec.Schema = { at: whole.at, ref, extensions: new Map() };
  const events = { mediaType: "text/event-stream", schema, examples: [], encoding: [], at: whole.at };
  const terminator = fieldOf(value, "terminator");
  const extensions: Spec.Extensions = new Map(terminator === undefined ? [] : [[SENTINEL, terminator]]);
  return { ...response, content: [...response.content, { ...events, extensions }] };
}

/** What a media type says by itself. */
function sequenceKind(mediaType: string): StreamFormat["kind"] | undefined {
  const essence = essenceOf(mediaType);
  if (essence === "text/event-stream") return "events";
  if (/^application\/(jsonl|x-jsonl|jsonlines|x-jsonlines|ndjson|x-ndjson)$/.test(essence)) return "lines";
  return /^application\/(.*\+)?json-seq$/.test(essence) ? "sequence" : undefined;
}

export function streamKind({ mediaType, extensions }: Spec.MediaType): StreamFormat["kind"] | undefined {
  const kind = sequenceKind(mediaType);
  if (kind !== undefined) return kind;
  const fern = extensions.get(FERN);
  if (fern === undefined) return undefined;
  return fieldOf(fern, "format") === "sse" ? "events" : "lines";
}

/** 3.2 describes an item; before, the schema did, of an item or of the list of all. */
function itemSchemaOf(types: TypeContext, { schema, itemSchema }: Spec.MediaType): Spec.Schema | undefined {
  if (itemSchema !== undefined || schema === undefined) return itemSchema;
  const target = schema.ref === undefined ? schema : types.schemas.get(schema.ref);
  return target?.types?.length === 1 && target.types[0] === "array" ? target.items : schema;
}

/** `schema: { type: string }` of JSON Lines speaks of the whole text. The items are values of JSON all the same. */
function isWholeText({ mediaType }: Spec.MediaType, { types, enum: values, const: value }: Spec.Schema): boolean {
  const isText = types?.length === 1 && types[0] === "string" && values === undefined && value === undefined;
  return isText && sequenceKind(mediaType) !== undefined;
}

function eventsOf(
  types: TypeContext,
  operation: OperationId,
  content: Spec.MediaType,
  schema: Spec.Schema | undefined,
): Pick<ResponseContent, "stream" | "type"> {
  const source: NameSource = { kind: "operation", operation, role: "event" };
  const given = content.extensions.get(SENTINEL) ?? schema?.extensions.get(SENTINEL);
  const declared = given ?? fieldOf(content.extensions.get(FERN), "terminator");
  const variants = schema === undefined ? undefined : eventVariants(types, schema);
  const terminal = variants?.find(({ isTerminal }) => isTerminal)?.data?.const;
  const sentinel = [declared, terminal].find((each) => typeof each === "string");
  const common = { kind: "events", ...(typeof sentinel === "string" ? { sentinel } : {}) } as const;
  if (schema === undefined) {
    const text: TypeRef = { kind: "primitive", name: "string" };
    return { stream: { ...common, whole: false, text: true }, type: streamType(text) };
  }
  if (variants === undefined) {
    const stream = { ...common, whole: false, text: saysText(types, schema) };
    return { stream, type: streamType(typeOf(types, schema, source)) };
  }
  const type = typeOf(types, eventSchema(types, schema), source);
  return { stream: { ...common, whole: true, text: textEvents(types, variants) }, type: streamType(type) };
}

/** The types of the events whose data is text. */
function textEvents(types: TypeContext, all: ReturnType<typeof eventVariants> = []): boolean | readonly string[] {
  const variants = all.filter(({ isTerminal }) => !isTerminal);
  const texts = variants.filter(({ data }) => data === undefined || saysText(types, data));
  if (texts.length === variants.length) return true;
  return texts.length > 0 && [...new Set(texts.flatMap(({ events }) => events ?? [""]))];
}

function streamType(item: TypeRef): TypeRef {
  return { kind: "stream", item };
}

function fieldOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, JsonValue>>)[key]
    : undefined;
}
