import { describe, expect, it } from "vitest";
import { expandSpec } from "../../scenarios/harness/compact-spec.js";
import { CONFIG, stages } from "../../scenarios/harness/stages.js";
import { named } from "./support.js";

const resource = (tag: string) => {
  const { names } = named(`GET /a: { operationId: getA, tags: [${JSON.stringify(tag)}] }`);
  const found = names.resources.get(tag);
  return found && { name: found.name, accessor: found.accessor, file: found.file };
};

describe("a resource", () => {
  it.each([
    ["orders", "OrdersResource", "orders", "orders"],
    ["Gift cards", "GiftCardsResource", "giftCards", "gift-cards"],
    ["API Keys", "APIKeysResource", "apiKeys", "api-keys"],
    ["delete", "DeleteResource", "delete", "delete"],
    ["then", "ThenResource", "then2", "then"],
    ["constructor", "ConstructorResource", "constructor2", "constructor"],
    ["index", "IndexResource", "index", "index2"],
    ["!", "_Resource", "_", "_"],
  ])("for the tag %s is %s, client.%s", (tag, name, accessor, file) => {
    expect(resource(tag)).toEqual({ name, accessor, file });
  });

  it("has the suffix that the package asks for", () => {
    const text = expandSpec("GET /a: { operationId: getA, tags: [orders] }");
    const { names } = stages(text, { ...CONFIG, resourceSuffix: "Api" });
    expect(names.resources.get("orders")?.name).toBe("OrdersApi");
  });

  it.each([
    ["Resource", "OrdersApi"],
    ["Api", "OrdersResource"],
  ])("leaves Orders%s to a schema of that name, and is %s", (resourceSuffix, name) => {
    const text = expandSpec(`
GET /a: { operationId: getA, tags: [orders] }
schemas: { Orders${resourceSuffix}: { type: object } }
`);
    const { names } = stages(text, { ...CONFIG, resourceSuffix });
    expect(names.resources.get("orders")?.name).toBe(name);
  });

  it("calls methods after the functions, or as an extension says", () => {
    const { names } = named(`
GET /a: { operationId: getA, tags: [orders] }
GET /b: { operationId: getB, tags: [orders], x-speakeasy-name-override: find one }
GET /c: { operationId: getC, x-speakeasy-group: orders, x-fern-sdk-method-name: then }
GET /d: { operationId: getD, x-fern-sdk-group-name: [gift, cards] }
`);
    expect([...(names.resources.get("orders")?.methods.values() ?? [])]).toEqual(["getA", "findOne", "then2"]);
    expect(names.resources.get("gift cards")?.accessor).toBe("giftCards");
  });

  it("shares the client with methods of operations without a tag", () => {
    const { names, diagnostics } = named(`
GET /a: { operationId: orders }
GET /b: { operationId: getB, tags: [orders] }
`);
    expect(names.resources.get("orders")?.accessor).toBe("orders");
    expect([...(names.resources.get("")?.methods.values() ?? [])]).toEqual(["orders2"]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["name/collision"]);
  });
});

describe("a credential", () => {
  const credential = (scheme: string) => {
    const { names } = named(`securitySchemes: { ${JSON.stringify(scheme)}: { type: http, scheme: bearer } }`);
    return names.credentials.get(scheme);
  };

  it.each([
    ["apiKey", "apiKey", "SHOP_API_KEY"],
    ["Bearer Auth", "bearerAuth", "SHOP_BEARER_AUTH"],
    ["server", "serverCredential", "SHOP_SERVER"],
    ["headers", "headersCredential", "SHOP_HEADERS"],
    ["fetch", "fetchCredential", "SHOP_FETCH"],
    ["constructor", "constructorCredential", "SHOP_CONSTRUCTOR"],
    ["\u043a\u043b\u044e\u0447", "\u043a\u043b\u044e\u0447", "SHOP_CREDENTIAL"],
  ])("%s is the option %s and the variable %s", (scheme, option, variable) => {
    expect(credential(scheme)).toEqual({ option, variable });
  });

  it("has its own option and its own variable", () => {
    const { names } = named(`
securitySchemes: { api_key: { type: http, scheme: bearer }, apiKey: { type: http, scheme: bearer } }
`);
    const all = [...names.credentials.values()];
    expect(new Set(all.map(({ option }) => option)).size).toBe(2);
    expect(new Set(all.map(({ variable }) => variable)).size).toBe(2);
  });
});

describe("the package's own classes", () => {
  it("are called after the client", () => {
    const { names } = named("GET /a: {}");
    expect({ client: names.client, core: names.core, options: names.options }).toEqual({
      client: "Shop",
      core: "ShopCore",
      options: "ShopOptions",
    });
    expect(Object.values(names.errors).map(({ name, file }) => `${name} ${file}`)).toEqual([
      "ShopError shop-error",
      "ShopApiError shop-api-error",
      "ShopDefaultError shop-default-error",
      "ShopRequestError shop-request-error",
      "ShopConnectionError shop-connection-error",
      "ShopTimeoutError shop-timeout-error",
      "ShopAbortError shop-abort-error",
      "ShopParseError shop-parse-error",
      "ShopTransportError shop-transport-error",
    ]);
  });
});
