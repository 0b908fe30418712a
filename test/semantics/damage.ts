/** Values with one thing changed: something else in its place, left out, or there once more. */
import type { JsonObject, JsonValue } from "../../generator/load/spec-document.js";
import { isObject, spread } from "./values.js";

/** An object with nothing in it that a schema speaks of. */
const unheardOf: JsonObject = { "unheard of": 1 };

const others: readonly JsonValue[] = [12_345, "another text", null, true, false, {}, unheardOf, [unheardOf]];

const deepest = 5;

/** Made when it is wanted: there are thousands of a long value. */
type Change = () => JsonValue;

/**
 * So many values that differ from a sample in one place.
 *
 * @param samples Whatever stands at the same place of another is tried, too: the tag of another branch, its members.
 */
export function damagedIn(samples: readonly JsonValue[], most: number): readonly JsonValue[] {
  const changes = samples.flatMap((sample) => changesOf(sample, samples, 0));
  return spread(changes, most).map((change) => change());
}

function changesOf(value: JsonValue, siblings: readonly JsonValue[], depth: number): readonly Change[] {
  const inPlace = [...others, ...siblings.filter((each) => each !== value)].map((each) => () => each);
  if (depth > deepest) return inPlace;
  if (Array.isArray(value)) return [...inPlace, ...changesOfList(value, siblings, depth)];
  return isObject(value) ? [...inPlace, ...changesOfObject(value, siblings, depth)] : inPlace;
}

function changesOfObject(value: JsonObject, siblings: readonly JsonValue[], depth: number): readonly Change[] {
  const alike = siblings.filter(isObject);
  return Object.entries(value).flatMap(([key, member]) => {
    const known = alike.flatMap((each) => (Object.hasOwn(each, key) ? [each[key] ?? null] : []));
    const { [key]: _left, ...rest } = value;
    return [() => rest, ...changesOf(member, known, depth + 1).map((change) => () => ({ ...value, [key]: change() }))];
  });
}

function changesOfList(value: readonly JsonValue[], siblings: readonly JsonValue[], depth: number): readonly Change[] {
  const alike = siblings.filter((each) => Array.isArray(each));
  const longer = [...value.slice(-1), ...others].map((each) => () => [...value, each]);
  const inner = value.slice(0, 3).flatMap((item, index) => {
    const known = alike.flatMap((each) => each.slice(index, index + 1));
    return changesOf(item, known, depth + 1).map((change) => () => value.with(index, change()));
  });
  return [() => value.slice(0, -1), ...longer, ...inner];
}
