/** From schemas to types: the one place that decides what a JSON Schema means. */
import { childLocation } from "../diagnostics/location.js";
import type { Schema, SchemaId } from "../resolve/spec.js";
import { bytesType } from "./byte-places.js";
import { listFacets, numberFacets, textFacets } from "./constraints.js";
import { isBinary } from "./media-types.js";
import type { NameSource, ObjectType, TypeId, TypeRef } from "./model.js";
import { docOf, isObject, mergeProperties, objectParts } from "./objects.js";
import { requireInParts } from "./required-parts.js";
import { admitsNull, allowsNull, hasShape, onlyConstrains, typesWithoutNull } from "./schema-kind.js";
import { baseIdOf, subtypeUnion } from "./subtypes.js";
import { nameOfTarget } from "./target-names.js";
import { intersectionOf, NEVER, nullable, UNKNOWN, unionOf } from "./type-algebra.js";
import { ownerOf, type TypeContext, type TypeDraft, typeIdAt, within } from "./type-context.js";
import { unionType } from "./unions.js";
import { valuesType } from "./value-types.js";

/** Where a schema stands: what an inline object in it is called after. */
interface Place {
  readonly source: NameSource;
  /** The declaration that the schema is (or belongs to), if there is one. */
  readonly owner?: TypeId;
}

/** Declares every schema that has a name or is referred to. */
export function declareNamed(context: TypeContext): void {
  for (const [id, schema] of context.schemas) {
    declare(context, id, schema, { kind: "component", name: nameOfTarget(id) });
  }
}

function declare(context: TypeContext, id: TypeId, schema: Schema, source: NameSource): void {
  const union = subtypeUnion(context, id);
  const parts = schema.ref !== undefined && !hasShape(schema) ? undefined : objectParts(context, schema);
  if (union !== undefined) declareUnion(context, id, schema, source, union);
  else if (parts !== undefined) context.drafts.set(id, objectDraft(context, id, schema, source, parts));
  else context.drafts.set(id, aliasDraft(context, id, schema, source));
}

/** Declares a base as the union of its subtypes, and beside it the base alone, for those that need it. */
function declareUnion(context: TypeContext, id: TypeId, schema: Schema, source: NameSource, type: TypeRef): void {
  const examples = schema.examples ?? [];
  context.drafts.set(id, { kind: "alias", id, source, doc: docOf(schema), examples, at: schema.at, type });
  const base = baseIdOf(context, schema);
  const parts = objectParts(context, schema) ?? [];
  context.drafts.set(base, objectDraft(context, base, schema, { kind: "member", parent: id, role: "base" }, parts));
}

function aliasDraft(context: TypeContext, id: TypeId, schema: Schema, source: NameSource): TypeDraft {
  const place: Place = { source, owner: id };
  const type = withNull(schema, structureOf(context, schema, place));
  return { kind: "alias", id, source, doc: docOf(schema), examples: schema.examples ?? [], at: schema.at, type };
}

function objectDraft(
  context: TypeContext,
  id: TypeId,
  schema: Schema,
  source: NameSource,
  parts: readonly Schema[],
): TypeDraft {
  const additional = additionalOf(context, parts, id, source);
  const typeOfProperty = (property: Schema, name: string, part: Schema) =>
    typeOf(context, property, { kind: "member", parent: ownerOf(context, part, id), role: name });
  const draft: Omit<ObjectType, "usage" | "split"> = {
    kind: "object",
    id,
    source,
    doc: docOf(schema),
    examples: schema.examples ?? [],
    at: schema.at,
    properties: mergeProperties(parts, {
      schemas: context.schemas,
      typeOf: typeOfProperty,
      additional,
      intersect: (types) => intersectionOf(types, (each) => isObjectType(context, each)),
      diagnostics: context.diagnostics,
    }),
  };
  const conditional = parts.find(({ oneOf, anyOf }) => oneOf !== undefined || anyOf !== undefined);
  if (conditional !== undefined) reportConditions(context, conditional);
  return additional === undefined ? draft : { ...draft, additional };
}

function isObjectType(context: TypeContext, id: TypeId): boolean {
  const schema = context.schemas.get(id);
  return context.drafts.get(id)?.kind === "object" || (schema !== undefined && isObject(context, schema));
}

/** `anyOf: [{ required: [a] }, { required: [b] }]` */
function reportConditions({ diagnostics }: TypeContext, { at, oneOf }: Schema): void {
  const what = `${oneOf === undefined ? "anyOf" : "oneOf"} of conditions`;
  diagnostics.report("schema/unsupported", at, what, "all properties stay as they are");
}

/** The type of the values under names that no part declares. */
function additionalOf(
  context: TypeContext,
  parts: readonly Schema[],
  id: TypeId,
  source: NameSource,
): TypeRef | undefined {
  const types = parts.flatMap((part) => {
    const { unevaluatedProperties, additionalProperties, patternProperties } = part;
    const additional = additionalProperties ?? unevaluatedProperties;
    const value = within(source, ownerOf(context, part, id), "value");
    const patterns = (patternProperties ?? []).map(({ schema }) => typeOf(context, schema, value));
    if (additional === undefined || additional === false) return patterns;
    return [additional === true ? UNKNOWN : typeOf(context, additional, value), ...patterns];
  });
  return types.length === 0 ? undefined : unionOf(types);
}

/**
 * The type of a schema where it is used.
 *
 * @param source What to call it should it need a declaration of its own.
 */
export function typeOf(context: TypeContext, schema: Schema, source: NameSource): TypeRef {
  if (schema.ref !== undefined && !hasShape(schema)) return withNull(schema, namedType(context, schema.ref));
  const only = soleReference(schema);
  if (only !== undefined) return withNull(schema, typeOf(context, only, source));
  if (!isObject(context, schema)) return withNull(schema, structureOf(context, schema, { source }));
  const type = declareInline(context, schema, source);
  return admitsNull(context.schemas, schema) ? nullable(type) : type;
}

/** `allOf` with one reference is how OpenAPI 3.0 puts a description or `nullable` beside it. */
function soleReference(schema: Schema): Schema | undefined {
  const { allOf: [only, ...others] = [], allOf: _allOf, nullable: _nullable, types: _types, ...rest } = schema;
  const isObject = typesWithoutNull(schema)?.every((type) => type === "object") ?? true;
  const isSole = only?.ref !== undefined && !hasShape(only) && others.length === 0;
  return isSole && isObject && schema.ref === undefined && !hasShape(rest) ? only : undefined;
}

/** A use of a named schema. An object that may also be `null` is declared without it, so the use says so. */
export function namedType(context: TypeContext, id: SchemaId): TypeRef {
  const named: TypeRef = { kind: "named", id };
  const target = context.schemas.get(id);
  if (target === undefined || !isObject(context, target)) return named;
  return admitsNull(context.schemas, target) ? nullable(named) : named;
}

/** What a schema has of one that it extends: of a base not the subtypes, among which it may be itself. */
function extendedType(context: TypeContext, id: SchemaId): TypeRef {
  const type = namedType(context, id);
  const schema = context.schemas.get(id);
  if (schema === undefined || subtypeUnion(context, id) === undefined) return type;
  const base: TypeRef = { kind: "named", id: baseIdOf(context, schema) };
  return type.kind === "named" ? base : nullable(base);
}

function declareInline(context: TypeContext, schema: Schema, source: NameSource): TypeRef {
  const id = typeIdAt(context, schema.at);
  if (!context.drafts.has(id) && !context.schemas.has(id)) declare(context, id, schema, source);
  return { kind: "named", id };
}

function withNull(schema: Schema, type: TypeRef): TypeRef {
  return allowsNull(schema) ? nullable(type) : type;
}

/** The type of a schema that is not declared as an object, without the `null` that it allows. */
function structureOf(context: TypeContext, whole: Schema, place: Place): TypeRef {
  if (whole.boolean !== undefined) return whole.boolean ? UNKNOWN : NEVER;
  const schema = requireInParts(context, whole);
  const facets: TypeRef[] = [];
  if (schema.ref !== undefined) facets.push((hasShape(schema) ? extendedType : namedType)(context, schema.ref));
  const values = schema.const === undefined ? schema.enum : [schema.const];
  const own = values === undefined ? ownType(context, schema, place) : valuesType(context, schema, values);
  facets.push(own);
  if (schema.unevaluatedProperties !== undefined) {
    const instead = "other properties are allowed";
    context.diagnostics.report("schema/unsupported", schema.at, "unevaluatedProperties of this", instead);
  }
  schema.allOf?.forEach((part, index) => {
    const source = within(place.source, place.owner, part.title ?? `part ${index + 1}`);
    const isReference = part.ref !== undefined && !hasShape(part);
    facets.push(isReference ? withNull(part, extendedType(context, part.ref)) : typeOf(context, part, source));
  });
  for (const branches of [schema.oneOf, schema.anyOf]) {
    if (branches !== undefined) facets.push(choiceType(context, schema, branches, place, own));
  }
  return intersectionOf(facets);
}

/** The type of `oneOf` or `anyOf`. A branch that is but a condition may be all that the schema around it says: `own`. */
function choiceType(
  context: TypeContext,
  schema: Schema,
  branches: readonly Schema[],
  { source, owner }: Place,
  own: TypeRef,
): TypeRef {
  const conditions = branches.filter(onlyConstrains);
  const isCondition = branches.length > 0 && conditions.length === branches.length;
  const isPartly = conditions.some(({ required, not }) => required !== undefined || not !== undefined);
  if (isCondition || isPartly) reportConditions(context, schema);
  if (isCondition) return UNKNOWN;
  return unionType(context, schema, branches, (branch, role) =>
    onlyConstrains(branch) ? own : typeOf(context, branch, within(source, owner, role)),
  );
}

/** What `type` and the keywords that belong to it say. */
function ownType(context: TypeContext, schema: Schema, place: Place): TypeRef {
  const parts = schema.allOf === undefined && schema.oneOf === undefined && schema.anyOf === undefined;
  const types = typesWithoutNull(schema) ?? impliedTypes(schema, parts);
  return types.length === 0 ? UNKNOWN : unionOf(types.map((type) => typeNamed(context, type, schema, place)));
}

/** Documents often leave `type` out where a keyword of one type makes it plain. */
function impliedTypes(schema: Schema, alone: boolean): NonNullable<Schema["types"]> {
  if (schema.items !== undefined || schema.prefixItems !== undefined) return ["array"];
  if (alone && isBinary(schema)) return ["string"];
  if (schema.properties !== undefined || typeof schema.additionalProperties === "object") return ["object"];
  return alone && (schema.patternProperties ?? schema.additionalProperties) !== undefined ? ["object"] : [];
}

function typeNamed(
  context: TypeContext,
  type: NonNullable<Schema["types"]>[number],
  schema: Schema,
  place: Place,
): TypeRef {
  switch (type) {
    case "string":
      if (isBinary(schema)) return bytesType(context, schema);
      if (schema.contentSchema !== undefined)
        context.diagnostics.report("schema/unsupported", schema.at, "contentSchema", "the content stays a string");
      return { kind: "primitive", name: "string", ...textFacets(schema) };
    case "number":
    case "integer":
      return { kind: "primitive", name: type, ...numberFacets(schema) };
    case "boolean":
    case "null":
      return { kind: "primitive", name: type };
    case "array":
      return arrayType(context, schema, place);
    case "object":
      return objectType(context, schema, place);
  }
}

function arrayType(context: TypeContext, schema: Schema, place: Place): TypeRef {
  const itemSource = within(place.source, place.owner, "item");
  const rest = schema.items === undefined ? UNKNOWN : typeOf(context, schema.items, itemSource);
  if (schema.prefixItems === undefined) return { kind: "list", item: rest, ...listFacets(schema) };
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema.constraints ?? {};
  const items = schema.prefixItems
    .slice(0, maxItems)
    .map((item, index) => typeOf(context, item, within(place.source, place.owner, `item ${index + 1}`)));
  const required = Math.min(minItems, items.length);
  const full = schema.items?.boolean === false || maxItems <= items.length;
  return { kind: "tuple", items, required, ...(full ? {} : { rest }) };
}

/** Objects without named properties; the others are declared. */
function objectType(context: TypeContext, schema: Schema, place: Place): TypeRef {
  if ((schema.properties?.length ?? 0) > 0) {
    return declareInline(context, onlyObject(schema), within(place.source, place.owner, "fields"));
  }
  const { additionalProperties: additional, patternProperties } = schema;
  const source = within(place.source, place.owner, "value");
  const patterns = (patternProperties ?? []).map((pattern) => typeOf(context, pattern.schema, source));
  if (additional === false) return { kind: "map", value: patterns.length > 0 ? unionOf(patterns) : NEVER };
  if (additional === undefined || additional === true) {
    return { kind: "map", value: patterns.length > 0 && additional === undefined ? unionOf(patterns) : UNKNOWN };
  }
  return { kind: "map", value: unionOf([typeOf(context, additional, source), ...patterns]) };
}

/** The object side of a schema that is something else as well: `type: [object, string]`, properties beside `oneOf`. */
function onlyObject(schema: Schema): Schema {
  const { properties, required, additionalProperties, patternProperties, extensions } = schema;
  return {
    types: ["object"],
    ...(properties === undefined ? {} : { properties }),
    ...(required === undefined ? {} : { required }),
    ...(additionalProperties === undefined ? {} : { additionalProperties }),
    ...(patternProperties === undefined ? {} : { patternProperties }),
    extensions,
    at: childLocation(schema.at, "properties"),
  };
}
