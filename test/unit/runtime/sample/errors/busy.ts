import type { HttpStatus } from "../../../../../templates/runtime/status.js";
import { ShopApiError } from "./shop-api-error.js";

/** The shop is being restocked. */
export class Busy<Status extends HttpStatus = HttpStatus> extends ShopApiError<Status, string> {
  override get name(): "Busy" {
    return "Busy";
  }
}
