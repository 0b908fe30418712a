/** `oneOf` and `anyOf`, with and without a discriminator. */
import type { Discriminator, Schema } from "../resolve/spec.js";
import type { TypeRef } from "./model.js";
import { objectParts } from "./objects.js";
import { baseIdOf, subtypeUnion } from "./subtypes.js";
import { mayBeText, tagSchemas, tagValues } from "./tags.js";
import { nameOfTarget } from "./target-names.js";
import { isPrimitive, unionOf } from "./type-algebra.js";
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
  const types = branches.map((branch, index) => typeOfBranch(branch, branch.title ?? `option ${index + 1}`));
  const { discriminator } = schema;
  if (discriminator === undefined || !isDeclared(context, branches, discriminator)) return unionOf(types);
  const tagged = branches.map((branch, index) => taggedType(context, branch, types[index], discriminator));
  const members = tagged.filter((type) => type !== undefined);
  if (members.length !== types.length || members.length < 2) return unionOf(types);
  return { kind: "union", members, tag: discriminator.propertyName };
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
  branch: Schema,
  type: TypeRef | undefined,
  { propertyName, mapping, at }: Discriminator,
): TypeRef | undefined {
  if (type === undefined || isPrimitive(type, "null")) return undefined;
  if (saysTag(context, branch, propertyName)) return type;
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

/** Whether the member's own schema already fixes the tag to constants, or is a union whose members do. */
function saysTag(context: TypeContext, branch: Schema, propertyName: string, around: readonly Schema[] = []): boolean {
  const schemas = tagSchemas(objectParts(context, branch) ?? [], propertyName);
  if (schemas.some((schema) => schema.const !== undefined || schema.enum !== undefined)) return true;
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
