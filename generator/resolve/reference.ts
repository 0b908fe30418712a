/** Everything but a schema is followed to the end of its references. */

import { keyLocation, unescapePointerToken } from "../diagnostics/location.js";
import { isObject } from "../load/json-object.js";
import { at, type Context, type Node, type ObjectNode } from "./context.js";
import { lookUp } from "./look-up.js";
import { describe, textMember } from "./members.js";
import type { SchemaId } from "./spec.js";

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

/** Where the components of OpenAPI 3 have their names, by what they are. */
const sections: ReadonlyMap<string, string> = new Map([
  ["a parameter", "parameters"],
  ["a response", "responses"],
  ["a request body", "requestBodies"],
  ["a header", "headers"],
  ["an example", "examples"],
  ["a security scheme", "securitySchemes"],
  ["a path item", "pathItems"],
  ["a media type", "mediaTypes"],
]);

/** Follows the `$ref`s of anything but a schema to their end. `expected` is what should be there: "a response". */
export function follow(context: Context, start: Node, expected: string): Followed | undefined {
  let node = start;
  const ids: SchemaId[] = [];
  const name = sections.get(expected);
  const section =
    name === undefined ? {} : { section: context.dialect.isSwagger ? `/${name}/` : `/components/${name}/` };
  const instead = `${expected.replace(/^an? /, "the ")} is left out`;
  while (isObject(node.value) && typeof node.value["$ref"] === "string") {
    const ref = node.value["$ref"];
    const target = lookUp(context, ref, at(node, "$ref"), { instead, ...section });
    if (target === undefined) {
      return undefined;
    }
    if (ids.includes(target.id)) {
      context.diagnostics.report("ref/cycle", at(start, "$ref"), ids);
      return undefined;
    }
    if (!isObject(target.node.value)) {
      const found = describe(target.node.value);
      context.diagnostics.report("ref/wrong-target", at(node, "$ref"), ref, expected, found, instead);
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

/** The name that an id gives to a component of the root document, in a section: `/components/responses/`. */
export function componentName(id: SchemaId | undefined, section: string): string | undefined {
  const prefix = `#${section}`;
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
