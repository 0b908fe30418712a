import { nearest } from "../diagnostics/nearest.js";
import { at, type Context, type ObjectNode } from "./context.js";
import { checkFields } from "./keywords.js";
import { defined, entriesOf, extensionsOf, namedEntriesOf, objectMember, textMember, textOf } from "./members.js";
import { follow } from "./reference.js";
import { readApiKey, readScheme } from "./security.js";
import type { OAuthFlow, SecurityScheme } from "./spec-security.js";

export function readSecurityDefinitions(context: Context, root: ObjectNode): readonly SecurityScheme[] {
  return entriesOf(objectMember(context, root, "securityDefinitions")).flatMap(([name, each]) => {
    const node = follow(context, each, "a security scheme")?.node;
    const scheme = node && readDefinition(context, node);
    return scheme === undefined ? [] : [{ name, ...scheme }];
  });
}

function readDefinition(context: Context, node: ObjectNode): Omit<SecurityScheme, "name"> | undefined {
  const type = textMember(context, node, "type");
  if (type === "http" || type === "openIdConnect") {
    const problem = `${type} is a security scheme of OpenAPI 3`;
    context.diagnostics.report("structure/value", at(node, "type"), problem, "it is read as there");
    return readScheme(context, node);
  }
  checkFields(context, node, "swagger2SecurityScheme");
  const scheme = readKind(context, node, type);
  return (
    scheme && {
      ...defined({ description: textMember(context, node, "description") }),
      at: node.at,
      extensions: extensionsOf(node),
      scheme,
    }
  );
}

const leftOut = "the security scheme is left out";

function readKind(context: Context, node: ObjectNode, type: string | undefined): SecurityScheme["scheme"] | undefined {
  switch (type) {
    case "basic":
      return { type: "http", scheme: "basic" };
    case "apiKey":
      return readApiKey(context, node);
    case "oauth2":
      return { type, flows: readFlow(context, node) };
    case undefined:
      context.diagnostics.report("structure/missing", at(node, "type"), "type", leftOut);
      return undefined;
    default: {
      const problem = `there is no security scheme of type ${type}`;
      context.diagnostics.report("structure/value", at(node, "type"), problem, leftOut);
      return undefined;
    }
  }
}

/** What the flows are called now. */
const flows: ReadonlyMap<string, OAuthFlow["flow"]> = new Map([
  ["implicit", "implicit"],
  ["password", "password"],
  ["application", "clientCredentials"],
  ["accessCode", "authorizationCode"],
]);

function readFlow(context: Context, node: ObjectNode): readonly OAuthFlow[] {
  const word = textMember(context, node, "flow");
  const flow = flows.get(word ?? "");
  if (flow === undefined) {
    const unknown = "no way to get a token is known";
    if (word === undefined) {
      context.diagnostics.report("structure/missing", at(node, "flow"), "flow", unknown);
    } else {
      const near = nearest(word, flows.keys());
      const hint = near === undefined ? undefined : `did you mean ${near}?`;
      context.diagnostics.report("structure/value", at(node, "flow"), `there is no flow ${word}`, unknown, hint);
    }
    return [];
  }
  return [
    {
      flow,
      ...defined({
        authorizationUrl: textMember(context, node, "authorizationUrl"),
        tokenUrl: textMember(context, node, "tokenUrl"),
      }),
      scopes: namedEntriesOf(objectMember(context, node, "scopes")).map(([name, each]) => ({
        name,
        description: textOf(context, each, `the scope ${name}`) ?? "",
      })),
    },
  ];
}
