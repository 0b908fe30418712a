/** The document of `spec.yaml` with its markers filled in. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";

const MARKER = /«([\w.]+)»/g;
const source = readFileSync(new URL("spec.yaml", import.meta.url), "utf8");
const template: unknown = parse(source);

/** Every marker, in the order of the document. */
export const POSITIONS: readonly string[] = [
  ...new Set([...source.matchAll(MARKER)].flatMap(([, name]) => (name === undefined ? [] : [name]))),
];

/** What stands at a position when nobody means harm. */
export function harmless(position: string): string {
  return `harmless${POSITIONS.indexOf(position)}`;
}

/** The document as JSON, with the text that `fill` gives at each position. */
export function documentWith(fill: (position: string) => string): string {
  return JSON.stringify(filled(template, fill));
}

function filled(value: unknown, fill: (position: string) => string): unknown {
  const text = (raw: string) => raw.replace(MARKER, (_, name: string) => fill(name));
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return value.map((item) => filled(item, fill));
  if (typeof value !== "object" || value === null) return value;
  // A plain assignment would lose `__proto__`.
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      text(key),
      isReference(key, member) ? member.replace(MARKER, (_, name: string) => token(fill(name))) : filled(member, fill),
    ]),
  );
}

function isReference(key: string, value: unknown): value is string {
  return typeof value === "string" && (key === "$ref" || value.startsWith("#/"));
}

/** A token of a JSON pointer in a fragment (RFC 6901). */
function token(text: string): string {
  return text.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("%", "%25");
}
