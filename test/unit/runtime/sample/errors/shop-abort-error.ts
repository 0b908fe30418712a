import { ShopError } from "./shop-error.js";

/** The call was aborted by its `signal`, whose reason is the `cause`. */
export class ShopAbortError extends ShopError {
  declare readonly status: undefined;

  override get name(): "ShopAbortError" {
    return "ShopAbortError";
  }
}
