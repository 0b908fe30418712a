/** The calls that every platform makes. It is compiled against the package, and runs where the package runs. */
import { Depot, DepotAbortError, DepotTimeoutError, type Part } from "depot";

/** The outcome of each call, as JSON can say it. */
export type Outcomes = Readonly<Record<string, unknown>>;

/** Makes ten calls, one after the other. */
export async function callAll(serverURL: string): Promise<Outcomes> {
  const depot = new Depot({
    serverURL,
    account: { clientId: "clerk", clientSecret: "s3cret", tokenUrl: `${serverURL}/token` },
    retries: { initialIntervalMs: 1 },
  });
  return {
    "a part, by its path": await pathOf(depot),
    "parts, by queries of every style": await queriesOf(depot),
    "an order, as JSON": await depot.orders.orderParts({ partId: "bolt", count: 2 }),
    "a quote, by a form": await depot.orders.quote({
      partId: "bolt & nut",
      colours: ["red", "blue"],
      to: { aisle: 4, bay: "b" },
    }),
    "a drawing, in several parts": await depot.parts.addDrawing({
      drawing: { data: new Blob(["<svg/>"], { type: "image/svg+xml" }), name: "bölt.svg" },
      about: { aisle: 4 },
      title: "Bolt – ✓",
    }),
    "a drawing, as bytes": await bytesOf(depot),
    "events, until enough are there": await eventsOf(depot),
    "the parts of all pages": await pagesOf(depot),
    "a call that is refused, then answered": await depot.orders.checkHealth(),
    "calls that fail": await failuresOf(depot),
  };
}

async function pathOf({ parts }: Depot): Promise<unknown> {
  const { data, response } = await parts
    .getPart({ partId: "a/b ü?", "X-Place": { aisle: 4, bay: "b" } })
    .withResponse();
  return { data, tag: response.headers.get("etag") };
}

async function queriesOf({ parts }: Depot): Promise<unknown> {
  const place = { aisle: 4, bay: "b c" };
  const found = await parts.findParts({
    tags: ["new", "a,b"],
    sizes: [1, 2],
    words: ["hex", "bolt"],
    where: place,
    near: place,
  });
  return [...found, ...(await parts.searchShelf({ shelf: place, search: { text: "ü b" } }))];
}

async function bytesOf({ parts, orders }: Depot): Promise<unknown> {
  await parts.replaceDrawing({ drawingId: "1", body: new Uint8Array([0, 255, 10]) });
  const drawing = await parts.getDrawing({ drawingId: "1" });
  if (!(drawing instanceof Blob)) return drawing;
  const bytes = [...new Uint8Array(await drawing.arrayBuffer())];
  return { type: drawing.type, bytes, note: await orders.noteOrder({ orderId: "1", text: "drawn" }) };
}

async function eventsOf({ parts, orders }: Depot): Promise<unknown> {
  const moved: Part[] = [];
  for await (const part of await parts.watchMoves()) {
    moved.push(part);
    if (moved.length === 3) break;
  }
  await orders.awaitEnd();
  for await (const part of await parts.listAll()) moved.push(part);
  return moved;
}

async function pagesOf({ parts }: Depot): Promise<unknown> {
  const ids: string[] = [];
  for await (const { id } of parts.listStock()) ids.push(id);
  return ids;
}

async function failuresOf({ parts, orders }: Depot): Promise<unknown> {
  const missing = await parts.getPart({ partId: "none" }).result();
  const late = await orders.listen({ timeoutMs: 50, retries: false }).result();
  const controller = new AbortController();
  setTimeout(() => controller.abort("enough"), 50);
  const stopped = await orders.listen({ signal: controller.signal }).result();
  await orders.awaitEnd();
  return {
    missing: !missing.ok && missing.error.status === 404 && missing.error.body.reason,
    message: missing.ok || missing.error.message,
    late: !late.ok && late.error instanceof DepotTimeoutError && late.error.message,
    stopped: !stopped.ok && stopped.error instanceof DepotAbortError && stopped.error.cause,
    refused: await parts.getPart({ partId: ".." }).then(Object, String),
  };
}
