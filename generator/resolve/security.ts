import { nearest } from "../diagnostics/nearest.js";
import { at, type Context, member, type Node, type ObjectNode } from "./context.js";
import { checkFields } from "./keywords.js";
import {
  defined,
  entriesOf,
  extensionsOf,
  itemsOf,
  namedEntriesOf,
  objectMember,
  objectOf,
  requiredText,
  textMember,
  textOf,
  textsOf,
} from "./members.js";
import { componentName, follow } from "./reference.js";
import type { OAuthFlow, SecurityRequirement, SecurityRequirements, SecurityScheme } from "./spec-security.js";

export function readSecuritySchemes(context: Context, components: ObjectNode | undefined): readonly SecurityScheme[] {
  const schemes = components && objectMember(context, components, "securitySchemes");
  return entriesOf(schemes).flatMap(([name, node]) => {
    const followed = follow(context, node, "a security scheme");
    const scheme = followed && readScheme(context, followed.node);
    return scheme === undefined
      ? []
      : [{ name, ...scheme, ...defined({ description: followed?.description ?? scheme.description }) }];
  });
}

export function readScheme(context: Context, node: ObjectNode): Omit<SecurityScheme, "name"> | undefined {
  checkFields(context, node, "securityScheme");
  const scheme = readKind(context, node);
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

function readKind(context: Context, node: ObjectNode): SecurityScheme["scheme"] | undefined {
  const { diagnostics } = context;
  const type = textMember(context, node, "type");
  const needed = (key: string): string | undefined => neededText(context, node, key);
  switch (type) {
    case "apiKey":
      return readApiKey(context, node);
    case "http": {
      const scheme = needed("scheme");
      const bearerFormat = textMember(context, node, "bearerFormat");
      return scheme === undefined ? undefined : { type, scheme, ...defined({ bearerFormat }) };
    }
    case "oauth2":
      return { type, flows: readFlows(context, node) };
    case "openIdConnect":
      return { type, openIdConnectUrl: requiredText(context, node, "openIdConnectUrl", "", "no address is known") };
    case "mutualTLS":
      return { type };
    default:
      if (needed("type") !== undefined) {
        diagnostics.report("structure/value", at(node, "type"), `there is no security scheme of type ${type}`, leftOut);
      }
      return undefined;
  }
}

function neededText(context: Context, node: ObjectNode, key: string): string | undefined {
  const value = textMember(context, node, key);
  if (value === undefined) {
    context.diagnostics.report("structure/missing", at(node, key), key, leftOut);
  }
  return value;
}

export function readApiKey(context: Context, node: ObjectNode): SecurityScheme["scheme"] | undefined {
  const name = neededText(context, node, "name");
  const place = neededText(context, node, "in");
  if (name === undefined || place === undefined) {
    return undefined;
  }
  if (place !== "query" && place !== "header" && place !== "cookie") {
    context.diagnostics.report("structure/value", at(node, "in"), `no API key is in ${place}`, leftOut);
    return undefined;
  }
  return { type: "apiKey", in: place, name };
}

const flowNames: ReadonlySet<string> = new Set<OAuthFlow["flow"]>([
  ...(["implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization"] as const),
]);

function readFlows(context: Context, node: ObjectNode): readonly OAuthFlow[] {
  if (node.value["flows"] === undefined) {
    context.diagnostics.report("structure/missing", at(node, "flows"), "flows", "no way to get a token is known");
  }
  return namedEntriesOf(objectMember(context, node, "flows")).flatMap(([flow, each]) => {
    const object = objectOf(context, each, flow);
    if (object === undefined) {
      return [];
    }
    if (!flowNames.has(flow)) {
      context.diagnostics.report(
        "keyword/unknown",
        { ...each.at, part: "key" },
        flow,
        "OAuth",
        nearest(flow, flowNames),
      );
      return [];
    }
    return [readFlow(context, flow as OAuthFlow["flow"], object)];
  });
}

function readFlow(context: Context, flow: OAuthFlow["flow"], node: ObjectNode): OAuthFlow {
  checkFields(context, node, "oauthFlow");
  return {
    flow,
    ...defined({
      authorizationUrl: textMember(context, node, "authorizationUrl"),
      deviceAuthorizationUrl: textMember(context, node, "deviceAuthorizationUrl"),
      tokenUrl: textMember(context, node, "tokenUrl"),
      refreshUrl: textMember(context, node, "refreshUrl"),
    }),
    scopes: namedEntriesOf(objectMember(context, node, "scopes")).map(([name, each]) => ({
      name,
      description: textOf(context, each, `the scope ${name}`) ?? "",
    })),
  };
}

/** Reads `security` of the document or an operation. Needs all schemes, to know which names there are. */
export function readSecurity(
  context: Context,
  owner: ObjectNode,
  schemes: readonly SecurityScheme[],
): SecurityRequirements | undefined {
  const node = member(owner, "security");
  const items = node && itemsOf(context, node, "security");
  return items?.flatMap((item) => readRequirement(context, item, schemes) ?? []);
}

function readRequirement(
  context: Context,
  node: Node,
  schemes: readonly SecurityScheme[],
): SecurityRequirement | undefined {
  const object = objectOf(context, node, "a security requirement");
  const names = schemes.map((scheme) => scheme.name);
  const entries = entriesOf(object);
  const found = entries.flatMap(([key, each]) => {
    // 3.2 lets a scheme be named by a reference to it.
    const name = componentName(key, "/components/securitySchemes/") ?? key;
    if (!names.includes(name)) {
      const place = { ...each.at, part: "key" as const };
      context.diagnostics.report("security/unknown-scheme", place, name, nearest(name, names));
      return [];
    }
    return [{ name, scopes: textsOf(context, each, "scopes") ?? [] }];
  });
  // What asks only for schemes that do not exist must not turn into asking for nothing.
  return object === undefined || (found.length === 0 && entries.length > 0)
    ? undefined
    : { schemes: found, at: node.at };
}
