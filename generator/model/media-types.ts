/** What a client does with each media type (RFC 6838, RFC 6839 for `+json`). */
import type { MediaType, Schema, SchemaId } from "../resolve/spec.js";
import type { BodyFormat } from "./body-content.js";

/** How bodies of a media type are encoded and decoded; `undefined`: not at all. */
export function formatOf(mediaType: string): "json" | "text" | "binary" | undefined {
  const essence = essenceOf(mediaType);
  if (/^(application\/json|text\/json|application\/\*|\*\/\*)$/.test(essence) || essence.endsWith("+json"))
    return "json";
  if (essence === "text/event-stream") return undefined;
  if (essence.startsWith("text/")) return "text";
  if (/^(application\/(octet-stream|pdf|zip|gzip|x-tar|wasm)|image\/|audio\/|video\/|font\/)/.test(essence))
    return "binary";
  return undefined;
}

type Schemas = ReadonlyMap<SchemaId, Schema>;

/** As {@link formatOf}, for a content: bytes are bytes, whatever they are called, unless they are called JSON. */
export function contentFormatOf({ mediaType, schema }: MediaType, schemas: Schemas): ReturnType<typeof formatOf> {
  const format = formatOf(mediaType);
  const target = schema?.ref === undefined ? schema : schemas.get(schema.ref);
  const isJson = format === "json" && !/^(\*|application)\/\*$/.test(essenceOf(mediaType));
  return !isJson && target !== undefined && isBinary(target) ? "binary" : format;
}

/** As {@link contentFormatOf}, for requests, which may be forms. */
export function requestFormatOf(content: MediaType, schemas: Schemas): Exclude<BodyFormat, "raw"> | undefined {
  switch (essenceOf(content.mediaType)) {
    case "application/x-www-form-urlencoded":
      return "form";
    case "multipart/form-data":
      return "multipart";
    default:
      return contentFormatOf(content, schemas);
  }
}

/**
 * A schema that stands for bytes: 3.0's `format: binary`, 3.1's `contentMediaType: image/png`, which needs no type and
 * may then be of any kind (OpenAPI 3.1, Working With Binary Data).
 */
export function isBinary({ types, format, contentEncoding, contentMediaType }: Schema): boolean {
  if (contentEncoding !== undefined || types?.includes("string") === false) return false;
  const isOfBytes = contentMediaType !== undefined && formatOf(contentMediaType) === "binary";
  return isOfBytes || (types === undefined ? contentMediaType === "*/*" : format === "binary");
}

/** The media type without parameters, in lower case. */
export function essenceOf(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}

// `*/*`, `text/*`, `application/*+json` (OpenAPI §4.8.14)
export function isRange(mediaType: string): boolean {
  return /^(\*|[\w.-]+)\/\*(\+[\w.-]+)?$/.test(essenceOf(mediaType));
}

/** A media type that can be sent: a range stands for the usual one of its kind. */
export function concrete(mediaType: string): string {
  if (!isRange(mediaType)) return mediaType;
  return formatOf(mediaType) === "text" ? "text/plain" : "application/json";
}

/**
 * The content that a client uses: JSON if there is any, plain rather than with parameters, else the first that it can
 * encode or decode.
 */
export function preferred<Format>(
  content: readonly MediaType[],
  format: (content: MediaType, schemas: Schemas) => Format | undefined,
  schemas: Schemas,
): MediaType | undefined {
  const known = content.filter((each) => format(each, schemas) !== undefined);
  const json = known.filter((each) => format(each, schemas) === "json");
  const plain = json.filter(({ mediaType }) => essenceOf(mediaType) === "application/json");
  return plain.find(({ mediaType }) => !mediaType.includes(";")) ?? plain[0] ?? json[0] ?? known[0];
}
