import type { ShopAbortError } from "./shop-abort-error.js";
import type { ShopConnectionError } from "./shop-connection-error.js";
import type { ShopParseError } from "./shop-parse-error.js";
import type { ShopRequestError } from "./shop-request-error.js";
import type { ShopTimeoutError } from "./shop-timeout-error.js";

/** What any operation can fail with before there is an answer that can be used. */
export type ShopTransportError =
  | ShopAbortError
  | ShopConnectionError
  | ShopParseError
  | ShopRequestError
  | ShopTimeoutError;
