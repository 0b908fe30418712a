/**
 * A copy of a document that is safe to hand to openapi-typescript. Left as it stands, that one would follow references
 * to other files and addresses, write the first word of a reference as an identifier, fail for a mapping that leads
 * nowhere and for an operationId that two operations have, let texts put tags into comments, and
 * throw for a `%` in a name. What it makes of some circles of references, and of references into the middle of
 * something, is an error to TypeScript.
 */

import { escapePointerToken } from "../diagnostics/location.js";
import { isObject } from "../load/json-object.js";
import type { JsonObject, JsonValue } from "../load/spec-document.js";
import { withoutChains } from "./alias-chains.js";
import { closingReferences } from "./eager-cycles.js";
import { commentText } from "./literals.js";
import { referenceWithoutPercent, withoutPercent } from "./percent.js";
import { memberOf, tokensOf, valueAt } from "./pointers.js";
import { isMisplacedFlag, shaped } from "./tame-shapes.js";

export interface TameDocument {
  readonly value: JsonValue;
  /** How many references were taken out. */
  readonly removed: number;
}

/** Objects whose keys are names: none of them is a keyword. */
const NAMES = new Set(
  `callbacks content definitions dependentSchemas encoding headers links mapping parameters pathItems paths
   patternProperties properties requestBodies responses schemas scopes securitySchemes variables webhooks $defs`.split(
    /\s+/,
  ),
);

/** Keywords whose values are printed in comments, at any depth. */
const PRINTED = new Set(["title", "summary", "description", "format", "default", "example", "examples"]);

/** Copies of copies of what references lead into: more of them, or larger ones, are not worth their text. */
const DEEPEST_COPY = 20;
const MOST_COPIED = 100_000;

export function tameDocument(root: JsonValue): TameDocument {
  let removed = 0;
  let copied = 0;
  const copying: string[] = [];
  const unnamed = operationsWithTakenIds(root);
  const closing = closingReferences(root, (ref) => (isPrintable(root, ref) ? valueAt(root, ref) : undefined));
  const copy = (value: JsonValue, areNames: boolean): JsonValue => {
    if (copying.length > 0) copied += 1;
    if (value === null || typeof value !== "object") return value;
    if (isList(value)) return value.map((item) => copy(item, false));
    const ref = Object.hasOwn(value, "$ref") ? value["$ref"] : undefined;
    if (typeof ref === "string" && !areNames && (closing.has(value) || !isPrintable(root, ref))) {
      removed += 1;
      return {};
    }
    if (typeof ref === "string" && !areNames && !isWhole(ref)) return copyOfTarget(ref);
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key, member]) => key !== "__proto__" && !(key === "externalValue" && typeof member === "string"))
        .filter(([key]) => (key !== "operationId" || !unnamed.has(value)) && (areNames || !isMisplacedFlag(key, value)))
        .map(([key, member]) => (areNames ? [withoutPercent(key), copy(member, false)] : [key, keyword(key, member)]))
        .filter((entry): entry is [string, JsonValue] => entry[1] !== undefined),
    );
  };
  const copyOfTarget = (ref: string): JsonValue => {
    if (copying.includes(ref) || copying.length === DEEPEST_COPY || copied > MOST_COPIED) {
      removed += 1;
      return {};
    }
    copying.push(ref);
    const target = copy(valueAt(root, ref) ?? {}, false);
    copying.pop();
    return target;
  };
  const keyword = (key: string, value: JsonValue): JsonValue | undefined => {
    if (key === "$ref" && typeof value === "string") return referenceWithoutPercent(value);
    if ((key === "operationId" || key === "name") && typeof value === "string") return withoutPercent(value);
    if (key === "mapping" && isObject(value)) return mapping(root, value);
    // Named examples are printed nowhere.
    if (key === "examples" && !isList(value)) return {};
    const tame = shaped(key, value);
    if (tame === undefined) return undefined;
    return PRINTED.has(key) ? printed(tame) : copy(tame, NAMES.has(key));
  };
  return { value: repaired(copy(root, false)), removed };
}

/** YAML reads `openapi: 3.1` as a number, and `3.0` as 3. */
function repaired(document: JsonValue): JsonValue {
  if (!isObject(document)) return document;
  const { openapi, components } = document;
  const schemas = memberOf(components, "schemas");
  const isNamed = components !== undefined && isObject(components) && schemas !== undefined && isObject(schemas);
  return {
    ...document,
    ...(typeof openapi === "number" ? { openapi: openapi.toFixed(1) } : {}),
    ...(isNamed ? { components: { ...components, schemas: withoutChains(schemas) } } : {}),
  };
}

/** Operations whose `operationId` another has: openapi-typescript refuses the document for them. */
function operationsWithTakenIds(root: JsonValue): ReadonlySet<JsonValue> {
  const seen = new Set<JsonValue>();
  const taken = new Set<JsonValue>();
  const items = ["paths", "webhooks"].flatMap((key) => membersOf(memberOf(root, key)));
  for (const operation of items.flatMap(membersOf)) {
    const id = memberOf(operation, "operationId");
    if (typeof id === "string") {
      if (seen.has(id)) taken.add(operation);
      seen.add(id);
    }
  }
  return taken;
}

function membersOf(value: JsonValue | undefined): readonly JsonValue[] {
  return value === undefined || !isObject(value) ? [] : Object.values(value);
}

/** The texts of a value that ends up in a comment. */
function printed(value: JsonValue): JsonValue {
  if (typeof value === "string") return commentText(value);
  if (value === null || typeof value !== "object") return value;
  if (isList(value)) return value.map(printed);
  const members = Object.entries(value).filter(([key]) => key !== "$ref" && key !== "externalValue");
  return Object.fromEntries(members.map(([key, member]) => [commentText(key), printed(member)]));
}

/** The entries that select something, by reference: what is none is the name of a schema. */
function mapping(root: JsonValue, value: JsonObject): JsonObject {
  const entries = Object.entries(value).flatMap(([key, target]): [string, JsonValue][] => {
    if (typeof target !== "string") return [];
    const ref = !/[#/]/.test(target)
      ? `#/components/schemas/${encodeURIComponent(escapePointerToken(target))}`
      : target;
    return isPrintable(root, ref) ? [[key, referenceWithoutPercent(ref)]] : [];
  });
  return Object.fromEntries(entries);
}

/** Whether a reference leads to a place in the document for which there will be a type: `__proto__` gets none. */
function isPrintable(root: JsonValue, ref: string): boolean {
  return (
    /^#\/(components|paths)\//.test(ref) && !tokensOf(ref).includes("__proto__") && valueAt(root, ref) !== undefined
  );
}

/**
 * Whether a reference leads to something that has a type of its own. One that leads into it is printed as if the keys on
 * the way were properties, and all of them required.
 */
function isWhole(ref: string): boolean {
  return /^#\/(components\/[^/]+|paths)\/[^/]+$/.test(ref);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
