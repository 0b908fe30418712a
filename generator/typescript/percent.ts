/**
 * Names with a `%` on their way through openapi-typescript, which takes every name for part of an encoded reference and
 * throws for one that does not decode. A character that no name has stands in for it.
 */
import { escapePointerToken, unescapePointerToken } from "../diagnostics/location.js";

const STAND_IN = "\uE025";

export function withoutPercent(name: string): string {
  return name.replaceAll("%", STAND_IN);
}

/** The reference to what {@link withoutPercent} has renamed. */
export function referenceWithoutPercent(ref: string): string {
  if (!ref.includes("%")) return ref;
  return ref
    .split("/")
    .map((token) => encodeURIComponent(escapePointerToken(withoutPercent(decodedToken(token)))).replace(/^%23$/, "#"))
    .join("/");
}

/** Undoes {@link withoutPercent}, in a printed text too, where the character is escaped. */
export function withPercent(text: string): string {
  return text.replace(/\uE025|\\uE025/gi, "%");
}

/** A token of a reference as the key that it names. */
export function decodedToken(token: string): string {
  try {
    return unescapePointerToken(decodeURIComponent(token));
  } catch {
    return unescapePointerToken(token);
  }
}
