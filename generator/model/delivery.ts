/** How answers are delivered that are not read at once: item by item, or page by page. */
import type { TypeRef } from "./model.js";

/** How a body is cut into items. */
export type StreamFormat =
  /** `text/event-stream` */
  | {
      readonly kind: "events";
      /** Items are whole events, of `event`, `data`, `id` and `retry`; else they are the events' data. */
      readonly whole: boolean;
      /** Whether data is text, of all events or of those of some types; else it is JSON. */
      readonly text: boolean | readonly string[];
      /** Data that ends the stream, where the document says so. */
      readonly sentinel?: string;
    }
  /** `application/jsonl` */
  | { readonly kind: "lines" }
  /** `application/json-seq` */
  | { readonly kind: "sequence" };

/** What in a request makes an answer a stream. */
export interface StreamSwitch {
  readonly input: RequestPart;
  /** Whether the answer is a stream when the request does not say. */
  readonly whenAbsent: boolean;
}

/** The way to a value inside another: keys, and places in lists, from the end where negative. */
export type ValuePath = readonly (string | number)[];

/** How an operation answers page by page. */
export interface Paging {
  /** From a page to its items; empty: the page is the list. */
  readonly items: ValuePath;
  readonly item: TypeRef;
  /** Where a page says whether there is another. */
  readonly more?: ValuePath;
  /** How the next page is asked for. */
  readonly next: /** by how many items are left out */
    | { readonly kind: "offset"; readonly input: RequestPart; readonly first?: number }
    /** by its number; `count`: where a page has the number of pages */
    | { readonly kind: "page"; readonly input: RequestPart; readonly first?: number; readonly count?: ValuePath }
    /** by what the last page gave */
    | { readonly kind: "cursor"; readonly input: RequestPart; readonly nextCursor: ValuePath }
    /** by the URL that the last page gave */
    | { readonly kind: "url"; readonly url: ValuePath }
    /** by the URL in the header `Link` */
    | { readonly kind: "link" };
}

/** A part of the request: what tells pages apart, or asks for a stream. */
export type RequestPart =
  | { readonly in: "parameter"; readonly index: number }
  | { readonly in: "body"; readonly name: string };
