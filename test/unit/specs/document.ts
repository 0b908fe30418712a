import { readFileSync } from "node:fs";
import { parse } from "yaml";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** A node of a spec and where it stands, as a JSON pointer. */
export interface Located {
  readonly pointer: string;
  readonly node: JsonObject;
}

export interface LocatedOperation extends Located {
  readonly path: string;
  readonly method: string;
}

export const specNames = ["mix", "nuextract", "speakeasy", "openrouter", "mixpeek"] as const;

export type SpecName = (typeof specNames)[number];

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

export function readSpecText(name: SpecName): string {
  return readFileSync(new URL(`../../../specs/${name}.yaml`, import.meta.url), "utf8");
}

export function readSpec(name: SpecName): JsonObject {
  return asObject(parse(readSpecText(name)));
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function asObject(value: unknown): JsonObject {
  if (!isObject(value)) throw new TypeError(`expected an object, found ${JSON.stringify(value)}`);
  return value;
}

/** The object at `key`, or an empty one. */
export function objectAt(node: JsonObject, key: string): JsonObject {
  const value = node[key];
  return value === undefined ? {} : asObject(value);
}

/** The list at `key`, or an empty one. */
export function listAt(node: JsonObject, key: string): readonly Json[] {
  const value = node[key];
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new TypeError(`expected a list at ${key}, found ${JSON.stringify(value)}`);
  return value;
}

export function textAt(node: JsonObject, key: string): string {
  const value = node[key];
  if (typeof value !== "string") throw new TypeError(`expected text at ${key}, found ${JSON.stringify(value)}`);
  return value;
}

export function extensionsOf(node: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(node).filter(([key]) => key.startsWith("x-")));
}

export function append(pointer: string, ...keys: readonly (string | number)[]): string {
  return keys.reduce<string>(
    (path, key) => `${path}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`,
    pointer,
  );
}

/** Follows a local JSON pointer such as `#/components/schemas/User`. */
export function lookUp(spec: JsonObject, reference: string): Json | undefined {
  if (!reference.startsWith("#/")) return undefined;
  let node: Json | undefined = spec;
  for (const segment of reference.slice(2).split("/")) {
    const key = segment.replaceAll("~1", "/").replaceAll("~0", "~");
    node = isObject(node) ? node[key] : undefined;
  }
  return node;
}

/** The node itself, or what its `$ref` points to. */
export function deref(spec: JsonObject, node: Json | undefined): JsonObject {
  const object = asObject(node);
  return typeof object["$ref"] === "string" ? deref(spec, lookUp(spec, object["$ref"])) : object;
}

export function operationsOf(spec: JsonObject): LocatedOperation[] {
  return Object.entries(objectAt(spec, "paths")).flatMap(([path, item]) =>
    Object.entries(asObject(item))
      .filter(([method]) => methods.includes(method))
      .map(([method, node]) => ({
        path,
        method: method.toUpperCase(),
        pointer: append("", "paths", path, method),
        node: asObject(node),
      })),
  );
}

/** Every object in the document. */
export function nodesOf(node: Json, pointer = ""): Located[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => nodesOf(item, append(pointer, index)));
  if (!isObject(node)) return [];
  return [{ pointer, node }, ...Object.entries(node).flatMap(([key, value]) => nodesOf(value, append(pointer, key)))];
}

/** Every parameter, reusable or in place, but not the places that merely refer to one. */
export function parametersOf(spec: JsonObject): Located[] {
  const globals = objectAt(spec, "x-speakeasy-globals");
  return [
    ...entries(spec, "components", "parameters"),
    ...items(globals, "parameters", append("", "x-speakeasy-globals")),
    ...operationsOf(spec).flatMap(({ node, pointer }) => items(node, "parameters", pointer)),
  ].filter(({ node }) => node["$ref"] === undefined);
}

/** Every response, reusable or in place, but not the places that merely refer to one. */
export function responsesOf(spec: JsonObject): Located[] {
  return [
    ...entries(spec, "components", "responses"),
    ...operationsOf(spec).flatMap(({ node, pointer }) => members(node, "responses", pointer)),
  ].filter(({ node }) => node["$ref"] === undefined);
}

export function requestBodiesOf(spec: JsonObject): Located[] {
  return operationsOf(spec).flatMap(({ node, pointer }) =>
    isObject(node["requestBody"]) ? [{ pointer: append(pointer, "requestBody"), node: node["requestBody"] }] : [],
  );
}

export function mediaTypesOf(spec: JsonObject): Located[] {
  return [...responsesOf(spec), ...requestBodiesOf(spec)].flatMap(({ node, pointer }) =>
    members(node, "content", pointer),
  );
}

/** Every Schema Object, however deep. */
export function schemasOf(spec: JsonObject): Located[] {
  const roots = [
    ...entries(spec, "components", "schemas"),
    ...[...parametersOf(spec), ...mediaTypesOf(spec)].flatMap(({ node, pointer }) => child(node, "schema", pointer)),
  ];
  return roots.flatMap(withSubschemas);
}

function withSubschemas(located: Located): Located[] {
  const { node, pointer } = located;
  const subschemas = [
    ...members(node, "properties", pointer),
    ...child(node, "items", pointer),
    ...child(node, "additionalProperties", pointer),
    ...["allOf", "anyOf", "oneOf"].flatMap((keyword) => items(node, keyword, pointer)),
  ];
  return [located, ...subschemas.flatMap(withSubschemas)];
}

function entries(spec: JsonObject, section: string, kind: string): Located[] {
  return members(objectAt(spec, section), kind, append("", section));
}

function members(node: JsonObject, key: string, pointer: string): Located[] {
  return Object.entries(objectAt(node, key)).map(([name, value]) => ({
    pointer: append(pointer, key, name),
    node: asObject(value),
  }));
}

function items(node: JsonObject, key: string, pointer: string): Located[] {
  return listAt(node, key).map((value, index) => ({ pointer: append(pointer, key, index), node: asObject(value) }));
}

function child(node: JsonObject, key: string, pointer: string): Located[] {
  const value = node[key];
  return isObject(value) ? [{ pointer: append(pointer, key), node: value }] : [];
}
