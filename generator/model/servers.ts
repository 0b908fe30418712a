/** Servers: where requests go. */
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type * as Spec from "../resolve/spec-parts.js";
import type { Server, ServerVariable } from "./connection.js";

/** The servers of the document. */
export function buildServers(servers: readonly Spec.Server[], diagnostics: Diagnostics): readonly Server[] {
  const built = callable(servers, diagnostics);
  const [first] = built;
  if (first?.template.startsWith("/")) diagnostics.report("server/relative", first.at, first.url);
  return built;
}

function callable(servers: readonly Spec.Server[], diagnostics: Diagnostics): readonly Server[] {
  return servers.flatMap((server) => {
    const template = withoutExtras(addressOf(server.url), server, diagnostics);
    if (/^(https?:\/\/[^/]|\/|\{)/i.test(template)) return [buildServer(server, template, diagnostics)];
    diagnostics.report("server/unsupported", server.at, server.url, "fetch calls servers by http and https");
    return [];
  });
}

/** What `fetch` refuses in a URL, or what would come to stand before the path. */
function withoutExtras(address: string, { url, at }: Spec.Server, diagnostics: Diagnostics): string {
  const parts = /^([^/?#]+:\/\/)?([^/?#]*@)?([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  const [, scheme = "", user, rest = "", query, fragment] = parts;
  const extras = { "user and password": user, query, fragment };
  const found = Object.entries(extras).flatMap(([name, part]) => (part === undefined ? [] : [name]));
  if (found.length === 0) return address;
  diagnostics.report("server/trimmed", at, url, found);
  return scheme + rest;
}

function buildServer(
  { url, variables, name, description, at }: Spec.Server,
  template: string,
  diagnostics: Diagnostics,
): Server {
  for (const [, key = ""] of template.matchAll(/\{([^{}]*)\}/g)) {
    if (defaultOf(variables, key) === undefined) diagnostics.report("server/undeclared-variable", at, key, url);
  }
  return {
    url: template.replace(/\{([^}]*)\}/g, (whole, key: string) => defaultOf(variables, key) ?? whole),
    template,
    variables: variables.filter((variable) => template.includes(`{${variable.name}}`)).map(buildVariable),
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    at,
  };
}

/** A whole URL, or a path: OpenAPI resolves it against the document's own address, which nobody knows here. */
function addressOf(url: string): string {
  if (/^([a-z][a-z\d+.-]*:|\{)/i.test(url)) return url;
  if (url.startsWith("//")) return `https:${url}`;
  return url.replace(/^(\.{0,2}\/)*(\.{1,2}$)?/, "/");
}

function defaultOf(variables: readonly Spec.ServerVariable[], key: string): string | undefined {
  return variables.find(({ name }) => name === key)?.default;
}

function buildVariable({ name, default: value, enum: values, description }: Spec.ServerVariable): ServerVariable {
  return {
    name,
    default: value,
    ...(values === undefined ? {} : { values: [...new Set([value, ...values])] }),
    ...(description === undefined ? {} : { description }),
  };
}

/**
 * The servers that an operation has to itself; `undefined` when it uses the document's. A path among them is one on the
 * host of the document's first server.
 */
export function ownServers(
  servers: readonly Spec.Server[] | undefined,
  shared: readonly Server[],
  diagnostics: Diagnostics,
): readonly Server[] | undefined {
  if (servers === undefined || servers.length === 0) return undefined;
  const [first] = shared;
  const own = callable(servers, diagnostics).map((server) => onHostOf(server, first));
  if (own.length === 0 || (own[0]?.template === first?.template && own[0]?.url === first?.url)) return undefined;
  for (const { at, url } of own.slice(1)) {
    diagnostics.report("server/unsupported", at, url, "operations call the first of their own, or what callers say");
  }
  return own;
}

function onHostOf(server: Server, first: Server | undefined): Server {
  const host = /^[a-z]+:\/\/[^/]+/i;
  const [template, url] = [host.exec(first?.template ?? "")?.[0], host.exec(first?.url ?? "")?.[0]];
  if (first === undefined || template === undefined || !server.template.startsWith("/")) return server;
  const variables = [...first.variables, ...server.variables].filter(
    ({ name }, index, all) => all.findLastIndex((each) => each.name === name) === index,
  );
  return {
    ...server,
    url: `${url}${server.url}`,
    template: template + server.template,
    variables: variables.filter(({ name }) => (template + server.template).includes(`{${name}}`)),
  };
}
