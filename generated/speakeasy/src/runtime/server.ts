import { environment } from "./environment.js";

/** The servers a document declares, by key. The first is the default. */
export type Servers = Readonly<Record<string, string>>;

/** How a caller chooses a server: by URL, or by its key. */
export interface ServerChoice {
  readonly serverURL?: string | undefined;
  readonly server?: string | undefined;
}

/** The server of a client: the caller's choice, else the environment's, else the first. An unknown key gives none. */
export function chooseServer(
  { serverURL, server }: ServerChoice,
  servers: Servers,
  variable: string,
): string | undefined {
  if (serverURL !== undefined) return serverURL;
  if (server !== undefined) return Object.hasOwn(servers, server) ? servers[server] : undefined;
  return environment(variable) ?? Object.values(servers)[0];
}

/**
 * Checks the URL of a server and drops its trailing slashes, since paths start with one.
 *
 * Throws a `TypeError`, which says what to set and does not quote the URL, unless it is absolute, http or https, and
 * free of credentials, query and fragment.
 */
export function checkServer(url: string | undefined, variable: string): string {
  if (url !== undefined && /^https?:\/\/[^\s/?#@\\]+(\/[^\s?#]*)?$/i.test(url)) return url.replace(/\/+$/, "");
  throw new TypeError(`no server: set serverURL or ${variable} to an http(s) URL without user and query`);
}
