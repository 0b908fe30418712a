import { childLocation, type Location } from "../diagnostics/location.js";
import { deepestNesting } from "./limits.js";
import type { JsonValue } from "./spec-document.js";

/** What one pass over a fresh value finds. */
export interface CleanTree {
  readonly value: JsonValue;
  /** How many members all objects have together. */
  readonly keys: number;
  /** What stands before the `#` in every string that may be a reference to a file, whether or not it is one there. */
  readonly fileRefs: ReadonlySet<string>;
  /** Numbers that JSON cannot hold; they have become `null`. */
  readonly oddNumbers: readonly { readonly at: Location; readonly value: number }[];
  /** Something nested deeper than is read; the pass stops there. */
  readonly tooDeep?: Location;
}

interface Pass {
  keys: number;
  readonly fileRefs: Set<string>;
  readonly oddNumbers: { readonly at: Location; readonly value: number }[];
  /** Keys and indexes on the way to the value that is passed now. */
  readonly path: (string | number)[];
  tooDeep?: readonly (string | number)[];
}

/**
 * Turns what a reader gave into plain values, in place: objects lose their prototype, which costs a few milliseconds
 * for a document of megabytes and makes every later look-up safe.
 */
export function cleanTree(value: unknown, file: string): CleanTree {
  const pass: Pass = { keys: 0, fileRefs: new Set(), oddNumbers: [], path: [] };
  const root = { value };
  visitMember(root, "value", value, file, pass);
  pass.path.length = 0;
  const { keys, fileRefs, oddNumbers, tooDeep } = pass;
  return {
    value: root.value as JsonValue,
    keys,
    fileRefs,
    oddNumbers,
    ...(tooDeep === undefined ? {} : { tooDeep: childLocation({ file, pointer: "" }, ...tooDeep) }),
  };
}

function visitMember(
  parent: Record<string | number, unknown>,
  key: string | number,
  value: unknown,
  file: string,
  pass: Pass,
): void {
  if (typeof value === "object" && value !== null) {
    if (pass.path.length >= deepestNesting) {
      pass.tooDeep ??= [...pass.path];
      return;
    }
    if (Array.isArray(value)) {
      visitItems(value, file, pass);
    } else {
      visitObject(value as Record<string, unknown>, file, pass);
    }
  } else if (typeof value === "number" && !Number.isFinite(value)) {
    pass.oddNumbers.push({ at: childLocation({ file, pointer: "" }, ...pass.path), value });
    parent[key] = null;
  } else if (value === undefined || typeof value === "bigint") {
    parent[key] = value === undefined ? null : Number(value);
  } else if (typeof value === "string" && mayBeReference(key, value, pass)) {
    pass.fileRefs.add(value.split("#", 1)[0] ?? "");
  }
}

/** `$ref` holds references, and so may the mapping of a discriminator, beside names of schemas. */
function mayBeReference(key: string | number, value: string, pass: Pass): boolean {
  if (value.startsWith("#")) {
    return false;
  }
  const isMapping = key === "defaultMapping" || pass.path[pass.path.length - 2] === "mapping";
  return key === "$ref" || (isMapping && /[/#]|\.(?:json|ya?ml)$/i.test(value));
}

function visitItems(items: unknown[], file: string, pass: Pass): void {
  const depth = pass.path.length;
  for (let index = 0; index < items.length; index += 1) {
    pass.path[depth] = index;
    visitMember(items as unknown as Record<number, unknown>, index, items[index], file, pass);
  }
  pass.path.length = depth;
}

function visitObject(object: Record<string, unknown>, file: string, pass: Pass): void {
  Object.setPrototypeOf(object, null);
  const depth = pass.path.length;
  const keys = Object.keys(object);
  pass.keys += keys.length;
  for (const key of keys) {
    pass.path[depth] = key;
    visitMember(object, key, object[key], file, pass);
  }
  pass.path.length = depth;
}
