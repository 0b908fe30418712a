import type { Call } from "./call.js";
import type { Decoder } from "./decode.js";
import type { RequestOptions } from "./options.js";
import { StreamBody } from "./stream-body.js";

/** Options of a call whose answer may be had as it arrives. */
export interface DownloadOptions extends RequestOptions {
  /**
   * Whether to get the body as a stream of bytes, in place of all of it at once. `timeoutMs` and `totalTimeoutMs` are
   * for it to begin.
   */
  readonly stream?: boolean | undefined;
  /** How long nothing of a stream may arrive, in milliseconds; `Infinity`: as long as it takes. Default 300,000. */
  readonly idleTimeoutMs?: number | undefined;
}

/** Reads a body at once, or hands it over as it arrives if the caller wants that. */
export function download(decode: Decoder): Decoder {
  return (response, call) => {
    const { stream = false }: DownloadOptions = call.options;
    return stream ? bytesOf(response, call) : decode(response, call);
  };
}

/**
 * The bytes of a body, read when they are asked for. Cancelling the stream closes the connection, as does the caller's
 * signal. What goes wrong is one of the package's errors.
 */
function bytesOf(response: Response, call: Call): ReadableStream<Uint8Array> {
  const body = new StreamBody(call, response);
  const chunks = body.chunks();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { value, done } = await chunks.next();
          if (!done) return controller.enqueue(value);
          body.close();
          controller.close();
        } catch (error) {
          body.close();
          controller.error(error);
        }
      },
      cancel: () => body.close(),
    },
    { highWaterMark: 0 },
  );
}
