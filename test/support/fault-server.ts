/** A server on 127.0.0.1 that writes bytes of its own choice: HTTP as it should not be. */
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/** What a request was, once all of it had arrived. */
export interface RawRequest {
  /** Request line and header fields, as they were sent. */
  readonly head: string;
  readonly body: string;
}

/** Writes the answer to a request, or breaks off. */
export type Fault = (socket: Socket, request: RawRequest) => unknown;

export interface FaultServer {
  /** Its origin, without a trailing slash. */
  readonly url: string;
  /** All requests so far, oldest first. */
  readonly requests: readonly RawRequest[];
  /** The open connections that a request came through. */
  readonly sockets: ReadonlySet<Socket>;
  close(): Promise<void>;
}

/** Starts a server on a free port that answers every request with the fault. */
export async function faultServer(fault: Fault): Promise<FaultServer> {
  const requests: RawRequest[] = [];
  const connections = new Set<Socket>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    connections.add(socket);
    // What keeps the process alive is then the client's. Node opens connections ahead, which ask for nothing.
    socket.unref();
    socket.on("close", () => {
      connections.delete(socket);
      sockets.delete(socket);
    });
    socket.on("error", () => {}); // That the other side is gone is what these tests are about.
    let received = "";
    socket.setEncoding("latin1").on("data", (chunk: string) => {
      sockets.add(socket);
      received += chunk;
      const request = wholeRequest(received);
      if (request === undefined) return;
      received = "";
      requests.push(request);
      fault(socket, request);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    sockets,
    async close() {
      const closed = once(server, "close");
      server.close();
      for (const socket of connections) socket.destroy();
      await closed;
    },
  };
}

function wholeRequest(received: string): RawRequest | undefined {
  const end = received.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const [head, body] = [received.slice(0, end), received.slice(end + 4)];
  const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
  return body.length < length ? undefined : { head, body };
}

/** The text of an answer with lines ended as HTTP has them. */
export function answer(head: readonly string[], body = ""): string {
  return [...head, "", body].join("\r\n");
}

/** Writes a text again and again, for as long as somebody reads it. */
export function writeForever(socket: Socket, text: string, everyMs = 1): void {
  const timer = setInterval(() => socket.write(text, "latin1"), everyMs).unref();
  socket.on("close", () => clearInterval(timer));
}
