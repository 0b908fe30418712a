/**
 * Reading members whose kind is known. What has another kind is reported and left out, so that nothing after this
 * needs to doubt a value.
 */
import type { JsonValue } from "../load/spec-document.js";
import { at, type Context, isList, isObjectNode, member, type Node, type ObjectNode } from "./context.js";
import { markdownOf } from "./html-words.js";
import type { Extensions } from "./spec.js";

/** What a value is, for a sentence. */
export function describe(value: JsonValue): string {
  if (value === null || typeof value === "boolean") {
    return String(value);
  }
  if (typeof value === "number") {
    return `the number ${value}`;
  }
  return typeof value === "string" ? "text" : isList(value) ? "a list" : "an object";
}

export function reportKind(context: Context, node: Node, what: string, expected: string, instead?: string): void {
  context.diagnostics.report("structure/wrong-type", node.at, what, expected, describe(node.value), instead);
}

/** The node as an object; reported when it is something else. */
export function objectOf(context: Context, node: Node, what: string): ObjectNode | undefined {
  if (isObjectNode(node)) {
    return node;
  }
  reportKind(context, node, what, "an object");
  return undefined;
}

export function objectMember(context: Context, node: ObjectNode, key: string): ObjectNode | undefined {
  const found = member(node, key);
  return found && objectOf(context, found, key);
}

/** The items of a list; none when there is no list. */
export function listMember(context: Context, node: ObjectNode, key: string): readonly Node[] {
  const found = member(node, key);
  return found === undefined ? [] : (itemsOf(context, found, key) ?? []);
}

export function itemsOf(context: Context, node: Node, what: string): readonly Node[] | undefined {
  const { value } = node;
  if (isList(value)) {
    return value.map((item, index) => ({ value: item, at: at(node, index) }));
  }
  reportKind(context, node, what, "a list");
  return undefined;
}

type Entry = readonly [key: string, node: Node];

/** The members of an object whose keys are names, in its order. */
export function entriesOf(node: ObjectNode | undefined): readonly Entry[] {
  return node === undefined
    ? []
    : Object.keys(node.value).map((key) => [key, { value: node.value[key] ?? null, at: at(node, key) }]);
}

/** The members of an object that may hold extensions beside names: paths, responses, a callback. */
export function namedEntriesOf(node: ObjectNode | undefined): readonly Entry[] {
  return entriesOf(node).filter(([key]) => !key.startsWith("x-"));
}

function wordsOf(text: string, what: string): string {
  return what === "description" || what === "summary" ? markdownOf(text) : text;
}

/** A text. Numbers and booleans, which YAML makes of a version or a name without quotes, are read as they look. */
export function textOf(context: Context, node: Node, what: string): string | undefined {
  const { value } = node;
  if (typeof value === "string") {
    return wordsOf(value, what);
  }
  if (typeof value === "number" || typeof value === "boolean") {
    reportKind(context, node, what, "text", `"${value}" is assumed`);
    return String(value);
  }
  reportKind(context, node, what, "text");
  return undefined;
}

export function textMember(context: Context, node: ObjectNode, key: string): string | undefined {
  const value = node.value[key];
  if (value === undefined) {
    return undefined;
  }
  // The place of most texts is never needed.
  return typeof value === "string" ? wordsOf(value, key) : textOf(context, { value, at: at(node, key) }, key);
}

/** A text that has to be there; without it `fallback` is assumed and reported. */
export function requiredText(
  context: Context,
  node: ObjectNode,
  key: string,
  fallback: string,
  assumed: string,
): string {
  if (node.value[key] === undefined) {
    context.diagnostics.report("structure/missing", at(node, key), key, assumed);
  }
  return textMember(context, node, key) ?? fallback;
}

export function booleanOf(context: Context, node: Node, what: string): boolean | undefined {
  const { value } = node;
  if (typeof value === "boolean") {
    return value;
  }
  if (value === "true" || value === "false") {
    reportKind(context, node, what, "true or false", `${value} is assumed`);
    return value === "true";
  }
  reportKind(context, node, what, "true or false");
  return undefined;
}

export function booleanMember(context: Context, node: ObjectNode, key: string): boolean | undefined {
  const found = member(node, key);
  return found && booleanOf(context, found, key);
}

/** The texts of a list; other items are reported and left out. */
export function textsOf(context: Context, node: Node, what: string): readonly string[] | undefined {
  return itemsOf(context, node, what)?.flatMap((item) => textOf(context, item, `an item of ${what}`) ?? []);
}

const noExtensions: Extensions = new Map();

export function extensionsOf(node: ObjectNode): Extensions {
  let extensions: Map<string, JsonValue> | undefined;
  for (const key of Object.keys(node.value)) {
    if (key.startsWith("x-")) {
      extensions ??= new Map();
      extensions.set(key, node.value[key] ?? null);
    }
  }
  return extensions ?? noExtensions;
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The members that have a value: an absent member and one that is `undefined` are different things. */
export function defined<T extends object>(members: T): Defined<T> {
  const result: Defined<T> = {};
  for (const key of Object.keys(members) as (keyof T)[]) {
    const value = members[key];
    if (value !== undefined) {
      result[key] = value as Exclude<T[keyof T], undefined>;
    }
  }
  return result;
}
