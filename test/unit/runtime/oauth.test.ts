import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { Core } from "../../../templates/runtime/core.js";
import { type OAuthClient, type OAuthCredential, oauth } from "../../../templates/runtime/oauth.js";
import { credentials } from "../../../templates/runtime/security.js";
import { type Received, sendJson } from "../../support/loopback.js";
import { ShopCore, type ShopOptions } from "./sample/core.js";
import { call, errorOf, fakeTiming, serve } from "./support.js";

const security = [["account"]];
const SECRET = "s3cr3t";
const client: OAuthClient = { clientId: "me & you", clientSecret: `${SECRET}:ü` };

/** The sample package with a scheme more. */
function clientOf(account: OAuthCredential, tokenUrl: string, options: ShopOptions): ShopCore {
  const core = new ShopCore(options);
  const { config } = Core.settings(core);
  Object.assign(config, { security: credentials({ account: oauth(account, "SHOP_ACCOUNT", tokenUrl, options) }) });
  return core;
}

/** A server that gives tokens t1, t2, … and an API that answers what `allows` says of them. */
async function serveApi(answer: object = { expires_in: 3600 }, allows = (_token: string): boolean => true) {
  let count = 0;
  const tokens = await serve((_, response) => sendJson(response, 200, { access_token: `t${++count}`, ...answer }));
  const api = await serve(({ headers }, response) => {
    const isAllowed = allows(String(headers.authorization).replace("Bearer ", ""));
    sendJson(response, isAllowed ? 200 : 401, {});
  });
  const timing = fakeTiming();
  const make = (account: OAuthCredential = client) => clientOf(account, tokens.url, { serverURL: api.url, timing });
  const sent = () => api.requests.map(({ headers }) => headers.authorization);
  return { tokens, api, timing, make, sent };
}

function formOf(request: Received | undefined): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(request?.rawBody.toString()));
}

describe("an OAuth client", () => {
  it("gets a token for its id and secret, which many waiting calls share", async () => {
    const { tokens, make, sent } = await serveApi();
    const core = make({ ...client, scopes: ["read", "write"] });
    await Promise.all(Array.from({ length: 20 }, () => call(core, { security })));
    expect(new Set(sent())).toEqual(new Set(["Bearer t1"]));
    expect(tokens.requests).toHaveLength(1);
    expect(formOf(tokens.requests[0])).toEqual({ grant_type: "client_credentials", scope: "read write" });
    expect(tokens.requests[0]?.headers).toMatchObject({
      "content-type": "application/x-www-form-urlencoded;charset=UTF-8",
      authorization: `Basic ${btoa("me+%26+you:s3cr3t%3A%C3%BC")}`,
    });
  });

  it("may send its secret in the body, or have none", async () => {
    const { tokens, make } = await serveApi();
    await call(make({ ...client, secretInBody: true }), { security });
    await call(make({ clientId: "public" }), { security });
    expect(tokens.requests.map(formOf)).toEqual([
      { grant_type: "client_credentials", client_id: "me & you", client_secret: `${SECRET}:ü` },
      { grant_type: "client_credentials", client_id: "public" },
    ]);
    for (const { headers } of tokens.requests) expect(headers).not.toHaveProperty("authorization");
  });

  it("keeps a token until a minute before it expires", async () => {
    const { make, sent, timing } = await serveApi();
    const core = make();
    const { signal } = new AbortController();
    for (const wait of [0, 3_539_999, 1, 0]) {
      await timing.sleep(wait, signal);
      await call(core, { security });
    }
    expect(sent()).toEqual(["Bearer t1", "Bearer t1", "Bearer t2", "Bearer t2"]);
  });

  it.each([
    [{}, ["Bearer t1", "Bearer t1"]],
    [{ expires_in: "3600" }, ["Bearer t1", "Bearer t1"]],
    [{ expires_in: 0 }, ["Bearer t1", "Bearer t2"]],
  ])("takes %j for the life of a token", async (answer, expected) => {
    const { make, sent } = await serveApi(answer);
    const core = make();
    for (let calls = 0; calls < 2; calls++) await call(core, { security });
    expect(sent()).toEqual(expected);
  });

  it("refreshes a token, with the refresh token that it got last", async () => {
    const { tokens, make } = await serveApi({ expires_in: 0, refresh_token: "next" });
    const core = make({ ...client, refreshToken: async () => "first" });
    for (let calls = 0; calls < 2; calls++) await call(core, { security });
    const form = { grant_type: "refresh_token" };
    expect(tokens.requests.map(formOf)).toEqual([
      { ...form, refresh_token: "first" },
      { ...form, refresh_token: "next" },
    ]);
  });

  it("throws a token away that is answered 401, and asks again once", async () => {
    const { tokens, make, sent } = await serveApi({ expires_in: 3600 }, (token) => token !== "t1");
    const core = make();
    await Promise.all(Array.from({ length: 5 }, () => call(core, { method: "POST", security })));
    expect(sent().filter((each) => each === "Bearer t2")).toHaveLength(5);
    expect(tokens.requests).toHaveLength(2);
    const closed = await serveApi({}, () => false);
    expect(await errorOf(call(closed.make(), { security }))).toMatchObject({ status: 401 });
    expect(closed.sent()).toEqual(["Bearer t1", "Bearer t2"]);
  });

  it("refreshes once for many calls that are answered 401 together, and keeps the next refresh token", async () => {
    const answer = { expires_in: 3600, refresh_token: "next" };
    const { tokens, make, sent } = await serveApi(answer, (token) => token !== "t1");
    const core = make({ ...client, refreshToken: "first" });
    await Promise.all(Array.from({ length: 10 }, () => call(core, { security })));
    expect(sent().filter((each) => each === "Bearer t2")).toHaveLength(10);
    expect(tokens.requests.map((request) => formOf(request)["refresh_token"])).toEqual(["first", "next"]);
  });

  it("may still be a token, or a function that gets it", async () => {
    const { tokens, make, sent } = await serveApi();
    await call(make("mine"), { security });
    await call(
      make(async () => "got"),
      { security },
    );
    expect(sent()).toEqual(["Bearer mine", "Bearer got"]);
    expect(tokens.requests).toHaveLength(0);
  });
});

describe("a token server that fails", () => {
  const echo = { error_description: SECRET };
  const failures: readonly (readonly [status: number, body: object, message: string])[] = [
    [401, { error: "invalid_client", ...echo }, "the token server answered 401, invalid_client"],
    [400, { error: SECRET }, "the token server answered 400"],
    [500, [], "the token server answered 500"],
    [200, { token: SECRET }, "the token server gave no token"],
  ];

  it.each(failures)("with %i %j is the error of the call, without a secret", async (status, body, message) => {
    const tokens = await serve((_, response) => sendJson(response, status, body));
    const core = clientOf(client, tokens.url, { serverURL: "http://127.0.0.1:9" });
    const error = await errorOf(call(core, { security }));
    expect(error).toMatchObject({ name: "ShopRequestError", message: `listThings: ${message}` });
    const shown = inspect([error, error.cause, core], { showHidden: true, depth: 8 }) + JSON.stringify(error);
    expect(shown).not.toContain(SECRET);
    expect(tokens.requests).toHaveLength(1);
  });

  it("by a redirect takes the secret nowhere", async () => {
    const other = await serve((_, response) => sendJson(response, 200, { access_token: "t" }));
    const tokens = await serve((_, response) => response.writeHead(307, { location: other.url }).end());
    const core = clientOf(client, tokens.url, { serverURL: "http://127.0.0.1:9" });
    const error = await errorOf(call(core, { security }));
    expect(error).toHaveProperty("message", "listThings: no answer from the token server");
    expect(other.requests).toHaveLength(0);
  });

  it("is asked again by the next call", async () => {
    let count = 0;
    const tokens = await serve((_, response) => sendJson(response, count++ === 0 ? 503 : 200, { access_token: "t" }));
    const api = await serve((_, response) => sendJson(response, 200, { ok: true }));
    const core = clientOf(client, tokens.url, { serverURL: api.url });
    expect(await errorOf(call(core, { security }))).toHaveProperty("name", "ShopRequestError");
    expect(await call(core, { security })).toEqual({ ok: true });
  });
});
