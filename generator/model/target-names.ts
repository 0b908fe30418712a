import { unescapePointerToken } from "../diagnostics/location.js";
import type { SchemaId } from "../resolve/spec.js";

/** What the target of a `$ref` is called: the key of the component, or the way to a place inside one. */
export function nameOfTarget(id: SchemaId): string {
  const [file = "", pointer = ""] = splitId(id);
  const tokens = pointer.split("/").slice(1).map(unescapePointerToken);
  const [first, , name] = tokens;
  if (first === "components" && tokens.length === 3 && name !== undefined) return name;
  if (first === "definitions" && tokens.length === 2 && tokens[1] !== undefined) return tokens[1];
  const structural = new Set([
    "components",
    "schemas",
    "definitions",
    "$defs",
    "properties",
    "paths",
    "content",
    "schema",
  ]);
  const words = tokens.filter((token) => !structural.has(token)).map((token) => (token === "items" ? "item" : token));
  return words.length > 0
    ? words.join(" ")
    : (file
        .split("/")
        .at(-1)
        ?.replace(/\.\w+$/, "") ?? "Schema");
}

/** Whether the target is a component or a file: only those have a name that a discriminator may use as it stands. */
export function hasOwnName(id: SchemaId): boolean {
  const [, pointer = ""] = splitId(id);
  return /^(\/?|\/components\/[^/]+\/[^/]+|\/definitions\/[^/]+)$/.test(pointer);
}

function splitId(id: SchemaId): readonly string[] {
  const hash = id.indexOf("#");
  return hash < 0 ? [id, ""] : [id.slice(0, hash), id.slice(hash + 1)];
}
