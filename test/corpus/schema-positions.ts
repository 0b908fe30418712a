import type { Operation, ResolvedSpec, Schema } from "../../generator/resolve/spec.js";

/** The schemas of a document: each place where a type is to be found for a value, references included. */
export function schemasOf(spec: ResolvedSpec): ReadonlySet<Schema> {
  const seen = new Set<Schema>();
  const queue: (Schema | undefined)[] = [...spec.schemas.values()];
  for (const operation of [...spec.operations, ...spec.webhooks]) queue.push(...schemasOfOperation(operation));
  for (let next = queue.pop(); next !== undefined || queue.length > 0; next = queue.pop()) {
    if (next === undefined || seen.has(next)) continue;
    seen.add(next);
    queue.push(...partsOf(next));
  }
  return seen;
}

function schemasOfOperation({
  parameters,
  requestBody,
  responses,
  callbacks,
}: Operation): readonly (Schema | undefined)[] {
  const contents = [
    ...parameters.flatMap(({ content }) => content ?? []),
    ...(requestBody?.content ?? []),
    ...responses.flatMap(({ content }) => content),
  ];
  return [
    ...callbacks.flatMap(({ operations }) => operations.flatMap(schemasOfOperation)),
    ...contents.flatMap(({ schema, itemSchema }) => [schema, itemSchema]),
  ];
}

function partsOf(schema: Schema): readonly (Schema | undefined)[] {
  const { additionalProperties } = schema;
  return [
    ...(schema.properties ?? []).map((property) => property.schema),
    ...(schema.patternProperties ?? []).map((property) => property.schema),
    typeof additionalProperties === "object" ? additionalProperties : undefined,
    schema.items,
    ...(schema.prefixItems ?? []),
    ...(schema.allOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.anyOf ?? []),
  ];
}
