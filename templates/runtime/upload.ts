import type { RequestBody } from "./body.js";
import type { RequestOptions } from "./options.js";

/**
 * Bytes to send. A `File` brings its name and type, a `Blob` its type; a stream, or what else gives bytes one after the
 * other, as Node's `createReadStream` does, is read while it is sent.
 */
export type Bytes = Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** What `fetch` and `Blob` take of these. */
export type SendableBytes = Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

/** Bytes with what is to be said of them. */
export interface NamedBytes {
  readonly data: Bytes;
  /** The name of the file. Folders are left out of it. */
  readonly name?: string | undefined;
  /** The media type; absent: that of the data, where it has one. */
  readonly type?: string | undefined;
  /** More headers of the part, in a form of several parts. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What may be passed for a file. */
export type Uploadable = Bytes | NamedBytes;

/** A body of bytes, or none for `undefined`. What the caller says of its type counts where `contentType` is a range. */
export function binaryBody(value: Uploadable | undefined, contentType: string): RequestBody | undefined {
  if (value === undefined) return undefined;
  const { data, type = "application/octet-stream" } = namedBytes(value);
  return { contentType: contentType.includes("*") ? type : contentType, encode: () => sendable(data) };
}

/** The bytes as platforms take them. What is no stream of theirs becomes one, read no further than it is sent. */
export function sendable(data: Bytes): SendableBytes {
  if (data instanceof Blob || data instanceof ArrayBuffer || data instanceof ReadableStream) return data;
  // Memory that is shared with other threads may change meanwhile: no platform takes it.
  if (ArrayBuffer.isView(data)) return isUnshared(data) ? data : data.slice();
  const items = data[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await items.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await items.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** The bytes with what is known of them. */
export function namedBytes(value: Uploadable): NamedBytes {
  if ("data" in value) return { ...namedBytes(value.data), ...value };
  const { name, type } = value as Partial<File>;
  return { data: value, name, type: type || undefined };
}

/** Whether a value is a file, or whatever else may be passed for one. */
export function isUploadable(value: unknown): value is Uploadable {
  return isBytes(value) || isBytes(Object(value).data);
}

/** The options of a call whose body may be a stream: that cannot be sent again, so there are no retries. */
export function sentOnce(body: unknown, options: RequestOptions = {}): RequestOptions {
  if (!hasStream(body)) return options;
  // Without `duplex` no platform takes a stream (Fetch standard, `RequestDuplex`).
  return { ...options, retries: false, fetchOptions: { ...options.fetchOptions, duplex: "half" } };
}

/** Whether a value is a stream, or has one among its properties, alone or in an array. */
function hasStream(value: unknown): boolean {
  const isStream = (each: unknown) => isReadOnce(isUploadable(each) ? namedBytes(each).data : each);
  return isStream(value) || (!isBytes(value) && Object.values(Object(value)).flat().some(isStream));
}

function isBytes(value: unknown): value is Bytes {
  return value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value) || isReadOnce(value);
}

function isReadOnce(value: unknown): boolean {
  return value instanceof ReadableStream || Symbol.asyncIterator in Object(value);
}

function isUnshared(view: Uint8Array): view is Uint8Array<ArrayBuffer> {
  return view.buffer instanceof ArrayBuffer;
}
