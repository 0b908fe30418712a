/** Building unions and intersections so that they say what is meant with as few members as possible. */
import type { Primitive, TypeId, TypeRef } from "./model.js";

export const UNKNOWN: TypeRef = { kind: "primitive", name: "unknown" };
export const NEVER: TypeRef = { kind: "primitive", name: "never" };
export const NULL: TypeRef = { kind: "primitive", name: "null" };
export const UNDEFINED: TypeRef = { kind: "primitive", name: "undefined" };

export function isPrimitive(type: TypeRef, ...names: readonly Primitive[]): boolean {
  return type.kind === "primitive" && names.includes(type.name);
}

/**
 * The union of types: nested unions flattened, doubles removed, `null` last, `unknown` swallowing all.
 *
 * `anyOf: [{enum: [a, b]}, {type: string}]` is how documents say that an enum may grow, so it becomes an open enum, and
 * so do constants beside text.
 */
export function unionOf(types: readonly TypeRef[]): TypeRef {
  const distinct = new Map<string, TypeRef>();
  for (const type of types.flatMap((each) =>
    each.kind === "union" && each.tag === undefined ? each.members : [each],
  )) {
    if (isPrimitive(type, "unknown")) return UNKNOWN;
    if (!isPrimitive(type, "never")) distinct.set(keyOf(type), type);
  }
  const isAny = (name: Primitive) => [...distinct.values()].some((type) => isPrimitive(type, name));
  const apart = [...distinct.values()].filter((type) => !isPrimitive(type, "integer") || !isAny("number"));
  const members = isAny("string") ? opened(apart) : apart;
  const [only] = members;
  if (only === undefined) return NEVER;
  if (members.length === 1) return only;
  const values = members.filter((type) => !isPrimitive(type, "null"));
  return { kind: "union", members: values.length === members.length ? members : [...values, NULL] };
}

/** Text, and texts that are known: an enum that may grow, at the place of the first of them. */
function opened(members: readonly TypeRef[]): readonly TypeRef[] {
  const known = members.flatMap(textsOf);
  if (known.length === 0) return members;
  const type: TypeRef = { kind: "enum", values: [...new Set(known)], open: true };
  const first = members.findIndex((member) => textsOf(member).length > 0);
  return members.flatMap((member, index) => {
    if (index === first) return [type];
    return isPrimitive(member, "string") || textsOf(member).length > 0 ? [] : [member];
  });
}

/** The texts that a type consists of; none if it is of something else as well. */
function textsOf(type: TypeRef): readonly string[] {
  const values = type.kind === "literal" ? [type.value] : type.kind === "enum" ? type.values : [];
  const texts = values.filter((value) => typeof value === "string");
  return texts.length === values.length ? texts : [];
}

/** The type with `null` allowed. */
export function nullable(type: TypeRef): TypeRef {
  if (type.kind === "union" && type.tag !== undefined) return { kind: "union", members: [type, NULL] };
  return unionOf([type, NULL]);
}

/** The type without the `null` that {@link nullable} adds to one. */
export function withoutNull(type: TypeRef): TypeRef {
  if (type.kind !== "union" || type.tag !== undefined) return type;
  const [only, ...others] = type.members.filter((member) => !isPrimitive(member, "null"));
  return only !== undefined && others.length === 0 ? only : type;
}

/**
 * What satisfies every one of the types.
 *
 * @param isObject Whether a declared type is an object.
 */
export function intersectionOf(types: readonly TypeRef[], isObject: (id: TypeId) => boolean = () => false): TypeRef {
  const distinct = new Map<string, TypeRef>();
  const isSome = types.some((type) => type.kind === "map" || (type.kind === "named" && isObject(type.id)));
  for (const type of isSome ? types.map(onlyObjects) : types) {
    if (isPrimitive(type, "never")) return NEVER;
    if (!isPrimitive(type, "unknown")) distinct.set(keyOf(type), type);
  }
  const members = [...distinct.values()].filter(
    (type, _, all) => !all.some((other) => other !== type && implies(other, type)),
  );
  const [only] = members;
  if (only === undefined) return UNKNOWN;
  if (members.length === 1) return only;
  return intersectScalars(members) ?? { kind: "intersection", members };
}

/** What of a union may be an object. Otherwise `string & { id?: string }` would stand there, which takes any string. */
function onlyObjects(type: TypeRef): TypeRef {
  if (type.kind !== "union" || type.tag !== undefined) return type;
  const members = type.members.filter(
    (member) => member.kind !== "list" && member.kind !== "tuple" && scalarsOf(member) === undefined,
  );
  return members.length === 0 ? type : unionOf(members);
}

/** The intersection of types whose values are all scalars: `(number | string) & number` is `number`. */
function intersectScalars(types: readonly TypeRef[]): TypeRef | undefined {
  const sets = types.map(scalarsOf);
  const [first, ...others] = sets;
  if (first === undefined || sets.includes(undefined)) return undefined;
  const common = others.reduce<readonly TypeRef[]>(
    (found, set = []) => found.flatMap((a) => set.flatMap((b) => (implies(a, b) ? [a] : implies(b, a) ? [b] : []))),
    first,
  );
  return unionOf(joinLiterals(common));
}

/** The scalar types and single values that a type consists of; `undefined` when there are others. */
function scalarsOf(type: TypeRef): readonly TypeRef[] | undefined {
  switch (type.kind) {
    case "primitive":
      return ["unknown", "never", "binary", "body", "undefined"].includes(type.name) ? undefined : [type];
    case "literal":
      return [type];
    case "enum":
      return type.open ? undefined : type.values.map((value) => (value === null ? NULL : { kind: "literal", value }));
    case "union": {
      const members = type.members.map(scalarsOf);
      return members.includes(undefined) ? undefined : members.flatMap((member) => member ?? []);
    }
    default:
      return undefined;
  }
}

/** Values that stand side by side are an enum again. */
function joinLiterals(types: readonly TypeRef[]): readonly TypeRef[] {
  const values = [...new Set(types.flatMap((type) => (type.kind === "literal" ? [type.value] : [])))];
  if (values.length < 2) return types;
  return [{ kind: "enum", values, open: false }, ...types.filter((type) => type.kind !== "literal")];
}

/** Whether every value of `narrow` is a value of `wide`, for the pairs that documents really write. */
function implies(narrow: TypeRef, wide: TypeRef): boolean {
  // `type: object` beside `oneOf` says nothing that the branches do not say better.
  if (wide.kind === "map" && isPrimitive(wide.value, "unknown")) return describesObjects(narrow);
  if (wide.kind === "list" && isPrimitive(wide.item, "unknown"))
    return narrow.kind === "list" || narrow.kind === "tuple";
  if (keyOf(narrow) === keyOf(wide)) return true;
  if (wide.kind !== "primitive") return false;
  if (narrow.kind === "primitive") return narrow.name === "integer" && wide.name === "number";
  const values = narrow.kind === "enum" ? narrow.values : narrow.kind === "literal" ? [narrow.value] : [];
  if (values.length === 0) return false;
  const wanted = wide.name === "integer" ? "number" : wide.name;
  return values.every((value) => typeof value === wanted);
}

function describesObjects(type: TypeRef): boolean {
  if (type.kind === "union") return type.members.every(describesObjects);
  if (type.kind === "intersection") return type.members.some(describesObjects);
  return type.kind === "map" || type.kind === "named" || type.kind === "tagged";
}

/** Two types with the same key are the same type. Formats of primitives do not count, and constraints nowhere. */
export function keyOf(type: TypeRef): string {
  switch (type.kind) {
    case "primitive":
      return type.name;
    case "named":
      return `&${type.id}`;
    default:
      return JSON.stringify(type, withoutConstraints);
  }
}

function withoutConstraints(key: string, value: unknown): unknown {
  return key === "constraints" ? undefined : value;
}
