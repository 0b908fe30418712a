import { describe, expect, it, onTestFinished, vi } from "vitest";
import { environment } from "../../../templates/runtime/environment.js";
import { sendJson } from "../../support/loopback.js";
import { ShopCore, type ShopOptions } from "./sample/core.js";
import { ShopRequestError } from "./sample/errors/shop-request-error.js";
import { call, errorOf, fakeTiming, type StubCall, serve, stub } from "./support.js";

/** The request that a client with these options sends for an operation with this security. */
async function sent(
  options: ShopOptions,
  security: string[][] | undefined,
  headers?: Record<string, string>,
): Promise<StubCall> {
  const fetch = stub();
  await call(new ShopCore({ fetch, ...options }), security && { security }, { headers });
  const [first] = fetch.calls;
  if (first === undefined) throw new Error("nothing was sent");
  return first;
}

describe("a credential", () => {
  it("is sent where its scheme says", async () => {
    expect((await sent({ token: "t" }, [["token"]])).headers).toHaveProperty("authorization", "Bearer t");
    expect((await sent({ pass: "p" }, [["pass"]])).headers).toHaveProperty("authorization", "TicketPass p");
    expect((await sent({ apiKey: "k" }, [["apiKey"]])).headers).toHaveProperty("x-api-key", "k");
    expect((await sent({ session: "s" }, [["session"]])).headers).toHaveProperty("cookie", "session=s");
    expect((await sent({ queryKey: "k&é" }, [["queryKey"]])).url).toMatch(/\/things\?key=k%26%C3%A9$/);
  });

  it("is sent where none is needed, if there is one", async () => {
    expect((await sent({ token: "t" }, [[], ["token"]])).headers).toHaveProperty("authorization", "Bearer t");
    expect((await sent({}, [[], ["token"]])).headers).not.toHaveProperty("authorization");
  });

  it("of user name and password is sent as base64 of UTF-8", async () => {
    const basic = async (username: string, password: string): Promise<string | undefined> =>
      (await sent({ login: { username, password } }, [["login"]])).headers["authorization"];
    expect(await basic("Aladdin", "open sesame")).toBe("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    expect(await basic("test", "123£")).toBe("Basic dGVzdDoxMjPCow==");
    expect(await basic("key", "")).toBe("Basic a2V5Og==");
    expect(await errorOf(basic("a:b", "c"))).toBeInstanceOf(ShopRequestError);
  });

  it("may be a function, which is called for every attempt", async () => {
    let calls = 0;
    const fetch = stub(new Response(null, { status: 503 }), Response.json({}));
    const core = new ShopCore({ fetch, timing: fakeTiming(), token: async () => `t${++calls}` });
    await call(core, { security: [["token"]] });
    expect(fetch.calls.map(({ headers }) => headers["authorization"])).toEqual(["Bearer t1", "Bearer t2"]);
  });

  it("that a function fails to get rejects the call, with the cause", async () => {
    const cause = new Error("vault is sealed");
    const token = (): never => {
      throw cause;
    };
    const error = await errorOf(sent({ token }, [["token"]]));
    expect(error).toBeInstanceOf(ShopRequestError);
    expect(error.cause).toBe(cause);
  });

  it("is not sent for an operation that needs none", async () => {
    const { headers, url } = await sent({ token: "t", apiKey: "k", queryKey: "q" }, undefined);
    expect(headers).toEqual({ accept: "application/json" });
    expect(url).not.toContain("?");
  });

  it("comes from the environment as it is when the client is made", async () => {
    vi.stubEnv("SHOP_TOKEN", "from-env");
    vi.stubEnv("SHOP_USERNAME", "u");
    vi.stubEnv("SHOP_PASSWORD", "p");
    onTestFinished(() => void vi.unstubAllEnvs());
    const fetch = stub();
    const core = new ShopCore({ fetch });
    vi.stubEnv("SHOP_TOKEN", "changed");
    await call(core, { security: [["token"]] });
    expect(fetch.calls[0]?.headers["authorization"]).toBe("Bearer from-env");
    expect((await sent({ token: "option" }, [["token"]])).headers["authorization"]).toBe("Bearer option");
    expect((await sent({ token: "" }, [["token"]])).headers["authorization"]).toBe("Bearer changed");
    expect((await sent({}, [["login"]])).headers["authorization"]).toBe("Basic dTpw");
  });
});

describe("of several alternatives", () => {
  const security = [["token"], ["apiKey", "workspace"], ["login"]];

  it("the first is used for which every credential is there", async () => {
    expect((await sent({ token: "t", apiKey: "k", workspace: "w" }, security)).headers).toEqual({
      accept: "application/json",
      authorization: "Bearer t",
    });
    expect((await sent({ apiKey: "k", workspace: "w" }, security)).headers).toEqual({
      accept: "application/json",
      "x-api-key": "k",
      "x-workspace": "w",
    });
    expect((await sent({ apiKey: "k", login: { username: "u", password: "p" } }, security)).headers).toEqual({
      accept: "application/json",
      authorization: "Basic dTpw",
    });
  });

  it("an empty one allows anonymous calls", async () => {
    expect((await sent({}, [["token"], []])).headers).toEqual({ accept: "application/json" });
    expect((await sent({ token: "t" }, [["token"], []])).headers).toHaveProperty("authorization");
  });

  it("one with an empty credential does not count", async () => {
    expect((await sent({ token: () => "", apiKey: "k" }, [["token"], ["apiKey"]])).headers).toHaveProperty("x-api-key");
  });

  it("none can be used: the error says what to set, and nothing is sent", async () => {
    const fetch = stub();
    const error = await errorOf(call(new ShopCore({ fetch }), { security }));
    expect(error).toBeInstanceOf(ShopRequestError);
    expect(error.message).toBe(
      "listThings: no credentials: set token (SHOP_TOKEN), " +
        "or apiKey (SHOP_API_KEY) and workspace (SHOP_WORKSPACE), or login (SHOP_USERNAME and SHOP_PASSWORD)",
    );
    expect(fetch.calls).toHaveLength(0);
  });

  it("a header of the caller's own stands for a credential", async () => {
    expect((await sent({}, security, { AUTHORIZATION: "Custom" })).headers["authorization"]).toBe("Custom");
    expect((await sent({ workspace: "w" }, security, { "x-api-key": "mine" })).headers).toMatchObject({
      "x-api-key": "mine",
      "x-workspace": "w",
    });
  });
});

describe("a redirect", () => {
  /** Two origins: the first answers with a redirect to `/next` of either. */
  async function redirecting(status: number, to: "same" | "other") {
    const other = await serve((_, response) => sendJson(response, 200, { at: "other" }));
    const first = await serve((request, response) => {
      if (request.url === "/next") return sendJson(response, 200, { at: "same" });
      response.writeHead(status, { location: to === "same" ? "/next" : `${other.url}/next` }).end();
    });
    const core = new ShopCore({ serverURL: first.url, apiKey: "k", session: "s", headers: { "X-Mine": "m" } });
    return { core, first, other };
  }
  const security = [["apiKey", "session"]];
  const body = { contentType: "application/json", encode: () => "{}" };

  it.each([301, 302, 303, 307, 308])(
    "with %i to another origin takes no API key, cookie or header there",
    async (status) => {
      const { core, other } = await redirecting(status, "other");
      expect(await call(core, { security })).toEqual({ at: "other" });
      const { headers } = other.requests[0] ?? {};
      expect(headers).toHaveProperty("accept", "application/json");
      for (const name of ["x-api-key", "cookie", "authorization", "x-mine"]) expect(headers).not.toHaveProperty(name);
    },
  );

  it.each([307, 308])("with %i takes no body to another origin", async (status) => {
    const { core, other } = await redirecting(status, "other");
    const error = await errorOf(call(core, { method: "POST", security, body }));
    expect(error).toMatchObject({ name: "ShopDefaultError", status });
    expect(other.requests).toHaveLength(0);
  });

  it.each([301, 302, 303])("with %i turns no POST into a GET: it is the answer", async (status) => {
    const { core, first, other } = await redirecting(status, "other");
    const error = await errorOf(call(core, { method: "POST", security, body }));
    expect(error).toMatchObject({ name: "ShopDefaultError", status });
    expect([first.requests.length, other.requests.length]).toEqual([1, 0]);
  });

  it.each([307, 308])("with %i within the origin keeps everything", async (status) => {
    const { core, first } = await redirecting(status, "same");
    expect(await call(core, { method: "POST", security, body })).toEqual({ at: "same" });
    expect(first.requests[1]).toMatchObject({ method: "POST", headers: { "x-api-key": "k", cookie: "session=s" } });
    expect(first.requests[1]?.rawBody.toString()).toBe("{}");
  });

  it("keeps a key back that the caller gave as a header", async () => {
    const { first, other } = await redirecting(302, "other");
    const core = new ShopCore({ serverURL: first.url });
    await call(core, { security: [["apiKey"]] }, { headers: { "x-api-key": "mine" } });
    expect(first.requests[0]?.headers).toHaveProperty("x-api-key", "mine");
    expect(other.requests[0]?.headers).not.toHaveProperty("x-api-key");
  });

  it("keeps a bearer token back, as fetch does", async () => {
    const { first, other } = await redirecting(302, "other");
    const core = new ShopCore({ serverURL: first.url, token: "t" });
    expect(await call(core, { security: [["token"]] })).toEqual({ at: "other" });
    expect(other.requests[0]?.headers).not.toHaveProperty("authorization");
  });

  const redirect = (location: string) => () => new Response(null, { status: 302, headers: { location } });

  it.each([
    ["from https to http", "http://api.shop.example/v1/things"],
    ["to an address that is none", "http://["],
  ])("%s is not followed", async (_, location) => {
    const fetch = stub(redirect(location));
    const error = await errorOf(call(new ShopCore({ fetch, apiKey: "k" }), { security: [["apiKey"]] }));
    expect(error).toMatchObject({ status: 302 });
    expect(fetch.calls).toHaveLength(1);
  });

  it("without end is followed twenty times", async () => {
    const fetch = stub(redirect("/again"));
    const error = await errorOf(call(new ShopCore({ fetch, apiKey: "k" }), { security: [["apiKey"]] }));
    expect(error).toMatchObject({ status: 302 });
    expect(fetch.calls).toHaveLength(21);
  });

  it("is left to the platform if the caller says how", async () => {
    const fetch = stub(redirect("/next"));
    const core = new ShopCore({ fetch, apiKey: "k", fetchOptions: { redirect: "error" } });
    await errorOf(call(core, { security: [["apiKey"]] }));
    expect(fetch.calls.map(({ init }) => init.redirect)).toEqual(["error"]);
  });

  it("that a browser hides is followed by the browser for GET, and fails for POST", async () => {
    const opaque = Object.defineProperty(Response.error(), "type", { value: "opaqueredirect" });
    const get = stub(opaque, Response.json({}));
    await call(new ShopCore({ fetch: get, apiKey: "k" }), { security: [["apiKey"]] });
    expect(get.calls.map(({ init }) => init.redirect)).toEqual(["manual", "follow"]);
    const post = stub(opaque, new TypeError("redirected"));
    await errorOf(call(new ShopCore({ fetch: post, apiKey: "k" }), { method: "POST", security: [["apiKey"]] }));
    expect(post.calls.map(({ init }) => init.redirect)).toEqual(["manual", "error"]);
  });
});

describe("the environment", () => {
  it("is absent where it may not be read, or there is none", () => {
    const { process } = globalThis;
    onTestFinished(() => {
      globalThis.process = process;
    });
    const forbidden = {
      get env(): never {
        throw new Error("NotCapable: --allow-env");
      },
    };
    for (const value of [forbidden, {}, undefined]) {
      Object.assign(globalThis, { process: value });
      expect(environment("PATH")).toBeUndefined();
    }
  });
});
