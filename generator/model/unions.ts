/** `oneOf` and `anyOf`, with and without a discriminator. */
import type { Discriminator, Schema, SchemaId } from "../resolve/spec.js";
import { branchNames } from "./branch-names.js";
import type { TypeRef } from "./model.js";
import { objectParts } from "./objects.js";
import { baseIdOf, subtypeUnion } from "./subtypes.js";
import { allowedTexts, mayBeText, selectingValues, tagSchemas, tagValues } from "./tags.js";
import { nameOfTarget } from "./target-names.js";
import { isPrimitive, NULL, nullable, unionOf, withoutNull } from "./type-algebra.js";
import type { TypeContext } from "./type-context.js";

/** The type of a branch; `role` names it when it needs a declaration. */
export type BranchType = (branch: Schema, role: string) => TypeRef;

/** The union of the branches. With a discriminator that tells them apart, the union carries its property as a tag. */
export function unionType(
  context: TypeContext,
  schema: Schema,
  branches: readonly Schema[],
  typeOfBranch: BranchType,
): TypeRef {
  const { discriminator } = schema;
  const roles = branchNames(branches, discriminator?.propertyName);
  const types = branches.map((branch, index) => typeOfBranch(branch, roles[index] ?? ""));
  const valued = branches.flatMap((branch, index): Member[] => {
    const type = withoutNull(types[index] ?? NULL);
    return isPrimitive(type, "null") ? [] : [{ branch, type }];
  });
  const objects = valued.map(({ branch }) => branch);
  if (discriminator === undefined || valued.length < 2) return unionOf(types);
  if (!isDeclared(context, objects, discriminator)) return unionOf(types);
  const selects = schemasByTag(objects, discriminator);
  const members = valued.map((member) => taggedType(context, member, selects, discriminator));
  const complete = members.filter((type) => type !== undefined);
  if (complete.length < members.length) return unionOf(types);
  const union: TypeRef = { kind: "union", members: complete, tag: discriminator.propertyName };
  // `null` has no tag, and needs none.
  return types.some((type) => withoutNull(type) !== type || isPrimitive(type, "null")) ? nullable(union) : union;
}

/** A branch of a union that is not `null`, and its type without it. */
interface Member {
  readonly branch: Schema;
  readonly type: TypeRef;
}

/** Which of the branches a value of the tag selects. */
type SchemasByTag = ReadonlyMap<string, ReadonlySet<SchemaId>>;

function schemasByTag(branches: readonly Schema[], { mapping }: Discriminator): SchemasByTag {
  const refs = new Set(branches.map(({ ref }) => ref));
  const selects = new Map<string, Set<SchemaId>>();
  const add = (value: string, target: SchemaId) => selects.set(value, (selects.get(value) ?? new Set()).add(target));
  for (const { value, target } of mapping) if (refs.has(target)) add(value, target);
  const mapped = new Set(mapping.map(({ target }) => target));
  for (const ref of refs) if (ref !== undefined && !mapped.has(ref)) add(nameOfTarget(ref), ref);
  return selects;
}

/** Whether a member has the property, as far as can be seen, or all have a value for it in the mapping. */
function isDeclared(context: TypeContext, branches: readonly Schema[], discriminator: Discriminator): boolean {
  const { propertyName, mapping, at } = discriminator;
  const members = branches.map((branch) => objectParts(context, branch));
  if (members.some((parts) => parts === undefined || tagSchemas(parts, propertyName).length > 0)) return true;
  if (branches.every(({ ref }) => mapping.some(({ target }) => target === ref))) return true;
  context.diagnostics.report("discriminator/property-missing", at, propertyName);
  return false;
}

/** One member of a tagged union, fixed to its tag; `undefined` when the discriminator cannot tell it from the rest. */
function taggedType(
  context: TypeContext,
  { branch, type }: Member,
  selects: SchemasByTag,
  discriminator: Discriminator,
): TypeRef | undefined {
  const { propertyName, mapping, at } = discriminator;
  if (saysTag(context, branch, propertyName)) return withoutOthers(context, { branch, type }, selects, discriminator);
  // It is also all that has another value, or none.
  if (branch.ref !== undefined && branch.ref === discriminator.defaultMapping) return type;
  if (branch.ref === undefined || type.kind !== "named") {
    context.diagnostics.report(
      "discriminator/unsupported",
      at,
      propertyName,
      "a member is neither a $ref nor has a constant there",
    );
    return undefined;
  }
  if (!mayBeText(context, branch, propertyName)) {
    const reason = `it is no string in ${nameOfTarget(branch.ref)}`;
    context.diagnostics.report("discriminator/unsupported", at, propertyName, reason);
    return undefined;
  }
  const values = tagValues(branch.ref, mapping);
  return { kind: "tagged", tag: propertyName, values, type: alone(context, type, propertyName) };
}

/**
 * A member that says its tag, fixed to its own values where it allows those of others too: a base that all members
 * share lists them all.
 */
function withoutOthers(
  context: TypeContext,
  { branch, type }: Member,
  selects: SchemasByTag,
  { propertyName, mapping, defaultMapping }: Discriminator,
): TypeRef {
  if (branch.ref === undefined || type.kind !== "named" || branch.ref === defaultMapping) return type;
  const allowed = allowedTexts(context.schemas, tagSchemas(objectParts(context, branch) ?? [], propertyName)) ?? [];
  const isOfOthers = (value: string) => [...(selects.get(value) ?? [])].some((ref) => ref !== branch.ref);
  const isShared = allowed.some(isOfOthers);
  const values = selectingValues(branch.ref, mapping, allowed);
  if (!isShared || values.length === 0) return type;
  return { kind: "tagged", tag: propertyName, values, type: alone(context, type, propertyName) };
}

/** Whether the member's own schema already fixes the tag to constants, or is a union whose members do. */
function saysTag(context: TypeContext, branch: Schema, propertyName: string, around: readonly Schema[] = []): boolean {
  const schemas = tagSchemas(objectParts(context, branch) ?? [], propertyName);
  if (allowedTexts(context.schemas, schemas) !== undefined) return true;
  const target = branch.ref === undefined ? branch : context.schemas.get(branch.ref);
  const members = target?.oneOf ?? target?.anyOf;
  if (target === undefined || members === undefined || around.includes(target)) return false;
  if (target.discriminator?.propertyName === propertyName) return true;
  return members.every((each) => saysTag(context, each, propertyName, [...around, target]));
}

/** A base that the same property tells apart is meant without its subtypes, since one of the tags is its own. */
function alone(context: TypeContext, type: TypeRef & { kind: "named" }, propertyName: string): TypeRef {
  const schema = context.schemas.get(type.id);
  const isBase = schema?.discriminator?.propertyName === propertyName && subtypeUnion(context, type.id) !== undefined;
  return isBase ? { kind: "named", id: baseIdOf(context, schema) } : type;
}
