import type { Call } from "./call.js";

/**
 * A server whose URL depends on what the caller says: on the URL given in its place, and on variables. Throws a
 * `TypeError` for a variable with a value that it cannot have.
 */
export type ServerTemplate = (given: string | undefined, variables: ServerVariables | undefined) => string | undefined;

/** The servers a document declares, by key. The first is the default. */
export type Servers = Readonly<Record<string, string | ServerTemplate>>;

export type ServerVariables = Readonly<Record<string, string | undefined>>;

/** How a caller chooses a server: by URL, or by its key and the values of its variables. */
export interface ServerChoice {
  readonly serverURL?: string | undefined;
  readonly server?: string | undefined;
  readonly serverVariables?: ServerVariables | undefined;
}

/**
 * The URL of the server to call, without trailing slashes, since paths start with one: what the caller says, else what
 * the operation declares, else the client's choice. A key that the document does not have gives none.
 *
 * Throws a `TypeError`, which says what to set and does not quote the URL, unless it is absolute, http or https, and
 * free of credentials, query and fragment.
 */
export function serverOf(call: Call): string {
  const { client, config } = call;
  const given = call.options.serverURL ?? call.serverURL;
  const chosen = Object.entries(config.servers).find(([key]) => key === (client.server ?? key));
  const declared = call.operation.server ?? chosen?.[1];
  const url = typeof declared === "function" ? declared(given, client.serverVariables) : (given ?? declared);
  if (url !== undefined && /^https?:\/\/[^\s/?#@\\]+(\/[^\s?#]*)?$/i.test(url)) return url.replace(/\/+$/, "");
  throw new TypeError(`no server: set serverURL or ${config.env}_SERVER_URL to a plain http(s) URL`);
}
