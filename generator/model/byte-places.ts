/**
 * Where strings of bytes (`format: binary`) stand. Only a body of bytes and the parts of a form can hold them: in JSON,
 * in other text, in a parameter or a header, what the document means is a string.
 */
import type * as Spec from "../resolve/spec.js";
import { contentFormatOf, essenceOf } from "./media-types.js";
import type { TypeRef } from "./model.js";
import { unionOf } from "./type-algebra.js";
import type { TypeContext } from "./type-context.js";

export interface BytePlaces {
  readonly inText: ReadonlySet<Spec.Schema>;
  readonly inParts: ReadonlySet<Spec.Schema>;
}

const BYTES: TypeRef = { kind: "primitive", name: "binary" };
const TEXT: TypeRef = { kind: "primitive", name: "string" };

/** The type of a string that stands for bytes. */
export function bytesType(context: TypeContext, schema: Spec.Schema): TypeRef {
  const { inText, inParts } = context.bytePlaces();
  if (!inText.has(schema)) return BYTES;
  const isPart = inParts.has(schema);
  const instead = isPart ? "only a form holds bytes, so in JSON it is a string" : "JSON holds no bytes: it is a string";
  context.diagnostics.report("schema/unsupported", schema.at, "format: binary", instead);
  return isPart ? unionOf([BYTES, TEXT]) : TEXT;
}

/** Looked for when it is first asked, since few documents have bytes. */
export function bytePlaces(spec: Spec.ResolvedSpec): () => BytePlaces {
  let found: BytePlaces | undefined;
  return () => {
    found ??= new Walk(spec.schemas).of([...spec.operations, ...spec.webhooks]);
    return found;
  };
}

class Walk {
  readonly #schemas: Spec.ResolvedSpec["schemas"];
  readonly #inText = new Set<Spec.Schema>();
  readonly #inParts = new Set<Spec.Schema>();

  constructor(schemas: Spec.ResolvedSpec["schemas"]) {
    this.#schemas = schemas;
  }

  of(operations: readonly Spec.Operation[]): BytePlaces {
    for (const { parameters, requestBody, responses, callbacks } of operations) {
      for (const callback of callbacks) this.of(callback.operations);
      for (const { schema, content } of parameters) this.#text([schema, content?.[0]?.schema]);
      for (const content of requestBody?.content ?? []) this.#content(content);
      for (const response of responses) {
        for (const content of response.content) this.#content(content);
        this.#text(response.headers.map(({ schema }) => schema));
      }
    }
    return { inText: this.#inText, inParts: this.#inParts };
  }

  #content(content: Spec.MediaType): void {
    const { mediaType, schema, itemSchema } = content;
    if (essenceOf(mediaType).startsWith("multipart/")) this.#form(schema, new Set());
    else if (contentFormatOf(content, this.#schemas) !== "binary") this.#text([schema, itemSchema]);
  }

  #text(roots: readonly (Spec.Schema | undefined)[]): void {
    const waiting = [...roots];
    for (let schema = waiting.pop(); waiting.length > 0 || schema !== undefined; schema = waiting.pop()) {
      if (schema === undefined || this.#inText.has(schema)) continue;
      this.#inText.add(schema);
      waiting.push(...this.#same(schema), ...inside(schema));
    }
  }

  /** The fields of a form. */
  #form(schema: Spec.Schema | undefined, seen: Set<Spec.Schema>): void {
    if (schema === undefined || seen.has(schema)) return;
    seen.add(schema);
    for (const same of this.#same(schema)) this.#form(same, seen);
    for (const field of inside(schema)) this.#part(field, new Set());
  }

  /** A field, whose value or values are parts. What is in an object there is JSON. */
  #part(schema: Spec.Schema, seen: Set<Spec.Schema>): void {
    if (seen.has(schema)) return;
    seen.add(schema);
    this.#inParts.add(schema);
    const items = schema.items === undefined ? [] : [schema.items];
    for (const same of [...this.#same(schema), ...items]) this.#part(same, seen);
    this.#text(inside(schema).filter((each) => each !== schema.items));
  }

  /** Schemas of the same value. */
  #same({ ref, allOf, oneOf, anyOf }: Spec.Schema): readonly Spec.Schema[] {
    const target = ref === undefined ? undefined : this.#schemas.get(ref);
    return [...(target === undefined ? [] : [target]), ...(allOf ?? []), ...(oneOf ?? []), ...(anyOf ?? [])];
  }
}

/** Schemas of the values inside a value. */
function inside(schema: Spec.Schema): readonly Spec.Schema[] {
  const { properties = [], patternProperties = [], items, prefixItems = [] } = schema;
  const others = [schema.additionalProperties, schema.unevaluatedProperties];
  return [
    ...[...properties, ...patternProperties].map((property) => property.schema),
    ...others.filter((each) => typeof each === "object"),
    ...(items === undefined ? [] : [items]),
    ...prefixItems,
  ];
}
