/** The API of `depot.yaml`, which pages of other origins may call. */
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { type Loopback, loopback, type Received, sendJson } from "../support/loopback.js";

export interface DepotServer {
  readonly url: string;
  /** What was asked for, without what platforms may do as they like. */
  readonly requests: () => readonly string[];
  close(): Promise<void>;
}

type Answer = (response: ServerResponse, server: Loopback) => unknown;

/** Starts a depot of its own, on a free port. */
export async function depotServer(): Promise<DepotServer> {
  const open = new Set<ServerResponse>();
  const answers = answersOf(open);
  const server: Loopback = await loopback((request, response) => {
    response.setHeaders(new Map(Object.entries(crossOrigin)));
    if (request.method === "OPTIONS") return response.writeHead(204).end();
    const path = `${request.method} ${request.url.replace(/\?.*/, "")}`;
    const answer = answers[path] ?? ((to: ServerResponse) => sendJson(to, 404, { reason: "unknown" }));
    return answer(response, server);
  });
  return {
    url: server.url,
    requests: () => server.requests.filter(({ method }) => method !== "OPTIONS").map(described),
    close: () => server.close(),
  };
}

/** What a browser asks a server for (Fetch standard, "CORS protocol"). */
const crossOrigin = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, POST, PUT",
  "access-control-allow-headers": "authorization, content-type, idempotency-key, x-place",
  "access-control-expose-headers": "etag, link, retry-after, retry-after-ms",
};

/** @param open The answers that go on until the other side has enough. */
function answersOf(open: Set<ServerResponse>): Readonly<Record<string, Answer>> {
  const holdOpen = (response: ServerResponse): void => {
    open.add(response);
    response.on("close", () => open.delete(response));
  };
  let refusals = 0;
  const json =
    (body: unknown, status = 200): Answer =>
    (response) =>
      sendJson(response, status, body);
  return {
    "GET /parts/a%2Fb%20%C3%BC%3F": (response) => {
      response.setHeader("etag", '"7"');
      sendJson(response, 200, { id: "a/b ü?" });
    },
    "GET /parts/none": json({ reason: "no such part" }, 404),
    "GET /parts": json([{ id: "hex bolt" }]),
    "GET /shelves;aisle=4;bay=b%20c": json([{ id: "üb" }]),
    "POST /token": json({ access_token: "t0ken", token_type: "bearer", expires_in: 3600 }),
    "POST /orders": json({ number: "o-1" }, 201),
    "PUT /orders/1/note": (response) => response.setHeader("content-type", "text/plain").end("drawn"),
    "POST /quotes": json({ number: "q-1", cents: 250 }),
    "POST /drawings": json({ number: "d-1" }, 201),
    "PUT /drawings/1": (response) => response.writeHead(204).end(),
    "GET /drawings/1": (response) => response.setHeader("content-type", "image/png").end(Buffer.from([0, 255, 10])),
    "GET /list": (response) => response.setHeader("content-type", "application/jsonl").end('{"id":"nut"}\n{"id":"ü"}'),
    "GET /stock": (response, { requests }) => {
      const isSecond = requests.at(-1)?.url.endsWith("page=2");
      if (!isSecond) response.setHeader("link", '</stock?page=2>; rel="next"');
      sendJson(response, 200, isSecond ? [{ id: "c" }] : [{ id: "a" }, { id: "b" }]);
    },
    "GET /health": (response) => {
      response.setHeader("retry-after-ms", "5");
      sendJson(response, refusals++ === 0 ? 503 : 200, { number: "fine" });
    },
    "GET /moves": (response) => {
      holdOpen(response);
      response.writeHead(200, { "content-type": "text/event-stream" });
      let count = 0;
      const timer = setInterval(() => response.write(`data: {"id":\r\ndata:"${++count} – ü"}\r\n\r\n`), 2);
      response.on("close", () => clearInterval(timer));
    },
    "GET /silence": holdOpen,
    "GET /silence/end": async (response) => {
      await Promise.all([...open].map((each) => once(each, "close")));
      response.writeHead(204).end();
    },
  };
}

/** Method, URL, the headers that the package decides on, and the body. */
function described({ method, url, headers, rawBody }: Received): string {
  const decided = ["accept", "authorization", "content-type", "x-place"] as const;
  const fields = decided.flatMap((name) => (headers[name] === undefined ? [] : [`${name}: ${headers[name]}`]));
  const key = headers["idempotency-key"];
  if (key !== undefined) fields.push(`idempotency-key: ${String(key).replace(/[\da-f]/g, "0")}`);
  const type = String(headers["content-type"]);
  const boundary = /boundary=(.*)$/.exec(type)?.[1] ?? "boundary";
  const body = rawBody.toString(type === "application/octet-stream" ? "hex" : "utf8").replaceAll("\r", "");
  return [`${method} ${url}`, ...fields, "", body].join("\n").trimEnd().replaceAll(boundary, "boundary");
}
