import { describe, expect, it } from "vitest";
import {
  type CallContext,
  ErrorResponse,
  Mix,
  MixRequestError,
  type OutgoingRequest,
} from "../../generated/mix/src/index.js";
import { OpenRouter } from "../../generated/openrouter/src/index.js";
import { Speakeasy } from "../../generated/speakeasy/src/index.js";
import { fakeTiming } from "../support/timing.js";
import { arrived, serve, serveAnswer } from "./harness/server.js";

const key = { api_key: "k", provider: "gemini" } as const;
const failure = '{"error":{"code":1,"message":"no","type":"internal_error"}}';

describe("beforeRequest", () => {
  it("sees the request with its credentials, and what call it is for", async () => {
    const server = await serveAnswer(200, "{}");
    const seen: unknown[] = [];
    const beforeRequest = (request: OutgoingRequest, context: CallContext): void => {
      seen.push({ url: request.url, key: request.headers["x-api-key"], ...context });
    };
    await new Speakeasy({ serverURL: server.url, apiKey: "k", hooks: { beforeRequest } }).auth.getUser();
    expect(seen).toEqual([
      { url: `${server.url}/v1/user`, key: "k", operation: "getUser", method: "GET", path: "/v1/user", attempt: 1 },
    ]);
  });

  it("changes headers, and leaves the body as it is", async () => {
    const server = await serveAnswer(200, "{}");
    const beforeRequest = ({ headers }: OutgoingRequest): void => void Object.assign(headers, { "x-trace": "7" });
    await new Mix({ serverURL: server.url, hooks: { beforeRequest } }).authentication.storeApiKey(key);
    expect(server.requests.map(arrived)).toEqual([
      {
        method: "POST",
        url: "/api/auth/api-key",
        headers: { accept: "application/json", "content-type": "application/json", "x-trace": "7" },
        body: '{"api_key":"k","provider":"gemini"}',
      },
    ]);
  });

  it("replaces the request", async () => {
    const server = await serveAnswer(200, "{}");
    const beforeRequest = async (request: OutgoingRequest): Promise<void> => {
      const { url } = request;
      Object.assign(request, {
        url: `${url}?v=2`,
        method: "PUT",
        headers: { "content-type": "text/plain" },
        body: "other",
      });
    };
    await new Mix({ serverURL: server.url, hooks: { beforeRequest } }).authentication.storeApiKey(key);
    const headers = { "content-type": "text/plain" };
    expect(server.requests.map(arrived)).toMatchObject([
      { method: "PUT", url: "/api/auth/api-key?v=2", headers, body: "other" },
    ]);
  });

  it("that throws makes a request error with that cause, and nothing is sent", async () => {
    const server = await serveAnswer(200, "{}");
    const cause = new Error("not today");
    const beforeRequest = (): void => {
      throw cause;
    };
    const mix = new Mix({ serverURL: server.url, hooks: { beforeRequest } });
    const error: unknown = await mix.health.getOAuthHealth().catch((error) => error);
    expect(error).toBeInstanceOf(MixRequestError);
    expect(error).toMatchObject({ operation: "getOAuthHealth", cause });
    expect(server.requests).toHaveLength(0);
  });
});

describe("afterResponse", () => {
  it("runs for every attempt, and may replace the answer", async () => {
    const server = await serveAnswer(500, failure);
    const attempts: number[] = [];
    const afterResponse = (response: Response, { attempt }: CallContext): Response | undefined => {
      attempts.push(attempt, response.status);
      return attempt === 3 ? Response.json({ status: "healthy", timestamp: "now", providers: {} }) : undefined;
    };
    const mix = new Mix({ serverURL: server.url, timing: fakeTiming(), hooks: { afterResponse } });
    expect(await mix.health.getOAuthHealth()).toEqual({ status: "healthy", timestamp: "now", providers: {} });
    expect(attempts).toEqual([1, 500, 2, 500, 3, 500]);
  });
});

describe("onError", () => {
  it("runs once, with the error of the last attempt", async () => {
    const server = await serveAnswer(500, failure);
    const seen: unknown[] = [];
    const onError = (error: Error, { attempt }: CallContext): void => void seen.push(error, attempt);
    const options = { serverURL: server.url, timing: fakeTiming(), retries: { maxAttempts: 2 }, hooks: { onError } };
    const error: unknown = await new Mix(options).health.getOAuthHealth().catch((error) => error);
    expect(error).toBeInstanceOf(ErrorResponse);
    expect(seen).toEqual([error, 2]);
    expect(seen[0]).toBe(error);
  });

  it("does not run for a success", async () => {
    const server = await serveAnswer(200, "{}");
    const onError = (): void => expect.fail("there is no error");
    await new Mix({ serverURL: server.url, hooks: { onError } }).health.getOAuthHealth();
  });
});

describe("the option fetch", () => {
  it("takes the place of the global one", async () => {
    const server = await serveAnswer(200, "{}");
    const calls: unknown[] = [];
    const through: typeof fetch = (url, init) => {
      calls.push({ url, method: init?.method });
      return fetch(url, init);
    };
    await new Mix({ serverURL: server.url, fetch: through }).health.getOAuthHealth();
    expect(calls).toEqual([{ url: `${server.url}/health/auth`, method: "GET" }]);
    expect(server.requests).toHaveLength(1);
  });
});

describe("the option headers", () => {
  it("adds to every call of a client, and the one of a call wins, whatever the case", async () => {
    const server = await serveAnswer(200, "{}");
    const mix = new Mix({ serverURL: server.url, headers: { "X-Team": "a", "user-agent": "app/1" } });
    await mix.health.getOAuthHealth();
    await mix.health.getOAuthHealth({ headers: { "x-TEAM": "b", accept: "application/vnd.mix+json" } });
    await mix.health.getOAuthHealth({ headers: { "x-team": undefined } });
    expect(server.requests.map((request) => arrived(request).headers)).toEqual([
      { accept: "application/json", "x-team": "a" },
      { accept: "application/vnd.mix+json", "x-team": "b" },
      { accept: "application/json", "x-team": "a" },
    ]);
    expect(server.requests.map(({ headers }) => headers["user-agent"])).toEqual(["app/1", "app/1", "app/1"]);
  });

  it("may say another User-Agent than the name and version of the package", async () => {
    const server = await serveAnswer(200, "{}");
    await new Mix({ serverURL: server.url }).health.getOAuthHealth();
    await new Mix({ serverURL: server.url, headers: { "user-agent": "app/1" } }).health.getOAuthHealth();
    expect(server.requests.map(({ headers }) => headers["user-agent"])).toEqual(["sdkwright-mix/0.1.0", "app/1"]);
  });

  it("carries OpenRouter's names for an app", async () => {
    const server = await serveAnswer(200, "{}");
    const headers = { "HTTP-Referer": "https://example.com", "X-Title": "Example" };
    await new OpenRouter({ serverURL: server.url, apiKey: "k", headers }).oAuth.exchangeAuthCodeForAPIKey({
      code: "c",
    });
    expect(server.requests.map(arrived)).toMatchObject([
      { headers: { "http-referer": "https://example.com", "x-title": "Example", authorization: "Bearer k" } },
    ]);
  });

  it("refuses a line break, without quoting the value, and sends nothing", async () => {
    const server = await serve(() => expect.fail("nothing should be sent"));
    const call = new Mix({ serverURL: server.url, headers: { "x-team": "s3cret\r\nx: y" } }).health.getOAuthHealth();
    const result = await call.result();
    expect(result.ok || result.error).toBeInstanceOf(MixRequestError);
    expect(result.ok || result.error.message).toMatch(/^getOAuthHealth: .*"x-team"/);
    expect(result.ok || result.error.message).not.toContain("s3cret");
    expect(server.requests).toHaveLength(0);
  });
});
