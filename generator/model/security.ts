import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type * as Spec from "../resolve/spec.js";
import type { SecurityScheme, SecurityUse } from "./model.js";

/** The schemes that a client can apply. The others are named in a warning. */
export function buildSecurity(schemes: readonly Spec.SecurityScheme[], diagnostics: Diagnostics): SecurityScheme[] {
  return schemes.flatMap((scheme) => {
    const { name, description, at } = scheme;
    const supported = schemeOf(scheme.scheme);
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
      // Scheme names are compared without case (RFC 9110, section 11.1).
      return ({ bearer: { kind: "bearer" }, basic: { kind: "basic" } } as const)[
        scheme.scheme.toLowerCase() as "bearer" | "basic"
      ];
    case "mutualTLS":
      return undefined;
  }
}

function typeOfScheme(scheme: Spec.SecurityScheme["scheme"]): string {
  return scheme.type === "http" ? `http ${scheme.scheme}` : scheme.type;
}

/**
 * The alternatives of an operation, in terms of schemes that the client has. An alternative whose schemes the client
 * cannot apply (mutual TLS) is met outside of it, so what is left of it applies.
 */
export function securityOf(
  requirements: Spec.SecurityRequirements | undefined,
  known: ReadonlySet<string>,
): readonly (readonly SecurityUse[])[] {
  return (requirements ?? []).map(({ schemes }) =>
    schemes.filter(({ name }) => known.has(name)).map(({ name, scopes }) => ({ scheme: name, scopes })),
  );
}
