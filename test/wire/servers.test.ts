import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ClientOptions } from "../../generated/mix/src/index.js";
import { Mix, MixRequestError } from "../../generated/mix/src/index.js";
import { OpenRouter } from "../../generated/openrouter/src/index.js";
import { Speakeasy, SpeakeasyRequestError } from "../../generated/speakeasy/src/index.js";
import { serveAnswer } from "./harness/server.js";
import type { Table } from "./harness/table.js";
import { mixTable } from "./tables/mix.js";
import { mixpeekTable } from "./tables/mixpeek.js";
import { nuextractTable } from "./tables/nuextract.js";
import { openrouterTable } from "./tables/openrouter.js";
import { speakeasyTable } from "./tables/speakeasy.js";

beforeEach(() => {
  for (const name of ["MIX", "MIXPEEK", "NUEXTRACT", "OPENROUTER", "SPEAKEASY"]) {
    vi.stubEnv(`${name}_SERVER_URL`, undefined);
  }
  return () => vi.unstubAllEnvs();
});

/** Where the first row of a table goes, by its method, when no network is touched. */
async function target<Client extends Core, Core>(
  table: Table<Client, Core>,
  options: ClientOptions = {},
): Promise<string | undefined> {
  const urls: string[] = [];
  const fetch: ClientOptions["fetch"] = async (url) => {
    urls.push(String(url));
    return Response.json({});
  };
  await table.rows[0]?.byMethod(table.client({ ...options, fetch }));
  return urls[0];
}

describe("without an option, the server", () => {
  it("is the first one that the spec names", async () => {
    expect(await target(mixTable)).toBe("http://localhost:8088/api/auth/api-key");
    expect(await target(mixpeekTable)).toMatch(/^https:\/\/api\.mixpeek\.com\/v1\/organizations\//);
    expect(await target(nuextractTable)).toMatch(/^https:\/\/nuextract\.ai\/api\/auth\/api-keys\//);
    expect(await target(openrouterTable)).toBe("https://openrouter.ai/api/v1/auth/keys");
    expect(await target(speakeasyTable)).toBe("https://api.prod.speakeasyapi.dev/v1/auth/validate");
  });

  it("is the environment's, if there is one, in the variable of the package", async () => {
    for (const name of ["MIX", "MIXPEEK", "NUEXTRACT", "OPENROUTER", "SPEAKEASY"]) {
      vi.stubEnv(`${name}_SERVER_URL`, `https://${name.toLowerCase()}.test/base/`);
    }
    expect(await target(mixTable)).toBe("https://mix.test/base/api/auth/api-key");
    expect(await target(mixpeekTable)).toMatch("https://mixpeek.test/base/v1/");
    expect(await target(nuextractTable)).toMatch("https://nuextract.test/base/api/");
    expect(await target(openrouterTable)).toBe("https://openrouter.test/base/auth/keys");
    expect(await target(speakeasyTable)).toBe("https://speakeasy.test/base/v1/auth/validate");
  });
});

describe("the server of an option", () => {
  it("wins over the environment, and the one of a call over both", async () => {
    const [environment, client, call] = [
      await serveAnswer(200, "{}"),
      await serveAnswer(200, "{}"),
      await serveAnswer(200, "{}"),
    ];
    vi.stubEnv("MIX_SERVER_URL", environment.url);
    const counts = (): number[] => [environment, client, call].map(({ requests }) => requests.length);
    await new Mix().health.getOAuthHealth();
    expect(counts()).toEqual([1, 0, 0]);
    const mix = new Mix({ serverURL: client.url });
    await mix.health.getOAuthHealth();
    expect(counts()).toEqual([1, 1, 0]);
    await mix.health.getOAuthHealth({ serverURL: call.url });
    expect(counts()).toEqual([1, 1, 1]);
    await mix.health.getOAuthHealth();
    expect(counts()).toEqual([1, 2, 1]);
  });

  it("keeps its path, and loses its trailing slashes", async () => {
    const server = await serveAnswer(200, "{}");
    await new Mix({ serverURL: `${server.url}/proxy/mix//` }).health.getOAuthHealth();
    await new Mix().health.getOAuthHealth({ serverURL: `${server.url}/` });
    expect(server.requests.map(({ url }) => url)).toEqual(["/proxy/mix/health/auth", "/health/auth"]);
  });

  it("may be chosen by its id, which wins over the environment", async () => {
    vi.stubEnv("SPEAKEASY_SERVER_URL", "https://speakeasy.test");
    vi.stubEnv("OPENROUTER_SERVER_URL", "https://openrouter.test");
    const urls: string[] = [];
    const fetch: ClientOptions["fetch"] = async (url) => {
      urls.push(String(url));
      return Response.json({});
    };
    await new Speakeasy({ server: "prod", apiKey: "k", fetch }).auth.getUser();
    await new OpenRouter({ server: "production", apiKey: "k", fetch }).oAuth.exchangeAuthCodeForAPIKey({ code: "c" });
    expect(urls).toEqual(["https://api.prod.speakeasyapi.dev/v1/user", "https://openrouter.ai/api/v1/auth/keys"]);
  });

  it.each(["localhost:8088", "ftp://localhost", "https://u:s3cret@localhost", "https://localhost?key=s3cret", ""])(
    "must be an http URL without user and query: %j makes a request error that does not quote it",
    async (serverURL) => {
      const call = async (): Promise<unknown> => new Mix({ serverURL }).health.getOAuthHealth();
      const perCall = async (): Promise<unknown> => new Mix().health.getOAuthHealth({ serverURL });
      for (const attempt of [call, perCall]) {
        await expect(attempt()).rejects.toThrow(MixRequestError);
        await expect(attempt()).rejects.toThrow(/serverURL/);
        await expect(attempt()).rejects.not.toThrow(/s3cret/);
      }
    },
  );

  it("must be one that the spec knows, if it is given by id", async () => {
    // @ts-expect-error The ids are a union of literals.
    const call = async (): Promise<unknown> => new Speakeasy({ server: "staging", apiKey: "k" }).auth.getUser();
    await expect(call()).rejects.toThrow(SpeakeasyRequestError);
  });
});
