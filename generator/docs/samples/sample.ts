/** Example values, before they are printed. */
import type { JsonValue } from "../../load/spec-document.js";

export type Sample =
  | { readonly kind: "scalar"; readonly value: string | number | boolean | null }
  | { readonly kind: "list"; readonly items: readonly Sample[] }
  | { readonly kind: "object"; readonly entries: readonly SampleEntry[] }
  /** An expression, for what JSON has no word for. */
  | { readonly kind: "code"; readonly text: string };

export type SampleEntry = readonly [key: string, value: Sample];

export function scalar(value: string | number | boolean | null): Sample {
  return { kind: "scalar", value };
}

/** A value of a document as it stands. */
export function fromJson(value: JsonValue): Sample {
  if (value === null || typeof value !== "object") return scalar(value);
  if (Array.isArray(value)) return { kind: "list", items: value.map(fromJson) };
  return { kind: "object", entries: Object.entries(value).map(([key, member]) => [key, fromJson(member)]) };
}

/** The sample as a value; `undefined` when JSON has no word for some of it. */
export function toJson(sample: Sample): JsonValue | undefined {
  switch (sample.kind) {
    case "scalar":
      return sample.value;
    case "code":
      return undefined;
    case "list": {
      const items = sample.items.map(toJson);
      return items.every((item) => item !== undefined) ? items : undefined;
    }
    case "object": {
      const entries = sample.entries.map(([key, value]) => [key, toJson(value)] as const);
      return entries.every(([, value]) => value !== undefined) ? (Object.fromEntries(entries) as JsonValue) : undefined;
    }
  }
}

/** A number that depends on nothing but the text (FNV-1a, 32 bits). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
