import type { Call } from "./call.js";
import { EventStream } from "./stream.js";
import type { StreamBody } from "./stream-body.js";

/** One JSON value a line: `application/jsonl`, `application/x-ndjson`. Empty lines mean nothing. */
export function jsonLines(response: Response, call: Call): EventStream<unknown> {
  return new EventStream(call, response, (body, maxLength) => read(body, maxLength, "\n"));
}

/** JSON values that a record separator begins each (RFC 7464). */
export function jsonSequence(response: Response, call: Call): EventStream<unknown> {
  return new EventStream(call, response, (body, maxLength) => read(body, maxLength, "\x1e"));
}

/** Each part of the text is looked at once, however it is cut. */
async function* read(body: StreamBody, maxLength: number, separator: string): AsyncGenerator<unknown, void> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of body.chunks()) {
    const [first = "", ...others] = decoder.decode(chunk, { stream: true }).split(separator);
    const last = others.pop();
    for (const text of last === undefined ? [] : [rest + first, ...others]) yield* parse(text, maxLength);
    rest = last ?? rest + first;
    if (rest.length > maxLength) throw tooLong(maxLength);
  }
  const text = rest + decoder.decode();
  // A sequence ends its records: a number without an end may be the beginning of one.
  if (separator !== "\n" && /^[^\s"[{]*[^\s\]}"]$/.test(text.trimStart()))
    throw new SyntaxError("the last value is cut off");
  yield* parse(text, maxLength);
}

function* parse(text: string, maxLength: number): Generator<unknown, void> {
  if (text.length > maxLength) throw tooLong(maxLength);
  if (text.trim() === "") return;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The engine's own message would quote the text.
    throw new SyntaxError(`an item is not JSON (${text.length} characters)`);
  }
  yield value;
}

function tooLong(maxLength: number): SyntaxError {
  return new SyntaxError(`an item has more than ${maxLength} characters`);
}
