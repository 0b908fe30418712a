/** What a client does with each media type (RFC 6838, RFC 6839 for `+json`). */
import type { MediaType } from "../resolve/spec.js";
import type { BodyFormat } from "./model.js";

/** How bodies of a media type are encoded and decoded; `undefined`: not at all. */
export function formatOf(mediaType: string): Exclude<BodyFormat, "raw"> | undefined {
  const essence = essenceOf(mediaType);
  if (/^(application\/json|text\/json|\*\/\*)$/.test(essence) || essence.endsWith("+json")) return "json";
  if (essence === "text/event-stream") return undefined;
  if (essence.startsWith("text/")) return "text";
  if (/^(application\/(octet-stream|pdf|zip|gzip|x-tar)|image\/|audio\/|video\/|font\/)/.test(essence)) return "binary";
  return undefined;
}

/** The media type without parameters, in lower case. */
export function essenceOf(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}

/** The content that a client uses: JSON if there is any, else the first that it can encode or decode. */
export function preferred(content: readonly MediaType[]): MediaType | undefined {
  return (
    content.find(({ mediaType }) => formatOf(mediaType) === "json") ??
    content.find(({ mediaType }) => formatOf(mediaType) !== undefined)
  );
}
