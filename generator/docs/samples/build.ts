/** Example values for types whose document gives none. */
import type { JsonValue } from "../../load/spec-document.js";
import type { ObjectType, Property, TypeId, TypeRef } from "../../model/model.js";
import { isPrimitive } from "../../model/type-algebra.js";
import { unreachable } from "../../model/unreachable.js";
import {
  adoptWithin,
  begin,
  firstOf,
  isVisible,
  listOf,
  mergeSamples,
  objectOf,
  type SampleContext,
  step,
  withTag,
} from "./adopt.js";
import { numberSample } from "./numbers.js";
import { hashOf, type Sample, scalar, toJson } from "./sample.js";
import { type Place, textSample } from "./strings.js";

/** What the document offers for a place, best first. */
interface Offers {
  readonly examples: readonly JsonValue[];
  readonly default?: JsonValue;
}

/** What the value that is made now is a part of. */
interface Way {
  readonly ids: readonly TypeId[];
  readonly depth: number;
}

/**
 * A value of the type: an example of the document, its default, or one that is made. `undefined`: there is none that
 * ends, or none at all.
 */
export function sampleOf(type: TypeRef, context: SampleContext, place: Place, offers?: Offers): Sample | undefined {
  begin(context);
  return sampleWithin(type, context, place, offers, { ids: [], depth: 0 });
}

function sampleWithin(
  type: TypeRef,
  context: SampleContext,
  place: Place,
  offers: Offers | undefined,
  way: Way,
): Sample | undefined {
  const { examples = [], default: fallback } = offers ?? {};
  const offered = fallback === undefined ? examples : [...examples, fallback];
  return firstOf(offered, (value) => adoptWithin(value, type, context, 0)) ?? build(type, context, place, way);
}

function build(type: TypeRef, context: SampleContext, place: Place, way: Way): Sample | undefined {
  if (!step(context, way.depth)) {
    context.memory.cuts += 1;
    return undefined;
  }
  const further = { ...way, depth: way.depth + 1 };
  const inner = (member: TypeRef, at = place) => build(member, context, at, further);
  switch (type.kind) {
    case "primitive":
      return primitiveSample(type, place);
    case "literal":
      return scalar(type.value);
    case "enum": {
      const values = type.values.filter((value) => value !== null);
      const value = values[(hashOf(place.seed) + (place.index ?? 0)) % Math.max(1, values.length)];
      return value === undefined ? scalar(null) : scalar(value);
    }
    case "list":
      return listSample(type, inner, place);
    case "tuple":
      return listOf(type.items.map((item, index) => inner(item, { ...place, index })));
    case "map": {
      const value = isPrimitive(type.value, "unknown", "never") ? undefined : inner(type.value);
      return { kind: "object", entries: value === undefined ? [] : [["key", value]] };
    }
    case "union":
      return firstOf(type.members, (member) => inner(member));
    case "intersection":
      return intersectionSample(
        type,
        type.members.map((member) => inner(member)),
        context,
      );
    case "stream":
      return undefined;
    case "tagged":
      return withTag(inner(type.type), type.tag, type.values[0] ?? "");
    case "named":
      return namedSample(type.id, context, place, further);
    default:
      return unreachable(type);
  }
}

/** What is a sample of all members: where two of them have a property, the value of either may be the one that fits both. */
function intersectionSample(
  type: TypeRef,
  samples: readonly (Sample | undefined)[],
  context: SampleContext,
): Sample | undefined {
  return firstOf([samples, samples.toReversed()], (order) => {
    const merged = mergeSamples(order);
    const value = merged && toJson(merged);
    return value === undefined || adoptWithin(value, type, context, 0) !== undefined ? merged : undefined;
  });
}

function primitiveSample(type: TypeRef & { kind: "primitive" }, place: Place): Sample | undefined {
  const { name, format, constraints } = type;
  switch (name) {
    case "string":
    case "unknown":
      return scalar(textSample(format, constraints, place));
    case "number":
    case "integer":
      return scalar(numberSample(name === "integer", constraints, place));
    case "boolean":
      return scalar(hashOf(place.seed) % 2 === 0);
    case "null":
      return scalar(null);
    case "never":
    case "undefined":
      return undefined;
    case "binary":
      return { kind: "code", text: 'new Blob(["example"])' };
    case "body":
      return scalar("example");
    default:
      return unreachable(name);
  }
}

function listSample(
  { item, constraints }: TypeRef & { kind: "list" },
  inner: (type: TypeRef, at: Place) => Sample | undefined,
  place: Place,
): Sample | undefined {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = constraints ?? {};
  const count = Math.min(Math.max(minItems, 1), maxItems, 100);
  const items = Array.from({ length: count }, (_, index) => inner(item, { ...place, index }));
  const whole = listOf(items);
  return whole === undefined && minItems === 0 ? { kind: "list", items: [] } : whole;
}

function namedSample(id: TypeId, context: SampleContext, place: Place, way: Way): Sample | undefined {
  const declared = context.model.types.get(id);
  if (declared === undefined) return undefined;
  if (way.ids.includes(id)) {
    context.memory.cuts += 1;
    return undefined;
  }
  const example = firstOf(declared.examples, (value) => adoptWithin(value, { kind: "named", id }, context, 0));
  if (example !== undefined) return example;
  const path = { ...way, ids: [...way.ids, id] };
  return declared.kind === "alias"
    ? build(declared.type, context, place, path)
    : rememberedSample(declared, context, path);
}

/** An object's sample. One that recursion did not cut short is the same wherever it stands. */
function rememberedSample(type: ObjectType, context: SampleContext, way: Way): Sample | undefined {
  const { memory } = context;
  if (memory.objects.has(type.id)) return memory.objects.get(type.id);
  const before = memory.cuts;
  const sample = objectSample(type, context, way);
  if (memory.cuts === before) memory.objects.set(type.id, sample);
  return sample;
}

/** The required properties, and those that the document has an example for. */
function objectSample(type: ObjectType, context: SampleContext, way: Way): Sample | undefined {
  const shown = type.properties.filter((property) => isVisible(property, context.view) && isShown(property));
  const entries: [string, Sample][] = [];
  for (const property of shown) {
    const place = { seed: `${type.id}/${property.wireName}`, name: property.wireName };
    const sample = sampleWithin(property.type, context, place, property, way);
    if (sample !== undefined) entries.push([property.wireName, sample]);
    else if (property.required) return undefined;
  }
  return objectOf(entries);
}

/** Whether an example of the whole shows this part of it. */
export function isShown({ required, examples }: Pick<Property, "required" | "examples">): boolean {
  return required || examples.length > 0;
}
