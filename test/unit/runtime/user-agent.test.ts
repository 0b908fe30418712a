import { describe, expect, it, onTestFinished, vi } from "vitest";
import { Core } from "../../../templates/runtime/core.js";
import { ShopCore } from "./sample/core.js";
import { call, stub } from "./support.js";

/** The sample package with a name. */
function named(headers?: Record<string, string | undefined>) {
  const fetch = stub();
  const core = new ShopCore({ fetch, headers });
  Object.assign(Core.settings(core).config, { userAgent: "acme-shop/1.2.0" });
  return { fetch, core };
}

async function userAgentOf({ fetch, core }: ReturnType<typeof named>): Promise<string | undefined> {
  await call(core);
  return fetch.calls.at(-1)?.headers["user-agent"];
}

function runningIn(userAgent: string | undefined): void {
  vi.stubGlobal("navigator", userAgent === undefined ? undefined : { userAgent });
  onTestFinished(() => void vi.unstubAllGlobals());
}

describe("the User-Agent header", () => {
  it.each([undefined, "Node.js/22", "Deno/2.1.0", "Bun/1.2.0", "Cloudflare-Workers"])(
    "names the package and its version where the platform is %s",
    async (platform) => {
      runningIn(platform);
      expect(await userAgentOf(named())).toBe("acme-shop/1.2.0");
    },
  );

  it("is left to browsers, which would ask the server's leave for another", async () => {
    runningIn("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36");
    expect(await userAgentOf(named())).toBeUndefined();
  });

  it("may be the caller's own", async () => {
    expect(await userAgentOf(named({ "User-Agent": "app/1" }))).toBe("app/1");
  });
});
