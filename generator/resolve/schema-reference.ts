import type { Location } from "../diagnostics/location.js";
import { type Context, isObject } from "./context.js";
import { describe } from "./members.js";
import { type LookUp, lookUp } from "./reference.js";
import type { SchemaId } from "./spec.js";

/** The id of the schema that a reference leads to, which will be read; see {@link lookUp}. */
export function schemaReference(
  context: Context,
  ref: string,
  place: Location,
  options: LookUp = {},
): SchemaId | undefined {
  const key = `schema ${options.from ?? place.file} ${ref}`;
  const known = context.shared.get(key);
  if (typeof known === "string") {
    return known;
  }
  const target = lookUp(context, ref, place, options);
  if (target === undefined) {
    return undefined;
  }
  const { value } = target.node;
  if (!isObject(value) && typeof value !== "boolean") {
    context.diagnostics.report("ref/wrong-target", place, ref, "a schema", describe(value));
    return undefined;
  }
  context.shared.set(key, target.id);
  if (!context.waiting.has(target.id)) {
    context.waiting.set(target.id, target.node);
  }
  return target.id;
}
