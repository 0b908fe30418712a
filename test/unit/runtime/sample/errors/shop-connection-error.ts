import { ShopError } from "./shop-error.js";

/** The server could not be reached, or its answer broke off. */
export class ShopConnectionError extends ShopError {
  declare readonly status: undefined;

  override get name(): "ShopConnectionError" {
    return "ShopConnectionError";
  }
}
