import { inspect } from "node:util";
import { expect } from "vitest";
import { type ErrorClass, type Pending, type Row, SECRET, type Table } from "./table.js";

/** The error a call ends with, by exception and by `.result()`: of two calls, which may be made in two ways. */
export async function errorsOf(call: () => Pending<unknown>, otherCall = call): Promise<Error[]> {
  const thrown = await call().then(
    () => expect.fail("the call should have been rejected"),
    (error: unknown) => error,
  );
  const result = await otherCall().result();
  if (result.ok) expect.fail("the result should not be ok");
  expect(Object.keys(result)).toEqual(["ok", "error"]);
  return [thrown, result.error].map(asError);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : expect.fail("what a call ends with must be an Error");
}

/** What an error for an answer must be. */
export interface ApiErrorFacts {
  readonly Class: ErrorClass;
  readonly status: number;
  readonly body: unknown;
  readonly requestId?: string;
}

/** Checks an error for an answer: its class and that class's ancestors, its fields, and that it keeps secrets. */
export function expectApiError<Client extends Core, Core>(
  error: Error,
  { errors }: Table<Client, Core>,
  { name, route }: Row<Client, Core>,
  { Class, status, body, requestId }: ApiErrorFacts,
): void {
  const message = `${name}: ${route} answered ${status}`;
  expectClass(error, Class, [errors.Api, errors.Base]);
  expect(error).toMatchObject({ name: Class.name, message, operation: name, status, body });
  expect(error).toHaveProperty("requestId", requestId);
  expect(error).toHaveProperty("headers", expect.any(Headers));
  const json = { name: Class.name, message, operation: name, status, ...(requestId !== undefined && { requestId }) };
  expect(JSON.parse(JSON.stringify(error))).toStrictEqual(json);
  expectDiscretion(error);
}

/** Checks an error for a call that got no answer, or none that could be used. */
export function expectFailure<Client extends Core, Core>(
  error: Error,
  { errors }: Table<Client, Core>,
  { name: operation }: Row<Client, Core>,
  kind: "Request" | "Connection" | "Timeout" | "Abort" | "Parse",
  reason: string,
): void {
  const Class = errors[kind];
  const message = `${operation}: ${reason}`;
  expectClass(error, Class, [errors.Base]);
  expect(error).not.toBeInstanceOf(errors.Api);
  expect(error).toMatchObject({ name: Class.name, message, operation });
  expect(error).toHaveProperty("status", undefined);
  expect(JSON.parse(JSON.stringify(error))).toStrictEqual({ name: Class.name, message, operation });
  expectDiscretion(error);
}

function expectClass(error: Error, Class: ErrorClass, ancestors: readonly ErrorClass[]): void {
  expect(error.constructor).toBe(Class);
  for (const ancestor of [...ancestors, Error]) expect(error).toBeInstanceOf(ancestor);
}

/** Neither the message, the stack, JSON nor a printed error, with its causes, shows a credential or a body. */
function expectDiscretion(error: Error): void {
  const shown = [error.message, error.stack, JSON.stringify(error), inspect(error, { depth: 20, showHidden: true })];
  expect(shown.join("\n")).not.toContain(SECRET);
}
