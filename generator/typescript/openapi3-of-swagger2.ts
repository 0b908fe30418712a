/**
 * A document of Swagger 2.0 in the shape of OpenAPI 3.0, as far as openapi-typescript prints it: paths, operations,
 * parameters, bodies, responses and schemas, read as `resolve/` reads them for the models. What cannot be read is left
 * out here without a word, because `resolve/` has reported it.
 */
import { isObject } from "../load/json-object.js";
import type { JsonObject, JsonValue } from "../load/spec-document.js";
import { memberOf, valueAt } from "./pointers.js";
import { bodyOf, isParameter, parameterOf, responseOf, textMember, textsOf } from "./swagger2-messages.js";
import { type Conversion, mapped, mayRepeat, picked, schemaOf } from "./swagger2-schemas.js";

export interface ConvertedDocument {
  readonly value: JsonValue;
  /** How many references were taken out. */
  readonly removed: number;
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** How much of a document may be there more than once: where several media types have the same schema, for one. */
const MOST_REPEATED = 1_000_000;

const LONGEST_CHAIN = 50;

/** The document itself if it is one of OpenAPI 3. */
export function openApi3Of(root: JsonValue): ConvertedDocument {
  if (!isObject(root) || root["swagger"] === undefined || root["openapi"] !== undefined) {
    return { value: root, removed: 0 };
  }
  const conversion: Conversion = { root, removed: 0, left: MOST_REPEATED, copying: [] };
  const components = componentsOf(conversion);
  const paths = Object.entries(objectAt(root, "paths")).flatMap(([path, item]): [string, JsonValue][] =>
    isObject(item) && !path.startsWith("x-") ? [[path, pathItemOf(conversion, item)]] : [],
  );
  const value = { openapi: "3.0.3", paths: Object.fromEntries(paths), components };
  return { value, removed: conversion.removed };
}

function componentsOf(conversion: Conversion): JsonObject {
  const { root } = conversion;
  const parameters: [string, JsonValue][] = [];
  const requestBodies: [string, JsonValue][] = [];
  for (const [name, each] of Object.entries(objectAt(root, "parameters"))) {
    const found = follow(conversion, each);
    if (found?.["in"] === "body")
      requestBodies.push([name, bodyOf(conversion, [found], mediaTypesOf(conversion, {}, "consumes"))]);
    if (found !== undefined && isParameter(found)) parameters.push([name, parameterOf(conversion, found)]);
  }
  const responses = Object.entries(objectAt(root, "responses")).flatMap(([name, each]): [string, JsonValue][] => {
    const found = follow(conversion, each);
    return found === undefined ? [] : [[name, responseOf(conversion, found, mediaTypesOf(conversion, {}, "produces"))]];
  });
  return {
    schemas: mapped(objectAt(root, "definitions"), (each) => schemaOf(conversion, each)),
    parameters: Object.fromEntries(parameters),
    requestBodies: Object.fromEntries(requestBodies),
    responses: Object.fromEntries(responses),
  };
}

/** A path item with what its `$ref` leads to: what stands beside it comes first. */
function pathItemOf(conversion: Conversion, item: JsonObject): JsonObject {
  const referred = item["$ref"] === undefined ? undefined : inlined(conversion, { $ref: item["$ref"] });
  const whole = { ...referred, ...item };
  const common = [...declaredIn(conversion, referred), ...declaredIn(conversion, item)];
  const operations = METHODS.flatMap((method): [string, JsonValue][] => {
    const operation = whole[method];
    return isObject(operation) ? [[method, operationOf(conversion, operation, common)]] : [];
  });
  return { parameters: parametersOf(conversion, common), ...Object.fromEntries(operations) };
}

function operationOf(conversion: Conversion, operation: JsonObject, common: readonly Declared[]): JsonObject {
  const own = declaredIn(conversion, operation);
  const body = requestBodyIn(conversion, operation, distinct([...common, ...own]));
  const produces = mediaTypesOf(conversion, operation, "produces");
  const mayShare = isUsual(conversion, operation, "produces");
  const responses = Object.entries(objectAt(operation, "responses")).flatMap(([key, each]): [string, JsonValue][] => {
    const status = /^default$/i.test(key.trim()) ? "default" : key.trim().toUpperCase();
    if (!/^(?:[1-5](?:[0-9][0-9]|XX)|default)$/.test(status)) return [];
    const shared = mayShare ? sharedReference(conversion, each, "responses", "responses") : undefined;
    if (shared !== undefined) return [[status, shared]];
    const found = inlined(conversion, each);
    return found === undefined ? [] : [[status, responseOf(conversion, found, produces)]];
  });
  return {
    ...picked(operation, ["summary", "description", "deprecated"]),
    ...textMember(operation, "operationId"),
    parameters: parametersOf(conversion, own),
    ...(body === undefined ? {} : { requestBody: body }),
    responses: Object.fromEntries(responses),
  };
}

/** A parameter as it stands and what it is. */
interface Declared {
  readonly written: JsonValue;
  readonly found: JsonObject;
}

function declaredIn(conversion: Conversion, owner: JsonObject | undefined): readonly Declared[] {
  const parameters = owner?.["parameters"];
  if (!Array.isArray(parameters)) return [];
  return distinct(
    parameters.flatMap((written: JsonValue) => {
      const found = followed(conversion, written);
      return found === undefined ? [] : [{ written, found }];
    }),
  );
}

/**
 * The last of those with the same name and place. Names of headers are the same in any case, and there is one body,
 * whatever it is called.
 */
function distinct(declared: readonly Declared[]): readonly Declared[] {
  const byKey = new Map<string, Declared>();
  for (const each of declared) {
    const { in: place, name } = each.found;
    const key = place === "header" ? String(name).toLowerCase() : name;
    byKey.set(place === "body" ? "body" : `${place} ${key}`, each);
  }
  return [...byKey.values()];
}

function parametersOf(conversion: Conversion, declared: readonly Declared[]): readonly JsonValue[] {
  return distinct(declared).flatMap(({ written, found }) => {
    if (!isParameter(found)) return [];
    const shared = sharedReference(conversion, written, "parameters", "parameters");
    if (shared !== undefined) return [shared];
    return written === found || repeated(conversion, found) ? [parameterOf(conversion, found)] : [];
  });
}

function requestBodyIn(
  conversion: Conversion,
  operation: JsonObject,
  declared: readonly Declared[],
): JsonObject | undefined {
  const body = declared.find(({ found }) => found["in"] === "body");
  const parts = body === undefined ? declared.filter(({ found }) => found["in"] === "formData") : [body];
  const isShared = body !== undefined && isUsual(conversion, operation, "consumes");
  const shared = isShared && sharedReference(conversion, body.written, "parameters", "requestBodies");
  if (shared) return shared;
  const possible = parts.filter(({ written, found }) => written === found || repeated(conversion, found));
  if (possible.length === 0) return undefined;
  return bodyOf(
    conversion,
    possible.map(({ found }) => found),
    mediaTypesOf(conversion, operation, "consumes"),
  );
}

/** The media types that an operation says it takes or gives, or else those of the document. */
function mediaTypesOf({ root }: Conversion, operation: JsonObject, key: "consumes" | "produces"): readonly string[] {
  return textsOf(operation[key] ?? root[key]);
}

/** Whether an operation has the media types of the document, which what is shared has. */
function isUsual(conversion: Conversion, operation: JsonObject, key: "consumes" | "produces"): boolean {
  if (operation[key] === undefined) return true;
  return mediaTypesOf(conversion, operation, key).join() === mediaTypesOf(conversion, {}, key).join();
}

/** `#/responses/Missing` as the reference to the same thing among the components, if it is one. */
function sharedReference(
  conversion: Conversion,
  value: JsonValue,
  section: string,
  into: string,
): JsonObject | undefined {
  const ref = memberOf(value, "$ref");
  if (typeof ref !== "string" || !new RegExp(`^#/${section}/[^/]+$`).test(ref)) return undefined;
  if (follow(conversion, value) === undefined) return undefined;
  return { $ref: ref.replace(section, `components/${into}`) };
}

/** What references lead to, to be there once more. */
function inlined(conversion: Conversion, value: JsonValue): JsonObject | undefined {
  const found = followed(conversion, value);
  return found === undefined || found === value || repeated(conversion, found) ? found : undefined;
}

function repeated(conversion: Conversion, found: JsonObject): boolean {
  if (mayRepeat(conversion, found)) return true;
  conversion.removed += 1;
  return false;
}

/** {@link follow}, where it matters that a reference leads nowhere. */
function followed(conversion: Conversion, value: JsonValue): JsonObject | undefined {
  const found = follow(conversion, value);
  if (found === undefined && memberOf(value, "$ref") !== undefined) conversion.removed += 1;
  return found;
}

/** The object at the end of references within the document. */
function follow({ root }: Conversion, start: JsonValue): JsonObject | undefined {
  let value: JsonValue | undefined = start;
  for (let steps = 0; steps < LONGEST_CHAIN && isObject(value); steps += 1) {
    const ref: JsonValue | undefined = value["$ref"];
    if (typeof ref !== "string") return value;
    value = ref.startsWith("#/") ? valueAt(root, ref) : undefined;
  }
  return undefined;
}

function objectAt(value: JsonObject, key: string): JsonObject {
  const member = value[key];
  return isObject(member) ? member : {};
}
