import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { escapePointerToken, type Location } from "../diagnostics/location.js";
import { isObject } from "../load/json-object.js";
import type { JsonObject, JsonValue, SpecDocument } from "../load/spec-document.js";
import type { Dialect } from "./dialect.js";
import type { Identifiers } from "./identifiers.js";
import type { Schema, SchemaId } from "./spec.js";

/** A value of the document and where it stands. */
export interface Node {
  readonly value: JsonValue;
  readonly at: Location;
}

export interface ObjectNode {
  readonly value: JsonObject;
  readonly at: Location;
}

/** What reading one document needs everywhere. */
export interface Context {
  readonly document: SpecDocument;
  readonly diagnostics: Diagnostics;
  readonly dialect: Dialect;
  readonly identifiers: Identifiers;
  /** Schemas read so far. Only {@link ./schemas} writes it. */
  readonly schemas: Map<SchemaId, Schema>;
  /** Schemas that are referred to and not read yet: reading them at once could recurse without end. */
  readonly waiting: Map<SchemaId, Node>;
  /** What a `$ref` led to, by kind and id, so that a shared component is read once. */
  readonly shared: Map<string, unknown>;
}

/** The member of an object, if the document has it. */
export function member(node: ObjectNode, key: string): Node | undefined {
  const value = node.value[key];
  return value === undefined ? undefined : { value, at: at(node, key) };
}

/** The location of a member of an object or list, whether or not it is there. */
export function at(node: { readonly at: Location }, key: string | number): Location {
  const token = typeof key === "number" ? key : escapePointerToken(key);
  return { file: node.at.file, pointer: `${node.at.pointer}/${token}` };
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

export function isObjectNode(node: Node): node is ObjectNode {
  return isObject(node.value);
}
