/** Values that a schema accepts, more often than not, and values with one thing wrong. */
import type { JsonObject, JsonValue } from "../../generator/load/spec-document.js";
import { discriminated, isObject } from "./json-schema.js";

/** What may differ between two samples of a schema. */
interface Choice {
  /** Which branch, enum member or type is taken. */
  readonly index: number;
  readonly onlyRequired: boolean;
}

/** The choices of {@link samplesOf}, the first with everything in it. */
const choices: readonly Choice[] = [
  ...[0, 1, 2, 3].map((index) => ({ index, onlyRequired: false })),
  ...[0, 1].map((index) => ({ index, onlyRequired: true })),
];

/** A sample that holds more values than this has only what is required from there on. */
const mostValues = 150;

/** Values of a schema of a document, none twice. */
export function samplesOf(document: JsonObject, schema: JsonValue): readonly JsonValue[] {
  return distinct(choices.map((choice) => sampleOf(document, schema, choice)));
}

/** The values that a schema gives itself. */
export function examplesIn(schema: JsonValue): readonly JsonValue[] {
  if (!isObject(schema)) return [];
  const { example, examples, default: usual } = schema;
  return [example, ...(Array.isArray(examples) ? examples : []), usual].filter((value) => value !== undefined);
}

function sampleOf(document: JsonObject, root: JsonValue, { index, onlyRequired }: Choice): JsonValue {
  let values = 0;
  const pick = (list: readonly JsonValue[]): JsonValue | undefined => list[index % Math.max(list.length, 1)];

  const sample = (schema: JsonValue, depth: number): JsonValue => {
    values += 1;
    if (!isObject(schema) || depth > 24) return null;
    const { $ref: ref, const: constant, enum: members, allOf, oneOf, anyOf } = schema;
    if (typeof ref === "string" && Object.keys(schema).length === 1) return sample(targetOf(document, ref), depth + 1);
    if (constant !== undefined) return constant;
    if (Array.isArray(members)) return pick(members) ?? null;
    const branches = [oneOf, anyOf].flatMap((each) => (Array.isArray(each) ? (pick(each) ?? []) : []));
    const parts = [
      ...(typeof ref === "string" ? [{ $ref: ref }] : []),
      ...(Array.isArray(allOf) ? allOf : []),
      ...branches,
    ];
    const found = parts.map((part) => sample(part, depth + 1));
    const own = hasOwnShape(schema) || parts.length === 0 ? [typed(schema, depth)] : [];
    const all = [...own, ...found];
    const last = all.every(isObject) ? Object.assign({}, ...all) : (all.at(-1) ?? null);
    return tagged(schema, last);
  };

  const tagged = (schema: JsonObject, value: JsonValue): JsonValue => {
    const tag = schema[discriminated];
    if (!isObject(tag) || !isObject(value) || !Array.isArray(tag["tags"])) return value;
    const name = String(tag["property"]);
    return tag["tags"].includes(String(value[name])) ? value : { ...value, [name]: pick(tag["tags"]) ?? null };
  };

  const typed = (schema: JsonObject, depth: number): JsonValue => {
    const { minimum, maximum, exclusiveMinimum, multipleOf, minLength, maxLength } = schema;
    switch (pickType(schema, pick)) {
      case "string":
        return "text".padEnd(Number(minLength ?? 0), "x").slice(0, Number(maxLength ?? 1000));
      case "number":
      case "integer":
        return Number(
          multipleOf ?? minimum ?? maximum ?? (typeof exclusiveMinimum === "number" ? exclusiveMinimum + 1 : 1),
        );
      case "boolean":
        return index % 2 === 0;
      case "null":
        return null;
      case "array":
        return listOf(schema, depth);
      default:
        return objectOf(schema, depth);
    }
  };

  const listOf = ({ items, prefixItems, minItems }: JsonObject, depth: number): JsonValue => {
    const first = Array.isArray(prefixItems) ? prefixItems.map((item) => sample(item, depth + 1)) : [];
    const needed = Math.min(Number(minItems ?? 0), 20);
    const few = onlyRequired || depth > 6 || values > mostValues;
    const count = Math.max(needed - first.length, few || items === undefined || items === false ? 0 : 1);
    return [...first, ...Array.from({ length: count }, () => sample(items ?? {}, depth + 1))];
  };

  const objectOf = ({ properties, required, additionalProperties }: JsonObject, depth: number): JsonObject => {
    const needed = new Set(Array.isArray(required) ? required.map(String) : []);
    const known = isObject(properties) ? properties : {};
    const few = () => onlyRequired || depth > 6 || values > mostValues;
    const entries: [string, JsonValue][] = [];
    for (const [name, each] of Object.entries(known)) {
      if (each !== false && (needed.has(name) || !few())) entries.push([name, sample(each, depth + 1)]);
    }
    const additional = isObject(additionalProperties) ? additionalProperties : {};
    for (const name of needed) if (!Object.hasOwn(known, name)) entries.push([name, sample(additional, depth + 1)]);
    if (isObject(additionalProperties) && !few()) entries.push(["another key", sample(additional, depth + 1)]);
    return Object.fromEntries(entries);
  };

  return sample(root, 0);
}

function hasOwnShape(schema: JsonObject): boolean {
  return ["properties", "required", "items", "prefixItems", "additionalProperties"].some(
    (key) => schema[key] !== undefined,
  );
}

function pickType(
  schema: JsonObject,
  pick: (list: readonly JsonValue[]) => JsonValue | undefined,
): JsonValue | undefined {
  const { type, properties, items } = schema;
  if (Array.isArray(type)) return pick(type);
  return type ?? (properties === undefined && items !== undefined ? "array" : undefined);
}

/** An object with nothing in it that a schema speaks of. */
const unheardOf: JsonObject = { "unheard of": 1 };

const others: readonly JsonValue[] = [12_345, "another text", null, true, unheardOf, [unheardOf]];

/** The value with a member that is something else, or without it, one at a time; two levels deep. */
export function damagedIn(value: JsonValue, depth = 0): readonly JsonValue[] {
  if (!isObject(value) || depth > 1) return others.filter((other) => !isObject(other) || !isObject(value));
  const members = Object.entries(value);
  const damaged = members.flatMap(([key, member]) => [
    Object.fromEntries(members.filter(([each]) => each !== key)),
    ...damagedIn(member, depth + 1).map((each) =>
      Object.fromEntries(members.map(([name, kept]) => [name, name === key ? each : kept])),
    ),
  ]);
  return [...others.filter((other) => !isObject(other)), ...damaged];
}

/** So many of a list, spread evenly over it. */
export function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)]).flatMap((each) =>
    each === undefined ? [] : [each],
  );
}

export function distinct(values: readonly JsonValue[]): readonly JsonValue[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** What a pointer or a local reference leads to. */
export function targetOf(document: JsonObject, ref: string): JsonValue {
  const tokens = ref.replace(/^#/, "").split("/").slice(1);
  return tokens.reduce<JsonValue>((value, token) => {
    const key = decoded(token).replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(value)) return value[Number(key)] ?? null;
    return isObject(value) && Object.hasOwn(value, key) ? (value[key] ?? null) : null;
  }, document);
}

function decoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
