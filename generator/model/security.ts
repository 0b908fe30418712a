import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type * as Spec from "../resolve/spec-security.js";
import type { SecurityScheme } from "./connection.js";
import { isFetchsOwn, isToken } from "./header-names.js";
import type { Operation } from "./model.js";

/** The schemes that a client can apply. The others are named in a warning. */
export function buildSecurity(schemes: readonly Spec.SecurityScheme[], diagnostics: Diagnostics): SecurityScheme[] {
  return schemes.flatMap((scheme) => {
    const { name, description, at } = scheme;
    const supported = isWritable(scheme.scheme) ? schemeOf(scheme.scheme) : undefined;
    if (supported === undefined) {
      diagnostics.report("security/unsupported", at, name, typeOfScheme(scheme.scheme));
      return [];
    }
    return [{ name, at, scheme: supported, ...(description === undefined ? {} : { description }) }];
  });
}

function schemeOf(scheme: Spec.SecurityScheme["scheme"]): SecurityScheme["scheme"] | undefined {
  switch (scheme.type) {
    case "apiKey":
      return { kind: "apiKey", in: scheme.in, name: scheme.name };
    case "oauth2":
      return { kind: "oauth2", flows: scheme.flows };
    case "openIdConnect":
      return { kind: "bearer" };
    case "http":
      return httpScheme(scheme.scheme);
    case "mutualTLS":
      return undefined;
  }
}

/** Registered schemes that answer a challenge, sign the request or agree on more than one secret. */
const INVOLVED =
  /^(concealed|digest|dpop|gnap|hoba|hawk|mutual|negotiate|ntlm|oauth|privatetoken|scram-.*|signature|vapid)$/;

function httpScheme(scheme: string): SecurityScheme["scheme"] | undefined {
  // Names are compared without case (RFC 9110, section 11.1).
  const name = scheme.toLowerCase();
  if (name === "bearer" || name === "basic") return { kind: name };
  return isToken(scheme) && !INVOLVED.test(name) ? { kind: "http", scheme } : undefined;
}

/** Whether a key can stand where it should: headers and cookies may not be called anything. */
function isWritable(scheme: Spec.SecurityScheme["scheme"]): boolean {
  if (scheme.type !== "apiKey" || scheme.in === "query") return true;
  return isToken(scheme.name) && !(scheme.in === "header" && isFetchsOwn(scheme.name));
}

function typeOfScheme(scheme: Spec.SecurityScheme["scheme"]): string {
  if (scheme.type === "apiKey") return `apiKey in the ${scheme.in} ${JSON.stringify(scheme.name)}`;
  return scheme.type === "http" ? `http ${scheme.scheme}` : scheme.type;
}

/**
 * The alternatives of an operation, in terms of schemes that the client has. Schemes that it cannot apply (mutual TLS)
 * are met outside of it, so what is left of an alternative applies. One of which nothing is left does not mean that
 * nobody has to say who is calling: it counts only where there is no other.
 */
export function securityOf(
  requirements: Spec.SecurityRequirements | undefined,
  known: ReadonlySet<string>,
): Pick<Operation, "security" | "outerSecurity"> {
  const alternatives = (requirements ?? []).map(({ schemes }) => {
    const uses = schemes.filter(({ name }) => known.has(name)).map(({ name, scopes }) => ({ scheme: name, scopes }));
    const outer = schemes.map(({ name }) => name).filter((name) => !known.has(name));
    return { uses, outer };
  });
  const applicable = alternatives.filter(({ uses, outer }) => uses.length > 0 || outer.length === 0);
  const kept = applicable.length > 0 ? applicable : alternatives;
  return {
    security: kept.map(({ uses }) => uses),
    outerSecurity: [...new Set(kept.flatMap(({ outer }) => outer))],
  };
}
