/** Bodies of a text type. What a schema says of them counts only as far as it speaks of text: nothing parses XML. */
import type { Schema } from "../resolve/spec.js";
import { mostReferences } from "./limits.js";
import type { NameSource, TypeRef } from "./model.js";
import { hasShape } from "./schema-kind.js";
import { typeOf } from "./schema-types.js";
import type { TypeContext } from "./type-context.js";

/** The type of a text, and whether it is what the schema says. */
export function textType(
  context: TypeContext,
  schema: Schema | undefined,
  source: NameSource,
): { readonly type: TypeRef; readonly isExact: boolean } {
  const text: TypeRef = { kind: "primitive", name: "string" };
  if (schema === undefined || !saysAnything(schema)) return { type: text, isExact: true };
  return saysText(context, schema)
    ? { type: typeOf(context, schema, source), isExact: true }
    : { type: text, isExact: false };
}

function saysAnything(schema: Schema): boolean {
  return schema.ref !== undefined || hasShape(schema);
}

/** Whether a schema says that its values are texts. */
export function saysText(
  context: Pick<TypeContext, "schemas">,
  schema: Schema,
  seen: Set<Schema> = new Set(),
  depth = 0,
): boolean {
  if (seen.has(schema) || depth > mostReferences) return false;
  seen.add(schema);
  const isText = (part: Schema) => saysText(context, part, seen, depth + 1);
  const target = schema.ref === undefined ? undefined : context.schemas.get(schema.ref);
  const branches = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  return (
    schema.types?.every((type) => type === "string") === true ||
    schema.enum?.every((value) => typeof value === "string") === true ||
    typeof schema.const === "string" ||
    (target !== undefined && isText(target)) ||
    schema.allOf?.some(isText) === true ||
    (branches.length > 0 && branches.every(isText))
  );
}
