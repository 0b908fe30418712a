import { describe, expect, it, onTestFinished, vi } from "vitest";
import { Core } from "../../../templates/runtime/core.js";
import { ShopCore } from "./sample/core.js";
import { ShopRequestError } from "./sample/errors/shop-request-error.js";
import { call, errorOf, stub } from "./support.js";

async function called(
  options: ConstructorParameters<typeof ShopCore>[0],
  serverURL?: string,
): Promise<string | undefined> {
  const fetch = stub();
  await call(new ShopCore({ fetch, ...options }), {}, { serverURL });
  return fetch.calls[0]?.url;
}

describe("the server", () => {
  it("is the first one unless the caller chooses", async () => {
    expect(await called({})).toBe("https://api.shop.example/v1/things");
  });

  it("is chosen by its key", async () => {
    expect(await called({ server: "staging" })).toBe("https://staging.shop.example/v1/things");
  });

  it("is chosen by URL for a client, and for one call", async () => {
    expect(await called({ server: "staging", serverURL: "http://localhost:1/" })).toBe("http://localhost:1/things");
    expect(await called({ serverURL: "http://localhost:1" }, "http://[::1]:2/a//")).toBe("http://[::1]:2/a/things");
  });

  it("is chosen by the environment, unless the caller does", async () => {
    vi.stubEnv("SHOP_SERVER_URL", "http://env.example");
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await called({})).toBe("http://env.example/things");
    expect(await called({ server: "prod" })).toBe("https://api.shop.example/v1/things");
    expect(await called({ serverURL: "http://option.example" })).toBe("http://option.example/things");
  });

  const message = "listThings: no server: set serverURL or SHOP_SERVER_URL to a plain http(s) URL";

  it.each(["nope", "__proto__", "constructor", "toString", ""])(
    "named %j is refused: it is not in the table",
    async (name) => {
      const error = await errorOf(called(JSON.parse(JSON.stringify({ server: name }))));
      expect(error).toBeInstanceOf(ShopRequestError);
      expect(error.message).toBe(message);
    },
  );

  it.each([
    "",
    "localhost:3000",
    "/v1",
    "ftp://x.example",
    "javascript:alert(1)",
    "https://",
    "https://user:s3cret@x.example",
    "https://x.example?key=s3cret",
    "https://x.example/#s3cret",
    "https://x.example\\@evil.example",
    " https://x.example",
  ])("%j is refused, and not shown", async (serverURL) => {
    for (const error of [await errorOf(called({ serverURL })), await errorOf(called({}, serverURL))]) {
      expect(error).toBeInstanceOf(ShopRequestError);
      expect(error.message).toBe(message);
    }
  });

  it("that is missing makes the call fail, not the client, since a call can name one", async () => {
    const { config } = Core.settings(new ShopCore());
    const fetch = stub();
    const core = new Core({ fetch }, { ...config, servers: {} });
    expect((await errorOf(call(core))).message).toBe(message);
    await call(core, {}, { serverURL: "https://x.example" });
    expect(fetch.calls[0]?.url).toBe("https://x.example/things");
  });
});
