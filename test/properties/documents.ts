/** Documents that no one would write, and some that people do. */
import fc from "fast-check";
import type { JsonObject, JsonValue } from "../../generator/load/spec-document.js";

/** Names that have broken generators. */
export const names: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...["Order", "order", "ORDER", "Order_", "order-line", "orderLine", "__proto__", "constructor", "then", "toString"],
    ...[
      "1st",
      "class",
      "await",
      "default",
      "Promise",
      "Shop",
      "ShopError",
      "Response",
      "Größe",
      "注文",
      "طلب",
      "🎉",
      "",
    ],
    ...["a b", "a/b", "a~b", "100%", "*/", "`$x`", "'\"\\", "\u2028", "EventStream", "OrderRequest", "x".repeat(150)],
  ),
  fc.string({ maxLength: 8, unit: "binary" }),
);

const scalars = fc.oneof(
  fc.record({ type: fc.constantFrom("string", "integer", "number", "boolean", "null") }),
  fc.record({ type: fc.constant("string"), format: fc.constantFrom("date", "binary", "int64", "uuid") }),
  fc.record({
    enum: fc.array(fc.oneof(fc.string({ maxLength: 4 }), fc.integer(), fc.constant(null)), { maxLength: 4 }),
  }),
  fc.record({ const: fc.oneof(fc.string({ maxLength: 4 }), fc.integer()) }),
  fc.constantFrom<JsonValue>({}, true, false, { type: ["string", "null"] }, { type: "array" }),
);

function schemasOver(known: readonly string[]): fc.Arbitrary<JsonValue> {
  const ref = fc
    .constantFrom(...(known.length > 0 ? known : ["Order"]))
    .map((name) => ({ $ref: `#/components/schemas/${pointerToken(name)}` }));
  const { schema } = fc.letrec<{ schema: JsonValue; object: JsonValue }>((tie) => ({
    schema: fc.oneof(
      { maxDepth: 4, depthSize: "small", withCrossShrink: true },
      scalars,
      ref,
      tie("object"),
      fc.record({ type: fc.constant("array"), items: tie("schema") }),
      fc.record({ prefixItems: fc.array(tie("schema"), { maxLength: 3 }) }),
      fc.record({ type: fc.constant("object"), additionalProperties: tie("schema") }),
      combined("allOf", tie("schema")),
      combined("oneOf", tie("schema")),
      combined("anyOf", tie("schema")),
      fc.record({ oneOf: fc.array(ref, { maxLength: 3 }), discriminator: fc.record({ propertyName: names }) }),
      fc.record({ description: fc.string({ maxLength: 12 }), $ref: ref.map(({ $ref }) => $ref) }),
    ),
    object: fc
      .tuple(membersOf(tie("schema"), 4), fc.array(names, { maxLength: 2 }))
      .map(([properties, required]) => ({ type: "object", properties, required })),
  }));
  return schema;
}

function combined(keyword: string, schema: fc.Arbitrary<JsonValue>): fc.Arbitrary<JsonObject> {
  return fc.array(schema, { minLength: 1, maxLength: 3 }).map((parts) => ({ [keyword]: parts }));
}

function membersOf(values: fc.Arbitrary<JsonValue>, maxLength: number): fc.Arbitrary<JsonObject> {
  return fc.array(fc.tuple(names, values), { maxLength }).map((entries) => Object.fromEntries(entries));
}

function operationsOver(schema: fc.Arbitrary<JsonValue>): fc.Arbitrary<JsonObject> {
  const media = fc.constantFrom("application/json", "text/plain", "application/octet-stream", "image/png", "a/b");
  const content = fc.tuple(media, schema).map(([type, each]) => ({ [type]: { schema: each } }));
  const parameter = fc.record({ name: names, in: fc.constantFrom("query", "header", "cookie"), schema });
  const response = fc
    .tuple(fc.constantFrom("200", "201", "404", "4XX", "default"), content)
    .map(([status, each]) => ({ [status]: { description: "Fine", content: each } }));
  return fc
    .record({
      operationId: fc.option(names, { nil: undefined }),
      tags: fc.option(fc.array(names, { maxLength: 2 }), { nil: undefined }),
      parameters: fc.uniqueArray(parameter, { maxLength: 3, selector: ({ name }) => name }),
      requestBody: fc.option(
        content.map((each) => ({ content: each })),
        { nil: undefined },
      ),
      responses: response,
    })
    .map((operation) => JSON.parse(JSON.stringify(operation)));
}

/** Documents whose references lead somewhere. */
export const documents: fc.Arbitrary<JsonObject> = fc.uniqueArray(names, { maxLength: 5 }).chain((known) => {
  const schema = schemasOver(known);
  const schemas = fc
    .tuple(...known.map(() => schema))
    .map((all) => Object.fromEntries(known.map((name, index) => [name, all[index] ?? {}])));
  const operation = operationsOver(schema);
  const methods = fc.constantFrom("get", "post", "delete");
  const paths = fc
    .array(fc.tuple(fc.constantFrom("/orders", "/a", "/a/b", "/{id}"), methods, operation), { maxLength: 3 })
    .map((all) => Object.fromEntries(all.map(([path, method, each]) => [path, { [method]: each }])));
  return fc.tuple(schemas, paths).map(([all, each]) => ({
    openapi: "3.1.0",
    info: { title: "Shop", version: "1" },
    paths: each,
    components: { schemas: all },
  }));
});

/** Documents of which parts are something else altogether. */
export const damaged: fc.Arbitrary<JsonValue> = fc
  .tuple(
    documents,
    fc.array(fc.tuple(fc.nat(), fc.jsonValue({ maxDepth: 1 })), { maxLength: 4 }),
    fc.constantFrom("3.0.3", "3.1.0", "3.2.0"),
  )
  .map(([document, changes, openapi]) => {
    const all: JsonValue = { ...document, openapi };
    return changes.reduce<JsonValue>((value, [place, other]) => replaced(value, place, other as JsonValue), all);
  });

/** Replaces one member somewhere below. */
function replaced(value: JsonValue, place: number, other: JsonValue): JsonValue {
  if (typeof value !== "object" || value === null) return other;
  const keys = Object.keys(value);
  const key = keys[place % Math.max(keys.length, 1)];
  if (key === undefined || (key === "openapi" && keys.length > 1)) return value;
  const entries = Object.entries(value).map(([each, member]) => [
    each,
    each === key ? replaced(member, Math.floor(place / keys.length), other) : member,
  ]);
  return Array.isArray(value) ? entries.map(([, member]) => member as JsonValue) : Object.fromEntries(entries);
}

function pointerToken(name: string): string {
  return encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
}

/** The same value with the members of every object in another order. */
export function shuffled(value: JsonValue, seed: number): JsonValue {
  let state = seed;
  const random = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state;
  };
  const walk = (each: JsonValue): JsonValue => {
    if (typeof each !== "object" || each === null) return each;
    if (Array.isArray(each)) return each.map(walk);
    const entries = Object.entries(each).map(([key, member]) => [random(), key, walk(member)] as const);
    return Object.fromEntries(entries.sort(([a], [b]) => a - b).map(([, key, member]) => [key, member]));
  };
  return walk(value);
}
