import type { HttpStatus } from "../../../../../templates/runtime/status.js";
import type { ProblemBody } from "../models/problem-body.js";
import { ShopApiError } from "./shop-api-error.js";

/** The order was refused. */
export class Problem<Status extends HttpStatus = HttpStatus> extends ShopApiError<Status, ProblemBody> {
  override get name(): "Problem" {
    return "Problem";
  }
}
