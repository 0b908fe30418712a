import { environment } from "./environment.js";
import { type HeaderFields, setHeader } from "./headers.js";
import type { Message, Transport } from "./message.js";
import { withQuery } from "./query.js";
import { followSafely } from "./redirect.js";

/** A secret, or a function that gets it. The function is called for every attempt, so that it can refresh a token. */
export type Credential = string | (() => string | Promise<string>);

/** A user name and a password (RFC 7617). */
export interface BasicCredentials {
  readonly username: Credential;
  readonly password: Credential;
}

/** One way to prove who is calling. */
export interface SecurityScheme {
  /** The environment variables that stand in for the option, for messages. */
  readonly variables: string;
  /** Whether the caller has put a credential there already. */
  readonly isGiven?: (headers: HeaderFields) => boolean;
  /** Gets the credential; empty or `undefined`: there is none. */
  readonly read: () => string | undefined | Promise<string | undefined>;
  /** Puts it where it belongs, unless the caller's own header is there. */
  readonly write: (message: Message, credential: string | undefined) => void;
}

/**
 * Applies the first of the alternatives that can be; none, where there is none, or an empty one and nothing else can
 * be. Throws a `TypeError` that says what to set otherwise. Redirects take nothing to another origin.
 */
export type Authorize = (message: Message, alternatives: readonly (readonly string[])[]) => Promise<void> | undefined;

/** The security schemes of a document, by the name of the client option that holds the credential. */
export function credentials(schemes: Readonly<Record<string, SecurityScheme>>): Authorize {
  const authorize = async (message: Message, alternatives: readonly (readonly string[])[]): Promise<void> => {
    const wanted = alternatives.filter((names) => names.length > 0);
    for (const names of wanted) {
      const used = names.flatMap((name) => schemes[name] ?? []);
      if (await apply(message, used)) return;
    }
    if (wanted.length < alternatives.length) return;
    const missing = wanted.map((names) => names.map((name) => `${name} (${schemes[name]?.variables})`).join(" and "));
    throw new TypeError(`no credentials: set ${missing.join(", or ")}`);
  };
  return (message, alternatives) => {
    message.transport = followSafely(message.transport);
    return alternatives.length > 0 ? authorize(message, alternatives) : undefined;
  };
}

/** Says whether it could: unless every credential is there, the message stays as it is. */
async function apply(message: Message, schemes: readonly SecurityScheme[]): Promise<boolean> {
  const writes: (() => void)[] = [];
  for (const { isGiven, read, write } of schemes) {
    const given = isGiven?.(message.headers);
    const credential = given ? undefined : await read();
    if (!given && !credential) return false;
    writes.push(() => write(message, credential));
  }
  for (const write of writes) write();
  return true;
}

/** A token in `Authorization: Bearer` (RFC 6750 §2.1), for OAuth 2 and OpenID Connect too, or in the API's scheme. */
export function bearer(token: Credential | undefined, variable: string, scheme = "Bearer"): SecurityScheme {
  return inHeader("Authorization", `${scheme} `, secret(token, variable), variable);
}

/** A user name and a password in `Authorization: Basic`, as UTF-8 (RFC 7617). The password may be empty. */
export function basic(login: BasicCredentials | undefined, userVariable: string, passVariable: string): SecurityScheme {
  const user = secret(login?.username, userVariable);
  const password = login?.password === "" ? () => "" : secret(login?.password, passVariable);
  const read = async (): Promise<string | undefined> => {
    const [name, word] = [await user(), await password()];
    if (!name || word === undefined) return undefined;
    if (name.includes(":")) throw new TypeError("a user name must not contain a colon (RFC 7617 §2)");
    return btoa(String.fromCharCode(...new TextEncoder().encode(`${name}:${word}`)));
  };
  return inHeader("Authorization", "Basic ", read, `${userVariable} and ${passVariable}`);
}

/** An API key in a header of its own. */
export function apiKeyHeader(name: string, key: Credential | undefined, variable: string): SecurityScheme {
  return inHeader(name, "", secret(key, variable), variable);
}

/** An API key in a cookie. Browsers do not let scripts set a request's cookies: there it is not sent. */
export function apiKeyCookie(name: string, key: Credential | undefined, variable: string): SecurityScheme {
  const others = (headers: HeaderFields) => headers["cookie"]?.split("; ").filter((cookie) => cookie !== "") ?? [];
  return {
    variables: variable,
    isGiven: (headers) => others(headers).some((cookie) => cookie.startsWith(`${name}=`)),
    read: secret(key, variable),
    write({ headers }, credential) {
      if (credential !== undefined)
        setHeader(headers, "Cookie", [...others(headers), `${name}=${credential}`].join("; "));
    },
  };
}

/** An API key in the query string. Errors do not show it, though proxies and logs may: that is the API's choice. */
export function apiKeyQuery(name: string, key: Credential | undefined, variable: string): SecurityScheme {
  return {
    variables: variable,
    read: secret(key, variable),
    write(message, credential = "") {
      message.url = withQuery(message.url, `${encodeURIComponent(name)}=${encodeURIComponent(credential)}`);
      message.transport = hideQuery(message.transport);
    },
  };
}

function inHeader(name: string, prefix: string, read: SecurityScheme["read"], variables: string): SecurityScheme {
  return {
    variables,
    isGiven: (headers) => name.toLowerCase() in headers,
    read,
    write(message, credential) {
      if (credential !== undefined) setHeader(message.headers, name, prefix + credential);
    },
  };
}

/** The environment is read now, while the client is constructed; a function is called when a request is made. */
function secret(given: Credential | undefined, variable: string): SecurityScheme["read"] {
  const found = given || environment(variable);
  return typeof found === "function" ? found : () => found;
}

/** Some platforms quote the URL in the error of a failed connection, in its message or a property. */
function hideQuery(transport: Transport): Transport {
  return async (message) => {
    try {
      return await transport(message);
    } catch (cause) {
      const shown = cause instanceof Error ? [cause.message, ...Object.values(cause)].join() : String(cause);
      throw shown.includes("?") ? new TypeError("the connection failed; the platform's error quotes the URL") : cause;
    }
  };
}
