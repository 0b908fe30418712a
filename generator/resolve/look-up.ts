/** Where a reference leads. */

import { childLocation, escapePointerToken, type Location, unescapePointerToken } from "../diagnostics/location.js";
import { nearest } from "../diagnostics/nearest.js";
import { isObject } from "../load/json-object.js";
import type { JsonValue } from "../load/spec-document.js";
import { type Context, isList, type Node } from "./context.js";
import type { Resource } from "./identifiers.js";
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
  /** What is done instead when the reference leads to another host, or to something else than it should. */
  readonly instead?: string;
  /** Where what is referred to has its name: `/components/schemas/` unless something else is meant. */
  readonly section?: string;
  /** How many more references the way may lead through, for all parts of the way together. */
  readonly budget?: { left: number };
}

/** Finds what the reference at `place` leads to, and reports what cannot be found. */
export function lookUp(context: Context, written: string, place: Location, options: LookUp = {}): Target | undefined {
  const ref = assumeReference(context, written, place, options.section ?? context.dialect.schemas);
  const hash = ref.indexOf("#");
  const filePart = hash === -1 ? ref : ref.slice(0, hash);
  const start = startOf(context, ref, filePart, place, options);
  if (start === undefined) {
    return undefined;
  }
  const fragment = fragmentOf(hash === -1 ? "" : ref.slice(hash + 1));
  const unresolved = (near: string | undefined): void => {
    if (fragment.isMalformed) {
      context.diagnostics.report("ref/invalid", place, `${ref} has a percent sign that encodes nothing`);
    } else {
      context.diagnostics.report("ref/unresolved", place, ref, near);
    }
  };
  const way = { unresolved, budget: { left: longestChain }, ...options };
  const found = findIn(context, start, fragment.text, way, (problem, instead) => {
    context.diagnostics.report("ref/assumed", place, ref, problem, instead);
  });
  return found && { node: found, id: idOf(context, found.at) };
}

type Way = Required<Pick<LookUp, "unresolved" | "budget">>;

function findIn(
  context: Context,
  start: Resource,
  fragment: string,
  way: Way,
  assume: (problem: string, instead: string) => void,
): Node | undefined {
  if (fragment !== "" && !fragment.startsWith("/")) {
    const anchored = start.anchors.get(fragment);
    if (anchored === undefined && peek(start.root.value, tokensOf(`/${fragment}`)) !== undefined) {
      assume("lacks a slash", `/${fragment}`);
      return walk(context, start.root, tokensOf(`/${fragment}`), way);
    }
    if (anchored === undefined) {
      way.unresolved(nearest(fragment, start.anchors.keys()));
    }
    return anchored;
  }
  const tokens = tokensOf(fragment);
  const file = context.document.files.get(start.root.at.file);
  const isInside = start.root.at.pointer === "" || peek(start.root.value, tokens) !== undefined;
  if (isInside || file === undefined || peek(file.value, tokens) === undefined) {
    return walk(context, start.root, tokens, way);
  }
  assume("is not in the schema around it, which has its own $id", "the place in the document");
  return walk(context, { value: file.value, at: { file: file.path, pointer: "" } }, tokens, way);
}

/** What the part of a reference before its `#` stands for. */
function startOf(
  context: Context,
  ref: string,
  filePart: string,
  place: Location,
  options: LookUp,
): Resource | undefined {
  const { identifiers } = context;
  if (filePart === "") {
    return options.from === undefined
      ? identifiers.around(place.file, place.pointer)
      : identifiers.around(options.from, "");
  }
  const around = identifiers.around(place.file, place.pointer);
  const named = around && identifiers.named(filePart, around);
  if (named !== undefined) {
    return named;
  }
  const path = filePath(context, ref, filePart, place, options);
  return path === undefined ? undefined : identifiers.around(path, "");
}

function filePath(
  { document, diagnostics }: Context,
  ref: string,
  part: string,
  place: Location,
  { instead = "any value is assumed", unresolved }: LookUp,
): string | undefined {
  const target = document.references.get(place.file)?.get(part);
  if (target?.kind === "remote") {
    diagnostics.report("ref/remote", place, ref, instead);
    return undefined;
  }
  if (target?.kind === "outside") {
    diagnostics.report("ref/outside", place, ref, instead);
    return undefined;
  }
  if (target === undefined || !document.files.has(target.path)) {
    if (unresolved !== undefined) {
      unresolved(undefined);
      return undefined;
    }
    const path = target?.path ?? part;
    diagnostics.report("ref/file-missing", place, path, document.unread.get(path) ?? "it was not read");
    return undefined;
  }
  return target.path;
}

/** The reference that is meant by one that leads nowhere as it is written and whose meaning is plain. */
function assumeReference(context: Context, ref: string, place: Location, section: string): string {
  const whole = ref.length > 2 && ref.endsWith("#/") ? ref.slice(0, -2) : undefined;
  if (whole !== undefined && isUnderstood(context, whole, place)) {
    context.diagnostics.report("ref/assumed", place, ref, "ends with a slash", whole);
    return whole;
  }
  if (ref === "#" || leadsSomewhere(context, ref, place) || isUnderstood(context, ref, place)) {
    return ref;
  }
  const meant = ref.startsWith("#/") ? misplaced(context, ref, place, section) : misspelt(ref, section);
  if (meant === undefined || !leadsSomewhere(context, meant[1], place)) {
    return ref;
  }
  context.diagnostics.report("ref/assumed", place, ref, ...meant);
  return meant[1];
}

/** Whether there is something at a pointer, in the file or in the schema around the reference that has its own `$id`. */
function leadsSomewhere({ document, identifiers }: Context, ref: string, place: Location): boolean {
  const tokens = ref.startsWith("#/") ? tokensOf(fragmentOf(ref.slice(1)).text) : [];
  const roots = [document.files.get(place.file)?.value, identifiers.around(place.file, place.pointer)?.root.value];
  return tokens.length > 0 && roots.some((root) => root !== undefined && peek(root, tokens) !== undefined);
}

/** A name of a section, looked for where there is none: `#/definitions/Order` in a document that was one of 2.0. */
function misplaced(
  context: Context,
  ref: string,
  place: Location,
  section: string,
): readonly [problem: string, assumed: string] | undefined {
  const end = ref.lastIndexOf("/");
  const isInSection = ref.startsWith(`#${section}`) || leadsSomewhere(context, ref.slice(0, end), place);
  return isInSection ? undefined : ["looks where there is nothing", `#${section}${ref.slice(end + 1)}`];
}

/** Whether a reference that is no pointer names a file, an anchor, or a schema by its `$id`. */
function isUnderstood({ document, identifiers }: Context, ref: string, place: Location): boolean {
  const target = document.references.get(place.file)?.get(ref);
  const around = identifiers.around(place.file, place.pointer);
  return (
    (target?.kind === "file" && document.files.has(target.path)) ||
    (around !== undefined && identifiers.named(ref, around) !== undefined && !ref.startsWith("#")) ||
    (ref.startsWith("#") && around?.anchors.has(fragmentOf(ref.slice(1)).text) === true)
  );
}

function misspelt(ref: string, section: string): readonly [problem: string, assumed: string] | undefined {
  if (ref.startsWith("#!/")) {
    return ["has a ! too many", `#${ref.slice(2)}`];
  }
  if (ref.startsWith("#")) {
    const rest = ref.slice(1);
    return rest.includes("/") ? ["lacks a slash", `#/${rest}`] : ["is no anchor", `#${section}${rest}`];
  }
  if (ref.startsWith("/") && !ref.includes("#")) {
    return ["lacks a #", `#${ref}`];
  }
  return /^[^/#.]+$/.test(ref) ? ["names no file", `#${section}${ref}`] : undefined;
}

function fragmentOf(fragment: string): { readonly text: string; readonly isMalformed: boolean } {
  try {
    return { text: fragment.includes("%") ? decodeURIComponent(fragment) : fragment, isMalformed: false };
  } catch {
    return { text: fragment, isMalformed: true };
  }
}

function tokensOf(pointer: string): readonly string[] {
  return pointer === "" ? [] : pointer.slice(1).split("/").map(unescapePointerToken);
}

/** What stands at a pointer, without following anything on the way. */
function peek(value: JsonValue, tokens: readonly string[]): JsonValue | undefined {
  return tokens.reduce<JsonValue | undefined>(
    (each, token) => (each === undefined ? undefined : step(each, token)),
    value,
  );
}

function walk(context: Context, root: Node, tokens: readonly string[], options: Way): Node | undefined {
  let { value } = root;
  for (const [index, token] of tokens.entries()) {
    const next = step(value, token);
    if (next === undefined) {
      const through = isObject(value) ? value["$ref"] : undefined;
      if (typeof through !== "string" || options.budget.left === 0) {
        options.unresolved(isObject(value) ? nearest(token, Object.keys(value)) : undefined);
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
