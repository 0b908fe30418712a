import { ShopError } from "./shop-error.js";

/** The request could not be made: a bad argument, a missing credential, or a hook that threw. */
export class ShopRequestError extends ShopError {
  declare readonly status: undefined;

  override get name(): "ShopRequestError" {
    return "ShopRequestError";
  }
}
