import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { Location } from "../diagnostics/location.js";
import type { Schema, SchemaId } from "../resolve/spec.js";
import type { BytePlaces } from "./byte-places.js";
import type { AliasType, NameSource, ObjectType, TypeId, TypeRef } from "./model.js";

/** A declaration before it is known who sends and receives it. */
export type TypeDraft = Omit<ObjectType, "usage" | "split"> | Omit<AliasType, "usage" | "split">;

/** What turning schemas into types needs and collects. */
export interface TypeContext {
  readonly schemas: ReadonlyMap<SchemaId, Schema>;
  readonly diagnostics: Diagnostics;
  /** Declarations so far, by id. */
  readonly drafts: Map<TypeId, TypeDraft>;
  /** What {@link objectParts} found, since it is asked again for each reference. */
  readonly objectParts: Map<Schema, readonly Schema[] | undefined>;
  /** The schemas that extend each schema. */
  readonly extensions: ReadonlyMap<SchemaId, readonly SchemaId[]>;
  /** What {@link subtypeUnion} found. */
  readonly subtypeUnions: Map<SchemaId, TypeRef | undefined>;
  /** Where bytes are bytes. */
  readonly bytePlaces: () => BytePlaces;
  /** Path of the root document; the ids of its schemas leave it out. */
  readonly rootFile: string;
}

/** The id of a schema that stands at a location. The same rule as for the targets of `$ref`. */
export function typeIdAt(context: TypeContext, at: Location): TypeId {
  return at.file === context.rootFile ? `#${at.pointer}` : `${at.file}#${at.pointer}`;
}

/** The source of something inside: an item, a value, a variant. */
export function within(source: NameSource, id: TypeId | undefined, role: string): NameSource {
  if (id !== undefined) return { kind: "member", parent: id, role };
  if (source.kind === "component") return { ...source, name: `${source.name} ${role}` };
  return { ...source, role: `${source.role} ${role}` };
}

/**
 * The declaration that a part of an object belongs to: what is inline in a schema is called after that schema, and not
 * after whichever merges it first.
 */
export function ownerOf({ schemas, rootFile }: TypeContext, { at }: Schema, merging: TypeId): TypeId {
  const prefix = at.file === rootFile ? "#" : `${at.file}#`;
  const own = `${prefix}${at.pointer}`;
  if (own === merging || own.startsWith(`${merging}/`)) return merging;
  for (let { pointer } = at; pointer !== ""; pointer = pointer.slice(0, pointer.lastIndexOf("/"))) {
    if (schemas.has(`${prefix}${pointer}`)) return `${prefix}${pointer}`;
  }
  return merging;
}
