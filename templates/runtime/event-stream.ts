import { attempt } from "./attempt.js";
import { type Call, packageError } from "./call.js";
import { deadline } from "./deadline.js";
import { type Decoder, discard, empty } from "./decode.js";
import { EventParser, type ParsedEvent } from "./event-parser.js";
import { EventStream, type StreamOptions } from "./stream.js";
import type { StreamBody } from "./stream-body.js";

/** Options of a call whose answer is a stream of events. */
export interface EventStreamOptions extends StreamOptions {
  /**
   * How often to connect again, with `Last-Event-ID`, when the stream ends or breaks off; counted anew after each
   * event. Waits as long as the server said, else a second and more each time. An answer that is not a success is
   * thrown. Default 0.
   */
  readonly reconnects?: number | undefined;
}

/** How the events of an operation are read. */
export interface EventFormat {
  /** Items are whole events: `event`, `data`, `id` and `retry`. Absent: they are the events' data. */
  readonly whole?: boolean;
  /** Data is text, of all events or of those of some types. Absent: it is JSON. */
  readonly text?: boolean | readonly string[];
  /** Data that ends the stream. Absent: `[DONE]` where data is JSON. */
  readonly sentinel?: string;
}

/** Server-sent events. */
export function eventStream(format: EventFormat = {}): Decoder {
  return (response, call) =>
    new EventStream(call, checked(response), (body, maxLength) => read(call, body, maxLength, format));
}

function checked(response: Response): Response {
  const type = response.headers.get("content-type") ?? "";
  if (/^(text\/event-stream *(;|$)|$)/i.test(type)) return response;
  discard(response);
  throw new SyntaxError(`its body is not an event stream (${type})`);
}

async function* read(
  call: Call,
  body: StreamBody,
  maxLength: number,
  format: EventFormat,
): AsyncGenerator<unknown, void> {
  const { reconnects = 0 }: EventStreamOptions = call.options;
  let parser = new EventParser(maxLength);
  for (let failures = 0; ; failures++) {
    try {
      for await (const chunk of body.chunks()) {
        for (const event of parser.push(chunk)) {
          if (isLast(event, format)) return;
          failures = 0;
          yield itemOf(event, format);
        }
      }
      if (failures >= reconnects || !body.isOpen()) return;
    } catch (error) {
      if (failures >= reconnects || !(error instanceof call.config.errors.Connection)) throw error;
    }
    const delay = Math.min(parser.retry ?? 1000 * 2 ** failures * (0.5 + call.timing.random() / 2), 60_000);
    await body.wait(delay);
    if (!body.isOpen()) return;
    parser = new EventParser(maxLength, parser.lastId);
    const response = await connectAgain(call, parser.lastId);
    // To say that there is no more, a server answers with no content (HTML §9.2.3).
    if (response?.status === 204) return;
    if (response) body.open(response);
  }
}

function isLast({ event, data }: ParsedEvent, { sentinel, text }: EventFormat): boolean {
  return data === (sentinel ?? (isText(event, text) ? undefined : "[DONE]"));
}

function itemOf({ event, data, id, retry }: ParsedEvent, { whole, text }: EventFormat): unknown {
  const value = isText(event, text) ? data : parse(data);
  if (!whole) return value;
  return { ...(event && { event }), data: value, ...(id && { id }), ...(retry !== undefined && { retry }) };
}

function isText(event: string, text: EventFormat["text"] = false): boolean {
  return typeof text === "boolean" ? text : text.includes(event);
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    // The engine's own message would quote the data.
    throw new SyntaxError(`the data of an event is not JSON (${data.length} characters)`);
  }
}

/** The answer to go on with; `undefined`: there was none. */
async function connectAgain(call: Call, lastId: string): Promise<Response | undefined> {
  const { operation, options, client, config, timing } = call;
  const timeoutMs = options.timeoutMs ?? client.timeoutMs ?? 60_000;
  // Headers are bytes; an id is UTF-8 (HTML §9.2.3).
  const id = lastId && String.fromCharCode(...new TextEncoder().encode(lastId));
  const again: Call = {
    ...call,
    operation: { ...operation, responses: { 204: empty, "2XX": checked } },
    options: { ...options, retries: false, headers: { ...options.headers, "last-event-id": id || undefined } },
    started: timing.now(),
    context: { ...call.context, attempt: 1 },
  };
  try {
    const outcome = await deadline(again, timeoutMs, (signal) => attempt(again, signal));
    return typeof outcome === "number" ? undefined : outcome.response;
  } catch (thrown) {
    const error = packageError(call, thrown);
    if (error instanceof config.errors.Connection) return undefined;
    throw error;
  }
}
