import { type Call, callError } from "./call.js";
import { anything, type Decoder, json } from "./decode.js";
import type { ApiErrorClass, ApiReply } from "./errors.js";
import type { Operation } from "./operation.js";

/**
 * Reads an answer: gives the decoded body of a success, by its status.
 *
 * Throws the error class that the status declares, else the package's default one; a `Parse` error when the body is
 * not what the status declares; a `Connection` error when it breaks off.
 */
export async function readReply(call: Call, response: Response): Promise<unknown> {
  const { id, method, path } = call.operation;
  const { status, headers } = response;
  const { decode, ErrorClass } = declared(call.operation, response) ?? {
    decode: anything,
    ErrorClass: call.settings.config.errors.Default,
  };
  let body: unknown;
  try {
    body = await decode(response);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw callError(call, "Connection", "the answer broke off", { cause });
    const reason = `${method} ${path} answered ${status}, but ${cause.message}`;
    throw callError(call, "Parse", reason, { cause, response });
  }
  if (!ErrorClass) return body;
  // The operation's table pairs each class with the statuses and the body it is written for.
  throw new ErrorClass({ operation: id, method, path, status, headers, body } as ApiReply<never, never>);
}

/** How to read a declared status, and the class to throw unless it is a success (OpenAPI §4.8.16). */
function declared(
  { responses, errors = {} }: Operation,
  { status, ok }: Response,
): { decode: Decoder; ErrorClass?: ApiErrorClass } | undefined {
  for (const key of [String(status), `${Math.trunc(status / 100)}XX`, "default"]) {
    const decode = responses[key];
    if (decode && (ok || key !== "default")) return { decode };
    const ErrorClass = errors[key];
    if (ErrorClass) return { decode: ErrorClass.decode ?? json, ErrorClass };
  }
  return undefined;
}
