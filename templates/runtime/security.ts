import { environment } from "./environment.js";
import { type HeaderFields, setHeader } from "./headers.js";
import { withQuery } from "./query.js";

/** A secret, or a function that gets it. The function is called for every attempt, so that it can refresh a token. */
export type Credential = string | (() => string | Promise<string>);

/** A user name and a password (RFC 7617). */
export interface BasicCredentials {
  readonly username: Credential;
  readonly password: Credential;
}

/** A request that is being put together. */
export interface Draft {
  url: string;
  readonly headers: HeaderFields;
  /** Takes a credential in the URL out of an error of `fetch`: some platforms quote the URL. */
  hide?: (cause: unknown) => unknown;
}

/** One way to prove who is calling. */
export interface SecurityScheme {
  /** The header it fills, lower case. A caller who sets that header needs no credential. */
  readonly header?: string;
  /** The environment variables that stand in for the option. */
  readonly variables: readonly string[];
  /** Gets the credential; empty or `undefined`: there is none. */
  read(): string | undefined | Promise<string | undefined>;
  /** Puts it where it belongs. */
  write(draft: Draft, credential: string): void;
}

/** Applies the first of the alternatives that can be. Throws a `TypeError` that says what to set if none can. */
export type Authorize = (draft: Draft, alternatives: readonly (readonly string[])[]) => Promise<void>;

/** The security schemes of a document, by the name of the client option that holds the credential. */
export function credentials(schemes: Readonly<Record<string, SecurityScheme>>): Authorize {
  return async (draft, alternatives) => {
    for (const names of alternatives) {
      if (
        await apply(
          draft,
          names.flatMap((name) => schemes[name] ?? []),
        )
      )
        return;
    }
    const ways = alternatives.map((names) => names.map((name) => describe(name, schemes[name])).join(" and "));
    throw new TypeError(`no credentials: set ${ways.join(", or ")}`);
  };
}

async function apply(draft: Draft, schemes: readonly SecurityScheme[]): Promise<boolean> {
  const found: [SecurityScheme, string][] = [];
  for (const scheme of schemes) {
    if (scheme.header !== undefined && scheme.header in draft.headers) continue;
    const credential = await scheme.read();
    if (!credential) return false;
    found.push([scheme, credential]);
  }
  for (const [scheme, credential] of found) scheme.write(draft, credential);
  return true;
}

function describe(option: string, scheme: SecurityScheme | undefined): string {
  const variables = scheme?.variables.join(" and ");
  return variables ? `the option ${option} (or the environment variable ${variables})` : `the option ${option}`;
}

/** A token in `Authorization: Bearer` (RFC 6750 §2.1), for OAuth 2 and OpenID Connect too. */
export function bearer(token: Credential | undefined, variable: string): SecurityScheme {
  return inHeader("Authorization", "Bearer ", secret(token, variable), [variable]);
}

/** An API key in a header of its own. */
export function apiKeyHeader(name: string, key: Credential | undefined, variable: string): SecurityScheme {
  return inHeader(name, "", secret(key, variable), [variable]);
}

/** An API key in a cookie. Browsers do not let scripts set cookies of a request: there it is not sent. */
export function apiKeyCookie(name: string, key: Credential | undefined, variable: string): SecurityScheme {
  return inHeader("Cookie", `${name}=`, secret(key, variable), [variable]);
}

/** An API key in the query string. Errors do not show it, but proxies and logs do: that is the API's choice. */
export function apiKeyQuery(name: string, key: Credential | undefined, variable: string): SecurityScheme {
  return {
    variables: [variable],
    read: secret(key, variable),
    write(draft, credential) {
      const value = encodeURIComponent(credential);
      draft.url = withQuery(draft.url, `${encodeURIComponent(name)}=${value}`);
      draft.hide = (cause) =>
        quotes(cause, value) ? new TypeError("fetch failed, with an error that quotes the URL") : cause;
    },
  };
}

/** A user name and a password in `Authorization: Basic`, as UTF-8 (RFC 7617). An empty password is allowed. */
export function basic(
  login: BasicCredentials | undefined,
  userVariable: string,
  passwordVariable: string,
): SecurityScheme {
  const readUser = secret(login?.username, userVariable);
  const readPassword = login?.password === "" ? () => "" : secret(login?.password, passwordVariable);
  const read = async (): Promise<string | undefined> => {
    const user = await readUser();
    const password = await readPassword();
    if (!user || password === undefined) return undefined;
    if (user.includes(":")) throw new TypeError("the user name must not contain a colon (RFC 7617 §2)");
    return btoa(String.fromCharCode(...new TextEncoder().encode(`${user}:${password}`)));
  };
  return inHeader("Authorization", "Basic ", read, [userVariable, passwordVariable]);
}

function inHeader(name: string, prefix: string, read: SecurityScheme["read"], variables: string[]): SecurityScheme {
  return {
    header: name.toLowerCase(),
    variables,
    read,
    write: (draft, credential) => setHeader(draft.headers, name, prefix + credential),
  };
}

/** The environment is read now, while the client is constructed; a function is called when a request is made. */
function secret(given: Credential | undefined, variable: string): SecurityScheme["read"] {
  const found = given || environment(variable);
  return typeof found === "function" ? found : () => found;
}

function quotes(error: unknown, text: string): boolean {
  return (
    error instanceof Error && [error.message, ...Object.values(error)].some((shown) => String(shown).includes(text))
  );
}
