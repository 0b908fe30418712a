import { describe, expect, it } from "vitest";
import { Mix, MixCore, type MixOptions, safeFetch } from "../../generated/mix/src/index.js";
import { getAuthStatus } from "../../generated/mix/src/operations/get-auth-status.js";
import { storeApiKey } from "../../generated/mix/src/operations/store-api-key.js";
import { serve, serveAnswer } from "./harness/server.js";

const SECRET = "s3cr3t";
const clients: readonly (readonly [string, (options: MixOptions) => MixCore])[] = [
  ["the client", (options) => new Mix(options)],
  ["functions with the safe fetch", (options) => new MixCore({ ...options, fetch: safeFetch() })],
];

describe.each(clients)("%s of an API without security schemes, redirected to another origin", (_, clientOf) => {
  it.each([307, 308])("by %i, takes no body there: the redirect is the answer", async (status) => {
    const other = await serveAnswer(200, "{}");
    const first = await serve((_, response) => response.writeHead(status, { location: other.url }).end());
    const core = clientOf({ serverURL: first.url });
    const outcome = await storeApiKey(core, { api_key: SECRET, provider: "gemini" }).result();
    expect(outcome).toMatchObject({ ok: false, error: { status } });
    expect(other.requests).toHaveLength(0);
  });

  it.each([301, 302, 303, 307, 308])("by %i, takes no header of the caller there", async (status) => {
    const other = await serveAnswer(200, '{"providers":{}}');
    const first = await serve((_, response) => response.writeHead(status, { location: other.url }).end());
    const core = clientOf({ serverURL: first.url, headers: { "x-api-key": SECRET } });
    expect(await getAuthStatus(core)).toEqual({ providers: {} });
    expect(first.requests[0]?.headers).toHaveProperty("x-api-key", SECRET);
    expect(JSON.stringify(other.requests)).not.toContain(SECRET);
  });

  it("goes on within its own origin, body and headers included", async () => {
    const server = await serve(({ url }, response) => {
      if (url === "/end") response.writeHead(200, { "content-type": "application/json" }).end("{}");
      else response.writeHead(307, { location: "/end" }).end();
    });
    const core = clientOf({ serverURL: server.url, headers: { "x-api-key": SECRET } });
    await storeApiKey(core, { api_key: SECRET, provider: "gemini" }).result();
    expect(server.requests[1]?.headers).toHaveProperty("x-api-key", SECRET);
    expect(server.requests[1]?.rawBody.toString()).toContain(SECRET);
  });

  it("leaves it to the platform where the caller says so", async () => {
    const other = await serveAnswer(200, '{"providers":{}}');
    const first = await serve((_, response) => response.writeHead(302, { location: other.url }).end());
    const core = clientOf({ serverURL: first.url, headers: { "x-mine": "1" }, fetchOptions: { redirect: "follow" } });
    await getAuthStatus(core);
    expect(other.requests[0]?.headers).toHaveProperty("x-mine", "1");
  });
});
