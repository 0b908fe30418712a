/** Schemas that are references to references: openapi-typescript follows each chain from each of its links. */
import type { JsonObject, JsonValue } from "../load/spec-document.js";
import { decodedToken } from "./percent.js";

/** The schemas, with every alias of an alias made one of what that stands for. */
export function withoutChains(schemas: JsonObject): JsonObject {
  const ends = new Map<string, string>();
  const endOf = (start: string): string => {
    const path = new Set<string>();
    let ref = start;
    for (let next = aliasedBy(schemas, ref); next !== undefined && !path.has(ref); next = aliasedBy(schemas, ref)) {
      path.add(ref);
      ref = ends.get(ref) ?? next;
    }
    for (const link of path) ends.set(link, ref);
    return ref;
  };
  const shortened = Object.entries(schemas).map(([name, schema]): [string, JsonValue] => {
    const ref = referenceOf(schema);
    return [name, ref === undefined ? schema : { $ref: endOf(ref) }];
  });
  return Object.fromEntries(shortened);
}

/** What the schema at a reference is nothing but a reference to. */
function aliasedBy(schemas: JsonObject, ref: string): string | undefined {
  const [, token] = /^#\/components\/schemas\/([^/]+)$/.exec(ref) ?? [];
  const name = token === undefined ? undefined : decodedToken(token);
  return name !== undefined && Object.hasOwn(schemas, name) ? referenceOf(schemas[name]) : undefined;
}

function referenceOf(schema: JsonValue | undefined): string | undefined {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return undefined;
  const { $ref, ...siblings } = schema as JsonObject;
  return typeof $ref === "string" && Object.keys(siblings).length === 0 ? $ref : undefined;
}
