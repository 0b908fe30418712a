import {
  childLocation,
  escapePointerToken,
  keyLocation,
  type Location,
  unescapePointerToken,
} from "../diagnostics/location.js";
import { nearest } from "../diagnostics/nearest.js";
import type { JsonValue } from "../load/spec-document.js";
import { at, type Context, isList, isObject, type Node, type ObjectNode } from "./context.js";
import { describe, textMember } from "./members.js";
import type { SchemaId } from "./spec.js";

/** What a `$ref` leads to. */
export interface Target {
  readonly node: Node;
  readonly id: SchemaId;
}

const longestChain = 50;

/** Identifies a place: `<file>#<pointer>`, or `#<pointer>` in the root document. */
export function idOf(context: Context, { file, pointer }: Location): SchemaId {
  return file === context.document.root.path ? `#${pointer}` : `${file}#${pointer}`;
}

/** How a reference is looked up, where that differs from the usual. */
export interface LookUp {
  /** The file that `#` alone means; usually the one where the reference stands. */
  readonly from?: string;
  /** Reports that nothing is there; usually an error. */
  readonly unresolved?: (near: string | undefined) => void;
  /** How many more references the way may lead through, for all parts of the way together. */
  readonly budget?: { left: number };
}

/** Finds what the reference at `place` leads to, and reports what cannot be found. */
export function lookUp(context: Context, ref: string, place: Location, options: LookUp = {}): Target | undefined {
  const hash = ref.indexOf("#");
  const filePart = hash === -1 ? ref : ref.slice(0, hash);
  const path = filePart === "" ? (options.from ?? place.file) : filePath(context, ref, filePart, place);
  const file = path === undefined ? undefined : context.document.files.get(path);
  const pointer = pointerOf(context, hash === -1 ? "" : ref.slice(hash + 1), ref, place);
  if (file === undefined || pointer === undefined) {
    return undefined;
  }
  const report = (near: string | undefined): void => context.diagnostics.report("ref/unresolved", place, ref, near);
  const root: Node = { value: file.value, at: { file: file.path, pointer: "" } };
  const walked = walk(context, root, tokensOf(pointer), {
    unresolved: report,
    budget: { left: longestChain },
    ...options,
  });
  return walked && { node: walked, id: idOf(context, walked.at) };
}

function filePath({ document, diagnostics }: Context, ref: string, part: string, place: Location): string | undefined {
  const target = document.references.get(place.file)?.get(part);
  if (target?.kind === "remote" || target?.kind === "outside") {
    diagnostics.report(target.kind === "remote" ? "ref/remote" : "ref/outside", place, ref);
    return undefined;
  }
  if (target === undefined || !document.files.has(target.path)) {
    const path = target?.path ?? part;
    diagnostics.report("ref/file-missing", place, path, document.unread.get(path) ?? "it was not read");
    return undefined;
  }
  return target.path;
}

function pointerOf({ diagnostics }: Context, fragment: string, ref: string, place: Location): string | undefined {
  try {
    const pointer = fragment.includes("%") ? decodeURIComponent(fragment) : fragment;
    if (pointer === "" || pointer.startsWith("/")) {
      return pointer;
    }
    diagnostics.report("ref/invalid", place, `${ref} is an anchor, and only JSON pointers are supported`);
  } catch {
    diagnostics.report("ref/invalid", place, `${ref} has a percent sign that encodes nothing`);
  }
  return undefined;
}

function tokensOf(pointer: string): readonly string[] {
  return pointer === "" ? [] : pointer.slice(1).split("/").map(unescapePointerToken);
}

function walk(
  context: Context,
  root: Node,
  tokens: readonly string[],
  options: Required<Omit<LookUp, "from">>,
): Node | undefined {
  let { value } = root;
  for (const [index, token] of tokens.entries()) {
    const next = step(value, token);
    if (next === undefined) {
      const through = isObject(value) ? value["$ref"] : undefined;
      if (typeof through !== "string" || options.budget.left === 0) {
        options.unresolved(suggest(context, value, token, tokens));
        return undefined;
      }
      // The way leads through something that is itself a reference: strictly a mistake, and what it means is plain.
      const passed = childLocation(root.at, ...tokens.slice(0, index), "$ref");
      options.budget.left -= 1;
      const target = lookUp(context, through, passed, { budget: options.budget });
      return target && walk(context, target.node, tokens.slice(index), options);
    }
    value = next;
  }
  const pointer = tokens.map((token) => `/${escapePointerToken(token)}`).join("");
  return { value, at: { file: root.at.file, pointer: root.at.pointer + pointer } };
}

function step(value: JsonValue, token: string): JsonValue | undefined {
  if (isList(value)) {
    return /^(?:0|[1-9][0-9]*)$/.test(token) ? value[Number(token)] : undefined;
  }
  return isObject(value) ? value[token] : undefined;
}

function suggest(context: Context, value: JsonValue, token: string, tokens: readonly string[]): string | undefined {
  const last = tokens.at(-1) ?? "";
  const root = context.document.root.value;
  const schemas = step(step(root, "components") ?? null, "schemas") ?? null;
  if (tokens.length === 2 && tokens[0] === "definitions" && step(schemas, last) !== undefined) {
    return `#/components/schemas/${escapePointerToken(last)}`;
  }
  return isObject(value) ? nearest(token, Object.keys(value)) : undefined;
}

/** An object that stood there itself or that references led to. */
export interface Followed {
  readonly node: ObjectNode;
  /** Set when a `$ref` was followed: the id of what the first one led to. */
  readonly first?: SchemaId;
  /** Set when a `$ref` was followed: the id of the object. */
  readonly id?: SchemaId;
  /** What stands beside the first `$ref` and replaces the object's own. */
  readonly summary?: string;
  readonly description?: string;
}

const overrides: ReadonlySet<string> = new Set(["$ref", "summary", "description"]);

/** Follows the `$ref`s of anything but a schema to their end. `expected` is what should be there: "a response". */
export function follow(context: Context, start: Node, expected: string): Followed | undefined {
  let node = start;
  const ids: SchemaId[] = [];
  while (isObject(node.value) && typeof node.value["$ref"] === "string") {
    const ref = node.value["$ref"];
    const target = lookUp(context, ref, at(node, "$ref"));
    if (target === undefined) {
      return undefined;
    }
    if (ids.includes(target.id)) {
      context.diagnostics.report("ref/cycle", at(start, "$ref"), ids);
      return undefined;
    }
    if (!isObject(target.node.value)) {
      context.diagnostics.report("ref/wrong-target", at(node, "$ref"), ref, expected, describe(target.node.value));
      return undefined;
    }
    ids.push(target.id);
    node = target.node;
  }
  const { value } = node;
  if (!isObject(value)) {
    context.diagnostics.report("structure/wrong-type", node.at, expected, "an object", describe(value));
    return undefined;
  }
  const followed = { node: { value, at: node.at } };
  return ids.length === 0
    ? followed
    : { ...followed, ...besides(context, start), first: ids[0] ?? "", id: ids.at(-1) ?? "" };
}

function besides(context: Context, start: Node): Pick<Followed, "summary" | "description"> {
  if (!isObject(start.value)) {
    return {};
  }
  const node: ObjectNode = { value: start.value, at: start.at };
  const ignored = Object.keys(node.value).filter((key) => !overrides.has(key) && !key.startsWith("x-"));
  if (ignored[0] !== undefined) {
    context.diagnostics.report("ref/siblings-ignored", keyLocation(at(node, ignored[0])), ignored);
  }
  const summary = textMember(context, node, "summary");
  const description = textMember(context, node, "description");
  return { ...(summary === undefined ? {} : { summary }), ...(description === undefined ? {} : { description }) };
}

/** The name under `components/<section>` of the root document that an id stands for. */
export function componentName(id: SchemaId | undefined, section: string): string | undefined {
  const prefix = `#/components/${section}/`;
  const name = id?.startsWith(prefix) === true ? id.slice(prefix.length) : "";
  return name === "" || name.includes("/") ? undefined : unescapePointerToken(name);
}

/** Reads what a node stands for, once for each thing that is referred to however often. */
export function shared<T>(
  context: Context,
  kind: string,
  followed: Followed,
  read: (node: ObjectNode) => T | undefined,
): T | undefined {
  if (followed.id === undefined) {
    return read(followed.node);
  }
  const key = `${kind} ${followed.id}`;
  if (!context.shared.has(key)) {
    context.shared.set(key, read(followed.node));
  }
  return context.shared.get(key) as T | undefined;
}
