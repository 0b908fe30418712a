/** Walking types: what one contains, and what follows from that for all. */
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { TypeDeclaration, TypeId, TypeRef, Usage } from "./model.js";
import { intersectionOf, UNKNOWN } from "./type-algebra.js";
import type { TypeDraft } from "./type-context.js";
import { unreachable } from "./unreachable.js";

/** The types directly inside a type. */
export function innerTypes(type: TypeRef): readonly TypeRef[] {
  switch (type.kind) {
    case "primitive":
    case "literal":
    case "enum":
    case "named":
      return [];
    case "list":
    case "stream":
      return [type.item];
    case "map":
      return [type.value];
    case "tuple":
      return type.rest === undefined ? type.items : [...type.items, type.rest];
    case "tagged":
      return [type.type];
    case "union":
    case "intersection":
      return type.members;
    default:
      return unreachable(type);
  }
}

/** The ids of the declarations that a type names, at any depth of it. */
export function namedIn(type: TypeRef): readonly TypeId[] {
  if (type.kind === "named") return [type.id];
  return innerTypes(type).flatMap(namedIn);
}

/** The ids of the declarations that a declaration names. */
export function contents(draft: TypeDraft): readonly TypeId[] {
  if (draft.kind === "alias") return namedIn(draft.type);
  const properties = draft.properties.flatMap((property) => namedIn(property.type));
  return draft.additional === undefined ? properties : [...properties, ...namedIn(draft.additional)];
}

/** Every id that can be reached from `roots`. */
export function reachable(roots: Iterable<TypeId>, next: (id: TypeId) => readonly TypeId[]): Set<TypeId> {
  const found = new Set(roots);
  for (const id of found) {
    for (const inner of next(id)) found.add(inner);
  }
  return found;
}

/** Completes the drafts: who sends and receives each type, and whether the two see different properties. */
export function completeTypes(
  drafts: ReadonlyMap<TypeId, TypeDraft>,
  inputs: Iterable<TypeId>,
  outputs: Iterable<TypeId>,
): Map<TypeId, TypeDeclaration> {
  const inside = new Map([...drafts].map(([id, draft]) => [id, contents(draft)]));
  const next = (id: TypeId) => inside.get(id) ?? [];
  const input = reachable(inputs, next);
  const output = reachable(outputs, next);
  const differing = [...drafts.values()].filter(hasViews).map((draft) => draft.id);
  const differs = reachable(differing, reversed(inside));
  return new Map(
    [...drafts].map(([id, draft]) => {
      const usage: Usage = { input: input.has(id), output: output.has(id) };
      return [id, { ...draft, usage, split: usage.input && usage.output && differs.has(id) }];
    }),
  );
}

function hasViews(draft: TypeDraft): boolean {
  return draft.kind === "object" && draft.properties.some((property) => property.readOnly !== property.writeOnly);
}

function reversed(inside: ReadonlyMap<TypeId, readonly TypeId[]>): (id: TypeId) => readonly TypeId[] {
  const users = new Map<TypeId, TypeId[]>();
  for (const [user, ids] of inside) {
    for (const id of ids) {
      const known = users.get(id);
      if (known === undefined) users.set(id, [user]);
      else known.push(user);
    }
  }
  return (id) => users.get(id) ?? [];
}

/**
 * A union or intersection that contains itself with nothing between (`A: oneOf [A, string]`) is none that TypeScript
 * can express. The innermost use adds nothing, so it is left out.
 */
export function breakAliasCycles(drafts: Map<TypeId, TypeDraft>, diagnostics: Diagnostics): void {
  const done = new Set<TypeId>();
  for (const start of drafts.keys()) {
    const path: { readonly id: TypeId; readonly rest: TypeId[] }[] = [];
    const onPath = new Set<TypeId>();
    const enter = (id: TypeId) => {
      path.push({ id, rest: [...directAliases(drafts, id)] });
      onPath.add(id);
    };
    if (!done.has(start)) enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const id = top.rest.pop();
      if (id === undefined) {
        done.add(top.id);
        onPath.delete(top.id);
        path.pop();
      } else if (onPath.has(id)) {
        cutAlias(drafts, top.id, id, diagnostics);
      } else if (!done.has(id)) {
        enter(id);
      }
    }
  }
}

function directAliases(drafts: ReadonlyMap<TypeId, TypeDraft>, id: TypeId): readonly TypeId[] {
  const draft = drafts.get(id);
  return draft?.kind === "alias" ? directNames(draft.type).filter((name) => drafts.get(name)?.kind === "alias") : [];
}

function directNames(type: TypeRef): readonly TypeId[] {
  if (type.kind === "named") return [type.id];
  return isTransparent(type) ? innerTypes(type).flatMap(directNames) : [];
}

function isTransparent(type: TypeRef): boolean {
  return type.kind === "union" || type.kind === "intersection" || type.kind === "tagged";
}

function cutAlias(drafts: Map<TypeId, TypeDraft>, owner: TypeId, target: TypeId, diagnostics: Diagnostics): void {
  const draft = drafts.get(owner);
  if (draft?.kind !== "alias") return;
  diagnostics.report("schema/unsupported", draft.at, "a type that contains itself", "it is left out there");
  drafts.set(owner, { ...draft, type: without(draft.type, target) });
}

function without(type: TypeRef, target: TypeId): TypeRef {
  switch (type.kind) {
    case "named":
      return type.id === target ? UNKNOWN : type;
    case "tagged":
      return { ...type, type: without(type.type, target) };
    case "union": {
      const members = type.members.filter((member) => member.kind !== "named" || member.id !== target);
      const rest = members.map((member) => without(member, target));
      return rest.length > 1 ? { ...type, members: rest } : (rest[0] ?? UNKNOWN);
    }
    case "intersection":
      return intersectionOf(type.members.map((member) => without(member, target)));
    default:
      return type;
  }
}
