import { describe, expect, it, onTestFinished, vi } from "vitest";
import { Core } from "../../../templates/runtime/core.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { ServerChoice, Servers } from "../../../templates/runtime/server.js";
import { serverTemplate } from "../../../templates/runtime/server-template.js";
import { ShopCore } from "./sample/core.js";
import { ShopRequestError } from "./sample/errors/shop-request-error.js";
import { call, errorOf, stub } from "./support.js";

const servers: Servers = {
  regional: serverTemplate("https://{region}.shop.example/{version}", { region: ["eu", "us"], version: "v2" }),
  plain: "https://plain.shop.example",
};

/** The URL that a call goes to, without the operation's path. */
async function called(
  choice: ServerChoice,
  table: Servers = servers,
  operation: Partial<Operation> = {},
  serverURL?: string,
): Promise<string | undefined> {
  const fetch = stub();
  const { config } = Core.settings(new ShopCore());
  await call(new Core({ fetch, ...choice }, { ...config, servers: table }), operation, { serverURL });
  return fetch.calls[0]?.url.replace(/\/things$/, "");
}

describe("a server with variables", () => {
  it("has their defaults unless the caller says otherwise", async () => {
    expect(await called({})).toBe("https://eu.shop.example/v2");
    expect(await called({ serverVariables: { region: "us" } })).toBe("https://us.shop.example/v2");
    expect(await called({ serverVariables: { region: undefined, version: "v3/beta" } })).toBe(
      "https://eu.shop.example/v3/beta",
    );
  });

  it("is not asked when the caller names a server, or chooses another", async () => {
    const serverVariables = { region: "mars" };
    expect(await called({ serverVariables, serverURL: "https://x.example/v9" })).toBe("https://x.example/v9");
    expect(await called({ serverVariables }, servers, {}, "https://y.example/v9")).toBe("https://y.example/v9");
    expect(await called({ serverVariables, server: "plain" })).toBe("https://plain.shop.example");
  });

  it.each(["mars", "", "EU", "eu.evil.example/", "__proto__"])("refuses %j, which is not listed", async (region) => {
    const error = await errorOf(called({ serverVariables: { region } }));
    expect(error).toBeInstanceOf(ShopRequestError);
    expect(error.message).toBe('listThings: server variable "region" must be one of eu, us');
  });

  it.each([
    ["https://{tenant}.shop.example", "acme", "https://acme.shop.example"],
    ["https://{tenant}.shop.example", "a.b", "https://a.b.shop.example"],
    ["https://{host}/v1", "localhost:8080", "https://localhost:8080/v1"],
    ["http://{host}", "[::1]:8080", "http://[::1]:8080"],
    ["https://shop.example:{port}", "8443", "https://shop.example:8443"],
    ["https://shop.example/{base}", "a/b c", "https://shop.example/a/b%20c"],
    ["https://shop.example/{base}", "", "https://shop.example"],
    ["https://shop.example/{base}", "x?y#z@w", "https://shop.example/x%3Fy%23z%40w"],
    ["{scheme}://shop.example", "HTTP", "HTTP://shop.example"],
    ["{endpoint}/v1", "http://localhost:3000", "http://localhost:3000/v1"],
    ["{endpoint}", "http://localhost:3000/", "http://localhost:3000"],
  ])("%s takes %j", async (template, value, expected) => {
    const name = /\{(.*)\}/.exec(template)?.[1] ?? "";
    const table = { only: serverTemplate(template, { [name]: "x" }) };
    expect(await called({ serverVariables: { [name]: value } }, table)).toBe(expected);
  });

  it.each([
    ["https://{tenant}.shop.example", "evil.example/"],
    ["https://{tenant}.shop.example", "evil.example#"],
    ["https://{tenant}.shop.example", "evil.example?"],
    ["https://{tenant}.shop.example", "evil.example\\"],
    ["https://{tenant}.shop.example", "user:pass@evil.example"],
    ["https://{tenant}.shop.example", "evil.example:80"],
    ["https://{tenant}.shop.example", ""],
    ["https://{tenant}.shop.example", "a b"],
    ["https://{tenant}.shop.example", "a\r\nb"],
    ["https://{host}/v1", "evil.example/x"],
    ["https://{host}/v1", "a@evil.example"],
    ["https://shop.example/{base}", "../admin"],
    ["https://shop.example/{base}/v1", ".."],
    ["https://shop.example/{base}/v1", "a/%2e%2E/b"],
    ["{scheme}://shop.example", "https://evil.example/?"],
    ["{scheme}://shop.example", "javascript"],
    ["{endpoint}/v1", "https://user:pass@evil.example"],
    ["{endpoint}/v1", "ftp://evil.example"],
    ["{endpoint}/v1", "https://evil.example/?q="],
  ])("%s refuses %j", async (template, value) => {
    const name = /\{(.*)\}/.exec(template)?.[1] ?? "";
    const table = { only: serverTemplate(template, { [name]: "x" }) };
    const error = await errorOf(called({ serverVariables: { [name]: value } }, table));
    expect(error).toBeInstanceOf(ShopRequestError);
    if (value !== "") expect(error.message).not.toContain(value);
  });

  it("that nobody declares must be given", async () => {
    const table = { only: serverTemplate("https://{constructor}.shop.example") };
    expect((await errorOf(called({}, table))).message).toBe('listThings: server variable "constructor" is missing');
    expect(await called({ serverVariables: JSON.parse('{"constructor":"a"}') }, table)).toBe("https://a.shop.example");
  });
});

describe("a server that is a path", () => {
  const table = { only: serverTemplate("/api/{version}", { version: ["v1", "v2"] }) };

  it.each([
    ["https://shop.example", "https://shop.example/api/v1"],
    ["https://shop.example/", "https://shop.example/api/v1"],
    ["http://localhost:3000", "http://localhost:3000/api/v1"],
    ["https://proxy.example/shop", "https://proxy.example/shop"],
  ])("and %s are %s", async (serverURL, expected) => {
    expect(await called({ serverURL }, table)).toBe(expected);
    expect(await called({}, table, {}, serverURL)).toBe(expected);
  });

  it("needs a host", async () => {
    const error = await errorOf(called({}, table));
    expect(error).toBeInstanceOf(ShopRequestError);
    expect(error.message).toContain("no server: set serverURL or SHOP_SERVER_URL");
  });

  it("takes the host from the environment", async () => {
    vi.stubEnv("SHOP_SERVER_URL", "http://env.example");
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await called({ serverVariables: { version: "v2" } }, table)).toBe("http://env.example/api/v2");
  });
});

describe("an operation's own server", () => {
  const own = { server: "https://files.shop.example/v1/" };

  it("is called whatever server the client has chosen", async () => {
    expect(await called({}, servers, own)).toBe("https://files.shop.example/v1");
    expect(await called({ server: "plain" }, servers, own)).toBe("https://files.shop.example/v1");
  });

  it("gives way to a URL, be it the call's, the client's or the environment's", async () => {
    expect(await called({}, servers, own, "https://call.example")).toBe("https://call.example");
    expect(await called({ serverURL: "https://client.example" }, servers, own)).toBe("https://client.example");
    vi.stubEnv("SHOP_SERVER_URL", "http://env.example");
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await called({}, servers, own)).toBe("http://env.example");
  });

  it("may have variables", async () => {
    const server = serverTemplate("https://{region}.files.example", { region: ["eu", "us"] });
    expect(await called({ serverVariables: { region: "us" } }, servers, { server })).toBe("https://us.files.example");
  });
});
