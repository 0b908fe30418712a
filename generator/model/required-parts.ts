/**
 * `required` beside a choice, or alone in a part of an `allOf`, speaks of properties that other schemas declare. Where
 * those are types of their own, it is they that have to say so.
 */
import type { Schema } from "../resolve/spec.js";
import { mostReferences } from "./limits.js";
import { objectParts } from "./objects.js";
import { onlyConstrains, partsOf } from "./schema-kind.js";
import { subtypeUnion } from "./subtypes.js";
import type { TypeContext } from "./type-context.js";

/** The schema with what it requires moved to the parts and branches that declare it. */
export function requireInParts(context: TypeContext, schema: Schema): Schema {
  if ([schema.ref, schema.allOf, schema.oneOf, schema.anyOf].every((keyword) => keyword === undefined)) return schema;
  const requiring = [schema, ...(schema.allOf ?? []).filter(onlyConstrains)];
  const own = (schema.properties ?? []).map(({ name }) => name);
  const names = new Set(requiring.flatMap(({ required = [] }) => required).filter((name) => !own.includes(name)));
  let found = schema;
  for (const name of names) {
    const parts = partsOf(context.schemas, schema).filter((part) => !requiring.includes(part));
    if (parts.some((part) => requires(context, part, name))) continue;
    const moved = withRequired(context, found, name);
    if (moved !== undefined) found = moved;
    else if (own.length === 0) {
      const what = `required ${JSON.stringify(name)} beside this`;
      context.diagnostics.report("schema/unsupported", schema.at, what, "the property stays as it is");
    }
  }
  return found;
}

/** The schema with the name required where it is declared; `undefined` where that is nowhere, or out of reach. */
function withRequired(context: TypeContext, schema: Schema, name: string): Schema | undefined {
  const required = schema.required?.filter((each) => each !== name);
  const rest = { ...schema, ...(required === undefined ? {} : { required }) };
  for (const keyword of ["allOf", "oneOf", "anyOf"] as const) {
    const parts = schema[keyword];
    if (!parts?.some((part) => declares(context, part, name))) continue;
    // One part of a whole is enough; of a choice it has to be each.
    const isChoice = keyword !== "allOf";
    const made = parts.map((part) =>
      isChoice || declares(context, part, name) ? requiring(context, part, name) : part,
    );
    const whole = made.filter((part) => part !== undefined);
    return whole.length < made.length ? undefined : { ...rest, [keyword]: whole };
  }
  return undefined;
}

/** A part that requires the name; `undefined` for a reference to what is no object, or the union of what extends one. */
function requiring(context: TypeContext, part: Schema, name: string): Schema | undefined {
  if (requires(context, part, name)) return part;
  if (part.ref !== undefined) {
    const isOne = objectParts(context, part) !== undefined && subtypeUnion(context, part.ref) === undefined;
    if (!isOne) return undefined;
  }
  return { ...part, required: [...(part.required ?? []), name] };
}

function declares(context: TypeContext, part: Schema, name: string): boolean {
  const layers = objectParts(context, part) ?? [part];
  if (layers.some(({ properties }) => properties?.some((property) => property.name === name))) return true;
  const { allOf = [], oneOf = [], anyOf = [] } = part;
  return part.ref === undefined && [...allOf, ...oneOf, ...anyOf].some((each) => declares(context, each, name));
}

/** Whether every value of a schema that is an object has the property. */
function requires(
  context: TypeContext,
  schema: Schema,
  name: string,
  known: Map<Schema, boolean> = new Map(),
): boolean {
  const before = known.get(schema);
  if (before !== undefined || known.size > mostReferences) return before === true;
  // Until it is known: what contains itself adds nothing.
  known.set(schema, false);
  const isIn = (each: Schema) => requires(context, each, name, known);
  const choices = [schema.oneOf ?? [], schema.anyOf ?? []].filter((branches) => branches.length > 0);
  const found =
    schema.required?.includes(name) === true ||
    partsOf(context.schemas, schema).some(isIn) ||
    choices.some((branches) => branches.every(isIn));
  known.set(schema, found);
  return found;
}
