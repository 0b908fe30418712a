/** The property that a discriminator names, and the values by which it selects. */
import type { Discriminator, Schema, SchemaId } from "../resolve/spec.js";
import { mostReferences } from "./limits.js";
import { objectParts } from "./objects.js";
import { partsOf } from "./schema-kind.js";
import { nameOfTarget } from "./target-names.js";
import type { TypeContext } from "./type-context.js";

/** What the parts of an object say of the property. */
export function tagSchemas(parts: readonly Schema[], propertyName: string): readonly Schema[] {
  const properties = parts.flatMap((part) => part.properties ?? []);
  return properties.filter(({ name }) => name === propertyName).map(({ schema }) => schema);
}

/** Mapped values first; a schema that no mapping names is selected by its own name (OpenAPI 3.1, Discriminator Object). */
export function tagValues(target: SchemaId, mapping: Discriminator["mapping"]): readonly string[] {
  const mapped = mapping.filter((entry) => entry.target === target).map((entry) => entry.value);
  return mapped.length > 0 ? mapped : [nameOfTarget(target)];
}

/** Tags are texts. A member that has a number there would have no values at all. */
export function mayBeText(context: TypeContext, branch: Schema, propertyName: string): boolean {
  const schemas = tagSchemas(objectParts(context, branch) ?? [], propertyName);
  return schemas.every((schema) => {
    const target = schema.ref === undefined ? undefined : context.schemas.get(schema.ref);
    return [schema, target].every((each) => each?.types === undefined || each.types.includes("string"));
  });
}

/** The texts that satisfy all of some schemas; `undefined` when any does. Values that are no texts are no tags. */
export function allowedTexts(
  schemas: ReadonlyMap<SchemaId, Schema>,
  all: readonly Schema[],
  seen: Set<Schema> = new Set(),
  depth = 0,
): readonly string[] | undefined {
  const fresh = depth > mostReferences ? [] : all.filter((schema) => !seen.has(schema));
  const sets = fresh.flatMap((schema) => {
    seen.add(schema);
    const values = schema.const === undefined ? schema.enum : [schema.const];
    const own = values?.filter((value) => typeof value === "string");
    return [own, allowedTexts(schemas, partsOf(schemas, schema), seen, depth + 1)].filter((set) => set !== undefined);
  });
  const [first, ...others] = sets;
  return first?.filter((value) => others.every((set) => set.includes(value)));
}

/** The values of the tag that select a schema, and that it may have. */
export function selectingValues(
  id: SchemaId,
  mapping: Discriminator["mapping"],
  allowed: readonly string[] | undefined,
): readonly string[] {
  return tagValues(id, mapping).filter((value) => allowed?.includes(value) ?? true);
}
