/**
 * Objects that others extend and that a discriminator tells apart: `Pet` where `Cat` and `Dog` have
 * `allOf: [{$ref: Pet}]`. A use of such a base is a use of the union of what extends it.
 */
import { childLocation } from "../diagnostics/location.js";
import type { Discriminator, Schema, SchemaId } from "../resolve/spec.js";
import { mostSubtypes } from "./limits.js";
import type { TypeId, TypeRef } from "./model.js";
import { objectParts } from "./objects.js";
import { allowedTexts, mayBeText, selectingValues, tagSchemas } from "./tags.js";
import { hasOwnName } from "./target-names.js";
import { type TypeContext, typeIdAt } from "./type-context.js";
import { contents } from "./type-graph.js";

/** The schemas that extend each schema: those with a reference to it in their `allOf`. */
export function extensionsIn(schemas: ReadonlyMap<SchemaId, Schema>): ReadonlyMap<SchemaId, readonly SchemaId[]> {
  const found = new Map<SchemaId, SchemaId[]>();
  for (const [id, schema] of schemas) {
    for (const { ref } of schema.allOf ?? []) {
      if (ref === undefined) continue;
      const known = found.get(ref);
      if (known === undefined) found.set(ref, [id]);
      else known.push(id);
    }
  }
  return found;
}

/** The id of the base alone, without what extends it. The discriminator stands for it in the document. */
export function baseIdOf(context: TypeContext, schema: Schema): TypeId {
  return typeIdAt(context, childLocation(schema.at, "discriminator"));
}

/**
 * The union that a use of the schema is; `undefined` when it is no base, or its discriminator does not tell for sure
 * which of the subtypes a value is.
 */
export function subtypeUnion(context: TypeContext, id: SchemaId): TypeRef | undefined {
  const known = context.subtypeUnions;
  if (!known.has(id)) {
    // Until it is known: a base that extends itself is none.
    known.set(id, undefined);
    known.set(id, unionOfBase(context, id));
  }
  return known.get(id);
}

function unionOfBase(context: TypeContext, id: SchemaId): TypeRef | undefined {
  const schema = context.schemas.get(id);
  const discriminator = schema?.discriminator;
  const parts = schema === undefined ? undefined : objectParts(context, schema);
  if (schema === undefined || discriminator === undefined || parts === undefined) return undefined;
  const { propertyName: tag, mapping } = discriminator;
  const isRequired = parts.some(({ required }) => required?.includes(tag));
  if (!isRequired || tagSchemas(parts, tag).length === 0 || !mayBeText(context, schema, tag)) return undefined;

  const subtypes = subtypesOf(context, id, discriminator);
  const isCovered = mapping.every(({ target }) => target === id || subtypes.includes(target));
  if (!isCovered || subtypes.length > mostSubtypes) return undefined;
  const base: Base = { id, discriminator, parts };
  const members = subtypes.map((subtype) => memberOf(context, base, subtype));
  const complete = members.filter((member) => member !== undefined);
  if (complete.length < members.length) return undefined;
  const all = [...complete, ...itself(context, base, schema)];
  return all.length < 2 ? undefined : { kind: "union", members: all, tag };
}

/** What extends the schema, at any depth. What extends a base of its own belongs to that one, unless the mapping names it. */
function subtypesOf(context: TypeContext, id: SchemaId, { mapping }: Discriminator): readonly SchemaId[] {
  const found = new Map<SchemaId, { readonly isInner: boolean }>([[id, { isInner: false }]]);
  for (const [each, { isInner }] of found) {
    for (const subtype of context.extensions.get(each) ?? []) {
      const isBase = each !== id && subtypeUnion(context, each) !== undefined;
      if (!found.has(subtype)) found.set(subtype, { isInner: isInner || isBase });
    }
  }
  found.delete(id);
  const isMapped = (subtype: SchemaId) => mapping.some(({ target }) => target === subtype);
  return [...found].flatMap(([each, { isInner }]) => (isMapped(each) || (!isInner && hasOwnName(each)) ? [each] : []));
}

interface Base {
  readonly id: SchemaId;
  readonly discriminator: Discriminator;
  readonly parts: readonly Schema[];
}

/** A subtype fixed to its tag; `undefined` when the tag that selects it is none that it may have. */
function memberOf(context: TypeContext, base: Base, id: SchemaId): TypeRef | undefined {
  const schema = context.schemas.get(id);
  if (schema === undefined) return undefined;
  const { propertyName: tag, mapping } = base.discriminator;
  const type: TypeRef = { kind: "named", id };
  // It is a union by the same tag, whose members say their own.
  if (schema.discriminator?.propertyName === tag && subtypeUnion(context, id) !== undefined) return type;
  const parts = objectParts(context, schema) ?? base.parts;
  const own = tagSchemas(
    parts.filter((part) => !base.parts.includes(part)),
    tag,
  );
  if (!mayBeText(context, schema, tag)) return undefined;
  const isMapped = mapping.some(({ target }) => target === id);
  const says = own.some((each) => each.const !== undefined || each.enum !== undefined);
  const allowed = allowedTexts(context.schemas, tagSchemas(parts, tag));
  const values = selectingValues(id, mapping, allowed);
  if (values.length === 0) return says ? type : undefined;
  if (says && (!isMapped || values.length === allowed?.length)) return type;
  return { kind: "tagged", tag, values, type };
}

/** The base itself, where a value may select it: the mapping names it, or there is none and its own name counts. */
function itself(context: TypeContext, { id, discriminator, parts }: Base, schema: Schema): readonly TypeRef[] {
  const { propertyName: tag, mapping } = discriminator;
  if (mapping.length > 0 && !mapping.some(({ target }) => target === id)) return [];
  const allowed = allowedTexts(context.schemas, tagSchemas(parts, tag));
  const values = selectingValues(id, mapping, allowed);
  if (values.length === 0) return [];
  return [{ kind: "tagged", tag, values, type: { kind: "named", id: baseIdOf(context, schema) } }];
}

/** Takes out the bases that no type needs: the union of the subtypes says it all. */
export function dropUnusedBases(context: TypeContext): void {
  const used = new Set([...context.drafts.values()].flatMap(contents));
  for (const [id, union] of context.subtypeUnions) {
    const schema = context.schemas.get(id);
    const base = schema && union && baseIdOf(context, schema);
    if (base !== undefined && !used.has(base)) context.drafts.delete(base);
  }
}
