import { describe, expect, it } from "vitest";
import {
  type ClientOptions,
  ErrorResponse,
  Mix,
  MixConnectionError,
  MixDefaultError,
} from "../../generated/mix/src/index.js";
import { Speakeasy } from "../../generated/speakeasy/src/index.js";
import type { Loopback } from "../support/loopback.js";
import { fakeTiming } from "../support/timing.js";
import { arrived, serve, serveAnswer, serveSilence } from "./harness/server.js";
import { type Table, waysOf } from "./harness/table.js";
import { mixTable } from "./tables/mix.js";
import { mixpeekTable } from "./tables/mixpeek.js";
import { nuextractTable } from "./tables/nuextract.js";
import { openrouterTable } from "./tables/openrouter.js";
import { speakeasyTable } from "./tables/speakeasy.js";

const key = { api_key: "k", provider: "gemini" } as const;
const stored = { status: "success" };

/** A server that answers with each status in turn, and then with a success. */
function serveInTurn(statuses: readonly number[], headers: Record<string, string> = {}): Promise<Loopback> {
  const left = [...statuses];
  return serve((_, response) => {
    const status = left.shift() ?? 200;
    const body = status === 200 ? stored : { error: { code: status, message: "no", type: "internal_error" } };
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
  });
}

/** Stores a key with Mix, on a clock of its own. */
async function store(
  server: Loopback,
  options: ClientOptions = {},
): Promise<{ outcome: unknown; waits: readonly number[] }> {
  const timing = fakeTiming();
  const mix = new Mix({ serverURL: server.url, timing, ...options });
  const result = await mix.authentication.storeApiKey(key).result();
  return { outcome: result.ok ? result.data : result.error, waits: timing.waits };
}

describe("the policy of mix", () => {
  it.each([500, 502, 503, 599, 408, 429])("repeats a POST that is answered %i, body and all", async (status) => {
    const server = await serveInTurn([status, status]);
    expect(await store(server)).toEqual({ outcome: stored, waits: [250, 375] });
    const request = {
      method: "POST",
      url: "/api/auth/api-key",
      headers: { accept: "application/json", "content-type": "application/json" },
      body: '{"api_key":"k","provider":"gemini"}',
    };
    expect(server.requests.map(arrived)).toEqual([request, request, request]);
  });

  it.each([400, 401, 404, 409, 302])("does not repeat what is answered %i", async (status) => {
    const server = await serveInTurn([status]);
    expect((await store(server)).outcome).toHaveProperty("status", status);
    expect(server.requests).toHaveLength(1);
  });

  it("waits longer each time, never more than a minute, and gives up after ten", async () => {
    const server = await serveAnswer(500, '{"error":{"code":1,"message":"no","type":"internal_error"}}');
    const { outcome, waits } = await store(server);
    expect(outcome).toBeInstanceOf(ErrorResponse);
    expect(server.requests).toHaveLength(waits.length + 1);
    expect(waits.slice(0, 4)).toEqual([250, 375, 562.5, 843.75]);
    expect(Math.max(...waits)).toBe(30_000);
    const total = waits.reduce((sum, wait) => sum + wait, 0);
    expect(total).toBeLessThanOrEqual(600_000);
    expect(total).toBeGreaterThan(570_000);
  });

  it("repeats a POST whose connection breaks", async () => {
    let count = 0;
    const server = await serve((_, response) => {
      if (count++ === 0) response.destroy();
      else response.writeHead(200).end(JSON.stringify(stored));
    });
    expect(await store(server)).toEqual({ outcome: stored, waits: [250] });
  });

  it("repeats a POST that is not answered in time", async () => {
    const server = await serveSilence();
    const { outcome, waits } = await store(server, { timeoutMs: 10, retries: { maxAttempts: 3 } });
    expect(outcome).toHaveProperty("name", "MixTimeoutError");
    expect(waits).toEqual([250, 375]);
  });
});

describe("Retry-After", () => {
  it.each([
    { headers: { "retry-after": "3" }, waits: [3000] },
    { headers: { "retry-after": "0" }, waits: [250] },
    { headers: { "retry-after": "Thu, 01 Jan 2026 00:00:07 GMT" }, waits: [7000] },
    { headers: { "retry-after-ms": "20", "retry-after": "3" }, waits: [20] },
    { headers: { "retry-after": "soon" }, waits: [250] },
  ])("says how long to wait: $headers", async ({ headers, waits }) => {
    expect(await store(await serveInTurn([429], headers))).toEqual({ outcome: stored, waits });
  });

  it("ends the call when it asks for more time than the policy has", async () => {
    const server = await serveInTurn([429], { "retry-after": "601" });
    const { outcome, waits } = await store(server);
    expect(outcome).toBeInstanceOf(MixDefaultError);
    expect(outcome).toHaveProperty("status", 429);
    expect(waits).toEqual([]);
  });
});

describe("the caller", () => {
  it("switches retries off, for a client or for a call", async () => {
    const server = await serveAnswer(503, "{}");
    expect((await store(server, { retries: false })).outcome).toHaveProperty("status", 503);
    const mix = new Mix({ serverURL: server.url });
    await expect(mix.authentication.storeApiKey(key, { retries: false })).rejects.toBeInstanceOf(MixDefaultError);
    expect(server.requests).toHaveLength(2);
  });

  it("changes parts of a policy for a client, and for a call", async () => {
    const timing = fakeTiming();
    const server = await serveAnswer(503, "{}");
    const mix = new Mix({ serverURL: server.url, timing, retries: { initialIntervalMs: 10, maxAttempts: 3 } });
    await mix.authentication.storeApiKey(key).result();
    expect(timing.waits).toEqual([5, 7.5]);
    await mix.authentication.storeApiKey(key, { retries: { maxAttempts: 2, exponent: 9 } }).result();
    expect(timing.waits).toEqual([5, 7.5, 5]);
    await mix.authentication.storeApiKey(key, { retries: { statusCodes: ["429"] } }).result();
    expect(server.requests).toHaveLength(3 + 2 + 1);
  });

  it("switches retries after broken connections off", async () => {
    const server = await serve((_, response) => response.destroy());
    const { outcome, waits } = await store(server, { retries: { retryConnectionErrors: false } });
    expect(outcome).toBeInstanceOf(MixConnectionError);
    expect(waits).toEqual([]);
  });
});

describe("an operation with a policy of its own", () => {
  it.each([
    { status: 500, waits: [50, 75] },
    { status: 408, waits: [50, 75] },
    { status: 429, waits: [] },
    { status: 504, waits: [] },
  ])("follows it: $status", async ({ status, waits }) => {
    const server = await serveInTurn([status, status]);
    const timing = fakeTiming();
    await new Speakeasy({ serverURL: server.url, timing, apiKey: "k" }).auth.getAccess().result();
    expect(timing.waits).toEqual(waits);
  });

  it("gets its credential again for every attempt", async () => {
    const server = await serveInTurn([503, 503]);
    let count = 0;
    const apiKey = (): string => `key-${++count}`;
    await new Speakeasy({ serverURL: server.url, timing: fakeTiming(), apiKey }).auth.getAccess();
    expect(server.requests.map(({ headers }) => headers["x-api-key"])).toEqual(["key-1", "key-2", "key-3"]);
  });
});

describe("without a policy in the spec", () => {
  /** How often each operation is tried when the server is unavailable, by its route. */
  async function attempts<Client extends Core, Core>(
    table: Table<Client, Core>,
    options: Parameters<ReturnType<typeof waysOf>[number]["call"]>[1] = {},
  ): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const row of table.rows) {
      const server = await serveAnswer(503, "{}");
      const [way] = waysOf(table, row);
      const client = { serverURL: server.url, timing: fakeTiming(), retries: { maxAttempts: 4 } };
      await way?.call(client, options).result();
      counts[row.name] = server.requests.length;
    }
    return counts;
  }

  it("GET, PUT and DELETE are repeated, POST and PATCH are not", async () => {
    expect(await attempts(nuextractTable)).toEqual({
      deleteApiAuthApiKeysApikeyid: 4,
      putApiAuthApiKeysApikeyid: 4,
      getApiAuth: 4,
      getApiAuthApiKeys: 4,
      getApiAuthMe: 4,
      postApiAuthApiKeys: 1,
      postApiAuthLogout: 1,
      postApiAuthToken: 1,
    });
    expect(await attempts(mixpeekTable)).toEqual({
      createKeyOrganizationsUsersEmail: 1,
      listKeysOrganizationsUsersEmail: 4,
      deleteKeyOrganizationsUsersEmailName: 4,
      updateKeyOrganizationsUsersEmailName: 1,
      rotateKeyOrganizationsUsersEmailName: 1,
    });
    expect(await attempts(openrouterTable)).toEqual({ exchangeAuthCodeForAPIKey: 1, createAuthKeysCode: 1 });
  });

  it("POST is repeated when the call says how", async () => {
    const twice = { retries: { maxAttempts: 2 } };
    expect(await attempts(openrouterTable, twice)).toEqual({ exchangeAuthCodeForAPIKey: 2, createAuthKeysCode: 2 });
  });

  it("with one, every operation is repeated", async () => {
    expect(new Set(Object.values(await attempts(mixTable)))).toEqual(new Set([4]));
    expect(new Set(Object.values(await attempts(speakeasyTable)))).toEqual(new Set([4]));
  });
});
