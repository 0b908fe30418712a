/**
 * Requests that the API makes: webhooks and callbacks. No client sends them, so each is a type of what arrives, and one
 * of what the API understands as an answer.
 */
import { groupedBy } from "../diagnostics/grouped-by.js";
import { childLocation } from "../diagnostics/location.js";
import type * as Spec from "../resolve/spec.js";
import type { NameSource, OperationId, Property, TypeId, TypeRef } from "./model.js";
import { typeOf } from "./schema-types.js";
import { UNKNOWN, unionOf } from "./type-algebra.js";
import { type TypeContext, typeIdAt } from "./type-context.js";

/** The types of incoming requests, and those of the answers to them. */
export interface Incoming {
  readonly received: readonly TypeId[];
  readonly answers: readonly TypeId[];
}

/** An operation of the document with the id that it has in the model. */
export type Identified = readonly [id: OperationId, operation: Spec.Operation];

export function declareIncoming(
  types: TypeContext,
  webhooks: readonly Spec.Operation[],
  operations: readonly Identified[],
): Incoming {
  const incoming = { received: [], answers: [] };
  for (const [name, group] of groupedBy(webhooks, ({ path }) => path)) {
    declareAll(types, group, (role) => ({ kind: "component", name: `${name} ${role}` }), "webhook", incoming);
  }
  for (const [id, operation] of operations) {
    declareCallbacks(types, operation, (role) => ({ kind: "operation", operation: id, role }), incoming);
  }
  return incoming;
}

interface Collected {
  readonly received: TypeId[];
  readonly answers: TypeId[];
}

type SourceOf = (role: string) => NameSource;

function declareCallbacks(types: TypeContext, operation: Spec.Operation, own: SourceOf, incoming: Collected): void {
  for (const { name, componentName: shared, operations } of operation.callbacks) {
    const sourceOf: SourceOf =
      shared === undefined
        ? (role) => own(`${name} ${role}`)
        : (role) => ({ kind: "component", name: `${shared} ${role}` });
    declareAll(types, operations, sourceOf, "callback", incoming);
  }
}

/** Requests that have one name in the document. Where there are several, their methods tell them apart. */
function declareAll(
  types: TypeContext,
  operations: readonly Spec.Operation[],
  sourceOf: SourceOf,
  kind: "webhook" | "callback",
  incoming: Collected,
): void {
  for (const operation of operations) {
    const role = operations.length > 1 ? `${operation.method.toLowerCase()} ${kind}` : kind;
    const id = typeIdAt(types, operation.at);
    if (types.drafts.has(id)) continue;
    declareRequest(types, id, operation, sourceOf(role), `What the API sends to the ${kind} ${operation.path}.`);
    incoming.received.push(id);
    const answer = declareAnswer(types, id, operation, sourceOf(`${role} answer`));
    if (answer !== undefined) incoming.answers.push(answer);
    const within: SourceOf = (inner) => ({ kind: "member", parent: id, role: inner });
    declareCallbacks(types, operation, within, incoming);
  }
}

function declareRequest(
  types: TypeContext,
  id: TypeId,
  operation: Spec.Operation,
  source: NameSource,
  otherwise: string,
): void {
  const { requestBody: body, summary, description, deprecated, at } = operation;
  const properties: Property[] = [];
  if (body !== undefined) {
    const type = contentsType(types, body.content, { kind: "member", parent: id, role: "body" }) ?? UNKNOWN;
    properties.push(propertyOf("body", type, body));
  }
  for (const [place, key] of Object.entries(PLACES)) {
    const [first, ...others] = operation.parameters.filter((parameter) => parameter.in === place);
    if (first !== undefined) properties.push(groupProperty(types, id, key, first, others));
  }
  const doc = {
    deprecated,
    ...(summary === undefined ? {} : { summary }),
    ...(summary === undefined || description !== undefined ? { description: description ?? otherwise } : {}),
  };
  types.drafts.set(id, { kind: "object", id, source, doc, examples: [], at, properties });
}

const PLACES: Readonly<Partial<Record<Spec.ParameterLocation, string>>> = {
  path: "path",
  query: "query",
  header: "headers",
  cookie: "cookies",
};

/** All parameters of one place: an object of their values. */
function groupProperty(
  types: TypeContext,
  parent: TypeId,
  key: string,
  first: Spec.Parameter,
  others: readonly Spec.Parameter[],
): Property {
  const id = `${parent}/${key}`;
  const properties = [first, ...others].map((parameter) => {
    const schema = parameter.schema ?? parameter.content?.[0]?.schema;
    const source: NameSource = { kind: "member", parent: id, role: parameter.name };
    return propertyOf(parameter.name, schema === undefined ? UNKNOWN : typeOf(types, schema, source), parameter);
  });
  const at = childLocation(first.at, "in");
  const draft = { id, source: { kind: "member", parent, role: key }, doc: { deprecated: false }, at } as const;
  types.drafts.set(id, { kind: "object", ...draft, examples: [], properties });
  const required = properties.some((property) => property.required);
  return propertyOf(key, { kind: "named", id }, { required, at });
}

function propertyOf(
  wireName: string,
  type: TypeRef,
  { required, description, deprecated = false, at }: Described,
): Property {
  const doc = { deprecated, ...(description === undefined ? {} : { description }) };
  return { wireName, type, required, readOnly: false, writeOnly: false, examples: [], doc, at };
}

interface Described extends Pick<Property, "required" | "at"> {
  readonly description?: string;
  readonly deprecated?: boolean;
}

/** What the API takes as an answer, if it reads any. */
function declareAnswer(
  types: TypeContext,
  parent: TypeId,
  { responses, path, deprecated, at }: Spec.Operation,
  source: NameSource,
): TypeId | undefined {
  const contents = responses.flatMap(({ content }) => content);
  const id = `${parent}/responses`;
  const type = contentsType(types, contents, { kind: "member", parent: id, role: "value" });
  if (type === undefined) return undefined;
  const doc = { deprecated, description: `What the API understands as an answer to ${path}.` };
  types.drafts.set(id, { kind: "alias", id, source, doc, examples: [], at: childLocation(at, "responses"), type });
  return id;
}

/** The union of what contents hold; absent where there is none. */
function contentsType(
  types: TypeContext,
  contents: readonly Spec.MediaType[],
  source: NameSource,
): TypeRef | undefined {
  if (contents.length === 0) return undefined;
  return unionOf(contents.map(({ schema }) => (schema === undefined ? UNKNOWN : typeOf(types, schema, source))));
}
