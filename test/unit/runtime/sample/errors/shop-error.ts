import { type ErrorContext, type ErrorJson, errorJson } from "../../../../../templates/runtime/errors.js";
import type { HttpStatus } from "../../../../../templates/runtime/status.js";

/** What every call to the Shop API can throw. */
export class ShopError extends Error {
  /** The status of the answer, when the server gave one that is understood. */
  readonly status: HttpStatus | undefined;
  /** The operation that was called, such as `getOrder`. */
  readonly operation: string | undefined;

  constructor(message: string, context: ErrorContext = {}) {
    super(message, context);
    this.status = context.status;
    this.operation = context.operation;
  }

  override get name(): string {
    return "ShopError";
  }

  /** Holds nothing secret: no URL, header or body. */
  toJSON(): ErrorJson {
    return errorJson(this);
  }
}
