import { didYouMean, list, warning } from "../kind.js";

/** What a document says and the generated package does not carry. */
export const modelKinds = {
  "schema/unsupported": warning((keyword: string, instead: string) => `${keyword} is not supported here; ${instead}`),
  "schema/conflict": warning((what: string, instead: string) => `${what}; ${instead}`),
  "schema/required-undeclared": warning(
    (name: string, _near: string) => `${name} is required and not declared; any value is allowed there`,
    { hint: ([, near]) => didYouMean(near) },
  ),
  "parameter/style-unsupported": warning(
    (name: string, style: string, instead = "the parameter is left out") =>
      `the style ${style} of the parameter ${name} is not supported here; ${instead}`,
  ),
  "parameter/content-unsupported": warning(
    (name: string, instead = "the parameter is left out") =>
      `the parameter ${name} has a media type that cannot be written where it belongs; ${instead}`,
  ),
  "parameter/unsupported": warning((name: string, reason: string) => `the parameter ${name} is left out: ${reason}`),
  "body/media-type-unsupported": warning((mediaTypes: readonly string[], chosen: string | undefined) =>
    chosen === undefined
      ? `no client code for a body of type ${list(mediaTypes)}; the caller passes it ready to send`
      : `no client code for a body of type ${list(mediaTypes)}; the client sends ${chosen}`,
  ),
  "body/not-spread": warning(
    (name: string, other: string) =>
      `${name} is ${other} and a property of the body, so the body is passed as one argument`,
  ),
  "body/not-allowed": warning((method: string) => `fetch sends no body with a ${method} request; the body is left out`),
  "response/media-type-unsupported": warning(
    (mediaTypes: readonly string[], instead: string) =>
      `no client code parses a response of type ${list(mediaTypes)}; ${instead}`,
  ),
  "response/header-unparsed": warning(
    (name: string) => `a header cannot hold what the document says of ${name}; the caller gets it as a string`,
  ),
  "response/informational": warning(
    (status: string) => `the response ${status} is left out: fetch waits for the one that follows it`,
  ),
  "response/no-body": warning((status: string) => `HTTP has no body in a response ${status}; its content is left out`),
  "response/success-undeclared": warning(
    () => "no success is declared; any status from 200 to 299 is one, and its body is not read",
  ),
  "security/unsupported": warning(
    (scheme: string, type: string) =>
      `the security scheme ${scheme} is of type ${type}, which the client cannot apply by itself; requests go without it`,
  ),
  "server/undeclared-variable": warning(
    (name: string, url: string) => `{${name}} in ${url} is not declared as a variable, so callers cannot set it`,
  ),
  "server/relative": warning(
    (url: string) => `${url} does not name a host, and nobody knows the one of the document; callers set serverURL`,
  ),
  "server/trimmed": warning(
    (url: string, parts: readonly string[]) => `the server ${url} is called without its ${list(parts)}`,
  ),
  "server/unsupported": warning((url: string, reason: string) => `the server ${url} is left out: ${reason}`),
  "operation/method-forbidden": warning(
    (method: string) => `fetch refuses ${method} requests; the operation is left out`,
  ),
  "link/unsupported": warning((name: string) => `the link ${name} leads to no operation; nothing is said of it`),
  "discriminator/unresolved": warning(
    (value: string, ref: string, _near?: string) => `nothing is defined at ${ref}; ${value} selects nothing`,
    { hint: ([, , near]) => didYouMean(near) },
  ),
  "discriminator/property-missing": warning(
    (property: string) => `no member has a property ${property}, so it cannot tell them apart`,
  ),
  "discriminator/unsupported": warning(
    (property: string, reason: string) => `${property} tells nothing apart: ${reason}`,
  ),
  "pagination/unknown-operation": warning(
    (operation: string, _near?: string) => `the pagination of this package has ${operation}, which is no operation`,
    { hint: ([, near]) => didYouMean(near) },
  ),
  "pagination/invalid": warning(
    (operation: string, reason: string) => `the pagination of ${operation} is ignored: ${reason}`,
  ),
  "extension/invalid": warning((name: string, reason: string) => `${name} is ignored: ${reason}`),
  "schema-entry/partial": warning(
    (count: number) =>
      `the ./schema entry leaves out ${count} references that openapi-typescript cannot print; any value is allowed there`,
  ),
  "schema-entry/failed": warning((reason: string) => `the ./schema entry is empty: openapi-typescript says ${reason}`),
};
