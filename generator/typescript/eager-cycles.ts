/**
 * The references that openapi-typescript cannot print. It writes a reference as an indexed access
 * (`components["schemas"]["A"]`), which TypeScript works out at once: a schema that reaches itself through unions,
 * intersections and lists alone, with no object between, is an error there (TS2502).
 */
import { isObject } from "../load/json-object.js";
import type { JsonObject, JsonValue } from "../load/spec-document.js";

/** Finds the value at a reference. */
export type Follow = (ref: string) => JsonValue | undefined;

interface Edge {
  /** The object whose `$ref` it is. */
  readonly from: JsonObject;
  readonly to: string;
}

interface Step {
  readonly name: string;
  readonly edges: Edge[];
}

/** The objects whose `$ref` closes such a circle. Without them, there is none. */
export function closingReferences(root: JsonValue, follow: Follow): ReadonlySet<JsonValue> {
  const closing = new Set<JsonValue>();
  const done = new Set<string>();
  for (const start of targetsIn(root)) walk(start, follow, done, closing);
  return closing;
}

function walk(start: string, follow: Follow, done: Set<string>, closing: Set<JsonValue>): void {
  const path: Step[] = [];
  const onPath = new Set<string>();
  const enter = (name: string) => {
    path.push({ name, edges: edgesOf(follow(name)) });
    onPath.add(name);
  };
  if (!done.has(start)) enter(start);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const edge = top.edges.pop();
    if (edge === undefined) {
      done.add(top.name);
      onPath.delete(top.name);
      path.pop();
    } else if (targetsOf(edge.to).some((target) => onPath.has(target))) {
      closing.add(edge.from);
    } else {
      // A target that is inside another one is entered after it.
      const next = targetsOf(edge.to).find((target) => !done.has(target));
      if (next === undefined) continue;
      top.edges.push(edge);
      enter(next);
    }
  }
}

/** What must be known for the type of a reference: its target, and the component that the target is part of. */
function targetsOf(ref: string): readonly string[] {
  const component = /^#\/components\/[^/]+\/[^/]+/.exec(ref)?.[0];
  return component === undefined || component === ref ? [ref] : [component, ref];
}

/** The references in a schema with nothing but unions, intersections and lists around them. */
function edgesOf(schema: JsonValue | undefined): Edge[] {
  if (!isObject(schema)) return [];
  const ref = schema["$ref"];
  if (typeof ref === "string") return [{ from: schema, to: ref }];
  const parts = ["allOf", "anyOf", "oneOf", "items", "prefixItems"].flatMap((key) => schema[key] ?? []);
  return parts.flatMap(edgesOf);
}

/** Everything that a `$ref` leads to. */
function targetsIn(root: JsonValue): ReadonlySet<string> {
  const targets = new Set<string>();
  const queue: JsonValue[] = [root];
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    if (value === null || typeof value !== "object") continue;
    const ref = isObject(value) ? value["$ref"] : undefined;
    if (typeof ref === "string") targets.add(ref);
    for (const member of Object.values(value)) queue.push(member);
  }
  return targets;
}
