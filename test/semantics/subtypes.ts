/**
 * Bases as OpenAPI means them: a value of a schema with a discriminator is one of what extends it by `allOf`, told by the
 * tag. Written for the oracle alone, as the rest of its reading of schemas.
 */
import type { JsonObject, JsonValue } from "../../generator/load/spec-document.js";
import { discriminated } from "./keywords.js";
import { tagsOf, textsOf } from "./tags.js";
import { isObject, targetOf } from "./values.js";

const prefix = "#/components/schemas/";

/** Puts in place of each base the choice of what extends it; these keep what the base says itself. */
export function withSubtypes(document: JsonObject): JsonObject {
  const { components } = document;
  const schemas = isObject(components) ? components["schemas"] : undefined;
  if (!isObject(components) || !isObject(schemas)) return document;
  const unions = new Map(Object.keys(schemas).flatMap((name) => unionOf(document, schemas, name)));
  const replaced = Object.entries(schemas).flatMap(([name, schema]): [string, JsonValue][] => {
    const own = withBasesAlone(schema, unions);
    const union = unions.get(name);
    return union === undefined
      ? [[name, own]]
      : [
          [name, union],
          [aloneName(name), own],
        ];
  });
  return { ...document, components: { ...components, schemas: Object.fromEntries(replaced) } };
}

function aloneName(name: string): string {
  return `${name} alone`;
}

function unionOf(document: JsonObject, schemas: JsonObject, name: string): (readonly [string, JsonObject])[] {
  const schema = schemas[name];
  if (!isObject(schema) || schema["oneOf"] !== undefined || schema["anyOf"] !== undefined) return [];
  const { discriminator } = schema;
  const property = isObject(discriminator) ? discriminator["propertyName"] : undefined;
  if (!isObject(discriminator) || typeof property !== "string") return [];
  if (!requires(schemas, schema, property)) return [];
  const mapping = isObject(discriminator["mapping"]) ? discriminator["mapping"] : {};
  const isMapped = (each: string) =>
    Object.values(mapping).some((target) => target === each || target === prefix + each);
  const names = extensionsOf(schemas, name);
  const isBaseToo = Object.keys(mapping).length === 0 || isMapped(name);
  const members = names.map((each) =>
    memberOf(document, name, each, { property, tags: tagsOf(prefix + each, mapping) }),
  );
  const told = members.filter((member) => member !== undefined);
  if (told.length < members.length) return [];
  const itself = {
    allOf: [refTo(aloneName(name))],
    [discriminated]: { property, tags: tagsOf(prefix + name, mapping) },
  };
  const all = [...told, ...(isBaseToo ? [itself] : [])];
  return all.length < 2 ? [] : [[name, { anyOf: all }]];
}

/** What extends a base, selected by its tags, or by what it says of the tag itself. Nothing when it can have neither. */
function memberOf(
  document: JsonObject,
  base: string,
  name: string,
  demand: { readonly property: string; readonly tags: readonly string[] },
): JsonObject | undefined {
  const allowed = textsOf(document, refTo(name), demand.property);
  const tags = demand.tags.filter((tag) => allowed?.includes(tag) ?? true);
  if (tags.length > 0) return { allOf: [refTo(name)], [discriminated]: { ...demand, tags } };
  const schema = targetOf(document, prefix + name);
  const parts = partsOf(schema).filter((part) => !isObject(part) || part["$ref"] !== prefix + base);
  const own = isObject(schema) ? textsOf(document, { ...schema, allOf: parts }, demand.property) : undefined;
  return own === undefined ? undefined : refTo(name);
}

function refTo(name: string): JsonObject {
  return { $ref: encodeURI(prefix + name) };
}

/** Whether the schema, or what it extends, says that the property is there. */
function requires(schemas: JsonObject, schema: JsonValue | undefined, property: string, depth = 0): boolean {
  if (!isObject(schema) || depth > 20) return false;
  const { required, $ref: ref } = schema;
  if (Array.isArray(required) && required.includes(property)) return true;
  const target = typeof ref === "string" ? [schemas[ref.slice(prefix.length)]] : [];
  return [...target, ...partsOf(schema)].some((part) => requires(schemas, part, property, depth + 1));
}

/** The names of what extends a schema, at any depth. */
function extensionsOf(schemas: JsonObject, base: string): readonly string[] {
  const found = new Set([base]);
  for (const each of found) {
    for (const [name, schema] of Object.entries(schemas)) {
      if (partsOf(schema).some((part) => isObject(part) && part["$ref"] === prefix + each)) found.add(name);
    }
  }
  found.delete(base);
  return [...found];
}

function partsOf(schema: JsonValue | undefined): readonly JsonValue[] {
  return isObject(schema) && Array.isArray(schema["allOf"]) ? schema["allOf"] : [];
}

function withBasesAlone(schema: JsonValue, unions: ReadonlyMap<string, JsonObject>): JsonValue {
  if (!isObject(schema) || !Array.isArray(schema["allOf"])) return schema;
  const parts = schema["allOf"].map((part) => {
    const ref = isObject(part) ? part["$ref"] : undefined;
    const name = typeof ref === "string" && ref.startsWith(prefix) ? ref.slice(prefix.length) : "";
    return unions.has(name) ? refTo(aloneName(name)) : part;
  });
  return { ...schema, allOf: parts };
}
