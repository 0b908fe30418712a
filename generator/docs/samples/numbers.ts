/** Example numbers within the limits of their schema. */
import type { Constraints } from "../../model/constraints.js";
import { hashOf } from "./sample.js";
import type { Place } from "./strings.js";

/** A number for a place. */
export function numberSample(isInteger: boolean, limits: Constraints | undefined, place: Place): number {
  const { lowest, highest } = rangeOf(limits ?? {}, isInteger);
  const step = stepOf(limits?.multipleOf, isInteger);
  const hash = hashOf(place.seed) + (place.index ?? 0);
  const bottom = Math.ceil(round(lowest / step));
  const all = Math.max(1, Math.min(100, Math.floor(round(highest / step)) - bottom + 1));
  const { first, count } = partOf(all, place.name);
  return round((bottom + first + (hash % count)) * step);
}

/** The part of a range that a name leaves: what is called a minimum is less than what is called a maximum. */
function partOf(count: number, name: string): { readonly first: number; readonly count: number } {
  const half = Math.ceil(count / 2);
  if (/^(?:min|lower|from)/i.test(name)) return { first: 0, count: half };
  return /^(?:max|upper|to(?![a-z]))/i.test(name) ? { first: count - half, count: half } : { first: 0, count };
}

/** Whether a number of the document keeps to its limits. */
export function isNumber(value: number, isInteger: boolean, limits: Constraints | undefined): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = limits ?? {};
  return (
    (!isInteger || Number.isInteger(value)) &&
    (minimum === undefined || value >= minimum) &&
    (maximum === undefined || value <= maximum) &&
    (exclusiveMinimum === undefined || value > exclusiveMinimum) &&
    (exclusiveMaximum === undefined || value < exclusiveMaximum) &&
    (multipleOf === undefined || multipleOf <= 0 || Number.isInteger(round(value / multipleOf)))
  );
}

/** The limits themselves are left out of a range that excludes them. */
function rangeOf(limits: Constraints, isInteger: boolean): { readonly lowest: number; readonly highest: number } {
  const unit = isInteger ? 1 : 0.01;
  const least = [limits.minimum, limits.exclusiveMinimum === undefined ? undefined : limits.exclusiveMinimum + unit];
  const most = [limits.maximum, limits.exclusiveMaximum === undefined ? undefined : limits.exclusiveMaximum - unit];
  const lowest = least.filter((limit) => limit !== undefined);
  const highest = most.filter((limit) => limit !== undefined);
  const bottom = lowest.length > 0 ? Math.max(...lowest) : undefined;
  const top = highest.length > 0 ? Math.min(...highest) : undefined;
  if (bottom === undefined && top !== undefined) return { lowest: Math.min(1, top), highest: top };
  return { lowest: bottom ?? 1, highest: top ?? (bottom ?? 1) + 99 };
}

function stepOf(multipleOf: number | undefined, isInteger: boolean): number {
  if (multipleOf === undefined || multipleOf <= 0) return isInteger ? 1 : 0.01;
  return isInteger && !Number.isInteger(multipleOf) ? Math.ceil(multipleOf) : multipleOf;
}

/** Takes the dust of binary fractions off. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
