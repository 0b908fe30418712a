import type { HttpStatus } from "../../../../../templates/runtime/status.js";
import { ShopApiError } from "./shop-api-error.js";

/** An answer with a status for which the operation declares no body. */
export class ShopDefaultError<Status extends HttpStatus = HttpStatus> extends ShopApiError<Status> {
  override get name(): "ShopDefaultError" {
    return "ShopDefaultError";
  }
}
