import { at, type Context, member, type ObjectNode } from "./context.js";
import { textsOf } from "./members.js";

/** The media types that an operation, or else the document, says it takes or gives; none when neither says anything. */
export function mediaTypesOf(
  context: Context,
  root: ObjectNode,
  operation: ObjectNode,
  key: "consumes" | "produces",
): readonly string[] {
  const own = member(operation, key) ?? member(root, key);
  return [...new Set((own && textsOf(context, own, key)) ?? [])];
}

/** Said once, of the document, however many operations it concerns. */
export function assumeJson(context: Context, root: ObjectNode, key: "consumes" | "produces"): readonly string[] {
  context.diagnostics.report("structure/missing", at(root, key), key, "application/json is assumed");
  return ["application/json"];
}
