/** Examples of answers that come in parts: streams of items, pages, downloads. */
import type { Operation } from "../../model/model.js";
import { literal } from "../../typescript/literals.js";
import type { Site } from "../site.js";
import { callCode, clientStart, resultLines, text } from "./calls.js";
import type { Lines } from "./code.js";

/** A call with limits, whose stream is left before its end. `undefined` where no request can be made up. */
export function limitedStream(site: Site, operation: Operation, isEvents: boolean): string | undefined {
  const limits = ["timeoutMs: 10_000,", "idleTimeoutMs: 60_000,", ...(isEvents ? ["reconnects: 5,"] : [])];
  return called(site, operation, optionsText(limits), (call) => [
    `const stream = await ${call};`,
    "",
    "for await (const item of stream) {",
    "  console.log(item);",
    "  break;",
    "}",
  ]);
}

/** A call that asks for a stream by its media type. */
export function acceptedStream(site: Site, operation: Operation, mediaType: string): string | undefined {
  return called(site, operation, optionsText([`accept: ${literal(mediaType)},`]), (call) =>
    resultLines({ call, gives: "stream" }),
  );
}

/** A call that takes bytes as they arrive. */
export function streamedDownload(site: Site, operation: Operation): string | undefined {
  return called(site, operation, optionsText(["stream: true,"]), (call) => [
    `const body = await ${call};`,
    "let size = 0;",
    "const counter = new WritableStream<Uint8Array>({",
    "  write: (chunk) => {",
    "    size += chunk.length;",
    "  },",
    "});",
    "",
    "await body?.pipeTo(counter);",
    "console.log(size);",
  ]);
}

/** A loop over pages. */
export function pageLoop(site: Site, operation: Operation): string | undefined {
  return called(site, operation, undefined, (call) => [
    `for await (const page of ${call}.pages()) {`,
    "  console.log(page);",
    "}",
  ]);
}

function called(
  site: Site,
  operation: Operation,
  options: string | undefined,
  lines: (call: string) => Lines,
): string | undefined {
  const code = callCode(site, operation, undefined, options);
  return code && text([...clientStart(site, operation), "", ...lines(code.call)]);
}

function optionsText(lines: Lines): string {
  return `{\n${lines.map((line) => `  ${line}`).join("\n")}\n}`;
}
