/** Types of single values. */
import type { JsonValue } from "../load/spec-document.js";
import type { Schema, SchemaType } from "../resolve/spec.js";
import type { TypeRef } from "./model.js";
import { typesWithoutNull } from "./schema-kind.js";
import { NEVER, NULL, UNKNOWN, unionOf } from "./type-algebra.js";
import type { TypeContext } from "./type-context.js";

type Scalar = string | number | boolean | null;

/** The type of `const` and `enum`. Objects and lists among the values cannot be told apart by a type. */
export function valuesType(context: TypeContext, schema: Schema, all: readonly JsonValue[]): TypeRef {
  const found = all.filter((value): value is Scalar => value === null || typeof value !== "object");
  if (found.length < all.length) {
    context.diagnostics.report("schema/unsupported", schema.at, "enum of objects", "any value is allowed");
    return UNKNOWN;
  }
  const values = ofType(context, schema, found);
  const scalars = values.filter((value) => value !== null);
  const open =
    schema.extensions.get("x-speakeasy-unknown-values") === "allow" ||
    schema.extensions.get("x-extensible-enum") === true;
  const [only] = scalars;
  const type: TypeRef =
    only === undefined
      ? NEVER
      : scalars.length === 1 && !open
        ? { kind: "literal", value: only }
        : { kind: "enum", values: [...new Set(scalars)], open };
  return scalars.length < values.length ? unionOf([type, NULL]) : type;
}

/** The values as `type` says they are: `type: string, enum: [4.1, true]` is how YAML reads texts without quotes. */
function ofType({ diagnostics }: TypeContext, schema: Schema, values: readonly Scalar[]): readonly Scalar[] {
  const [type, ...others] = typesWithoutNull(schema) ?? [];
  if (type === undefined || others.length > 0) return values;
  const made = values.map((value) => (value === null ? null : (meantBy(value, type) ?? value)));
  const first = values.find((value, index) => made[index] !== value);
  if (first === undefined) return values;
  const what = `${JSON.stringify(first)} is a value of enum and no ${type}`;
  diagnostics.report("schema/conflict", schema.at, what, `${JSON.stringify(meantBy(first, type))} is assumed`);
  return made;
}

/** What a value means where another type is wanted; `undefined`: nothing. */
function meantBy(value: Scalar, type: SchemaType): Scalar | undefined {
  if (type === "string") return String(value);
  if (type === "boolean") return [true, false].find((each) => String(each) === value);
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  return (type === "integer" || type === "number") && Number.isFinite(number) ? number : undefined;
}
