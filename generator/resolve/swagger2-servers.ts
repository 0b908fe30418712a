/** `schemes`, `host` and `basePath`, which are the servers of Swagger 2.0. */
import { at, type Context, member, type Node, type ObjectNode } from "./context.js";
import { itemsOf, textMember, textOf } from "./members.js";
import type { Server } from "./spec-parts.js";

/** The servers of the document; those over HTTPS come first. None when neither a host nor a path is given. */
export function readSwagger2Servers(context: Context, root: ObjectNode): readonly Server[] {
  const basePath = readBasePath(context, root);
  const host = readHost(context, root);
  if (host === undefined) {
    return basePath === "" ? [] : [{ url: basePath, variables: [], at: at(root, "basePath") }];
  }
  const schemes = readSchemes(context, root) ?? [];
  const wanted = schemes.length > 0 ? schemes : [host.scheme ?? "https"];
  return ["https", "http"]
    .filter((scheme) => wanted.includes(scheme))
    .map((scheme) => ({ url: `${scheme}://${host.name}${basePath}`, variables: [], at: at(root, "host") }));
}

function readBasePath(context: Context, root: ObjectNode): string {
  const path = textMember(context, root, "basePath") ?? "";
  const trimmed = path.replace(/\/+$/, "");
  if (trimmed === "" || trimmed.startsWith("/")) {
    return trimmed;
  }
  const problem = "basePath does not begin with a slash";
  context.diagnostics.report("structure/value", at(root, "basePath"), problem, `/${trimmed} is assumed`);
  return `/${trimmed}`;
}

function readHost(context: Context, root: ObjectNode): { readonly name: string; readonly scheme?: string } | undefined {
  const written = textMember(context, root, "host");
  if (written === undefined || written === "") {
    return undefined;
  }
  const [, scheme, name = ""] = /^(?:(https?):)?(?:\/\/)?(.*?)\/*$/i.exec(written) ?? [];
  if (name !== written) {
    context.diagnostics.report("structure/value", at(root, "host"), "host is more than a name", `${name} is assumed`);
  }
  if (name === "") {
    return undefined;
  }
  return { name, ...(scheme === undefined ? {} : { scheme: scheme.toLowerCase() }) };
}

function readSchemes(context: Context, owner: ObjectNode): readonly string[] | undefined {
  const schemes = member(owner, "schemes");
  return schemes && itemsOf(context, schemes, "schemes")?.flatMap((item) => readSchemeName(context, item) ?? []);
}

function readSchemeName(context: Context, item: Node): string | undefined {
  const scheme = textOf(context, item, "a scheme")?.toLowerCase();
  if (scheme !== undefined && scheme !== "http" && scheme !== "https") {
    context.diagnostics.report("structure/value", item.at, `no request is sent over ${scheme}`, "it is left out");
    return undefined;
  }
  return scheme;
}

/** The servers of an operation whose `schemes` do not allow for the first of the document's. */
export function readOperationServers(
  context: Context,
  operation: ObjectNode,
  servers: readonly Server[],
): readonly Server[] | undefined {
  const schemes = readSchemes(context, operation);
  const [first] = servers;
  if (schemes === undefined || schemes.length === 0 || first === undefined || !/^https?:/.test(first.url)) {
    return undefined;
  }
  const isAllowed = schemes.some((scheme) => first.url.startsWith(`${scheme}:`));
  const rest = first.url.slice(first.url.indexOf(":"));
  return isAllowed
    ? undefined
    : schemes.map((scheme) => ({ url: `${scheme}${rest}`, variables: [], at: at(operation, "schemes") }));
}
