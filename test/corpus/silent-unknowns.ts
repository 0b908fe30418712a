/**
 * Where a type of the model is `unknown` although the schema says what values look like. It looks at the model and the
 * document side by side, and knows nothing of how the one is made of the other.
 */
import type { ApiModel, Property, ResponseContent, TypeRef } from "../../generator/model/model.js";
import type { MediaType, Operation, ResolvedSpec, Schema } from "../../generator/resolve/spec.js";
import { schemasOf } from "./schema-positions.js";

interface Pair {
  readonly type: TypeRef | undefined;
  readonly schema: Schema | undefined;
}

type Placed = Pick<Schema, "at">;

/** @returns The places of the schemas: `<file>#<pointer>`. */
export function silentUnknowns(spec: ResolvedSpec, model: ApiModel): readonly string[] {
  const pairs = [...declaredPairs(spec, model), ...operationPairs(spec, model)];
  return [...new Set(pairs.flatMap((pair) => lostIn(spec, pair)))].sort();
}

export function placeOf({ at }: Placed): string {
  return `${at.file}#${at.pointer}`;
}

function declaredPairs(spec: ResolvedSpec, model: ApiModel): readonly Pair[] {
  const schemas = new Map([...schemasOf(spec)].map((schema) => [placeOf(schema), schema]));
  return [...model.types.values()].flatMap((declared): readonly Pair[] => {
    const schema = schemas.get(placeOf(declared));
    if (declared.kind === "alias") return [{ type: declared.type, schema }];
    const properties = declared.properties.filter(isDeclared).map((property) => ({
      type: property.type,
      schema: schemas.get(placeOf(property)),
    }));
    return [...properties, ...valuesOf(declared.additional, schema)];
  });
}

/** A property that is only required stands where the object does. */
function isDeclared({ at, wireName }: Property): boolean {
  return at.pointer.endsWith(`/properties/${wireName.replaceAll("~", "~0").replaceAll("/", "~1")}`);
}

function operationPairs(spec: ResolvedSpec, model: ApiModel): readonly Pair[] {
  const sources = new Map(spec.operations.map((operation) => [placeOf(operation), operation]));
  return model.operations.flatMap((operation) => {
    const source = sources.get(placeOf(operation));
    if (source === undefined) return [];
    const { body, parameters, responses } = operation;
    return [
      ...parameters.map((parameter) => ({ type: parameter.type, schema: schemaOfParameter(source, parameter) })),
      ...(body === undefined ? [] : contentPairs([body, ...body.alternatives], source.requestBody?.content)),
      ...responses.flatMap(({ status, contents }) =>
        contentPairs(contents, source.responses.find((response) => response.status === status)?.content),
      ),
    ];
  });
}

function schemaOfParameter({ parameters }: Operation, { at }: Placed): Schema | undefined {
  const source = parameters.find((parameter) => placeOf(parameter) === placeOf({ at }));
  return source?.schema ?? source?.content?.[0]?.schema;
}

function contentPairs(
  contents: readonly Pick<ResponseContent, "type" | "mediaType">[],
  sources: readonly MediaType[] = [],
): readonly Pair[] {
  return contents.map(({ type, mediaType }) => ({
    type,
    schema: sources.find((source) => source.mediaType === mediaType)?.schema,
  }));
}

/** The values of a map. Patterns are another word for them, and what is said of one key is not said of all. */
function valuesOf(type: TypeRef | undefined, schema: Schema | undefined): readonly Pair[] {
  const additional = schema?.additionalProperties;
  return typeof additional === "object" && schema?.patternProperties === undefined
    ? [{ type, schema: additional }]
    : [];
}

function lostIn(spec: ResolvedSpec, { type, schema }: Pair): readonly string[] {
  if (type === undefined || schema === undefined) return [];
  if (type.kind === "primitive") {
    return type.name === "unknown" && saysSomething(spec, schema, new Set()) ? [placeOf(schema)] : [];
  }
  if (type.kind === "list") return lostIn(spec, { type: type.item, schema: schema.items });
  return type.kind === "map" ? valuesOf(type.value, schema).flatMap((pair) => lostIn(spec, pair)) : [];
}

/** Whether not every value is one of the schema, by what a type can say. */
function saysSomething(spec: ResolvedSpec, schema: Schema, open: ReadonlySet<Schema>): boolean {
  if (open.has(schema)) return false;
  const inside = new Set([...open, schema]);
  const says = (part: Schema) => saysSomething(spec, part, inside);
  const { types, properties, items, prefixItems, additionalProperties, patternProperties, ref } = schema;
  const target = ref === undefined ? undefined : spec.schemas.get(ref);
  const isAny = types !== undefined && new Set(types).size >= 6;
  const keywords = [properties, items, prefixItems, additionalProperties, patternProperties, schema.enum, schema.const];
  return (
    (types !== undefined && !isAny) ||
    keywords.some((keyword) => keyword !== undefined && keyword !== true) ||
    (target !== undefined && says(target)) ||
    (schema.allOf ?? []).some(says) ||
    [schema.oneOf, schema.anyOf].some(
      (branches) => branches !== undefined && branches.length > 0 && branches.every(says),
    )
  );
}
