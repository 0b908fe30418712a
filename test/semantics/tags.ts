/** What OpenAPI says of `discriminator`: the property has the mapped value, or the name of the schema. */
import type { JsonObject, JsonValue } from "../../generator/load/spec-document.js";
import { discriminated } from "./keywords.js";
import { isObject, targetOf } from "./values.js";

const deepest = 20;

/** A schema whose branches demand their tags, where the discriminator can tell them all apart. */
export function withTags(document: JsonObject, schema: JsonObject): JsonObject {
  const { discriminator, oneOf, anyOf } = schema;
  const property = isObject(discriminator) ? discriminator["propertyName"] : undefined;
  if (!isObject(discriminator) || typeof property !== "string") return schema;
  const mapping = isObject(discriminator["mapping"]) ? discriminator["mapping"] : {};
  const tagged = (branches: readonly JsonValue[]): readonly JsonValue[] => {
    const all = branches.map((branch) => tagsOfBranch(document, branch, property, mapping));
    const isDeclared = branches.some((branch) => schemasOf(document, branch, property).length > 0);
    const isMapped = branches.every(
      (branch) => isObject(branch) && mappedTo(String(branch["$ref"]), mapping).length > 0,
    );
    if (all.includes("untold") || !(isDeclared || isMapped)) return branches;
    return branches.map((branch, index) => {
      const tags = all[index];
      return Array.isArray(tags) && !isDefault(branch, discriminator)
        ? { allOf: [branch], [discriminated]: { property, tags } }
        : branch;
    });
  };
  return {
    ...schema,
    ...(Array.isArray(oneOf) ? { oneOf: tagged(oneOf) } : {}),
    ...(Array.isArray(anyOf) ? { anyOf: tagged(anyOf) } : {}),
  };
}

/** Whether a branch is meant by all tags that select no other, and by none at all (3.2). */
function isDefault(branch: JsonValue, { defaultMapping }: JsonObject): boolean {
  const ref = isObject(branch) ? branch["$ref"] : undefined;
  return typeof ref === "string" && (defaultMapping === ref || defaultMapping === nameOf(ref));
}

export function tagsOf(ref: string, mapping: JsonObject): readonly string[] {
  const mapped = mappedTo(ref, mapping);
  return mapped.length > 0 ? mapped : [nameOf(ref)];
}

/** The tags that select a branch. `own`: its schema says them itself; `untold`: nothing tells them. */
function tagsOfBranch(
  document: JsonObject,
  branch: JsonValue,
  property: string,
  mapping: JsonObject,
): readonly string[] | "own" | "untold" {
  const own = textsOf(document, branch, property);
  const ref = isObject(branch) ? branch["$ref"] : undefined;
  if (typeof ref !== "string") return own === undefined ? "untold" : "own";
  if (!schemasOf(document, branch, property).every(mayBeText)) return "untold";
  const mapped = mappedTo(ref, mapping);
  if (own === undefined) return mapped.length > 0 ? mapped : [nameOf(ref)];
  const common = mapped.filter((tag) => own.includes(tag));
  return common.length > 0 && common.length < own.length ? common : "own";
}

function mappedTo(ref: string, mapping: JsonObject): readonly string[] {
  return Object.entries(mapping).flatMap(([tag, target]) => (target === ref || target === nameOf(ref) ? [tag] : []));
}

function nameOf(ref: string): string {
  return ref.split("/").at(-1) ?? "";
}

/** The values that a schema allows a property to have, where it lists them; of a union, those of its branches. */
export function textsOf(
  document: JsonObject,
  schema: JsonValue,
  property: string,
  depth = 0,
): readonly JsonValue[] | undefined {
  for (const { const: constant, enum: values } of schemasOf(document, schema, property)) {
    if (constant !== undefined) return [constant];
    if (Array.isArray(values)) return values;
  }
  const target = followed(document, schema);
  if (!isObject(target) || depth > deepest) return undefined;
  const branches = target["oneOf"] ?? target["anyOf"];
  if (!Array.isArray(branches)) return undefined;
  const all = branches.map((branch) => textsOf(document, branch, property, depth + 1));
  return all.includes(undefined) ? undefined : all.flatMap((each) => each ?? []);
}

/** What the parts of a schema say of a property. */
function schemasOf(document: JsonObject, schema: JsonValue, property: string, depth = 0): readonly JsonObject[] {
  const target = followed(document, schema);
  if (!isObject(target) || depth > deepest) return [];
  const { properties, allOf } = target;
  const own = isObject(properties) && Object.hasOwn(properties, property) ? properties[property] : undefined;
  const inner = Array.isArray(allOf) ? allOf.flatMap((part) => schemasOf(document, part, property, depth + 1)) : [];
  const said = own === undefined ? undefined : followed(document, own);
  return isObject(said) ? [said, ...inner] : inner;
}

function followed(document: JsonObject, schema: JsonValue): JsonValue {
  let target = schema;
  for (let steps = 0; isObject(target) && typeof target["$ref"] === "string" && steps < deepest; steps += 1)
    target = targetOf(document, target["$ref"]);
  return target;
}

function mayBeText({ type }: JsonObject): boolean {
  return type === undefined || type === "string" || (Array.isArray(type) && type.includes("string"));
}
