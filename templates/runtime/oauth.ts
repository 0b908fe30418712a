import { discard } from "./decode.js";
import type { ClientOptions } from "./options.js";
import { bearer, type Credential, type SecurityScheme } from "./security.js";

/** A registered client, for which access tokens are asked for when they are needed. */
export interface OAuthClient {
  readonly clientId: string;
  /** Absent: a public client, which has none. */
  readonly clientSecret?: Credential | undefined;
  /** Absent: what the server grants by itself. */
  readonly scopes?: readonly string[] | undefined;
  /** Tokens are got for it (RFC 6749 §6); absent: for the client itself (§4.4). */
  readonly refreshToken?: Credential | undefined;
  /** Where to ask, if not where the document says. */
  readonly tokenUrl?: string | undefined;
  /** Send id and secret in the body, for servers that do not read them from the `Authorization` header. */
  readonly secretInBody?: boolean | undefined;
}

/** An access token, a function that gets it, or the client to get it for. */
export type OAuthCredential = Credential | OAuthClient;

interface Token {
  readonly text: string;
  /** In milliseconds since 1970. */
  readonly expires: number;
}

/** How long a token request may take, in milliseconds. It is not aborted with a call, since others may wait for it. */
const TOKEN_TIMEOUT = 30_000;

/** A token is not used in the last minute of its life, or its last tenth if that is shorter, in milliseconds. */
const MARGIN = 60_000;

/** The error codes of RFC 6749 §5.2. Whatever else a server says is not repeated: it may quote the request. */
const CODES = "invalid_request invalid_client invalid_grant unauthorized_client unsupported_grant_type invalid_scope";

/**
 * An OAuth 2 access token in `Authorization: Bearer`.
 *
 * Tokens are kept until they expire. Calls that wait for one share a request, which follows no redirect. A token that
 * is answered 401 is thrown away, and the request is sent again with another, once.
 */
export function oauth(
  given: OAuthCredential | undefined,
  variable: string,
  tokenUrl: string,
  options: Pick<ClientOptions, "fetch" | "timing">,
): SecurityScheme {
  if (typeof given !== "object") return bearer(given, variable);
  const tokens = tokenSource(given, tokenUrl, options);
  const scheme = bearer(tokens.get, variable);
  return {
    ...scheme,
    write(message, token) {
      scheme.write(message, token);
      const { transport } = message;
      if (token === undefined) return;
      message.transport = async (sent) => {
        const response = await transport(sent);
        if (response.status !== 401 || sent.body instanceof ReadableStream) return response;
        tokens.forget(token);
        const again = { ...sent, headers: { ...sent.headers } };
        scheme.write(again, await tokens.get());
        discard(response);
        return transport(again);
      };
    },
  };
}

function tokenSource(client: OAuthClient, tokenUrl: string, { fetch: custom, timing }: Parameters<typeof oauth>[3]) {
  const now = (): number => timing?.now() ?? Date.now();
  let { refreshToken } = client;
  let token: Token | undefined;
  let pending: Promise<Token> | undefined;

  const request = async (): Promise<Token> => {
    const init = await tokenRequest(client, await textOf(refreshToken));
    const answer = await ask(() => (custom ?? fetch)(client.tokenUrl ?? tokenUrl, init));
    const { access_token: text, expires_in: seconds, refresh_token: next } = answer;
    if (typeof text !== "string" || text === "") throw new TypeError("the token server gave no token");
    if (refreshToken !== undefined && typeof next === "string") refreshToken = next;
    const life = Number(seconds ?? Number.NaN) * 1000;
    return { text, expires: now() + (life >= 0 ? life - Math.min(MARGIN, life / 10) : Number.POSITIVE_INFINITY) };
  };
  return {
    async get(): Promise<string> {
      if (token && now() < token.expires) return token.text;
      pending ??= request().finally(() => {
        pending = undefined;
      });
      token = await pending;
      return token.text;
    },
    /** Other calls may have got another already, which stays. */
    forget(text: string): void {
      if (token?.text === text) token = undefined;
    },
  };
}

async function tokenRequest(client: OAuthClient, refreshToken: string | undefined): Promise<RequestInit> {
  const { clientId, scopes, secretInBody } = client;
  const secret = await textOf(client.clientSecret);
  const isInBody = secretInBody || secret === undefined;
  const body = new URLSearchParams({
    grant_type: refreshToken === undefined ? "client_credentials" : "refresh_token",
    ...(refreshToken !== undefined && { refresh_token: refreshToken }),
    ...(scopes && { scope: scopes.join(" ") }),
    ...(isInBody && { client_id: clientId }),
    ...(isInBody && secret !== undefined && { client_secret: secret }),
  });
  // Both are form-encoded before they are joined (RFC 6749 §2.3.1).
  const encoded = (text: string): string => new URLSearchParams({ "": text }).toString().slice(1);
  const authorization = `Basic ${btoa(`${encoded(clientId)}:${encoded(secret ?? "")}`)}`;
  return {
    method: "POST",
    headers: { accept: "application/json", ...(!isInBody && { authorization }) },
    body,
    redirect: "error",
    signal: AbortSignal.timeout(TOKEN_TIMEOUT),
  };
}

/** The answer of a token server. Errors quote neither it nor what the platform says, which may have the request. */
async function ask(request: () => Promise<Response>): Promise<Readonly<Record<string, unknown>>> {
  let response: Response;
  let answer: unknown;
  try {
    response = await request();
    answer = await response.json().catch(() => undefined);
  } catch {
    throw new TypeError("no answer from the token server");
  }
  const fields: Readonly<Record<string, unknown>> = Object(answer);
  if (response.ok) return fields;
  const code = CODES.split(" ").find((each) => each === fields["error"]);
  throw new TypeError(`the token server answered ${response.status}${code === undefined ? "" : `, ${code}`}`);
}

function textOf(given: Credential | undefined): string | undefined | Promise<string> {
  return typeof given === "function" ? given() : given;
}
