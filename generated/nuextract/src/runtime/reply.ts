import type { Reply } from "./api-promise.js";
import { type Call, callError, connectionError } from "./call.js";
import { anything, type Decoder, json } from "./decode.js";
import type { ApiErrorClass, ApiReply } from "./errors.js";
import { keysOf } from "./status.js";

/**
 * Reads an answer: gives a success with its decoded body, by its status.
 *
 * Throws the error class that the status declares, else the package's default one; a `Parse` error when the body is
 * not what the status declares; a `Connection` error when it breaks off.
 */
export async function readReply(call: Call, response: Response): Promise<Reply<unknown, number>> {
  const [ErrorClass, decode] = declared(call, response);
  const { status, headers } = response;
  let data: unknown;
  try {
    data = await decode(response, call);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw connectionError(call, "the answer broke off", cause);
    throw callError(call, "Parse", `answered ${status}, but ${cause.message}`, { cause, response });
  }
  // The operation's table pairs each class with the statuses and the body it is written for.
  if (ErrorClass) throw new ErrorClass({ ...call.context, status, headers, body: data } as ApiReply<never, never>);
  return { data, status, response };
}

/** How to read an answer, and the class to throw unless it is a success. The most exact entry decides. */
function declared({ operation, config }: Call, response: Response): readonly [ApiErrorClass | undefined, Decoder] {
  for (const key of keysOf(response)) {
    const decode = operation.responses[key];
    if (decode && (response.ok || key !== "default")) return [undefined, decode];
    const error = operation.errors?.[key];
    if (error) return typeof error === "function" ? [error, json] : error;
  }
  return [config.errors.Default, anything];
}
