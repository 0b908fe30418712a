/** Questions about one schema that need no types: what does it constrain, which `null`s does it allow. */
import type { Schema, SchemaId } from "../resolve/spec.js";
import { mostReferences } from "./limits.js";

/** Whether anything in the schema itself (its `$ref` apart) says what values look like. */
export function hasShape(schema: Schema): boolean {
  return (
    schema.boolean !== undefined ||
    schema.types !== undefined ||
    schema.enum !== undefined ||
    schema.const !== undefined ||
    hasObjectKeywords(schema) ||
    hasArrayKeywords(schema) ||
    schema.allOf !== undefined ||
    schema.oneOf !== undefined ||
    schema.anyOf !== undefined
  );
}

export function hasObjectKeywords(schema: Schema): boolean {
  return (
    schema.properties !== undefined ||
    schema.required !== undefined ||
    schema.additionalProperties !== undefined ||
    schema.unevaluatedProperties !== undefined ||
    schema.patternProperties !== undefined
  );
}

export function hasArrayKeywords(schema: Schema): boolean {
  return schema.items !== undefined || schema.prefixItems !== undefined;
}

/** Whether the schema itself says, in any spelling, that `null` is a value. */
export function allowsNull(schema: Schema): boolean {
  return schema.nullable === true || (schema.types?.includes("null") === true && schema.types.length > 1);
}

/** What a value has to be besides what the schema itself says: the target of its reference, and the parts of `allOf`. */
export function partsOf(
  schemas: ReadonlyMap<SchemaId, Schema>,
  { ref, allOf = [] }: Pick<Schema, "ref" | "allOf">,
): readonly Schema[] {
  const target = ref === undefined ? undefined : schemas.get(ref);
  return target === undefined ? allOf : [target, ...allOf];
}

/** Whether `null` is a value of an object: it says so, or a part of it does and no other part speaks against it. */
export function admitsNull(schemas: ReadonlyMap<SchemaId, Schema>, schema: Schema): boolean {
  return nullOpinion(schemas, schema, new Set()) === true;
}

/** `undefined`: nothing is said of it. */
function nullOpinion(schemas: ReadonlyMap<SchemaId, Schema>, schema: Schema, seen: Set<Schema>): boolean | undefined {
  if (allowsNull(schema)) return true;
  if (schema.types !== undefined) return false;
  if (seen.has(schema) || seen.size > mostReferences) return undefined;
  seen.add(schema);
  const opinions = partsOf(schemas, schema).map((part) => nullOpinion(schemas, part, seen));
  return opinions.includes(false) ? false : opinions.find((opinion) => opinion === true);
}

/** The schema's types without `null`; absent when it does not name any. */
export function typesWithoutNull(schema: Schema): Schema["types"] {
  if (schema.types === undefined) return undefined;
  return schema.types.length > 1 ? schema.types.filter((type) => type !== "null") : schema.types;
}

/** Whether values may be objects, as far as `type` tells. */
export function mayBeObject(schema: Schema): boolean {
  const types = typesWithoutNull(schema);
  return types === undefined || (types.length === 1 && types[0] === "object");
}

/** A branch of `oneOf`/`anyOf` that only narrows its siblings (`required: [a]`) and has no type of its own. */
export function onlyConstrains(schema: Schema): boolean {
  return (
    schema.ref === undefined &&
    schema.boolean === undefined &&
    schema.types === undefined &&
    schema.enum === undefined &&
    schema.const === undefined &&
    schema.properties === undefined &&
    schema.additionalProperties === undefined &&
    schema.allOf === undefined &&
    schema.oneOf === undefined &&
    schema.anyOf === undefined &&
    !hasArrayKeywords(schema)
  );
}
