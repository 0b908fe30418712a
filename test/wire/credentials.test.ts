import { beforeEach, describe, expect, it, vi } from "vitest";
import { NuExtract, NuExtractRequestError } from "../../generated/nuextract/src/index.js";
import { OpenRouter, OpenRouterRequestError } from "../../generated/openrouter/src/index.js";
import { Speakeasy, type SpeakeasyOptions, SpeakeasyRequestError } from "../../generated/speakeasy/src/index.js";
import { arrived, serveAnswer } from "./harness/server.js";

const accept = "application/json";
const variables = [
  "SPEAKEASY_API_KEY",
  "SPEAKEASY_WORKSPACE_IDENTIFIER",
  "SPEAKEASY_BEARER",
  "OPENROUTER_API_KEY",
  "NUEXTRACT_OAUTH2_AUTH",
];

beforeEach(() => {
  for (const name of variables) vi.stubEnv(name, undefined);
  return () => vi.unstubAllEnvs();
});

/** The headers that one call of `getUser` arrives with. */
async function userHeaders(options: SpeakeasyOptions): Promise<unknown> {
  const server = await serveAnswer(200, "{}");
  await new Speakeasy({ serverURL: server.url, ...options }).auth.getUser();
  return server.requests.map(arrived)[0]?.headers;
}

describe("any one of three schemes", () => {
  it.each([
    { scheme: "an API key", options: { apiKey: "k" }, header: { "x-api-key": "k" } },
    { scheme: "a workspace", options: { workspaceIdentifier: "w" }, header: { "x-workspace-identifier": "w" } },
    { scheme: "a token", options: { bearer: "b" }, header: { authorization: "Bearer b" } },
  ])("is enough: $scheme", async ({ options, header }) => {
    expect(await userHeaders(options)).toEqual({ accept, ...header });
  });

  it("is sent alone, the first that is there, in the order of the spec", async () => {
    expect(await userHeaders({ bearer: "b", workspaceIdentifier: "w" })).toEqual({
      accept,
      "x-workspace-identifier": "w",
    });
    expect(await userHeaders({ bearer: "b", workspaceIdentifier: "w", apiKey: "k" })).toEqual({
      accept,
      "x-api-key": "k",
    });
  });

  it("must be there: the error names every option and variable, and nothing is sent", async () => {
    const server = await serveAnswer(200, "{}");
    const { auth } = new Speakeasy({ serverURL: server.url });
    for (const call of [() => auth.getUser(), () => auth.validateApiKey(), () => auth.getAccess()]) {
      const result = await call().result();
      expect(result.ok || result.error).toBeInstanceOf(SpeakeasyRequestError);
      for (const name of ["apiKey", "SPEAKEASY_API_KEY", "workspaceIdentifier", "SPEAKEASY_WORKSPACE_IDENTIFIER"]) {
        expect(result).toHaveProperty("error.message", expect.stringContaining(name));
      }
      expect(result).toHaveProperty("error.message", expect.stringMatching(/bearer.*SPEAKEASY_BEARER/));
    }
    expect(server.requests).toHaveLength(0);
  });

  it("is not needed, and not sent, where the operation allows anyone", async () => {
    const server = await serveAnswer(200, "{}");
    for (const options of [{}, { apiKey: "k", bearer: "b" }]) {
      const { auth } = new Speakeasy({ serverURL: server.url, ...options });
      await auth.getAccessToken({ workspace_id: "w" });
    }
    expect(server.requests.map((request) => arrived(request).headers)).toEqual([{ accept }, { accept }]);
  });
});

describe("a credential", () => {
  it.each([
    { variable: "SPEAKEASY_API_KEY", header: { "x-api-key": "from the environment" } },
    { variable: "SPEAKEASY_WORKSPACE_IDENTIFIER", header: { "x-workspace-identifier": "from the environment" } },
    { variable: "SPEAKEASY_BEARER", header: { authorization: "Bearer from the environment" } },
  ])("is taken from $variable unless there is an option", async ({ variable, header }) => {
    vi.stubEnv(variable, "from the environment");
    expect(await userHeaders({})).toEqual({ accept, ...header });
    if (variable === "SPEAKEASY_API_KEY")
      expect(await userHeaders({ apiKey: "k" })).toEqual({ accept, "x-api-key": "k" });
  });

  it("is read from the environment when the client is made, not later", async () => {
    const server = await serveAnswer(200, "{}");
    vi.stubEnv("SPEAKEASY_API_KEY", "then");
    const client = new Speakeasy({ serverURL: server.url });
    vi.stubEnv("SPEAKEASY_API_KEY", "now");
    await client.auth.getUser();
    expect(server.requests.map(arrived)).toMatchObject([{ headers: { "x-api-key": "then" } }]);
  });

  it("may be a function, called for every request", async () => {
    const server = await serveAnswer(200, "{}");
    let count = 0;
    const client = new Speakeasy({ serverURL: server.url, bearer: async () => `token-${++count}` });
    await client.auth.getUser();
    await client.auth.getUser();
    expect(server.requests.map((request) => request.headers.authorization)).toEqual([
      "Bearer token-1",
      "Bearer token-2",
    ]);
  });

  it("whose function throws makes a request error with that cause, and nothing is sent", async () => {
    const server = await serveAnswer(200, "{}");
    const cause = new Error("the vault is locked");
    const fail = (): Promise<string> => Promise.reject(cause);
    const result = await new OpenRouter({ serverURL: server.url, apiKey: fail }).oAuth
      .exchangeAuthCodeForAPIKey({ code: "c" })
      .result();
    expect(result.ok || result.error).toBeInstanceOf(OpenRouterRequestError);
    expect(result).toMatchObject({ ok: false, error: { operation: "exchangeAuthCodeForAPIKey", cause } });
    expect(server.requests).toHaveLength(0);
  });

  it("is not asked for where the caller sets its header", async () => {
    const server = await serveAnswer(200, "{}");
    await new Speakeasy({ serverURL: server.url }).auth.getUser({ headers: { "X-API-Key": "mine" } });
    expect(server.requests.map(arrived)).toMatchObject([{ headers: { accept, "x-api-key": "mine" } }]);
  });

  it("that is missing is named: openrouter's apiKey or OPENROUTER_API_KEY", async () => {
    const server = await serveAnswer(200, "{}");
    const { oAuth } = new OpenRouter({ serverURL: server.url });
    const create = (): Promise<unknown> => oAuth.createAuthCode({ callback_url: "https://example.com" });
    await expect(create()).rejects.toThrow(OpenRouterRequestError);
    await expect(create()).rejects.toThrow(/^createAuthKeysCode: .*apiKey.*OPENROUTER_API_KEY/);

    vi.stubEnv("OPENROUTER_API_KEY", "k");
    await new OpenRouter({ serverURL: server.url }).oAuth.exchangeAuthCodeForAPIKey({ code: "c" });
    expect(server.requests.map(arrived)).toMatchObject([{ headers: { authorization: "Bearer k" } }]);
  });

  it("that is missing is named, in nuextract only by the operations that need it", async () => {
    const server = await serveAnswer(200, "{}");
    const { authentication } = new NuExtract({ serverURL: server.url });
    await authentication.getApiAuth({ redirectUri: "http://localhost" });
    await expect(authentication.getApiAuthMe()).rejects.toThrow(NuExtractRequestError);
    await expect(authentication.getApiAuthMe()).rejects.toThrow(/^getApiAuthMe: .*oauth2Auth.*NUEXTRACT_OAUTH2_AUTH/);
    expect(server.requests).toHaveLength(1);

    vi.stubEnv("NUEXTRACT_OAUTH2_AUTH", "t");
    await new NuExtract({ serverURL: server.url }).authentication.getApiAuthMe();
    expect(server.requests.map(arrived)[1]?.headers).toEqual({ accept, authorization: "Bearer t" });
  });
});

describe("a redirect to another origin", () => {
  it("does not take an API key along", async () => {
    const target = await serveAnswer(200, '{"id":"u1"}');
    const source = await serveAnswer(302, "", "text/plain", { location: `${target.url}/elsewhere` });
    const user = await new Speakeasy({ serverURL: source.url, apiKey: "k" }).auth.getUser();
    expect(user).toEqual({ id: "u1" });
    expect(source.requests.map(arrived)).toMatchObject([{ headers: { "x-api-key": "k" } }]);
    expect(target.requests.map(arrived)).toEqual([{ method: "GET", url: "/elsewhere", headers: { accept }, body: "" }]);
  });

  it("does not take a token along", async () => {
    const target = await serveAnswer(200, "[]");
    const source = await serveAnswer(307, "", "text/plain", { location: `${target.url}/elsewhere` });
    await new NuExtract({ serverURL: source.url, oauth2Auth: "t" }).authentication.getApiAuthApiKeys();
    expect(source.requests.map(arrived)).toMatchObject([{ headers: { authorization: "Bearer t" } }]);
    expect(target.requests.map(arrived)).toEqual([{ method: "GET", url: "/elsewhere", headers: { accept }, body: "" }]);
  });
});
