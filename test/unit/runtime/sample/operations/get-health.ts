import type { ApiPromise } from "../../../../../templates/runtime/api-promise.js";
import type { RequestOptions } from "../../../../../templates/runtime/core.js";
import { text } from "../../../../../templates/runtime/decode.js";
import { send } from "../../../../../templates/runtime/send.js";
import type { StatusExcept } from "../../../../../templates/runtime/status.js";
import type { ShopCore } from "../core.js";
import type { ShopDefaultError } from "../errors/shop-default-error.js";
import type { ShopTransportError } from "../errors/shop-transport-error.js";

export type GetHealthError = ShopDefaultError<StatusExcept<200>> | ShopTransportError;

/**
 * Says whether the shop is open.
 *
 * `GET /health`
 */
export function getHealth(core: ShopCore, options?: RequestOptions): ApiPromise<string, GetHealthError> {
  return send(
    core,
    {
      id: "getHealth",
      method: "GET",
      path: "/health",
      accept: "text/plain",
      responses: { 200: text },
    },
    options,
  );
}
