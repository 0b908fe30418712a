/** Examples and defaults of a document: taken over where they are what their schema says, otherwise not. */
import { isObject } from "../../load/json-object.js";
import type { JsonValue } from "../../load/spec-document.js";
import type { Constraints } from "../../model/constraints.js";
import type { ApiModel, ObjectType, Primitive, Property, TypeId, TypeRef } from "../../model/model.js";
import { unreachable } from "../../model/unreachable.js";
import type { View } from "../../typescript/type-text.js";
import { isNumber } from "./numbers.js";
import { fromJson, type Sample, type SampleEntry, scalar } from "./sample.js";
import { isText } from "./strings.js";

export interface SampleContext {
  readonly model: Pick<ApiModel, "types">;
  readonly view: View;
  readonly memory: SampleMemory;
}

/** What was made before. It saves time and changes nothing. */
export interface SampleMemory {
  readonly objects: Map<TypeId, Sample | undefined>;
  /** How often recursion was cut short so far. */
  cuts: number;
  /** How many types were looked at for the sample that is being made. */
  steps: number;
}

export function sampleContext(model: Pick<ApiModel, "types">, view: View): SampleContext {
  return { model, view, memory: { objects: new Map(), cuts: 0, steps: 0 } };
}

/** No sensible type leads through more references than this before it says something. */
const DEEPEST = 60;

/** Unions of unions of themselves have more ways through them than anyone has time for. */
const MOST_STEPS = 100_000;

/** Begins a sample: the steps that the one before it took do not count. */
export function begin({ memory }: SampleContext): void {
  memory.steps = 0;
}

/** Takes a step further into a type, unless that is too deep already or has taken too long. */
export function step({ memory }: SampleContext, depth: number): boolean {
  memory.steps += 1;
  return depth <= DEEPEST && memory.steps <= MOST_STEPS;
}

/** The value as a sample of the type; `undefined` when it is none. Properties that the type does not know are left out. */
export function adopt(value: JsonValue, type: TypeRef, context: SampleContext): Sample | undefined {
  begin(context);
  return adoptWithin(value, type, context, 0);
}

/** {@link adopt}, as a part of a larger sample that is being made. */
export function adoptWithin(
  value: JsonValue,
  type: TypeRef,
  context: SampleContext,
  depth: number,
): Sample | undefined {
  if (!step(context, depth)) return undefined;
  const next = (inner: JsonValue, innerType: TypeRef) => adoptWithin(inner, innerType, context, depth + 1);
  switch (type.kind) {
    case "primitive":
      return isPrimitiveValue(value, type) ? fromJson(value) : undefined;
    case "literal":
      return value === type.value ? scalar(type.value) : undefined;
    case "enum":
      return type.values.some((each) => each === value) ? fromJson(value) : undefined;
    case "list":
      if (!Array.isArray(value) || !isList(value, type.constraints)) return undefined;
      return listOf(value.map((item) => next(item, type.item)));
    case "tuple": {
      if (!Array.isArray(value) || value.length < type.required) return undefined;
      if (value.length > type.items.length && type.rest === undefined) return undefined;
      return listOf(value.map((item, index) => next(item, type.items[index] ?? type.rest ?? type)));
    }
    case "map":
      return isObject(value)
        ? objectOf(Object.entries(value).map(([key, member]) => [key, next(member, type.value)]))
        : undefined;
    case "union":
      return firstOf(type.members, (member) => next(value, member));
    case "intersection":
      return mergeSamples(type.members.map((member) => next(value, member)));
    case "stream":
      return undefined;
    case "tagged": {
      const tag = isObject(value) ? value[type.tag] : undefined;
      if (typeof tag !== "string" || !type.values.includes(tag)) return undefined;
      return withTag(next(value, type.type), type.tag, tag);
    }
    case "named": {
      const declared = context.model.types.get(type.id);
      if (declared === undefined) return undefined;
      return declared.kind === "alias" ? next(value, declared.type) : adoptObject(value, declared, context, depth);
    }
    default:
      return unreachable(type);
  }
}

/** Whether a list keeps to its limits. */
function isList(items: readonly JsonValue[], limits: Constraints | undefined): boolean {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY, uniqueItems } = limits ?? {};
  if (items.length < minItems || items.length > maxItems) return false;
  return !uniqueItems || new Set(items.map((item) => JSON.stringify(item))).size === items.length;
}

/** Whether a property is there for those who look at the type. */
export function isVisible(property: Property, view: View): boolean {
  return view === "input" ? !property.readOnly || property.writeOnly : !property.writeOnly || property.readOnly;
}

function adoptObject(value: JsonValue, type: ObjectType, context: SampleContext, depth: number): Sample | undefined {
  if (!isObject(value)) return undefined;
  const properties = type.properties.filter((property) => isVisible(property, context.view));
  const known = properties.flatMap((property): [string, Sample | undefined][] => {
    const { wireName, required } = property;
    const member = Object.hasOwn(value, wireName) ? value[wireName] : undefined;
    if (member === undefined) return required ? [[wireName, undefined]] : [];
    return [[wireName, adoptWithin(member, property.type, context, depth + 1)]];
  });
  const { additional } = type;
  if (additional === undefined) return objectOf(known);
  const names = new Set(type.properties.map((property) => property.wireName));
  const others = Object.entries(value).filter(([key]) => !names.has(key));
  return objectOf([
    ...known,
    ...others.map(([key, member]) => [key, adoptWithin(member, additional, context, depth + 1)] as const),
  ]);
}

function isPrimitiveValue(value: JsonValue, type: TypeRef & { kind: "primitive" }): boolean {
  const { name, format, constraints } = type;
  if (typeof value === "string" && name === "string") return isText(value, format, constraints);
  if (typeof value === "number" && (name === "number" || name === "integer")) {
    return isNumber(value, name === "integer", constraints);
  }
  const others: readonly Primitive[] = value === null ? ["null", "unknown"] : [typeof value as Primitive, "unknown"];
  return typeof value !== "number" && typeof value !== "string" ? others.includes(name) : name === "unknown";
}

export function firstOf<T, R>(items: readonly T[], make: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const made = make(item);
    if (made !== undefined) return made;
  }
  return undefined;
}

/** A list; none when one of its items is none. */
export function listOf(items: readonly (Sample | undefined)[]): Sample | undefined {
  const whole = items.filter((item) => item !== undefined);
  return whole.length === items.length ? { kind: "list", items: whole } : undefined;
}

/** An object; none when one of its values is none. */
export function objectOf(entries: readonly (readonly [string, Sample | undefined])[]): Sample | undefined {
  const whole = entries.filter((entry): entry is SampleEntry => entry[1] !== undefined);
  return whole.length === entries.length ? { kind: "object", entries: whole } : undefined;
}

/** What is a sample of several types at once: objects with the properties of all, or a value that they agree on. */
export function mergeSamples(samples: readonly (Sample | undefined)[]): Sample | undefined {
  const [first] = samples;
  const whole = samples.filter((sample) => sample !== undefined);
  if (first === undefined || whole.length < samples.length) return undefined;
  const objects = whole.filter((sample) => sample.kind === "object");
  if (objects.length < whole.length) return objects.length === 0 ? first : undefined;
  return { kind: "object", entries: [...new Map(objects.flatMap(({ entries }) => entries))] };
}

export function withTag(sample: Sample | undefined, tag: string, value: string): Sample | undefined {
  if (sample?.kind !== "object") return undefined;
  const entries = sample.entries.filter(([key]) => key !== tag);
  const at = sample.entries.findIndex(([key]) => key === tag);
  return { kind: "object", entries: entries.toSpliced(Math.max(0, at), 0, [tag, scalar(value)]) };
}
