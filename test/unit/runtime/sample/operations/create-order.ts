import type { ApiPromise } from "../../../../../templates/runtime/api-promise.js";
import { jsonBody } from "../../../../../templates/runtime/body.js";
import type { RequestOptions } from "../../../../../templates/runtime/core.js";
import { json, text } from "../../../../../templates/runtime/decode.js";
import { send } from "../../../../../templates/runtime/send.js";
import type { StatusExcept } from "../../../../../templates/runtime/status.js";
import type { ShopCore } from "../core.js";
import { Busy } from "../errors/busy.js";
import { Problem } from "../errors/problem.js";
import type { ShopDefaultError } from "../errors/shop-default-error.js";
import type { ShopTransportError } from "../errors/shop-transport-error.js";
import type { Order } from "../models/order.js";

export interface CreateOrderRequest {
  note?: string | undefined;
}

export type CreateOrderError =
  | Problem<400 | 500>
  | Busy<503>
  | ShopDefaultError<StatusExcept<201 | 400 | 500 | 503>>
  | ShopTransportError;

/**
 * Places an order.
 *
 * `POST /orders`
 */
export function createOrder(
  core: ShopCore,
  request: CreateOrderRequest = {},
  options?: RequestOptions,
): ApiPromise<Order, CreateOrderError> {
  return send(
    core,
    {
      id: "createOrder",
      method: "POST",
      path: "/orders",
      body: jsonBody(request),
      responses: { 201: json },
      errors: { 400: Problem, 500: Problem, 503: [Busy, text] },
    },
    options,
  );
}
