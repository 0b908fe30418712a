/** How callers prove who they are. */

import type { OAuthFlow, SecurityScheme, SecurityUse } from "../../model/connection.js";
import type { Operation } from "../../model/model.js";
import { linkTo, type Page } from "./page.js";

export interface SecurityView {
  /** As the document calls it. */
  readonly name: string;
  readonly description: string | undefined;
  /** Key of the client's options. */
  readonly option: string;
  /** Environment variables that stand in for the option. */
  readonly variables: readonly string[];
  readonly isApiKey: boolean;
  readonly isBearer: boolean;
  readonly isBasic: boolean;
  readonly isOAuth: boolean;
  /** Name of a scheme of HTTP authentication that is the API's own. */
  readonly httpScheme: string | undefined;
  /** `http`, `apiKey`, `oauth2` */
  readonly type: string;
  /** Where an API key is sent: `header`, and its name there. */
  readonly place: string | undefined;
  readonly parameter: string | undefined;
  readonly flows: readonly FlowView[];
}

export interface FlowView {
  readonly name: string;
  readonly authorizationUrl: string | undefined;
  readonly deviceAuthorizationUrl: string | undefined;
  readonly tokenUrl: string | undefined;
  readonly refreshUrl: string | undefined;
  readonly scopes: readonly { readonly name: string; readonly description: string }[];
}

interface AuthorizationView extends SecurityView {
  readonly scopes: readonly string[];
  /** Where the package's first page describes the scheme. */
  readonly href: string | undefined;
}

export function securityView({ name, description, scheme }: SecurityScheme, { site }: Page): SecurityView {
  const { option = name, variable = name } = site.names.credentials.get(name) ?? {};
  const isBasic = scheme.kind === "basic";
  return {
    name,
    description,
    option,
    variables: isBasic ? [`${variable}_USERNAME`, `${variable}_PASSWORD`] : [variable],
    isApiKey: scheme.kind === "apiKey",
    isBearer: scheme.kind === "bearer",
    isBasic,
    isOAuth: scheme.kind === "oauth2",
    httpScheme: scheme.kind === "http" ? scheme.scheme : undefined,
    type: scheme.kind === "bearer" || isBasic ? "http" : scheme.kind,
    place: scheme.kind === "apiKey" ? scheme.in : undefined,
    parameter: scheme.kind === "apiKey" ? scheme.name : undefined,
    flows: scheme.kind !== "oauth2" ? [] : scheme.flows.map(flowView),
  };
}

function flowView(declared: OAuthFlow): FlowView {
  const { flow, authorizationUrl, deviceAuthorizationUrl, tokenUrl, refreshUrl, scopes } = declared;
  return { name: flow, authorizationUrl, deviceAuthorizationUrl, tokenUrl, refreshUrl, scopes };
}

/** What an operation accepts: any one of some sets of credentials, of which one may be empty. */
export interface AccessView {
  readonly alternatives: readonly AlternativeView[];
  /** Those that examples have: of the first alternative. */
  readonly shown: readonly AuthorizationView[];
  readonly isChoice: boolean;
  /** Schemes that are met outside of the client. */
  readonly outside: readonly string[];
}

interface AlternativeView {
  /** All of them go together; none: no credentials are needed. */
  readonly schemes: readonly AuthorizationView[];
}

export function accessView({ security, outerSecurity }: Operation, page: Page): AccessView {
  const all = security.map((uses) => uses.flatMap((use) => authorizationView(use, page) ?? []));
  // Alternatives that differ in scopes alone need the same credentials.
  const keys = all.map((schemes) => schemes.map(({ name }) => name).join("\n"));
  const distinct = all.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
  const alternatives = distinct.every((schemes) => schemes.length === 0) ? [] : distinct;
  return {
    alternatives: alternatives.map((schemes) => ({ schemes })),
    shown: alternatives[0] ?? [],
    isChoice: alternatives.length > 1,
    outside: outerSecurity,
  };
}

function authorizationView({ scheme, scopes }: SecurityUse, page: Page): AuthorizationView | undefined {
  const declared = page.site.model.security.find(({ name }) => name === scheme);
  return declared && { ...securityView(declared, page), scopes, href: linkTo(page, "README.md", scheme) };
}
