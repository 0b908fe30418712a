import type { SendableBody } from "./message.js";

/** The body of a request. */
export interface RequestBody {
  /** The `content-type` header; absent: `fetch` derives it, as it must for `FormData`. */
  readonly contentType?: string;
  /** Called once for every attempt, so that each sends a fresh body. What it throws rejects the call. */
  encode(): SendableBody;
}

/** A JSON body (RFC 8259), or none for `undefined`. A cycle or a `bigint` in the value rejects the call. */
export function jsonBody(value: unknown, contentType = "application/json"): RequestBody | undefined {
  return value === undefined ? undefined : { contentType, encode: () => JSON.stringify(value) };
}

/** A body that is sent as it stands, or none for `undefined`. A form brings its own content type, with its boundary. */
export function rawBody(value: SendableBody | undefined, contentType?: string): RequestBody | undefined {
  if (value === undefined) return undefined;
  const encode = () => value;
  return contentType === undefined || value instanceof FormData ? { encode } : { contentType, encode };
}

/** A body that is a string already, or none for `undefined`. */
export function textBody(value: string | undefined, contentType = "text/plain"): RequestBody | undefined {
  return value === undefined ? undefined : { contentType, encode: () => value };
}
