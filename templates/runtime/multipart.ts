import type { RequestBody } from "./body.js";
import { type HeaderValues, mergeHeaders } from "./headers.js";
import type { SendableBody } from "./message.js";
import { isPresent } from "./scalar.js";
import { isUploadable, namedBytes, sendable } from "./upload.js";

/** What the document says of a part. */
export interface PartOptions {
  /** Absent: JSON for objects, the file's own type for files, none (plain text) for the rest. */
  readonly contentType?: string;
  readonly headers?: HeaderValues;
}

/** What stands between two boundaries, or a boundary. */
type Piece = string | BlobPart | ReadableStream<Uint8Array>;

/**
 * A body of several parts (`multipart/form-data`, RFC 7578), or none for `undefined`.
 *
 * Each property is a part, each item of an array a part of the same name; `undefined` and `null` are left out. Files
 * are not read into memory: a `Blob` is sent from where it is, a stream as it comes.
 *
 * @param parts What the document says of some of them, by name.
 */
export function multipartBody(
  value: unknown,
  parts: Readonly<Record<string, PartOptions>> = {},
): RequestBody | undefined {
  if (value === undefined) return undefined;
  // The platform knows how to choose a boundary that nobody can foresee.
  const contentType = new Response(new FormData()).headers.get("content-type") ?? "";
  const boundary = `--${contentType.slice(contentType.indexOf("=") + 1)}`;
  const encode = (): SendableBody => {
    const pieces = Object.entries(Object(value)).flatMap(([name, each]) =>
      [each]
        .flat()
        .filter(isPresent)
        .flatMap((item) => [
          `${boundary}\r\n`,
          ...part(name, item, Object.hasOwn(parts, name) ? parts[name] : {}),
          "\r\n",
        ]),
    );
    pieces.push(`${boundary}--\r\n`);
    return pieces.every(isAtHand) ? new Blob(pieces) : joined(pieces);
  };
  return { contentType, encode };
}

/** The head and the content of a part. */
function part(name: string, value: unknown, { contentType, headers }: PartOptions = {}): readonly Piece[] {
  const file = isUploadable(value) ? namedBytes(value) : undefined;
  const isJson = /[/+]json\b/.test(contentType ?? "") || typeof value === "object";
  const text = isJson ? JSON.stringify(value) : String(value);
  const type =
    contentType ?? (file ? file.type || "application/octet-stream" : isJson ? "application/json" : undefined);
  const fileName = file && `; filename="${quoted(safeName(file.name))}"`;
  const fields = mergeHeaders({ "content-type": type }, headers, file?.headers);
  const lines = Object.entries(fields).map(([field, content]) => `${field}: ${content}\r\n`);
  const head = `content-disposition: form-data; name="${quoted(name)}"${fileName ?? ""}\r\n${lines.join("")}\r\n`;
  return [head, file ? sendable(file.data) : text];
}

/** As browsers write names of parts and files (HTML standard, multipart/form-data). */
function quoted(name: string): string {
  return name.replace(/["\r\n]/g, encodeURIComponent);
}

/** The name without folders and control characters. `blob` is what platforms call a file without a name. */
function safeName(name = ""): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not reach a server.
  const last = name.replace(/^.*[/\\]/s, "").replace(/[\0-\x1f\x7f]/g, "");
  return /^\.*$/.test(last) ? "blob" : last;
}

function isAtHand(piece: Piece): piece is string | BlobPart {
  return !(piece instanceof ReadableStream);
}

/** The pieces one after the other, each opened when its turn comes. */
function joined(pieces: readonly Piece[]): ReadableStream<Uint8Array> {
  const streams = pieces.map((piece) => (isAtHand(piece) ? () => new Blob([piece]).stream() : () => piece));
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      for (;;) {
        reader ??= streams.shift()?.().getReader();
        const read = await reader?.read();
        if (read === undefined) return controller.close();
        if (!read.done) return controller.enqueue(read.value);
        reader = undefined;
      }
    },
    async cancel(reason) {
      await reader?.cancel(reason);
      await Promise.all(pieces.map((piece) => isAtHand(piece) || piece.locked || piece.cancel(reason)));
    },
  });
}
