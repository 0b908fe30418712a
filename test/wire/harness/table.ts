import type { ClientOptions, RequestOptions } from "../../../generated/mix/src/index.js";

/** Part of every credential and of every body of an error: no error may show it. */
export const SECRET = "s3cret";

/** What the operations of any package return. */
export interface Pending<T> extends Promise<T> {
  withResponse(): Promise<{ readonly data: T; readonly response: Response }>;
  result(): Promise<Outcome<T>>;
}

/** What `.result()` of any package gives. */
export type Outcome<T> =
  | { readonly ok: true; readonly data: T; readonly response: Response }
  | { readonly ok: false; readonly error: unknown };

export type ErrorClass<Made extends Error = Error> = abstract new (...args: never[]) => Made;

/** An error that an operation declares. */
export interface Declared {
  /** The key in the spec: `400`, `4XX` or `default`. */
  readonly key: string;
  /** Statuses to answer with. */
  readonly statuses: readonly number[];
  readonly Class: ErrorClass;
  /** The decoded body. */
  readonly body: unknown;
  readonly type: "application/json" | "text/plain";
}

/** An error with a JSON body, which must be of the type that its class gives it. */
export function declared<Body>(
  key: string,
  Class: ErrorClass<Error & { readonly body: Body }>,
  body: NoInfer<Body>,
  statuses: readonly number[] = [Number(key)],
): Declared {
  return { key, statuses, Class, body, type: "application/json" };
}

/** An error whose body is plain text. */
export function declaredText(key: string, Class: ErrorClass, body: string): Declared {
  return { key, statuses: [Number(key)], Class, body, type: "text/plain" };
}

/** One call of an operation: what is asked for, what must arrive, what is answered, and what must come back. */
export interface Row<Client, Core, T = unknown> {
  /** As the spec has it. */
  readonly operationId: string;
  /** The name of the function, which errors carry. */
  readonly name: string;
  /** What is special about this call, if the operation has several rows. */
  readonly when?: string;
  /** Method and path template, as the spec has them. */
  readonly route: string;
  /** The path and query that must arrive. */
  readonly url: string;
  /** All headers that must arrive, but for those that Node's `fetch` adds. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body that must arrive; absent: none. */
  readonly body?: string;
  /** The value that must come back. */
  readonly value: T;
  /** What is answered under status 200; absent: the value as JSON. */
  readonly answer?: { readonly type: string; readonly text: string };
  readonly byMethod: (client: Client, options?: RequestOptions) => Pending<T>;
  /** The same method where the operation has a second tag. */
  readonly bySecondMethod?: (client: Client, options?: RequestOptions) => Pending<T>;
  readonly byFunction: (core: Core, options?: RequestOptions) => Pending<T>;
  readonly errors: readonly Declared[];
}

/** A package and a row, or more, for each of its operations. */
export interface Table<Client extends Core, Core> {
  /** The name of its spec, without `.yaml`. */
  readonly spec: string;
  /** Make the client and the core with credentials; options are added. */
  readonly client: (options: ClientOptions) => Client;
  readonly core: (options: ClientOptions) => Core;
  readonly errors: Readonly<
    Record<"Base" | "Api" | "Default" | "Request" | "Connection" | "Timeout" | "Abort" | "Parse", ErrorClass>
  >;
  readonly rows: readonly Row<Client, Core>[];
}

/** Gives the function that checks the rows of one package: the value against the type of the response. */
export function rowsOf<Client extends Core, Core>() {
  return <T>(row: Row<Client, Core, T>): Row<Client, Core, T> => row;
}

/** One way to make the call of a row. */
export interface Way {
  readonly how: string;
  readonly call: (client: ClientOptions, options?: RequestOptions) => Pending<unknown>;
}

/** By method, and by function with a core. */
export function waysOf<Client extends Core, Core>(table: Table<Client, Core>, row: Row<Client, Core>): [Way, Way] {
  return [
    { how: "by method", call: (client, options) => row.byMethod(table.client(client), options) },
    { how: "by function", call: (client, options) => row.byFunction(table.core(client), options) },
  ];
}

/** The same, and by function with the client, and by the method of a second tag. */
export function allWaysOf<Client extends Core, Core>(table: Table<Client, Core>, row: Row<Client, Core>): Way[] {
  const { byFunction, bySecondMethod } = row;
  const ways: Way[] = [...waysOf(table, row)];
  ways.push({
    how: "by function, given the client",
    call: (client, options) => byFunction(table.client(client), options),
  });
  if (bySecondMethod) {
    ways.push({ how: "by its other method", call: (client, options) => bySecondMethod(table.client(client), options) });
  }
  return ways;
}

/** The text and type of the answer to a row. */
export function answerOf(row: Row<never, never>): { readonly type: string; readonly text: string } {
  return row.answer ?? { type: "application/json", text: JSON.stringify(row.value) };
}
