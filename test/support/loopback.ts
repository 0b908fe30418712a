import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** A request as it arrived. */
export interface Received {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly rawBody: Buffer;
}

/** A server on 127.0.0.1. */
export interface Loopback {
  /** Its origin, without a trailing slash. */
  readonly url: string;
  /** All requests so far, oldest first. */
  readonly requests: readonly Received[];
  /** The connections that are open now. */
  readonly sockets: ReadonlySet<Socket>;
  /** Stops it and closes every connection. */
  close(): Promise<void>;
}

/** Starts a server on a free port. The handler is called once the whole request is there. */
export async function loopback(handle: (request: Received, response: ServerResponse) => unknown): Promise<Loopback> {
  const requests: Received[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const { method = "", url = "", headers } = incoming;
    const request = { method, url, headers, rawBody: Buffer.concat(chunks) };
    requests.push(request);
    await handle(request, response);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    sockets,
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      if (server.listening) await once(server, "close");
    },
  };
}

/** Answers with a JSON body. */
export function sendJson(response: ServerResponse, status: number, body: unknown, type = "application/json"): void {
  response.writeHead(status, { "content-type": type }).end(JSON.stringify(body));
}
