/** Links: what can be called next with what a response holds. */
import { type Context, member, type ObjectNode } from "./context.js";
import { checkFields } from "./keywords.js";
import { defined, entriesOf, objectMember, textMember } from "./members.js";
import { follow } from "./reference.js";
import type { Link } from "./spec.js";

export function readLinks(context: Context, response: ObjectNode): readonly Link[] {
  return entriesOf(objectMember(context, response, "links")).flatMap(([name, node]) => {
    const followed = follow(context, node, "a link");
    if (followed === undefined) {
      return [];
    }
    const link = followed.node;
    checkFields(context, link, "link");
    const requestBody = member(link, "requestBody")?.value;
    return [
      {
        name,
        ...defined({
          operationId: textMember(context, link, "operationId"),
          operationRef: textMember(context, link, "operationRef"),
          description: followed.description ?? textMember(context, link, "description"),
          requestBody,
        }),
        parameters: entriesOf(objectMember(context, link, "parameters")).map(([parameter, { value }]) => ({
          name: parameter,
          value,
        })),
        at: node.at,
      },
    ];
  });
}
