import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import type { Operation } from "../../../templates/runtime/operation.js";
import { type Loopback, sendJson } from "../../support/loopback.js";
import { ShopCore, type ShopOptions } from "./sample/core.js";
import { call, errorOf, serve } from "./support.js";

const SECRET = "s3cr3t";
const body = { contentType: "application/json", encode: () => JSON.stringify({ card: SECRET }) };
const statuses = [301, 302, 303, 307, 308];

interface Pair {
  readonly first: Loopback;
  readonly other: Loopback;
}

/** A server that redirects all to another port, and the one that listens there. */
async function twoServers(status: number): Promise<Pair> {
  const other = await serve((_, response) => sendJson(response, 200, { at: "other" }));
  const location = `${other.url}/things`;
  return { first: await serve((_, response) => response.writeHead(status, { location }).end()), other };
}

function clientOf({ first }: Pair, options: ShopOptions): ShopCore {
  const headers = { "idempotency-key": SECRET, "x-mine": SECRET };
  return new ShopCore({ serverURL: first.url, headers, retries: false, ...options });
}

const schemes: readonly (readonly [name: string, security: Partial<Operation>, options: ShopOptions])[] = [
  ["an API key", { security: [["apiKey"]] }, { apiKey: SECRET }],
  ["a cookie", { security: [["session"]] }, { session: SECRET }],
  ["a key in the query", { security: [["queryKey"]] }, { queryKey: SECRET }],
  ["a token", { security: [["token"]] }, { token: SECRET }],
  ["a password", { security: [["login"]] }, { login: { username: "u", password: SECRET } }],
  ["no credential, where none is given", { security: [[], ["token"]] }, {}],
  ["no credential, where none is needed", {}, {}],
];

describe.each(schemes)("a redirect to another port, of a call with %s", (_, security, options) => {
  it.each(statuses)("%i takes nothing secret there", async (status) => {
    const pair = await twoServers(status);
    expect(await call(clientOf(pair, options), { ...security })).toEqual({ at: "other" });
    expect(pair.first.requests[0]?.headers).toHaveProperty("idempotency-key", SECRET);
    expect(pair.other.requests).toHaveLength(1);
    expect(JSON.stringify(pair.other.requests)).not.toContain(SECRET);
  });

  it.each(statuses)("%i takes no body there: it is the answer", async (status) => {
    const pair = await twoServers(status);
    for (const method of ["POST", "PUT", "DELETE"]) {
      const error = await errorOf(call(clientOf(pair, options), { method, ...security, body }));
      expect(error).toMatchObject({ name: "ShopDefaultError", status });
      expect(inspect(error, { showHidden: true }) + JSON.stringify(error) + error.stack).not.toContain(SECRET);
    }
    expect(pair.other.requests).toHaveLength(0);
  });
});

describe("redirects in a circle", () => {
  it.each(statuses)("with %i end, and are the answer", async (status) => {
    const server = await serve((_, response) => response.writeHead(status, { location: "/things" }).end());
    const error = await errorOf(
      call(new ShopCore({ serverURL: server.url, token: SECRET }), { security: [["token"]] }),
    );
    expect(error).toMatchObject({ name: "ShopDefaultError", status });
    expect(server.requests).toHaveLength(21);
    expect(server.sockets.size).toBeLessThan(3); // Node opens a second one, as it does for a bare fetch.
  });

  it("between two servers end too, and take nothing along", async () => {
    const servers: Loopback[] = [];
    const next = (index: number) =>
      serve((_, response) => response.writeHead(302, { location: servers[index]?.url }).end());
    servers.push(await next(1), await next(0));
    const [first, second] = servers;
    const core = new ShopCore({ serverURL: `${first?.url}`, apiKey: SECRET });
    expect(await errorOf(call(core, { security: [["apiKey"]] }))).toHaveProperty("status", 302);
    expect(JSON.stringify(second?.requests)).not.toContain(SECRET);
    expect(JSON.stringify(first?.requests.slice(1))).not.toContain(SECRET);
  });
});
