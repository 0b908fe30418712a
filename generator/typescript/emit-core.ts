/** What the functions of a package are called with: options, servers, credentials, error classes. */
import type {
  ClassDeclarationStructure,
  InterfaceDeclarationStructure,
  PropertySignatureStructure,
  TypeAliasDeclarationStructure,
} from "ts-morph";
import type { SecurityScheme } from "../model/connection.js";
import type { ApiModel } from "../model/model.js";
import type { CredentialNames, ErrorNames } from "../naming/names.js";
import { type ServerEntry, serverEntries } from "../naming/server-keys.js";
import { brokenObjectText, callText, type Entry } from "./code.js";
import { comment } from "./docs.js";
import { serverOptions, serverText } from "./emit-servers.js";
import { type EmitContext, FileBuilder, LINE_WIDTH } from "./file-builder.js";
import { literal, own, propertyAccess, propertyKey } from "./literals.js";
import { StructureKind } from "./print.js";
import { retriesEntries } from "./retries.js";

export interface CoreContext extends EmitContext {
  /** Prefix of environment variables. */
  readonly envPrefix: string;
  /** What the package calls itself to servers: `acme-shop/1.2.0`. */
  readonly userAgent: string;
}

export function emitCore(model: ApiModel, context: CoreContext): FileBuilder {
  const file = new FileBuilder("src/core.ts", context);
  const servers = serverEntries(model.servers);
  file.add(optionsType(file, model, servers), coreClass(file, model, servers, context));
  return file;
}

function optionsType(
  file: FileBuilder,
  model: ApiModel,
  servers: readonly ServerEntry[],
): InterfaceDeclarationStructure | TypeAliasDeclarationStructure {
  const { names } = file;
  const general = file.runtimeType("ClientOptions");
  const properties = [
    ...model.security.map((scheme) => credentialOption(file, scheme)),
    ...serverOptions(model, servers),
  ];
  const common = {
    name: names.options,
    isExported: true,
    docs: comment([own(`Options of {@link ${names.client}}.`), hostNote(model)]),
  };
  return properties.length === 0
    ? { kind: StructureKind.TypeAlias, ...common, type: general }
    : { kind: StructureKind.Interface, ...common, extends: [general], properties };
}

/** A path is no address: OpenAPI resolves it against that of the document, which nobody knows here. */
function hostNote({ servers: [first] }: ApiModel): string | undefined {
  if (first === undefined || !first.url.startsWith("/")) return undefined;
  const added = first.url === "/" ? "" : `; \`${first.url}\` is added to a URL without a path`;
  return `The document names no host, so \`serverURL\` must be set, here or for a call${added}.`;
}

function credentialNames(file: FileBuilder, { name }: SecurityScheme): CredentialNames {
  const found = file.names.credentials.get(name);
  if (found === undefined) throw new Error(`no names for the security scheme ${name}`);
  return found;
}

function credentialOption(file: FileBuilder, scheme: SecurityScheme): PropertySignatureStructure {
  const { option, variable } = credentialNames(file, scheme);
  const isBasic = scheme.scheme.kind === "basic";
  const variables = isBasic ? `\`${variable}_USERNAME\` and \`${variable}_PASSWORD\`` : `\`${variable}\``;
  const type = file.runtimeType(credentialType(scheme));
  return {
    kind: StructureKind.PropertySignature,
    name: propertyKey(option),
    type: `${type} | undefined`,
    hasQuestionToken: true,
    isReadonly: true,
    docs: comment([
      scheme.description,
      `Sent as ${placeOf(scheme)}. Default: the environment variable${isBasic ? "s" : ""} ${variables}.`,
    ]),
  };
}

/** What the option of a scheme takes. */
function credentialType(scheme: SecurityScheme): "BasicCredentials" | "Credential" | "OAuthCredential" {
  if (scheme.scheme.kind === "basic") return "BasicCredentials";
  return tokenUrlOf(scheme) === undefined ? "Credential" : "OAuthCredential";
}

/** Where a client gets tokens for itself. A path would need the document's own address, which nobody knows here. */
function tokenUrlOf({ scheme }: SecurityScheme): string | undefined {
  if (scheme.kind !== "oauth2") return undefined;
  const url = scheme.flows.find(({ flow }) => flow === "clientCredentials")?.tokenUrl;
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}

function placeOf(security: SecurityScheme): string {
  const { scheme } = security;
  switch (scheme.kind) {
    case "apiKey":
      return `the ${scheme.in === "query" ? "query parameter" : scheme.in} \`${scheme.name}\``;
    case "basic":
      return "HTTP basic authentication";
    case "bearer":
      return "a bearer token";
    case "http":
      return `\`Authorization: ${scheme.scheme} …\``;
    case "oauth2":
      return tokenUrlOf(security) === undefined
        ? "a bearer token: an access token that you have obtained (OAuth 2)"
        : "a bearer token: an access token that you have obtained, or one that is got for a client's id and secret (OAuth 2)";
  }
}

function coreClass(
  file: FileBuilder,
  model: ApiModel,
  servers: readonly ServerEntry[],
  { envPrefix, userAgent }: CoreContext,
): ClassDeclarationStructure {
  const { names } = file;
  const entries: Entry[] = [
    ["env", literal(envPrefix)],
    ["userAgent", literal(userAgent)],
    ["servers", brokenObjectText(servers.map((entry) => serverProperty(file, entry)))],
  ];
  if (model.security.length > 0) {
    const schemes = model.security.map((scheme): Entry => {
      const key = propertyKey(credentialNames(file, scheme).option);
      return [key, schemeText(file, scheme, LINE_WIDTH - `        ${key}: ,`.length)];
    });
    entries.push(["security", `${file.runtime("credentials")}(${brokenObjectText(schemes)})`]);
  }
  entries.push(...retriesEntries(file, model));
  entries.push(["errors", brokenObjectText(errorClassEntries(file, names.errors))]);
  return {
    kind: StructureKind.Class,
    name: names.core,
    isExported: true,
    docs: comment([
      own(
        `What the functions of this package are called with: options and credentials, without the methods of {@link ${names.client}}.`,
      ),
    ]),
    extends: file.runtime("Core"),
    ctors: [
      {
        parameters: [{ name: "options", type: names.options, initializer: "{}" }],
        statements: [`super(options, ${brokenObjectText(entries)});`],
      },
    ],
  };
}

function serverProperty(file: FileBuilder, { key, server }: ServerEntry): Entry {
  const name = propertyKey(key);
  return [name, serverText(file, server, LINE_WIDTH - `        ${name}: ,`.length)];
}

function schemeText(file: FileBuilder, scheme: SecurityScheme, room: number): string {
  const { option, variable } = credentialNames(file, scheme);
  const value = propertyAccess("options", option);
  switch (scheme.scheme.kind) {
    case "apiKey": {
      const helper = file.runtime(apiKeyHelpers[scheme.scheme.in]);
      return callText(helper, [literal(scheme.scheme.name), value, literal(variable)], room);
    }
    case "basic": {
      const variables = [`${variable}_USERNAME`, `${variable}_PASSWORD`].map(literal);
      return callText(file.runtime("basic"), [value, ...variables], room);
    }
    case "http":
      return callText(file.runtime("bearer"), [value, literal(variable), literal(scheme.scheme.scheme)], room);
    case "bearer":
    case "oauth2": {
      const url = tokenUrlOf(scheme);
      if (url === undefined) return callText(file.runtime("bearer"), [value, literal(variable)], room);
      return callText(file.runtime("oauth"), [value, literal(variable), literal(url), "options"], room);
    }
  }
}

const apiKeyHelpers = { header: "apiKeyHeader", query: "apiKeyQuery", cookie: "apiKeyCookie" } as const;

function errorClassEntries(file: FileBuilder, errors: ErrorNames): readonly Entry[] {
  const keys = [
    ["Base", errors.base],
    ["Request", errors.request],
    ["Connection", errors.connection],
    ["Timeout", errors.timeout],
    ["Abort", errors.abort],
    ["Parse", errors.parse],
    ["Default", errors.default],
  ] as const;
  return keys.map(([key, symbol]) => [key, file.error(symbol)]);
}
