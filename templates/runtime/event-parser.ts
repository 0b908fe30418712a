/** An event as it stands in the stream. */
export interface ParsedEvent {
  /** Its type; empty: it has none, which the standard calls `message`. */
  readonly event: string;
  readonly data: string;
  /** The last `id` of the stream, which may be that of an earlier event; empty: there was none. */
  readonly id: string;
  /** The last `retry` of the stream, in milliseconds. */
  readonly retry: number | undefined;
}

/**
 * Parses `text/event-stream` as the HTML standard does (§9.2.6), in time linear in what arrives, however it is cut.
 *
 * An event that the stream ends in is dropped. Throws a `SyntaxError` for an event of more than `maxLength` characters.
 */
export class EventParser {
  readonly #maxLength: number;
  readonly #decoder = new TextDecoder();
  /** Start of a line whose end has not arrived. Only new text is searched. */
  #line = "";
  #endsInReturn = false;
  #length = 0;
  #event = "";
  #data: string | undefined;
  #retry: number | undefined;
  #id: string;
  #lastId: string;

  /** @param id The last `id` of the stream that this one continues. */
  constructor(maxLength: number, id = "") {
    this.#maxLength = maxLength;
    this.#id = this.#lastId = id;
  }

  /** What to send as `Last-Event-ID` to go on from here. */
  get lastId(): string {
    return this.#lastId;
  }

  /** The last wait that the server asked for, in milliseconds. */
  get retry(): number | undefined {
    return this.#retry;
  }

  /** The events that a chunk completes. */
  *push(chunk: Uint8Array): Generator<ParsedEvent, void> {
    const text = this.#decoder.decode(chunk, { stream: true });
    if (text === "") return;
    // A line that ended in the last chunk's CR ended there, and an LF that follows belongs to it.
    let start = this.#endsInReturn && text.startsWith("\n") ? 1 : 0;
    this.#endsInReturn = text.endsWith("\r");
    const lineEnd = /\r\n?|\n/g;
    lineEnd.lastIndex = start;
    for (let end = lineEnd.exec(text); end; end = lineEnd.exec(text)) {
      const line = this.#take(text.slice(start, end.index));
      start = lineEnd.lastIndex;
      this.#line = "";
      if (line !== "") this.#field(line);
      else if (this.#data === undefined) this.#reset();
      else yield this.#dispatch(this.#data);
    }
    this.#line = this.#take(text.slice(start));
  }

  #take(text: string): string {
    this.#length += text.length;
    if (this.#length > this.#maxLength) throw new SyntaxError(`an event has more than ${this.#maxLength} characters`);
    return this.#line + text;
  }

  #field(line: string): void {
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(line[colon + 1] === " " ? colon + 2 : colon + 1);
    if (name === "data") this.#data = this.#data === undefined ? value : `${this.#data}\n${value}`;
    else if (name === "event") this.#event = value;
    else if (name === "id" && !value.includes("\0")) this.#id = value;
    else if (name === "retry" && /^\d+$/.test(value)) this.#retry = Number(value);
    // What is not kept may go on for ever: comments keep connections alive.
    if (name !== "data") this.#length -= line.length;
  }

  #dispatch(data: string): ParsedEvent {
    const event = { event: this.#event, data, id: this.#id, retry: this.#retry };
    this.#reset();
    return event;
  }

  #reset(): void {
    this.#lastId = this.#id;
    this.#event = "";
    this.#data = undefined;
    this.#length = 0;
  }
}
