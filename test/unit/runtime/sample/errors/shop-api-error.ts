import { type ApiReply, describeReply, requestIdOf } from "../../../../../templates/runtime/errors.js";
import type { HttpStatus } from "../../../../../templates/runtime/status.js";
import { ShopError } from "./shop-error.js";

/** An answer of the Shop API that is not a success. */
export class ShopApiError<Status extends HttpStatus = HttpStatus, Body = unknown> extends ShopError {
  declare readonly status: Status;
  /** The server's name for this exchange, to quote in a report. */
  readonly requestId: string | undefined;
  readonly #reply: ApiReply<Status, Body>;

  constructor(reply: ApiReply<Status, Body>) {
    super(describeReply(reply), reply);
    this.requestId = requestIdOf(reply);
    this.#reply = reply;
  }

  override get name(): string {
    return "ShopApiError";
  }

  get headers(): Headers {
    return this.#reply.headers;
  }

  get body(): Body {
    return this.#reply.body;
  }
}
