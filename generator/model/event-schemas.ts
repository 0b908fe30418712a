/**
 * Schemas of server-sent events. Since OpenAPI 3.2 they describe events as objects of strings, and what the data holds
 * in `contentSchema`; many documents say at once what the data is, of an event or alone.
 */

import type { Schema, SchemaProperty } from "../resolve/spec.js";
import { mostReferences } from "./limits.js";
import type { TypeContext } from "./type-context.js";

/** A kind of event that a stream has. */
export interface EventVariant {
  /** Its types; absent: any. */
  readonly events?: readonly string[];
  /** What its data is; absent: a string. */
  readonly data?: Schema;
  /** It ends the stream, and is none of its items. */
  readonly isTerminal: boolean;
}

const FIELDS = new Set(["event", "data", "id", "retry", "comment"]);

/** The kinds of events that a schema describes; `undefined` if it describes data and not events. */
export function eventVariants(types: TypeContext, schema: Schema): readonly EventVariant[] | undefined {
  const variants = variantsOf(types, schema, new Map(), new Set());
  const isEvent = variants.every(
    (fields) => (fields.has("data") || fields.has("event")) && [...fields.keys()].every((name) => FIELDS.has(name)),
  );
  return isEvent ? variants.map((fields) => variantOf(types, fields)) : undefined;
}

type Fields = ReadonlyMap<string, Schema>;

/** The properties of each object that a schema allows. */
function variantsOf(
  types: TypeContext,
  schema: Schema,
  around: Fields,
  seen: Set<Schema>,
  depth = 0,
): readonly Fields[] {
  const layers = layersOf(types, schema, seen, depth);
  const fields = new Map(around);
  for (const { properties = [] } of layers) {
    for (const property of properties) fields.set(property.name, property.schema);
  }
  const branches = layers.flatMap(({ oneOf = [], anyOf = [] }) => [...oneOf, ...anyOf]);
  return branches.length === 0
    ? [fields]
    : branches.flatMap((branch) => variantsOf(types, branch, fields, seen, depth + 1));
}

/** A schema, what it refers to and its parts. */
function layersOf(types: TypeContext, schema: Schema, seen: Set<Schema>, depth: number): readonly Schema[] {
  if (seen.has(schema) || depth > mostReferences) return [];
  seen.add(schema);
  const target = schema.ref === undefined ? undefined : types.schemas.get(schema.ref);
  const inner = [...(target === undefined ? [] : [target]), ...(schema.allOf ?? [])];
  return [...inner.flatMap((each) => layersOf(types, each, seen, depth + 1)), schema];
}

function variantOf(types: TypeContext, fields: Fields): EventVariant {
  const named = fields.get("event");
  const events = (named?.const === undefined ? named?.enum : [named.const])?.filter((each) => typeof each === "string");
  const data = fields.get("data");
  return {
    ...(events === undefined ? {} : { events }),
    ...(data === undefined ? {} : { data: parsedData(types, data) }),
    isTerminal: data !== undefined && isTerminalData(data),
  };
}

function isTerminalData(data: Schema): boolean {
  const isMarked = data.extensions.get("x-ms-sse-terminal-event") === true;
  return typeof data.const === "string" && (isMarked || /^\[done\]$/i.test(data.const));
}

/** What the data is once it is parsed. */
function parsedData(types: TypeContext, data: Schema): Schema {
  const target = data.ref === undefined ? undefined : types.schemas.get(data.ref);
  const { contentSchema, contentMediaType } = target ?? data;
  return contentSchema !== undefined && /^text\/|[/+]json\b/i.test(contentMediaType ?? "") ? contentSchema : data;
}

/** The same schema of events whose data is parsed, without those that end the stream. */
export function eventSchema(types: TypeContext, schema: Schema): Schema {
  return rewritten(types, schema, { fields: [], required: [] }, new Set());
}

/** What the schema around a branch says of fields of which the branch says nothing. */
interface Around {
  readonly fields: readonly SchemaProperty[];
  readonly required: readonly string[];
}

function rewritten(types: TypeContext, schema: Schema, around: Around, seen: Set<Schema>): Schema {
  if (seen.has(schema)) return schema;
  seen.add(schema);
  const target = schema.ref === undefined ? undefined : types.schemas.get(schema.ref);
  if (target !== undefined) {
    const made = rewritten(types, target, around, seen);
    return made === target ? schema : { ...made, ...siblingsOf(schema) };
  }
  const { properties = [], oneOf, anyOf } = schema;
  const required = [...new Set([...around.required, ...(schema.required ?? [])])];
  const missing = around.fields.filter(({ name }) => !properties.some((own) => own.name === name));
  const fields = [...properties, ...missing];
  if (oneOf !== undefined || anyOf !== undefined) return withBranches(types, schema, { fields, required }, seen);
  const parsed = fields.map((field) => (field.name === "data" ? withParsedData(types, field) : field));
  const isSame = parsed.every((field, index) => field === properties[index]);
  return isSame && required.length === (schema.required ?? []).length
    ? schema
    : { ...schema, required, properties: parsed };
}

function withParsedData(types: TypeContext, field: SchemaProperty): SchemaProperty {
  const schema = parsedData(types, field.schema);
  return schema === field.schema ? field : { ...field, schema };
}

/** The fields that all events have go to each of them; events that have a name of their own get but the data. */
function withBranches(types: TypeContext, schema: Schema, around: Around, seen: Set<Schema>): Schema {
  const { oneOf, anyOf, properties: _fields, required: _required, ...rest } = schema;
  const isInline = [...(oneOf ?? []), ...(anyOf ?? [])].every(isPlainObject);
  const fields = around.fields.filter(({ name }) => isInline || name === "data");
  const kept = around.fields.filter((field) => !fields.includes(field));
  const isKept = (name: string) => kept.some((field) => field.name === name);
  const inside: Around = { fields, required: around.required.filter((name) => !isKept(name)) };
  const made = (branches: readonly Schema[]) =>
    branches
      .filter((branch) => !variantsOf(types, branch, new Map(), new Set()).some(isTerminalVariant))
      .map((branch) => titled(rewritten(types, branch, inside, seen)));
  return {
    ...rest,
    ...(kept.length === 0 ? {} : { properties: kept, required: around.required.filter(isKept) }),
    ...(oneOf === undefined ? {} : { oneOf: made(oneOf) }),
    ...(anyOf === undefined ? {} : { anyOf: made(anyOf) }),
  };
}

function isPlainObject({ ref, allOf, oneOf, anyOf }: Schema): boolean {
  return [ref, allOf, oneOf, anyOf].every((keyword) => keyword === undefined);
}

/** An event without a title is called after its type. */
function titled(schema: Schema): Schema {
  const event = schema.properties?.find(({ name }) => name === "event")?.schema.const;
  return schema.ref === undefined && typeof event === "string" ? { title: event, ...schema } : schema;
}

function isTerminalVariant(fields: Fields): boolean {
  const data = fields.get("data");
  return data !== undefined && isTerminalData(data);
}

function siblingsOf({ ref: _ref, ...siblings }: Schema): Omit<Schema, "ref"> {
  return siblings;
}
