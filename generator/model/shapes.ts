import type { TypeDeclaration, TypeId, TypeRef } from "./model.js";

/** What a value may be, as far as it matters to writing it as text. `nested`: a list whose items are not all scalars. */
export type Shape = "scalar" | "null" | "list" | "nested" | "object";

const ALL: readonly Shape[] = ["scalar", "null", "list", "nested", "object"];

/** Everything that a value of the type may be. */
export function shapesOf(type: TypeRef, types: ReadonlyMap<TypeId, TypeDeclaration>): ReadonlySet<Shape> {
  const seen = new Set<TypeId>();
  const visit = (each: TypeRef): readonly Shape[] => {
    switch (each.kind) {
      case "primitive":
        return each.name === "unknown" ? ALL : [each.name === "null" ? "null" : "scalar"];
      case "literal":
        return ["scalar"];
      case "enum":
        return each.values.includes(null) ? ["scalar", "null"] : ["scalar"];
      case "list":
        return visit(each.item).every((shape) => shape === "scalar") ? ["list"] : ["list", "nested"];
      case "tuple": {
        const items = each.rest === undefined ? each.items : [...each.items, each.rest];
        return items.flatMap(visit).every((shape) => shape === "scalar") ? ["list"] : ["list", "nested"];
      }
      case "map":
      case "tagged":
      case "stream":
        return ["object"];
      case "union":
      case "intersection":
        return each.members.flatMap(visit);
      case "named": {
        const declared = types.get(each.id);
        if (declared?.kind !== "alias") return ["object"];
        if (seen.has(each.id)) return ALL;
        seen.add(each.id);
        return visit(declared.type);
      }
    }
  };
  return new Set(visit(type));
}
