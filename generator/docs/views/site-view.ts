/** The package as a whole: its first page and its guides. */
import { userAgentOf } from "../../config/package-config.js";
import type { RetryPolicy } from "../../model/connection.js";
import type { ApiInfo, ApiModel, Operation, OperationId, RequestBody, TypeRef } from "../../model/model.js";
import { hasChoice, serverEntries } from "../../naming/server-keys.js";
import type { Site } from "../site.js";
import { callSnippet, functionSnippet } from "../snippets/calls.js";
import { type GuideSnippets, guideSnippets } from "../snippets/guides.js";
import { downloadsView, pagesView, type StreamsView, streamsView, type UsageView } from "./deliveries-view.js";
import { type ErrorView, errorView } from "./error-view.js";
import { textOf } from "./field-view.js";
import { type ModelLink, modelLink } from "./model-view.js";
import { type OperationLink, operationLink } from "./operation-view.js";
import type { Page } from "./page.js";
import { type ResourceLink, resourceLink } from "./resource-view.js";
import { type SecurityView, securityView } from "./security-view.js";
import { externalDocsView, type WebLinkView } from "./web-link-view.js";

/** What every page is told of the package. */
export interface PackageView {
  /** `@sdkwright/mix` */
  readonly name: string;
  readonly version: string;
  /** `Mix` */
  readonly client: string;
  /** `mix` */
  readonly variable: string;
  readonly core: string;
  readonly envPrefix: string;
  /** What requests say in `User-Agent`. */
  readonly userAgent: string;
  readonly errorBase: string;
  readonly errorApi: string;
  /** URL of the server that is called by default. */
  readonly server: string | undefined;
  readonly apiTitle: string;
  readonly apiVersion: string;
}

export interface SiteView {
  readonly package: PackageView;
  readonly description: string | undefined;
  readonly externalDocs: WebLinkView | undefined;
  /** Whom to ask, and where. */
  readonly contacts: readonly WebLinkView[];
  readonly license: string | undefined;
  /** By title. */
  readonly resources: readonly ResourceLink[];
  /** By name; an operation on two pages is listed with its first. */
  readonly functions: readonly OperationLink[];
  /** By name. */
  readonly models: readonly ModelLink[];
  readonly errors: readonly ErrorView[];
  readonly security: readonly SecurityView[];
  /** Schemes that some operation asks for, and that are met outside of the client. */
  readonly outerSecurity: readonly string[];
  readonly servers: readonly ServerView[];
  readonly hasNamedServers: boolean;
  /** The policy that the document declares for all operations. */
  readonly retries: RetryPolicy | undefined;
  /** Operations that declare a policy of their own. */
  readonly ownRetries: readonly OwnRetriesView[];
  /** Example of a call, and of the same call through a function. */
  readonly usage: string | undefined;
  readonly functionUsage: string | undefined;
  readonly guides: GuideSnippets | undefined;
  /** Examples of calls that answer with a stream, that are paged, and that take files, where there are any. */
  readonly streamUsage: string | undefined;
  readonly pageUsage: string | undefined;
  readonly uploadUsage: string | undefined;
  readonly streams: StreamsView | undefined;
  readonly downloads: UsageView | undefined;
  readonly paged: UsageView | undefined;
  /** Whether there is anything to say of streams and downloads. */
  readonly isDelivered: boolean;
}

export interface OwnRetriesView {
  readonly operation: OperationLink;
  readonly policy: RetryPolicy;
}

export interface ServerView {
  readonly number: number;
  /** What the option `server` takes; absent: there is no choice. */
  readonly name: string | undefined;
  readonly url: string;
  readonly description: string | undefined;
}

export function packageView(site: Site): PackageView {
  const { model, names, config } = site;
  return {
    name: config.name,
    version: config.version,
    client: names.client,
    variable: site.variable,
    core: names.core,
    envPrefix: config.envPrefix,
    userAgent: userAgentOf(config),
    errorBase: names.errors.base.name,
    errorApi: names.errors.api.name,
    server: model.servers[0]?.url,
    apiTitle: model.info.title,
    apiVersion: model.info.version,
  };
}

function aboutView({ description, summary, externalDocs, contact, license }: ApiInfo) {
  return {
    description: description ?? summary,
    externalDocs: externalDocsView(externalDocs),
    contacts: contactViews(contact ?? {}),
    license,
  };
}

function contactViews({ name, url, email }: NonNullable<ApiInfo["contact"]>): readonly WebLinkView[] {
  const page = name ?? url;
  return [
    ...(page === undefined ? [] : [{ text: page, url: url ?? "" }]),
    ...(email === undefined ? [] : [{ text: email, url: `mailto:${email}` }]),
  ];
}

function serverViews(entries: ReturnType<typeof serverEntries>): readonly ServerView[] {
  return entries.map(({ key, server: { url, description } }, index) => ({
    number: index + 1,
    name: hasChoice(entries) ? key : undefined,
    url,
    description: description === undefined ? undefined : textOf({ description, deprecated: false }),
  }));
}

function ownRetriesViews(page: Page): readonly OwnRetriesView[] {
  return functionsOf(page).flatMap(({ id, link }) => {
    const policy = page.site.operations.get(id)?.retries;
    return policy === undefined ? [] : [{ operation: link, policy }];
  });
}

export function siteView(page: Page): SiteView {
  const { site } = page;
  const { model } = site;
  const shown = exampleOperation(model.operations, page);
  const entries = serverEntries(model.servers);
  return {
    package: packageView(site),
    ...aboutView(model.info),
    // Most pages show none of these, and in a large package they are long.
    get resources() {
      return model.resources
        .map((resource) => resourceLink(resource, page))
        .toSorted((a, b) => compare(a.title, b.title));
    },
    get functions() {
      return functionsOf(page).map(({ link }) => link);
    },
    get models() {
      const links = [...site.pages.models.keys()].map((id) => modelLink(id, page));
      return links.toSorted((a, b) => compare(a.name, b.name));
    },
    errors: site.errors.map((symbol) => errorView(symbol, page)),
    security: model.security.map((scheme) => securityView(scheme, page)),
    outerSecurity: [...new Set(model.operations.flatMap(({ outerSecurity }) => outerSecurity))],
    servers: serverViews(entries),
    hasNamedServers: hasChoice(entries),
    retries: model.retries,
    get ownRetries() {
      return ownRetriesViews(page);
    },
    usage: shown && callSnippet(site, shown),
    functionUsage: shown && functionSnippet(site, shown),
    guides: shown && guideSnippets(site, shown),
    streamUsage: usageOf(({ result }) => result?.kind === "stream", page),
    pageUsage: usageOf(({ paging }) => paging !== undefined, page),
    uploadUsage: usageOf(({ body }) => body !== undefined && takesFiles(body, model), page),
    get streams() {
      return streamsView(page);
    },
    get downloads() {
      return downloadsView(page);
    },
    get paged() {
      return pagesView(page);
    },
    get isDelivered() {
      return this.streams !== undefined || this.downloads !== undefined;
    },
  };
}

/** A call of the first such operation that an example can call. */
function usageOf(isMeant: (operation: Operation) => boolean, { site }: Page): string | undefined {
  for (const operation of site.model.operations.filter(isMeant)) {
    const snippet = callSnippet(site, operation);
    if (snippet !== undefined) return snippet;
  }
  return undefined;
}

/** Whether a body is bytes, or a form with a field of bytes. */
function takesFiles({ type, spread }: RequestBody, { types }: ApiModel): boolean {
  const isBytes = (each: TypeRef): boolean => {
    if (each.kind === "primitive") return each.name === "binary";
    if (each.kind === "list") return isBytes(each.item);
    return each.kind === "union" && each.members.some(isBytes);
  };
  const declared = type.kind === "named" ? types.get(type.id) : undefined;
  const properties = spread ?? (declared?.kind === "object" ? declared.properties : []);
  return isBytes(type) || properties.some((property) => isBytes(property.type));
}

/** The first operation of the document that an example can call. Nobody should try a package by deleting something. */
function exampleOperation(operations: readonly Operation[], { site }: Page): Operation | undefined {
  const isUsable = (operation: Operation) => callSnippet(site, operation) !== undefined;
  const isHarmless = ({ method, result }: Operation) => method !== "DELETE" && result !== undefined;
  return operations.find((operation) => isHarmless(operation) && isUsable(operation)) ?? operations.find(isUsable);
}

/** Every operation once, with its first page. */
function functionsOf(page: Page): readonly { readonly id: OperationId; readonly link: OperationLink }[] {
  const links = new Map<OperationId, OperationLink>();
  for (const resource of page.site.model.resources) {
    for (const { operation } of resource.operations) {
      const declared = page.site.operations.get(operation);
      if (declared !== undefined && !links.has(operation))
        links.set(operation, operationLink(declared, resource, page));
    }
  }
  return [...links].map(([id, link]) => ({ id, link })).toSorted((a, b) => compare(a.link.function, b.link.function));
}

/** By code units, as no locale decides. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
