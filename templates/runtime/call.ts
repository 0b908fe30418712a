import type { Settings } from "./core.js";
import type { ErrorClasses, ErrorContext } from "./errors.js";
import type { HookContext } from "./hooks.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";

/** One call of an operation, through all its attempts. */
export interface Call {
  readonly settings: Settings;
  readonly operation: Operation;
  readonly options: RequestOptions;
  /** When it started, in milliseconds since 1970. */
  readonly started: number;
  /** The attempt that is under way, from 1. */
  attempt: number;
}

/** An error of the package for this call. Its message starts with the operation's id. */
export function callError(
  { settings, operation }: Call,
  kind: Exclude<keyof ErrorClasses, "Default">,
  reason: string,
  context: ErrorContext = {},
): Error {
  const { id } = operation;
  return new settings.config.errors[kind](`${id}: ${reason}`, { operation: id, ...context });
}

/** What hooks are told. */
export function hookContext({ operation: { id, method, path }, attempt }: Call): HookContext {
  return { operation: id, method, path, attempt };
}
