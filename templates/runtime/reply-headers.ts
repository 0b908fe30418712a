import { ApiPromise, type Reply } from "./api-promise.js";
import type { ByStatus } from "./operation.js";
import { keysOf } from "./status.js";

/** A reply with the headers that its status declares. One that did not arrive, or cannot be read, is left out. */
export interface HeadedReply<T, Status extends number, Declared> extends Reply<T, Status> {
  readonly headers: Declared;
}

/** Makes a value of the text of a header; `undefined`: it cannot. */
export type ReadHeader = (text: string) => unknown;

/** Adds the declared headers, by status and name, to the reply of a call. */
export function withHeaders<T, E, R extends Reply<T>>(
  call: ApiPromise<T, E>,
  declared: ByStatus<Readonly<Record<string, ReadHeader>>>,
): ApiPromise<T, E, R> {
  const reply = call.withResponse().then((plain) => {
    const key = keysOf(plain.response).find((each) => declared[each]) ?? "";
    const entries = Object.entries(declared[key] ?? {}).map(([name, read]) => {
      const value = plain.response.headers.get(name);
      return [name, value === null ? undefined : read(value)] as const;
    });
    const headers = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    return { ...plain, headers } as unknown as R; // The one place where headers get their declared types.
  });
  return new ApiPromise(reply);
}

/** A header that is text. */
export function textHeader(text: string): string {
  return text;
}

/** A header that is a number. */
export function numberHeader(text: string): number | undefined {
  const value = Number(text);
  return text.trim() === "" || Number.isNaN(value) ? undefined : value;
}

/** A header that is `true` or `false`, in any case. */
export function booleanHeader(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return word === "true" ? true : word === "false" ? false : undefined;
}

/** A header that is JSON (OpenAPI `content`). */
export function jsonHeader(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A header that is a list with commas between its items (OpenAPI `simple`). */
export function listHeader(read: ReadHeader): ReadHeader {
  return (text) =>
    text
      .split(",")
      .map((item) => read(item.trim()))
      .filter((item) => item !== undefined && item !== "");
}
