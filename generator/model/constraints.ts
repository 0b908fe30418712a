/** What a type keeps of a schema for examples and pages, although no type says it. */
import type { Schema } from "../resolve/spec.js";

/** What no type says of its values: needed to give examples that a server accepts. */
export interface Constraints {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
}

type Limit = keyof Constraints;

/** What a type keeps of a schema beside what it is. */
interface Facets {
  readonly format?: string;
  readonly constraints?: Constraints;
}

const TEXT_LIMITS: readonly Limit[] = ["minLength", "maxLength", "pattern"];
const NUMBER_LIMITS: readonly Limit[] = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
const LIST_LIMITS: readonly Limit[] = ["minItems", "maxItems", "uniqueItems"];

function formatOf({ format }: Schema): Pick<Facets, "format"> {
  return format === undefined ? {} : { format };
}

export function textFacets(schema: Schema): Facets {
  return { ...formatOf(schema), ...constraintsOf(schema, TEXT_LIMITS) };
}

export function numberFacets(schema: Schema): Facets {
  return { ...formatOf(schema), ...constraintsOf(schema, NUMBER_LIMITS) };
}

export function listFacets(schema: Schema): Pick<Facets, "constraints"> {
  return constraintsOf(schema, LIST_LIMITS);
}

/** The constraints of a schema that belong to one of its types. */
function constraintsOf({ constraints }: Schema, limits: readonly Limit[]): Pick<Facets, "constraints"> {
  if (constraints === undefined) return {};
  const entries = limits.flatMap((limit) => (constraints[limit] === undefined ? [] : [[limit, constraints[limit]]]));
  return entries.length === 0 ? {} : { constraints: Object.fromEntries(entries) };
}
