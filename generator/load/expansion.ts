import { childLocation, type Location } from "../diagnostics/location.js";
import { deepestNesting, mostValues } from "./limits.js";

export interface ExpansionProblem {
  readonly kind: "too-large" | "endless";
  readonly at: Location;
}

/**
 * Whether a YAML value stays bounded when its aliases are replaced by what they stand for: a few lines can ask for
 * billions of values, or for a value that contains itself.
 */
export function findExpansionProblem(value: unknown, file: string): ExpansionProblem | undefined {
  const sizes = new Map<object, number | "open">();
  const path: string[] = [];
  let problem: ExpansionProblem | undefined;
  const fail = (kind: ExpansionProblem["kind"]): number => {
    problem ??= { kind, at: childLocation({ file, pointer: "" }, ...path) };
    return 0;
  };
  const measure = (each: unknown): number => {
    // What is nested too deep is reported by the pass that follows.
    if (typeof each !== "object" || each === null || path.length > deepestNesting || problem !== undefined) {
      return 1;
    }
    const known = sizes.get(each);
    if (known !== undefined) {
      return known === "open" ? fail("endless") : known;
    }
    sizes.set(each, "open");
    let size = 1;
    for (const [key, member] of Object.entries(each)) {
      path.push(key);
      size += measure(member);
      path.pop();
    }
    sizes.set(each, size);
    return size > mostValues ? fail("too-large") : size;
  };
  measure(value);
  return problem;
}
