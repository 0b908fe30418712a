/** Objects: which schemas become one object, and the properties they have once `allOf` is merged. */
import { childLocation } from "../diagnostics/location.js";
import { nearest } from "../diagnostics/nearest.js";
import type { JsonValue } from "../load/spec-document.js";
import type { Schema } from "../resolve/spec.js";
import { mostReferences } from "./limits.js";
import type { Doc, Property, TypeRef } from "./model.js";
import { hasShape, mayBeObject, onlyConstrains, partsOf } from "./schema-kind.js";
import { isPrimitive, UNKNOWN } from "./type-algebra.js";
import type { TypeContext } from "./type-context.js";

/**
 * The schemas whose properties together make up the object, or `undefined` when the schema is not exactly one object:
 * an `allOf` of a union, of a scalar, of itself, of more parts in parts than anyone reads.
 */
export function objectParts(context: TypeContext, schema: Schema): readonly Schema[] | undefined {
  if (context.objectParts.has(schema)) return context.objectParts.get(schema);
  const parts: Schema[] = [];
  const complete = collectParts(context, schema, { parts, open: new Set(), collected: new Set() });
  const found = complete && parts.some((part) => (part.properties?.length ?? 0) > 0) ? parts : undefined;
  context.objectParts.set(schema, found);
  return found;
}

/** How far the parts of one object are collected. */
interface Collection {
  readonly parts: Schema[];
  /** Schemas whose own parts are being collected: one that is met again contains itself. */
  readonly open: Set<Schema>;
  /** Schemas that are among the parts already. Twice the same adds nothing, and twice twice takes for ever. */
  readonly collected: Set<Schema>;
}

function collectParts(context: TypeContext, schema: Schema, collection: Collection): boolean {
  const { parts, open, collected } = collection;
  if (collected.has(schema)) return true;
  if (open.has(schema) || open.size > mostReferences) return false;
  open.add(schema);
  if (schema.boolean !== undefined || schema.enum !== undefined || schema.const !== undefined) return false;
  if (schema.items !== undefined || schema.prefixItems !== undefined || !mayBeObject(schema)) return false;
  for (const branches of [schema.oneOf, schema.anyOf]) {
    if (branches !== undefined && !branches.every(onlyConstrains)) return false;
  }
  if (schema.ref !== undefined) {
    const target = context.schemas.get(schema.ref);
    if (target === undefined || !collectParts(context, target, collection)) return false;
  }
  for (const part of schema.allOf ?? []) {
    if (!collectParts(context, part, collection)) return false;
  }
  parts.push(schema);
  open.delete(schema);
  collected.add(schema);
  return true;
}

/** Whether the schema, its references followed, is declared as an object. */
export function isObject(context: TypeContext, schema: Schema): boolean {
  return !isAlias(schema) && objectParts(context, schema) !== undefined;
}

/** A schema that is only another name for its reference. */
function isAlias(schema: Schema): boolean {
  return schema.ref !== undefined && !hasShape(schema);
}

interface MergedProperty {
  readonly name: string;
  readonly schemas: Schema[];
  /** The part that each of the schemas stands in. */
  readonly parts: Schema[];
  required: boolean;
}

/** The type of a property, and of what part of the object it is. */
type TypeOfProperty = (schema: Schema, name: string, part: Schema) => TypeRef;

/** What satisfies all of some types. */
type Intersect = (types: readonly TypeRef[]) => TypeRef;

/** What merging the parts of an object needs to know. */
export interface Merging {
  readonly schemas: TypeContext["schemas"];
  readonly typeOf: TypeOfProperty;
  /** The type of properties that no part declares. */
  readonly additional: TypeRef | undefined;
  readonly intersect: Intersect;
  readonly diagnostics: TypeContext["diagnostics"];
}

/** Merges the parts of an object into its properties, in the order in which they first appear. */
export function mergeProperties(parts: readonly Schema[], merging: Merging): Property[] {
  const { additional, diagnostics } = merging;
  const merged = new Map<string, MergedProperty>();
  for (const part of parts) {
    for (const { name, schema } of part.properties ?? []) {
      const known = merged.get(name);
      if (known === undefined) merged.set(name, { name, schemas: [schema], parts: [part], required: false });
      else {
        known.schemas.push(schema);
        known.parts.push(part);
      }
    }
  }
  const undeclared: Property[] = [];
  for (const part of parts) {
    for (const name of part.required ?? []) {
      const property = merged.get(name);
      if (property !== undefined) {
        property.required = true;
        continue;
      }
      const near = nearest(name, merged.keys());
      const place = childLocation(part.at, "required");
      if (near !== undefined) diagnostics.report("schema/required-undeclared", place, name, near);
      // It counts nevertheless: such names are often declared elsewhere, and `line2` is no slip for `line1`.
      if (!undeclared.some((other) => other.wireName === name)) undeclared.push(requiredOnly(name, part, additional));
    }
  }
  const properties = [...merged.values()].map((property) => toProperty(property, merging));
  for (const { wireName, type, at } of properties) {
    const isSettled = (merged.get(wireName)?.schemas.length ?? 0) < 2;
    if (isSettled || !isPrimitive(type, "never")) continue;
    const what = `the parts of the object disagree on ${wireName}`;
    diagnostics.report("schema/conflict", at, what, "no value is allowed there");
  }
  return [...properties, ...undeclared];
}

/** `required: [id]` without a property `id`: the value must be there, and nothing is known of it. */
function requiredOnly(name: string, part: Schema, additional: TypeRef | undefined): Property {
  const doc: Doc = { deprecated: false };
  const type = additional ?? UNKNOWN;
  return { wireName: name, type, required: true, readOnly: false, writeOnly: false, examples: [], doc, at: part.at };
}

function toProperty(property: MergedProperty, { schemas: all, typeOf, intersect }: Merging): Property {
  const { name, schemas, parts, required } = property;
  const [first] = schemas;
  if (first === undefined) throw new Error(`property ${name} has no schema`);
  const defaultValue = firstDefined(schemas, (schema) => schema.default);
  return {
    wireName: name,
    type: intersect(schemas.map((schema, index) => typeOf(schema, name, parts[index] ?? schema))),
    required,
    readOnly: schemas.some((schema) => isMarked(all, schema, "readOnly")),
    writeOnly: schemas.some((schema) => isMarked(all, schema, "writeOnly")),
    ...(defaultValue === undefined ? {} : { default: defaultValue }),
    examples: schemas.flatMap((schema) => schema.examples ?? []),
    doc: docOf(...schemas),
    at: first.at,
  };
}

/** Whether a schema says it of its values, or one that it refers to. */
function isMarked(
  schemas: TypeContext["schemas"],
  schema: Schema,
  mark: "readOnly" | "writeOnly",
  seen: Set<Schema> = new Set(),
): boolean {
  const own = schema[mark];
  if (own !== undefined || seen.has(schema) || seen.size > mostReferences) return own === true;
  seen.add(schema);
  return partsOf(schemas, schema).some((part) => isMarked(schemas, part, mark, seen));
}

function firstDefined(schemas: readonly Schema[], pick: (schema: Schema) => JsonValue | undefined) {
  return schemas.map(pick).find((value) => value !== undefined);
}

/** What the schemas say in words; the last that speaks wins, since siblings of a reference come last. */
export function docOf(...schemas: readonly Schema[]): Doc {
  const description = schemas.findLast((schema) => schema.description !== undefined)?.description;
  const deprecated = schemas.some((schema) => schema.deprecated === true);
  return description === undefined ? { deprecated } : { description, deprecated };
}
