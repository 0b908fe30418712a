import { keyLocation, type Location } from "../diagnostics/location.js";
import { isObject } from "../load/json-object.js";
import type { Context } from "./context.js";
import { type LookUp, lookUp } from "./look-up.js";
import { describe } from "./members.js";
import type { SchemaId } from "./spec.js";

/** The id of the schema that a reference leads to, which will be read; see {@link lookUp}. */
export function schemaReference(
  context: Context,
  ref: string,
  place: Location,
  options: LookUp = {},
): SchemaId | undefined {
  const from = options.from ?? context.identifiers.around(place.file, place.pointer)?.uri ?? place.file;
  const key = `schema ${from} ${ref}`;
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
    const instead = options.instead ?? "any value is assumed";
    context.diagnostics.report("ref/wrong-target", place, ref, "a schema", describe(value), instead);
    return undefined;
  }
  context.shared.set(key, target.id);
  if (!context.waiting.has(target.id)) {
    context.waiting.set(target.id, target.node);
  }
  return target.id;
}

/**
 * The schema that a `$dynamicRef` leads to: that of the resource it stands in, or else the first that has the name.
 * Which of several is meant depends on how validation got there, and a type cannot.
 */
export function dynamicReference(context: Context, ref: string, place: Location): SchemaId | undefined {
  const { identifiers, diagnostics } = context;
  const name = ref.slice(ref.indexOf("#") + 1);
  const candidates = identifiers.dynamic(name);
  const [first] = candidates;
  const isInside = identifiers.around(place.file, place.pointer)?.anchors.has(name) ?? false;
  if (candidates.length > 1 || (first !== undefined && !isInside)) {
    diagnostics.report("ref/dynamic", place, ref);
  }
  if (isInside || !ref.startsWith("#") || name.startsWith("/")) {
    return schemaReference(context, ref, place);
  }
  if (first === undefined) {
    const effect = `there is no $dynamicAnchor ${name}, and any value is assumed`;
    diagnostics.report("schema/keyword-unsupported", keyLocation(place), "$dynamicRef", effect);
    return undefined;
  }
  return schemaReference(context, `#${first.at.pointer.replaceAll("%", "%25")}`, place, { from: first.at.file });
}
