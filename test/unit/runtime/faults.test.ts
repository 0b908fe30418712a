import { setTimeout as sleep } from "node:timers/promises";
import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { answer, type Fault, type FaultServer, faultServer, writeForever } from "../../support/fault-server.js";
import { ShopCore, type ShopOptions } from "./sample/core.js";
import { call, errorOf, fakeTiming } from "./support.js";

const SECRET = "s3cr3t";
const OK = "HTTP/1.1 200 OK";
const JSON_TYPE = "content-type: application/json";
const body = { contentType: "application/json", encode: () => JSON.stringify({ body: SECRET }) };
const security = [["apiKey", "workspace", "queryKey", "session", "token"]];

/** Many times what an undisturbed call takes, and little enough to wait for. */
const TIMEOUT = 150;

// Node loads its fetch with the first call, which takes longer than the limits below.
beforeAll(() => fetch("data:,"));

async function serveFault(fault: Fault): Promise<FaultServer> {
  const server = await faultServer(fault);
  onTestFinished(() => server.close());
  return server;
}

/** A client all of whose credentials are secret, that tries twice and does not wait in between. */
function clientOf(server: FaultServer, options: ShopOptions = {}): ShopCore {
  const key = (name: string) => `${SECRET}-${name}`;
  return new ShopCore({
    serverURL: server.url,
    token: key("token"),
    apiKey: key("header"),
    workspace: key("workspace"),
    queryKey: key("query"),
    session: key("cookie"),
    timing: fakeTiming(),
    timeoutMs: 2_000,
    retries: { maxAttempts: 2 },
    headers: { "idempotency-key": key("idempotency") },
    ...options,
  });
}

/** What of the process keeps it alive, in sockets and timers. */
function resources(): number {
  return process.getActiveResourcesInfo().filter((name) => /^(Timeout|TCPSocketWrap|TCPConnectWrap)$/.test(name))
    .length;
}

/** Runs a call that must fail, and leave no connection, timer or secret behind. */
async function failing(server: FaultServer, run: () => Promise<unknown>): Promise<Error> {
  const before = resources();
  const error = await errorOf(run());
  await expectRelease(server, before);
  expect(shownBy(error)).not.toContain(SECRET);
  return error;
}

/** A closed connection takes a moment to be gone. */
async function expectRelease(server: FaultServer, before: number): Promise<void> {
  for (let tries = 0; tries < 100 && (server.sockets.size > 0 || resources() > before); tries++) await sleep(10);
  expect(server.sockets.size).toBe(0);
  expect(resources()).toBeLessThanOrEqual(before);
}

/** All that a log could show of an error. */
function shownBy(error: unknown): string {
  const causes = error instanceof Error && error.cause !== undefined ? shownBy(error.cause) : "";
  const stack = error instanceof Error ? error.stack : "";
  return [inspect(error, { showHidden: true, depth: 8 }), JSON.stringify(error), stack, causes].join("\n");
}

const reset: Fault = (socket) => socket.resetAndDestroy();

/** Sends a text, and resets the connection once it has gone. */
function thenReset(text: string): Fault {
  return (socket) => socket.write(text, "latin1", () => setTimeout(() => socket.resetAndDestroy(), 10));
}

function thenEnd(...head: readonly string[]): Fault {
  return (socket) => socket.end(answer(head, `{"echo":"${SECRET}`));
}

function gzipped(bytes: Buffer): Fault {
  const head = answer([
    OK,
    JSON_TYPE,
    "content-encoding: gzip",
    `content-length: ${bytes.length}`,
    "connection: close",
  ]);
  return (socket) => socket.end(Buffer.concat([Buffer.from(head), bytes]));
}

const compressed = gzipSync(JSON.stringify({ echo: SECRET.repeat(1000) }));

const broken: readonly (readonly [what: string, fault: Fault])[] = [
  ["a reset before any answer", reset],
  ["a connection that is closed without an answer", (socket) => socket.end()],
  ["a reset within the status line", thenReset("HTTP/1.1 2")],
  ["a reset within the header", thenReset(`${OK}\r\n${JSON_TYPE}\r\nx-echo: ${SECRET}`)],
  ["an early close within the header", (socket) => socket.end(`${OK}\r\n${JSON_TYPE}\r\nx-echo: ${SECRET}`)],
  ["a reset within the body", thenReset(answer([OK, JSON_TYPE, "content-length: 100"], `{"echo":"${SECRET}`))],
  ["a body that is shorter than announced", thenEnd(OK, JSON_TYPE, "content-length: 100")],
  [
    "chunks that are cut off",
    (socket) => socket.end(answer([OK, JSON_TYPE, "transfer-encoding: chunked"], `99\r\n{"${SECRET}`)),
  ],
  [
    "chunks without the last one",
    (socket) => socket.end(answer([OK, JSON_TYPE, "transfer-encoding: chunked"], "2\r\n{}\r\n")),
  ],
  [
    "chunks whose size is none",
    (socket) => socket.end(answer([OK, JSON_TYPE, "transfer-encoding: chunked"], `${SECRET}\r\n{}`)),
  ],
  ["gzip that is none", gzipped(Buffer.from(`{"echo":"${SECRET}"}`))],
  ["gzip that is damaged", gzipped(Buffer.from(compressed).fill(7, 20))],
  ["garbage in place of HTTP", (socket) => socket.end(`\x00\x01${SECRET}\r\n\r\n`)],
  ["an answer of another protocol", (socket) => socket.end(`SSH-2.0-${SECRET}\r\n`)],
  ["its own request as the answer", (socket, { head }) => socket.end(`${head}\r\n\r\n`)],
  ["two lengths of the body", thenEnd(OK, "content-length: 5", "content-length: 6")],
  ["a length that is none", thenEnd(OK, `content-length: ${SECRET}`)],
  [
    "a header without end",
    (socket) =>
      writeForever(
        socket.on("error", () => {}),
        `x-a: ${SECRET.repeat(500)}\r\n`,
      ),
  ],
];

describe("a server's fault", () => {
  it.each(broken)("that is %s is a connection error, after a second try", async (_, fault) => {
    const server = await serveFault((socket, request) => {
      if (fault === broken.at(-1)?.[1]) socket.write(`${OK}\r\n`);
      fault(socket, request);
    });
    const error = await failing(server, () => call(clientOf(server), { method: "PUT", security, body }));
    expect(error).toMatchObject({ name: "ShopConnectionError", operation: "listThings" });
    expect(server.requests.map((request) => request.body)).toEqual([body.encode(), body.encode()]);
  });

  it("that is over with the second try is not noticed", async () => {
    let count = 0;
    const server = await serveFault((socket) => {
      if (++count === 1) socket.resetAndDestroy();
      else socket.end(answer([OK, JSON_TYPE, "connection: close"], "{}"));
    });
    expect(await call(clientOf(server), { security })).toEqual({});
  });

  it("breaks a POST off without a second try", async () => {
    const server = await serveFault(reset);
    const error = await failing(server, () =>
      call(clientOf(server, { retries: undefined }), { method: "POST", security, body }),
    );
    expect(error).toHaveProperty("name", "ShopConnectionError");
    expect(server.requests).toHaveLength(1);
  });

  it("at an address where nobody listens is a connection error", async () => {
    const server = await serveFault(reset);
    await server.close();
    const error = await failing(server, () => call(clientOf(server), { security }));
    expect(error).toMatchObject({ name: "ShopConnectionError", cause: { cause: { code: "ECONNREFUSED" } } });
    onTestFinished(() => {});
  });
});

const endless: readonly (readonly [what: string, fault: Fault])[] = [
  ["says nothing", () => {}],
  ["sends its header byte by byte", (socket) => drip(socket, answer([OK, JSON_TYPE, `x-echo: ${SECRET.repeat(100)}`]))],
  [
    "sends its body byte by byte",
    (socket) => drip(socket, `{"echo":"${SECRET.repeat(100)}"}`, answer([OK, JSON_TYPE, "content-length: 613"])),
  ],
  [
    "sends a body without end",
    (socket) => {
      socket.write(answer([OK, JSON_TYPE], `["`));
      writeForever(socket, SECRET.repeat(100));
    },
  ],
  [
    "sends chunks without end",
    (socket) => {
      socket.write(answer([OK, JSON_TYPE, "transfer-encoding: chunked"]));
      writeForever(socket, `6\r\n${SECRET}\r\n`);
    },
  ],
  [
    "sends gzip without end",
    (socket) => {
      socket.write(answer([OK, JSON_TYPE, "content-encoding: gzip"]));
      socket.write(gzipSync("").subarray(0, 10));
      writeForever(socket, `\x00\x06\x00\xf9\xff${SECRET}`); // A block that is stored as it is, and not the last one.
    },
  ],
  [
    "sends an error without end",
    (socket) => {
      socket.write(answer(["HTTP/1.1 400 Bad Request", JSON_TYPE], `["`));
      writeForever(socket, SECRET);
    },
  ],
  [
    "sends early hints without end",
    (socket) => writeForever(socket, answer(["HTTP/1.1 103 Early Hints", `link: </${SECRET}>`]), 20),
  ],
];

async function drip(socket: Parameters<Fault>[0], text: string, before = ""): Promise<void> {
  socket.write(before);
  for (const byte of text) {
    if (socket.destroyed) return;
    socket.write(byte);
    await sleep(10, undefined, { ref: false });
  }
}

describe("a server that", () => {
  it.each(endless)("%s runs out of time, and its connection is closed", async (_, fault) => {
    const server = await serveFault(fault);
    const client = clientOf(server, { timeoutMs: TIMEOUT });
    const error = await failing(server, () => call(client, { method: "PUT", security, body }));
    expect(error).toMatchObject({
      name: "ShopTimeoutError",
      message: `listThings: no complete answer within ${TIMEOUT} ms`,
    });
    expect(server.requests).toHaveLength(2);
  });

  it("never gets well runs out of the time for all attempts, with its own error or that of the time", async () => {
    const server = await serveFault((socket) => socket.end(answer(["HTTP/1.1 503 Busy", "connection: close"])));
    const retries = { maxAttempts: 1e9, maxElapsedMs: 1e9, initialIntervalMs: 10, maxIntervalMs: 10 };
    const options = { timing: undefined, retries, retryBudget: Number.POSITIVE_INFINITY, totalTimeoutMs: TIMEOUT };
    const error = await failing(server, () => call(clientOf(server, options), { security }));
    expect(error.name).toMatch(/^Shop(Default|Timeout)Error$/);
  });

  it.each(endless)("%s is left at once when the caller aborts", async (_, fault) => {
    const controller = new AbortController();
    const server = await serveFault((...request) => {
      setTimeout(() => controller.abort(), 50);
      fault(...request);
    });
    const error = await failing(server, () => call(clientOf(server), { security }, { signal: controller.signal }));
    expect(error).toHaveProperty("name", "ShopAbortError");
    expect(server.requests).toHaveLength(1);
  });
});

describe("an answer that is not what it should be", () => {
  it.each([
    ["a page in place of JSON", "text/html", `<h1>${SECRET}</h1>`],
    ["JSON that breaks off", "application/json", `{"echo":"${SECRET}`],
    ["nothing in place of JSON", "application/json", ""],
    ["bytes in place of JSON", "application/octet-stream", `\x00\xff${SECRET}`],
    ["a content type that is none", `;;;${SECRET}`, `{"echo":"${SECRET}"}`],
  ])("%s, is a parse error, and no reason to ask again", async (_, type, text) => {
    const server = await serveFault((socket) =>
      socket.end(answer([OK, `content-type: ${type}`, "connection: close"], text)),
    );
    const before = resources();
    const error = await errorOf(call(clientOf(server), { security }));
    expect(error).toHaveProperty("name", "ShopParseError");
    await expectRelease(server, before);
    const shown = [
      error.message,
      error.stack,
      JSON.stringify(error),
      inspect(error.cause, { showHidden: true }),
    ].join();
    expect(shown.replaceAll(type, "")).not.toContain(SECRET);
    expect(server.requests).toHaveLength(1);
  });

  it("gzip that is cut off, is a parse error, as Node gives what there is of it", async () => {
    const server = await serveFault(gzipped(compressed.subarray(0, -20)));
    expect(await failing(server, () => call(clientOf(server), { security }))).toHaveProperty("name", "ShopParseError");
  });

  it.each(["103 Early Hints", "102 Processing"])("%s, is waited for until the answer", async (status) => {
    const server = await serveFault((socket) => {
      socket.write(answer([`HTTP/1.1 ${status}`, "link: </style.css>; rel=preload"]));
      socket.end(answer([OK, JSON_TYPE, "connection: close"], "{}"));
    });
    expect(await call(clientOf(server), { security })).toEqual({});
  });

  it("100 Continue that nobody asked for, is waited for, or a connection error, as the platform has it", async () => {
    const server = await serveFault((socket) => {
      socket.write(answer(["HTTP/1.1 100 Continue"]));
      socket.end(answer([OK, JSON_TYPE, "connection: close"], "{}"));
    });
    const result = await call(clientOf(server), { method: "PUT", security, body }).result();
    expect(result.ok ? result.data : result.error).toMatchObject(result.ok ? {} : { name: "ShopConnectionError" });
    expect(shownBy(result)).not.toContain(SECRET);
  });

  it("200 with the header of a body and a length of nothing, is a parse error", async () => {
    const server = await serveFault((socket) =>
      socket.end(answer([OK, JSON_TYPE, "content-length: 0", "connection: close"])),
    );
    expect(await failing(server, () => call(clientOf(server), { security }))).toHaveProperty("name", "ShopParseError");
  });
});
