import type { ApiPromise } from "../../../../../templates/runtime/api-promise.js";
import type { RequestOptions } from "../../../../../templates/runtime/core.js";
import { json } from "../../../../../templates/runtime/decode.js";
import { pathParams } from "../../../../../templates/runtime/path.js";
import { queryParams } from "../../../../../templates/runtime/query.js";
import { send } from "../../../../../templates/runtime/send.js";
import type { StatusExcept } from "../../../../../templates/runtime/status.js";
import type { ShopCore } from "../core.js";
import { Problem } from "../errors/problem.js";
import type { ShopDefaultError } from "../errors/shop-default-error.js";
import type { ShopTransportError } from "../errors/shop-transport-error.js";
import type { Order } from "../models/order.js";

export interface GetOrderRequest {
  orderId: string;
  expand?: string[] | undefined;
  "X-Trace"?: string | undefined;
}

export type GetOrderError = Problem<404> | ShopDefaultError<StatusExcept<200 | 404>> | ShopTransportError;

/**
 * Finds one order.
 *
 * `GET /orders/{orderId}`
 */
export function getOrder(
  core: ShopCore,
  request: GetOrderRequest,
  options?: RequestOptions,
): ApiPromise<Order, GetOrderError> {
  return send(
    core,
    {
      id: "getOrder",
      method: "GET",
      path: "/orders/{orderId}",
      params: pathParams({ orderId: request.orderId }),
      query: queryParams({ expand: request.expand }),
      headers: { "X-Trace": request["X-Trace"] },
      security: [["token"], ["apiKey", "workspace"]],
      responses: { 200: json },
      errors: { 404: Problem },
    },
    options,
  );
}
