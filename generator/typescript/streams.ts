/** What is emitted for operations that answer with a stream. */
import type { StreamFormat } from "../model/delivery.js";
import type { Operation } from "../model/model.js";
import type { Choice } from "../model/reply-type.js";
import { type Entry, objectText } from "./code.js";
import { type FileBuilder, LINE_WIDTH } from "./file-builder.js";
import { literal } from "./literals.js";

/** The options of a call that may answer with some of its contents. */
export function streamOptions(
  { responses }: Operation,
  isChosen: Choice = () => true,
): "RequestOptions" | "StreamOptions" | "EventStreamOptions" {
  const contents = responses.flatMap((response) => response.contents.filter(isChosen));
  const streams = contents.flatMap(({ stream }) => stream ?? []);
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
