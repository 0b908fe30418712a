/** Callbacks: requests that the API makes to an address which a caller has given it. */
import type { Context, ObjectNode } from "./context.js";
import { namedEntriesOf, objectMember } from "./members.js";
import { type OperationReader, readPathItem } from "./path-items.js";
import { componentName, follow } from "./reference.js";
import type { Callback } from "./spec.js";

/**
 * The callbacks of an operation. One that several operations refer to is given with the first: it is the same requests,
 * and one whose own operations refer to it again has no end.
 */
export function readCallbacks<C>(
  context: Context,
  operation: ObjectNode,
  reader: OperationReader<C>,
): readonly Callback[] {
  return namedEntriesOf(objectMember(context, operation, "callbacks")).flatMap(([name, node]) => {
    const followed = follow(context, node, "a callback");
    if (followed === undefined) {
      return [];
    }
    const key = `callback ${followed.node.at.file}#${followed.node.at.pointer}`;
    if (context.shared.has(key)) {
      return [];
    }
    context.shared.set(key, true);
    const operations = namedEntriesOf(followed.node).flatMap(([expression, item]) =>
      readPathItem(context, expression, item, reader),
    );
    const shared = componentName(followed.first, "/components/callbacks/");
    return [{ name, ...(shared === undefined ? {} : { componentName: shared }), operations }];
  });
}
