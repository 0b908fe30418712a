/** The way from a type to what is inside its values. */
import type { ValuePath } from "./delivery.js";
import type { Property, TypeRef } from "./model.js";
import { isPrimitive } from "./type-algebra.js";
import type { TypeContext } from "./type-context.js";

/** The type of a value inside values of a type; `undefined` if the document does not say. */
export function typeAt(types: TypeContext, type: TypeRef, path: ValuePath): TypeRef | undefined {
  const plain = withoutNames(types, type);
  const [key, ...rest] = path;
  if (key === undefined) return plain;
  if (plain.kind === "list") return typeof key === "number" ? typeAt(types, plain.item, rest) : undefined;
  const property = propertyAt(types, plain, String(key));
  return property && typeAt(types, property.type, rest);
}

/** A property of an object type. */
export function propertyAt(types: TypeContext, type: TypeRef, name: string): Property | undefined {
  const plain = withoutNames(types, type);
  const draft = plain.kind === "named" ? types.drafts.get(plain.id) : undefined;
  return draft?.kind === "object" ? draft.properties.find(({ wireName }) => wireName === name) : undefined;
}

/** A type whose aliases are followed, and without `null`. */
export function withoutNames(types: TypeContext, type: TypeRef, depth = 0): TypeRef {
  if (type.kind === "union") {
    const [only, ...others] = type.members.filter((member) => !isPrimitive(member, "null"));
    return only !== undefined && others.length === 0 ? withoutNames(types, only, depth) : type;
  }
  const draft = type.kind === "named" && depth < 20 ? types.drafts.get(type.id) : undefined;
  return draft?.kind === "alias" ? withoutNames(types, draft.type, depth + 1) : type;
}
