import { type ClientOptions, Core } from "../../../../templates/runtime/core.js";
import { defaultRetries, idempotentMethods } from "../../../../templates/runtime/retry.js";
import {
  apiKeyCookie,
  apiKeyHeader,
  apiKeyQuery,
  type BasicCredentials,
  basic,
  bearer,
  type Credential,
  credentials,
} from "../../../../templates/runtime/security.js";
import { ShopAbortError } from "./errors/shop-abort-error.js";
import { ShopConnectionError } from "./errors/shop-connection-error.js";
import { ShopDefaultError } from "./errors/shop-default-error.js";
import { ShopError } from "./errors/shop-error.js";
import { ShopParseError } from "./errors/shop-parse-error.js";
import { ShopRequestError } from "./errors/shop-request-error.js";
import { ShopTimeoutError } from "./errors/shop-timeout-error.js";

/** Options of the Shop client. */
export interface ShopOptions extends ClientOptions {
  /** Sent as a bearer token. Default: the environment variable `SHOP_TOKEN`. */
  readonly token?: Credential | undefined;
  /** Sent as `Authorization: TicketPass …`. Default: the environment variable `SHOP_PASS`. */
  readonly pass?: Credential | undefined;
  /** Sent as the header `X-Api-Key`. Default: the environment variable `SHOP_API_KEY`. */
  readonly apiKey?: Credential | undefined;
  /** Sent as the header `X-Workspace`. Default: the environment variable `SHOP_WORKSPACE`. */
  readonly workspace?: Credential | undefined;
  /** Sent as the query parameter `key`. Default: the environment variable `SHOP_QUERY_KEY`. */
  readonly queryKey?: Credential | undefined;
  /** Sent as the cookie `session`. Default: the environment variable `SHOP_SESSION`. */
  readonly session?: Credential | undefined;
  /** Sent as HTTP basic authentication. Default: `SHOP_USERNAME` and `SHOP_PASSWORD`. */
  readonly login?: BasicCredentials | undefined;
  /** Which server to call. Default: `prod`. */
  readonly server?: "prod" | "staging" | undefined;
}

/** What the Shop functions are called with: options and credentials, without methods. */
export class ShopCore extends Core {
  constructor(options: ShopOptions = {}) {
    super(options, {
      env: "SHOP",
      servers: { prod: "https://api.shop.example/v1", staging: "https://staging.shop.example/v1/" },
      security: credentials({
        token: bearer(options.token, "SHOP_TOKEN"),
        pass: bearer(options.pass, "SHOP_PASS", "TicketPass"),
        apiKey: apiKeyHeader("X-Api-Key", options.apiKey, "SHOP_API_KEY"),
        workspace: apiKeyHeader("X-Workspace", options.workspace, "SHOP_WORKSPACE"),
        queryKey: apiKeyQuery("key", options.queryKey, "SHOP_QUERY_KEY"),
        session: apiKeyCookie("session", options.session, "SHOP_SESSION"),
        login: basic(options.login, "SHOP_USERNAME", "SHOP_PASSWORD"),
      }),
      retries: defaultRetries,
      retriedMethods: idempotentMethods,
      errors: {
        Base: ShopError,
        Request: ShopRequestError,
        Connection: ShopConnectionError,
        Timeout: ShopTimeoutError,
        Abort: ShopAbortError,
        Parse: ShopParseError,
        Default: ShopDefaultError,
      },
    });
  }
}
