/** What a client makes of each answer, and which of several ways to write one answer it need not read. */
import { inKeyOrder } from "../load/json-object.js";
import type { MediaType, Schema, SchemaId, SchemaProperty } from "../resolve/spec.js";
import { contentFormatOf, essenceOf } from "./media-types.js";
import { hasShape } from "./schema-kind.js";
import { streamKind } from "./streams.js";
import { saysText } from "./text-type.js";

/** How the body of a response is read. `any`: as JSON if it says so and is, else as text; `raw`: as bytes, unparsed. */
export type ResponseFormat = "json" | "text" | "binary" | "any" | "raw";

type Schemas = ReadonlyMap<SchemaId, Schema>;

// Types of text whose names do not say `text/`.
const TEXTS =
  /^application\/(.*\+)?(xml|yaml|x-yaml|toml|javascript|ecmascript|sql|graphql|jwt|jwe|sdp|x-sh|x-pem-file)$/;

// Other ways to write what JSON writes. Without a schema of its own, one of these beside JSON says the same.
const RENDERINGS = /^(application|text)\/(.*[+.-])?(xml|yaml|json|cbor|msgpack|protobuf)$/;

/** How a content is read; `undefined`: as bytes, although the document says what they hold. */
export function responseFormatOf(content: MediaType, schemas: Schemas): Exclude<ResponseFormat, "raw"> | undefined {
  const { mediaType, schema } = content;
  const essence = essenceOf(mediaType);
  const format = contentFormatOf(content, schemas);
  const isText = schema !== undefined && saysText({ schemas }, schema);
  const isUntold = schema === undefined || (schema.ref === undefined && !hasShape(schema));
  if (format === "json" && /^(\*|application)\/\*$/.test(essence)) return isText || isUntold ? "any" : "json";
  if (format !== undefined) return format;
  if (TEXTS.test(essence) || isText) return "text";
  return isUntold && essence !== "text/event-stream" ? "binary" : undefined;
}

/** Whether a content is what another one, of JSON, says already: a client asks for the JSON, and misses nothing. */
export function isRepetition(content: MediaType, json: MediaType): boolean {
  const essence = essenceOf(content.mediaType);
  if (streamKind(content) !== undefined) return false;
  if (content.schema === undefined) return content.itemSchema === undefined && RENDERINGS.test(essence);
  const isJson = /^application\/(.*\+)?json$/.test(essence);
  return !isJson && json.schema !== undefined && isSame(content.schema, json.schema);
}

function isSame(one: Schema, other: Schema): boolean {
  return one === other || shapeText(one) === shapeText(other);
}

/** A schema as text, wherever it stands and in whatever order its keywords and properties are. */
function shapeText(schema: Schema): string {
  return JSON.stringify(schema, (key, value: unknown) => {
    if (key === "at" || key === "examples") return undefined;
    if (key === "properties" && Array.isArray(value)) return value.toSorted(byName);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? inKeyOrder(value) : value;
  });
}

function byName({ name: a }: SchemaProperty, { name: b }: SchemaProperty): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
