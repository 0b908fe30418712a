import { ShopError } from "./shop-error.js";

/** No complete answer came within `timeoutMs`. */
export class ShopTimeoutError extends ShopError {
  declare readonly status: undefined;

  override get name(): "ShopTimeoutError" {
    return "ShopTimeoutError";
  }
}
