import { environment } from "./environment.js";
import type { ErrorClasses } from "./errors.js";
import type { ClientOptions } from "./options.js";
import type { RetryPolicy } from "./retry.js";
import type { Authorize } from "./security.js";
import type { ServerChoice, Servers } from "./server.js";
import { systemTiming, type Timing } from "./timing.js";

export type { ClientOptions, RequestOptions } from "./options.js";

/** What a package knows about its API. */
export interface CoreConfig {
  /** The start of its environment variables' names: `SHOP` for `SHOP_SERVER_URL`. */
  readonly env: string;
  /** Its name and version, for the `User-Agent` header; absent: the platform's own. */
  readonly userAgent?: string;
  readonly servers: Servers;
  /** Absent: the API knows no security schemes. */
  readonly security?: Authorize;
  /** The policy the document declares for all operations, or the runtime's own. */
  readonly retries: RetryPolicy;
  /** The methods that it is for; absent: all. */
  readonly retriedMethods?: RegExp;
  readonly errors: ErrorClasses;
}

/** What `send` knows about a client. */
export interface Settings {
  readonly config: CoreConfig;
  readonly client: ClientOptions & ServerChoice;
  /** What is called in place of a declared server: the option, else the environment's. */
  readonly serverURL: string | undefined;
  /** How many retries its calls have made that no success has paid for. */
  readonly budget: { spent: number };
  readonly timing: Timing;
}

/**
 * What the functions of a package are called with: its options, without its methods.
 *
 * Its state is private, so that printing a client shows no credential.
 */
export class Core {
  readonly #settings: Settings;

  /** Reads the environment. Does not throw: what is missing or wrong is the error of the call that needs it. */
  constructor(client: ClientOptions & ServerChoice, config: CoreConfig) {
    // A server that is chosen by its key is chosen by the program, and not for the environment to change.
    const serverURL = client.serverURL ?? (client.server ? undefined : environment(`${config.env}_SERVER_URL`));
    this.#settings = { config, client, serverURL, timing: client.timing ?? systemTiming, budget: { spent: 0 } };
  }

  /** @internal */
  static settings(core: Core): Settings {
    return core.#settings;
  }
}
