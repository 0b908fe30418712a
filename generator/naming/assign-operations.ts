import { childLocation, type Location } from "../diagnostics/location.js";
import type { Operation, OperationId } from "../model/model.js";
import { OBJECT_MEMBERS } from "../model/object-members.js";
import { goodResponses, hasReplyType } from "../model/reply-type.js";
import { hasRequestType } from "../model/request-type.js";
import type { OperationNames } from "./names.js";
import { fileScope, type NamingContext } from "./naming-context.js";
import { isIdentifier } from "./overrides.js";
import { RESERVED_MEMBERS } from "./reserved.js";
import { Scope } from "./scope.js";
import { sorted } from "./sorted.js";
import { camelCase, kebabCase, pascalCase } from "./words.js";

/** Functions, and the types that belong to each. */
export function assignOperations(context: NamingContext): ReadonlyMap<OperationId, OperationNames> {
  const { model, overrides, bindings } = context;
  const files = fileScope(context);
  const names = new Map<OperationId, OperationNames>();
  for (const operation of sorted(model.operations, ({ id }) => id)) {
    const wanted = camelCase(operation.operationId ?? wordsOf(operation));
    const name = overrides.claimed(operation.at) ?? bindings.give([wanted, `${wanted}Operation`], operation.at);
    const type = pascalCase(name);
    const places = typePlaces(operation);
    const typeName = (at: Location, wanted: readonly [string, string]) =>
      overrides.claimed(at) ?? bindings.give(wanted, at);
    names.set(operation.id, {
      function: name,
      file: files.give([kebabCase(name)], operation.at),
      request: places.request ? typeName(places.request, [`${type}Request`, `${type}Params`]) : `${type}Request`,
      error: typeName(places.error, [`${type}Error`, `${type}Failure`]),
      ...(places.reply && { reply: typeName(places.reply, [`${type}Reply`, `${type}Success`]) }),
      ...requestKeys(context, operation),
    });
  }
  return names;
}

/** By what the types of an operation are called in the names table. What is not declared takes no name. */
export function typePlaces(operation: Operation): {
  readonly request: Location | undefined;
  readonly reply: Location | undefined;
  readonly error: Location;
} {
  const place = (...keys: readonly string[]): Location => ({ ...childLocation(operation.at, ...keys), part: "key" });
  const [first] = goodResponses(operation);
  return {
    request: hasRequestType(operation) ? place("requestBody") : undefined,
    reply: first && hasReplyType(operation) ? place("responses", first.status) : undefined,
    error: place("responses"),
  };
}

/** `GET /users/{id}/posts` → `get users by id posts`. */
function wordsOf({ method, path }: Operation): string {
  const segments = path.split("/").map((segment) => segment.replace(/\{([^}]*)\}/g, " by $1 "));
  return `${method.toLowerCase()} ${segments.join(" ")}`;
}

/** Keys keep the spelling of the wire; a name that stands in two places, or that every object has, gets the place added. */
function requestKeys(
  context: NamingContext,
  { parameters, body, at }: Operation,
): Omit<OperationNames, "function" | "file" | "request" | "reply" | "error"> {
  const keys = new Scope(OBJECT_MEMBERS, context);
  for (const { wireName } of body?.spread ?? []) keys.fix(wireName);
  const parameterKeys = parameters.map((parameter) =>
    keys.give([parameter.wireName, `${parameter.wireName}_${parameter.in}`], parameter.at),
  );
  const locals = new Scope(context.reserved);
  const parameterLocals = parameters.map(({ at }, index) => {
    const key = parameterKeys[index] ?? "";
    const name = isIdentifier(key) ? key : camelCase(key);
    return locals.give([name, `${name}Value`], at);
  });
  if (body === undefined) return { parameterKeys, parameterLocals };
  const isChoice = body.alternatives.length > 0;
  const contentTypeKey = isChoice ? keys.give(["contentType", "bodyContentType"], at) : "";
  const choice = isChoice ? { contentTypeKey, contentTypeLocal: locals.give([contentTypeKey], at) } : {};
  if (body.spread !== undefined) return { parameterKeys, parameterLocals, ...choice };
  const wanted = body.componentName === undefined ? "body" : camelCase(body.componentName);
  const usable = RESERVED_MEMBERS.has(wanted) ? "body" : wanted;
  return { parameterKeys, parameterLocals, ...choice, bodyKey: keys.give([usable, "body", "requestBody"], at) };
}
