import { unescapePointerToken } from "../diagnostics/location.js";
import type { SchemaId } from "../resolve/spec.js";

/** What the target of a `$ref` is called: the key of the component, or the way to a place inside one. */
export function nameOfTarget(id: SchemaId): string {
  const [file = "", pointer = ""] = splitId(id);
  const tokens = pointer.split("/").slice(1).map(unescapePointerToken);
  const [first, , name] = tokens;
  if (first === "components" && tokens.length === 3 && name !== undefined) return name;
  if (first === "definitions" && tokens.length === 2 && tokens[1] !== undefined) return tokens[1];
  const words = first === "paths" ? wordsOfPath(tokens.slice(1)) : wordsOf(tokens);
  return words.length > 0 ? words.join(" ") : (fileName(file) ?? "Schema");
}

function fileName(file: string): string | undefined {
  return file
    .split("/")
    .at(-1)
    ?.replace(/\.\w+$/, "");
}

/** Tokens that say what kind of thing comes next, and not which. */
const STRUCTURAL: ReadonlySet<string> = new Set([
  ...["components", "schemas", "definitions", "$defs", "properties", "content", "schema"],
]);

/** `responses/200/content/application~1json/schema/allOf/1/properties/links` → `response links` */
function wordsOf(tokens: readonly string[]): readonly string[] {
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1];
    const number = /^\d+$/.test(token) ? Number(token) + 1 : undefined;
    if (before === "properties") return [token];
    if (before === "content" || STRUCTURAL.has(token)) return [];
    if (before === "responses" && !STRUCTURAL.has(tokens[index - 2] ?? "")) {
      return /^2/.test(token) ? ["response"] : [`${token} error`];
    }
    if (token === "responses" && index < tokens.length - 1) return [];
    if (number !== undefined && before === "allOf") return index === tokens.length - 1 ? [`part ${number}`] : [];
    if (number !== undefined && (before === "oneOf" || before === "anyOf")) return [`option ${number}`];
    if (/^(?:allOf|oneOf|anyOf)$/.test(token) && index < tokens.length - 1) return [];
    return [PARTS.get(token) ?? token];
  });
}

const PARTS: ReadonlyMap<string, string> = new Map([
  ["items", "item"],
  ["additionalProperties", "value"],
  ["requestBody", "request body"],
]);

/** `/orders/{id}` and `get` → `get orders by id` */
function wordsOfPath([path = "", method = "", ...rest]: readonly string[]): readonly string[] {
  return [method, path.replace(/\{([^}]*)\}/g, " by $1 "), ...wordsOf(rest)];
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
