import { environment } from "./environment.js";

/** The servers a document declares, by key. The first is the default. */
export type Servers = Readonly<Record<string, string>>;

/** Which server the caller chose, most decisive first: a URL, a key, the environment, or nothing. */
export interface ServerChoice {
  readonly serverURL?: string | undefined;
  readonly server?: string | undefined;
}

/** The URL that all calls of a client start with. Throws a `TypeError` for an unknown key or a bad URL. */
export function chooseServer(choice: ServerChoice, servers: Servers, variable: string): string | undefined {
  const { serverURL, server } = choice;
  if (serverURL === undefined && server !== undefined && !Object.hasOwn(servers, server)) {
    throw new TypeError(`server must be one of: ${Object.keys(servers).join(", ")}`);
  }
  const named = server === undefined ? (environment(variable) ?? Object.values(servers)[0]) : servers[server];
  const url = serverURL ?? named;
  return url === undefined ? undefined : checkServer(url);
}

/**
 * Checks the URL of a server and drops its trailing slashes, since paths start with one.
 *
 * Throws a `TypeError` unless it is absolute, http or https, and free of credentials, query and fragment. The message
 * does not quote it.
 */
export function checkServer(text: string): string {
  const { protocol, host, pathname, href } = parse(text);
  const plain = `${protocol}//${host}${pathname}`;
  if (!/^https?:$/.test(protocol) || plain !== href) throw invalid();
  return plain.replace(/\/+$/, "");
}

function parse(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw invalid(); // The platform's error quotes the URL.
  }
}

function invalid(): TypeError {
  return new TypeError('serverURL must be an absolute URL such as "https://api.example.com/v1", without query or user');
}
