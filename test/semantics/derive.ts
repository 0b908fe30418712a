/** Values that a schema accepts, more often than not. */
import type { JsonObject, JsonValue } from "../../generator/load/spec-document.js";
import { discriminated } from "./keywords.js";
import { distinct, isObject, targetOf } from "./values.js";

/** What may differ between two samples of a schema. */
interface Choice {
  /** Which branch, enum member or type is taken. */
  readonly index: number;
  readonly onlyRequired: boolean;
}

/** So many branches of a union have samples of their own. */
const mostBranches = 12;

/** A sample that holds more values than this has only what is required from there on. */
const mostValues = 150;

/** Values of a schema of a document, none twice; the first with everything in it. */
export function samplesOf(document: JsonObject, schema: JsonValue): readonly JsonValue[] {
  const count = Math.min(Math.max(4, branchesOf(document, schema)), mostBranches);
  const choices: readonly Choice[] = [
    ...Array.from({ length: count }, (_, index) => ({ index, onlyRequired: false })),
    ...Array.from({ length: count / 2 }, (_, index) => ({ index, onlyRequired: true })),
  ];
  return distinct(choices.map((choice) => sampleOf(document, schema, choice)));
}

/** How many branches a schema has itself, or what it refers to. */
function branchesOf(document: JsonObject, schema: JsonValue, depth = 0): number {
  if (!isObject(schema) || depth > 6) return 0;
  const { $ref: ref, oneOf, anyOf, allOf, enum: members } = schema;
  const lists = [oneOf, anyOf, members].map((each) => (Array.isArray(each) ? each.length : 0));
  const parts = [...(typeof ref === "string" ? [targetOf(document, ref)] : []), ...(Array.isArray(allOf) ? allOf : [])];
  return Math.max(...lists, ...parts.map((part) => branchesOf(document, part, depth + 1)));
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
    const last = all.every(isObject) ? Object.fromEntries(all.flatMap(Object.entries)) : (all.at(-1) ?? null);
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
