/** What the user's configuration says of paging. It beats what the document says. */
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { Location } from "../diagnostics/location.js";
import { nearest } from "../diagnostics/nearest.js";
import type * as Spec from "../resolve/spec.js";
import type { ValuePath } from "./delivery.js";
import { type Declared, type Description, pathOf, type Way } from "./paging-extensions.js";

/** How the user says that an operation is paged. Paths are `data.items` or `$.data.items`. */
export interface PagingRule {
  readonly type: "offset" | "page" | "cursor" | "url" | "link" | "none";
  /** Where a page has its items; absent: the page is the list. */
  readonly items?: string;
  /** What the request calls the offset, the number of the page or the cursor. */
  readonly input?: string;
  /** Where a page has the next cursor or URL. */
  readonly next?: string;
  /** Where a page has the number of pages. */
  readonly pages?: string;
  /** Where a page says whether there is another. */
  readonly more?: string;
}

/** A rule for an operation, by its operationId or its place in the document. */
export interface PagingEntry {
  readonly operation: string;
  readonly rule: PagingRule;
  /** Where the configuration says so; absent: the program does. */
  readonly at?: Location;
}

export function entryFor(
  entries: readonly PagingEntry[],
  { operationId, at }: Spec.Operation,
): PagingEntry | undefined {
  return entries.find(({ operation }) =>
    /^#?\//.test(operation) ? operation.replace(/^#/, "") === at.pointer : operation === operationId,
  );
}

/** Reports the entries of operations that the document does not have. */
export function reportUnknown(
  entries: readonly PagingEntry[],
  operations: readonly Spec.Operation[],
  diagnostics: Diagnostics,
): void {
  const used = new Set(operations.map((operation) => entryFor(entries, operation)));
  const known = operations.flatMap(({ operationId, at }) => [...(operationId ? [operationId] : []), `#${at.pointer}`]);
  for (const entry of entries) {
    if (used.has(entry)) continue;
    diagnostics.report("pagination/unknown-operation", entry.at, entry.operation, nearest(entry.operation, known));
  }
}

/** A rule in the form of what documents declare; `undefined`: there are no pages. */
export function ruledPaging({ rule, at }: PagingEntry, place: Location): Declared | undefined {
  if (rule.type === "none") return undefined;
  return { source: { kind: "rule", at: at ?? place }, description: describe(rule) };
}

function describe(rule: PagingRule): Description | string {
  const path = (text: string | undefined) =>
    text === undefined ? undefined : pathOf(text.startsWith("$") ? text : `$.${text}`);
  for (const [key, text] of Object.entries(rule)) {
    if (["items", "next", "pages", "more"].includes(key) && path(text) === undefined) return `${key} is not a path`;
  }
  const way = wayOf(rule, path(rule.next), path(rule.pages));
  const more = path(rule.more);
  if (typeof way === "string") return way;
  return { items: path(rule.items) ?? [], way, ...(more === undefined ? {} : { more }) };
}

function wayOf({ type, input }: PagingRule, next: ValuePath | undefined, count: ValuePath | undefined): Way | string {
  if (type === "link" || type === "none") return { kind: "link" };
  if (type === "url") return next === undefined ? "it has no next" : { kind: "url", url: next };
  if (input === undefined) return "it has no input";
  if (type === "cursor") return next === undefined ? "it has no next" : { kind: "cursor", input, nextCursor: next };
  if (type === "offset") return { kind: "offset", input };
  return { kind: "page", input, ...(count === undefined ? {} : { count }) };
}
