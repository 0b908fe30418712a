import { ApiPromise, type Reply } from "./api-promise.js";
import { type Call, callError, callOf } from "./call.js";
import type { Core } from "./core.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import { send } from "./send.js";
import { serverOf } from "./server.js";

/** The way to a value inside another: keys, and places in lists, from the end where negative. */
export type ValuePath = readonly (string | number)[];

/** How an operation is paged: where a page has its items, and one way to the next page. */
export interface Paging {
  /** Empty: the page is the list. */
  readonly items: ValuePath;
  /** Where a page says whether there is another. */
  readonly more?: ValuePath;
  /** The key of the request that says how many items to leave out. */
  readonly offset?: ValuePath;
  /** The key of the request that is the number of the page. */
  readonly page?: ValuePath;
  /** The number, or the offset, of the first page. Absent: 1, or 0. */
  readonly first?: number;
  /** Where a page has the number of pages. */
  readonly count?: ValuePath;
  /** The key of the request that takes what the last page had at `nextCursor`. */
  readonly cursor?: ValuePath;
  readonly nextCursor?: ValuePath;
  /** Where a page has the URL of the next. Absent, like all other ways: the header `Link` has it (RFC 8288). */
  readonly nextURL?: ValuePath;
}

/**
 * What a paged operation returns: a promise of the first page, from which all the others can be had.
 *
 * ```ts
 * for await (const order of listOrders(shop)) …         // the items of all pages
 * for await (const page of listOrders(shop).pages()) …  // the pages
 * const page = await listOrders(shop);                  // the first page
 * ```
 */
export class PagePromise<Page, Item, E = Error, R extends Reply<Page> = Reply<Page>>
  extends ApiPromise<Page, E, R>
  implements AsyncIterable<Item>
{
  readonly #pager: Pager<Page>;

  /** @internal */
  constructor(first: ApiPromise<Page, E, R>, pager: Pager<Page>) {
    super(first.withResponse());
    this.#pager = pager;
  }

  /** The pages, each asked for when it is its turn. */
  async *pages(): AsyncGenerator<Page, void> {
    const next = this.#pager.next();
    for (let reply: Reply<Page> | undefined = await this.withResponse(); reply; reply = await next(reply))
      yield reply.data;
  }

  /** The items of the pages. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void> {
    for await (const page of this.pages()) yield* this.#pager.items(page) as readonly Item[];
  }
}

/** Goes from page to page. */
interface Pager<Page> {
  items(page: Page): readonly unknown[];
  /** A function that asks for the page after the one it is given, and remembers where it has been. */
  next(): (reply: Reply<Page>) => Promise<Reply<Page> | undefined>;
}

/**
 * Calls an operation whose answers are pages.
 *
 * @param operationOf Fills the arguments in: those of the caller for the first page, changed ones for the others.
 * @param withDetails Adds what the reply of the first page has besides its body.
 */
export function sendPages<Request, Page, Item, E, R extends Reply<Page> = Reply<Page>>(
  core: Core,
  operationOf: (request: Request) => Operation,
  request: Request,
  paging: Paging,
  options: RequestOptions = {},
  withDetails?: (first: ApiPromise<Page, E>) => ApiPromise<Page, E, R>,
): PagePromise<Page, Item, E, R> {
  const operation = operationOf(request);
  const call = callOf(core, operation, options);
  const items = (page: Page) => itemsOf(call, page, paging);
  const first = withDetails
    ? withDetails(send<Page, E>(core, operation, options))
    : send<Page, E, R>(core, operation, options);
  return new PagePromise(first, {
    items,
    next() {
      const seen = new Set<unknown>();
      let asked: unknown = request;
      return async (reply) => {
        const list = items(reply.data);
        if (paging.more && !valueAt(reply.data, paging.more)) return undefined;
        const [mark, ask] = stepOf(call, reply, list, asked, paging) ?? [];
        if (mark === undefined || !ask) return undefined;
        if (seen.has(mark)) throw callError(call, "Parse", "the next page is one that was there before");
        if (paging.page ?? paging.offset) seen.clear();
        seen.add(mark);
        if (ask instanceof URL) return send<Page, E>(core, at(ask, operation), options).withResponse();
        asked = ask.request;
        return send<Page, E>(core, operationOf(asked as Request), options).withResponse();
      };
    },
  });
}

/** What tells the next page from all others, and how to ask for it. */
type Step = readonly [mark: unknown, ask: URL | { readonly request: unknown }];

function stepOf(
  call: Call,
  { data, response }: Reply<unknown>,
  items: readonly unknown[],
  request: unknown,
  paging: Paging,
): Step | undefined {
  const { page, offset, first = page ? 1 : 0, count, cursor, nextCursor = [], nextURL } = paging;
  const counted = page ?? offset;
  if (counted) {
    const current = Number(valueAt(request, counted) ?? first);
    const last = count && Number(valueAt(data, count)) + first - 1;
    if (items.length === 0 || (last !== undefined && current >= last)) return undefined;
    // A server that does not heed the number sends the same objects for ever. Other values may well come twice.
    const mark = items.some((item) => typeof item === "object") ? JSON.stringify(items) : current;
    return [mark, { request: withValue(request, counted, current + (page ? 1 : items.length)) }];
  }
  const found = cursor ? valueAt(data, nextCursor) : nextURL ? valueAt(data, nextURL) : linkOf(response);
  if (found === undefined || found === null || found === "") return undefined;
  if (cursor) return [found, { request: withValue(request, cursor, found) }];
  const url = urlOf(call, String(found), response);
  return [url.href, url];
}

function itemsOf(call: Call, page: unknown, { items }: Paging): readonly unknown[] {
  const found = valueAt(page, items) ?? [];
  if (!Array.isArray(found)) throw callError(call, "Parse", "the items of a page are not a list");
  return found;
}

/** The URL of the next page. Another origin gets neither credentials nor anything else. */
function urlOf(call: Call, text: string, { url }: Response): URL {
  const server = serverOf(call);
  let next: URL | undefined;
  try {
    next = new URL(text, url || server + call.operation.path);
  } catch {
    // The platform's error quotes the URL.
  }
  if (next && next.origin === new URL(server).origin) return next;
  throw callError(call, "Parse", next ? "the next page is on another origin" : "the URL of the next page is none");
}

/** The same operation at another URL. */
function at({ origin, pathname, search }: URL, operation: Operation): Operation {
  return { ...operation, server: () => origin, params: () => pathname, query: () => search.slice(1) };
}

/** `<https://…>; rel="next"` */
function linkOf({ headers }: Response): string | undefined {
  const links = [...(headers.get("link") ?? "").matchAll(/<([^<>]*)>((?:[^",]|"[^"]*")*)/g)];
  return links.find(([, , parameters = ""]) => /;\s*rel\s*=\s*("([^"]*\s)?next[\s"]|next\b)/i.test(parameters))?.[1];
}

function valueAt(value: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>((inside, key) => {
    if (Array.isArray(inside)) return inside.at(Number(key));
    return typeof inside === "object" && inside !== null && Object.hasOwn(inside, key)
      ? (inside as Readonly<Record<string, unknown>>)[key]
      : undefined;
  }, value);
}

function withValue(whole: unknown, [key, ...rest]: ValuePath, value: unknown): unknown {
  if (key === undefined) return value;
  return { ...(whole as object), [key]: withValue(valueAt(whole, [key]), rest, value) };
}
