/** What is emitted for operations that answer with a stream. */
import type { StreamFormat } from "../model/delivery.js";
import type { Operation, ResponseContent } from "../model/model.js";
import { type Entry, objectText } from "./code.js";
import { type FileBuilder, LINE_WIDTH } from "./file-builder.js";
import { literal } from "./literals.js";

/** The streams that an operation may answer with. */
export function streamsOf({ responses }: Operation): readonly StreamFormat[] {
  return responses.flatMap(({ contents }) => contents.flatMap(({ stream }: ResponseContent) => stream ?? []));
}

/** The type of a call's options. */
export function optionsType(operation: Operation): "RequestOptions" | "StreamOptions" | "EventStreamOptions" {
  const streams = streamsOf(operation);
  if (streams.some(({ kind }) => kind === "events")) return "EventStreamOptions";
  return streams.length > 0 ? "StreamOptions" : "RequestOptions";
}

/** `jsonLines`, `eventStream({ text: true })` */
export function streamDecoder(file: FileBuilder, format: StreamFormat): string {
  if (format.kind !== "events") return file.runtime(format.kind === "lines" ? "jsonLines" : "jsonSequence");
  const { whole, text, sentinel } = format;
  const entries: Entry[] = [];
  if (whole) entries.push(["whole", "true"]);
  if (text !== false) entries.push(["text", literal(text)]);
  if (sentinel !== undefined) entries.push(["sentinel", literal(sentinel)]);
  return `${file.runtime("eventStream")}(${entries.length === 0 ? "" : objectText(entries, LINE_WIDTH / 2)})`;
}
