import type { RequestBody } from "./body.js";
import type { Decoder } from "./decode.js";
import type { DeclaredError } from "./errors.js";
import type { HeaderValues } from "./headers.js";
import type { PathParams } from "./path.js";
import type { QueryParams } from "./query.js";
import type { RetryPolicy } from "./retry.js";
import type { ServerTemplate } from "./server.js";

/** Entries by status: `200`, then `"2XX"`, then `"default"`; the most exact one applies (OpenAPI §4.8.16). */
export type ByStatus<T> = Readonly<Record<string, T>>;

/** What is particular to one operation: all that `send` needs to know of it, with the arguments filled in. */
export interface Operation {
  /** The operation's id. */
  readonly id: string;
  readonly method: string;
  /** The server that it has to itself; absent: the client's. */
  readonly server?: string | ServerTemplate;
  /** The path template, appended to the server's URL. */
  readonly path: string;
  /** Fills the template; absent: it has no parameters. */
  readonly params?: PathParams;
  readonly query?: QueryParams;
  /** Header parameters. */
  readonly headers?: HeaderValues;
  /** The media types of the declared responses; absent: JSON. */
  readonly accept?: string;
  readonly body?: RequestBody | undefined;
  /** At least one alternative, each a list of schemes that apply together, or empty: anonymous. Absent: none needed. */
  readonly security?: readonly (readonly string[])[];
  /** The policy its author declares; absent: the document's, else the runtime's own for idempotent methods. */
  readonly retries?: RetryPolicy;
  /** How to read each success. `default` applies to statuses 200 to 299. */
  readonly responses: ByStatus<Decoder>;
  /** The class of each declared error. */
  readonly errors?: ByStatus<DeclaredError>;
}
