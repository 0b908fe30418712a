import type { ErrorContext } from "../../../../../templates/runtime/errors.js";
import { ShopError } from "./shop-error.js";

/** The answer is not what its status declares. */
export class ShopParseError extends ShopError {
  declare readonly status: undefined;
  readonly #response: Response | undefined;

  constructor(message: string, context: ErrorContext = {}) {
    super(message, context);
    this.#response = context.response;
  }

  override get name(): "ShopParseError" {
    return "ShopParseError";
  }

  /** The answer: its status and headers. Its body is used up. */
  get response(): Response | undefined {
    return this.#response;
  }
}
