import { environment } from "./environment.js";

/** The servers a document declares, by key. The first is the default. */
export type Servers = Readonly<Record<string, string>>;

/** How a caller chooses a server: by URL, or by its key. */
export interface ServerChoice {
  readonly serverURL?: string | undefined;
  readonly server?: string | undefined;
}

/**
 * The URL that all calls of a client start with: the caller's choice, else the environment's, else the first one.
 *
 * Throws a `TypeError` for an unknown key or a bad URL.
 */
export function chooseServer(
  { serverURL, server }: ServerChoice,
  servers: Servers,
  variable: string,
): string | undefined {
  const keys = Object.keys(servers);
  if (server !== undefined && !keys.includes(server)) throw new TypeError(`server must be one of: ${keys.join(", ")}`);
  const fallback = server === undefined ? environment(variable) : undefined;
  return checkServer(serverURL ?? fallback ?? servers[server ?? keys[0] ?? ""]);
}

/**
 * Checks the URL of a server, if there is one, and drops its trailing slashes, since paths start with one.
 *
 * Throws a `TypeError` unless it is absolute, http or https, and free of credentials, query and fragment. The message
 * does not quote it.
 */
export function checkServer(url: string | undefined): string | undefined {
  if (url === undefined || /^https?:\/\/[^\s/?#@\\]+(\/[^\s?#]*)?$/i.test(url)) return url?.replace(/\/+$/, "");
  throw new TypeError("serverURL must be an absolute http(s) URL without user, query or fragment");
}
