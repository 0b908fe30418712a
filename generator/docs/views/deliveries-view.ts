/** What the guides say of answers that come in parts: streams of items, downloads, pages. */
import type { Operation } from "../../model/model.js";
import { goodResponses, isStream } from "../../model/reply-type.js";
import { acceptable, mayDownload } from "../../typescript/call-forms.js";
import { found } from "../site.js";
import { acceptedStream, limitedStream, pageLoop, streamedDownload } from "../snippets/deliveries.js";
import { flagOf, type OperationLink, operationLink } from "./operation-view.js";
import type { Page } from "./page.js";

export interface StreamsView {
  readonly operations: readonly StreamedOperation[];
  /** Whether some answers are streams only where that is asked for. */
  readonly hasChoice: boolean;
  /** A call with limits. */
  readonly limited: string | undefined;
  /** A call that asks for a stream by its media type. */
  readonly accepted: string | undefined;
}

export interface StreamedOperation {
  readonly operation: OperationLink;
  readonly mediaTypes: readonly string[];
  /** The flag of the request that makes the answer a stream. */
  readonly flag: string | undefined;
  /** Whether it must be asked for by its media type. */
  readonly isChoice: boolean;
}

/** Operations with an example. */
export interface UsageView {
  readonly operations: readonly OperationLink[];
  readonly example: string | undefined;
}

/** `undefined`: the API has no streams. */
export function streamsView(page: Page): StreamsView | undefined {
  const { site } = page;
  const streamed = site.model.operations.filter((operation) => streamsOf(operation).length > 0);
  const always = streamed.filter(({ result }) => result?.kind === "stream");
  const isEvents = (operation: Operation) => streamsOf(operation).some(({ stream }) => stream?.kind === "events");
  const chosen = streamed.filter((operation) => isChoice(operation));
  return streamed.length === 0
    ? undefined
    : {
        operations: streamed.map((operation) => streamedOperation(operation, page)),
        hasChoice: streamed.length > always.length,
        limited: first(always, (operation) => limitedStream(site, operation, isEvents(operation))),
        accepted: first(chosen, (operation) =>
          acceptedStream(site, operation, streamsOf(operation)[0]?.mediaType ?? ""),
        ),
      };
}

/** Operations whose bytes may be had as they arrive; `undefined`: there are none. */
export function downloadsView(page: Page): UsageView | undefined {
  return usageView(page, mayDownload, (operation) => streamedDownload(page.site, operation));
}

/** Operations that answer page by page; `undefined`: there are none. */
export function pagesView(page: Page): UsageView | undefined {
  const isPaged = ({ paging }: Operation) => paging !== undefined;
  return usageView(page, isPaged, (operation) => pageLoop(page.site, operation));
}

function usageView(
  page: Page,
  isMeant: (operation: Operation) => boolean,
  example: (operation: Operation) => string | undefined,
): UsageView | undefined {
  const meant = page.site.model.operations.filter(isMeant);
  if (meant.length === 0) return undefined;
  return { operations: meant.map((operation) => linkOf(operation, page)), example: first(meant, example) };
}

function streamedOperation(operation: Operation, page: Page): StreamedOperation {
  return {
    operation: linkOf(operation, page),
    mediaTypes: [...new Set(streamsOf(operation).map(({ mediaType }) => mediaType))],
    flag: flagOf(operation, page),
    isChoice: isChoice(operation),
  };
}

function streamsOf(operation: Operation) {
  return goodResponses(operation).flatMap(({ contents }) => contents.filter(isStream));
}

function isChoice(operation: Operation): boolean {
  return operation.result?.kind !== "stream" && acceptable(operation).length > 1;
}

function linkOf(operation: Operation, page: Page): OperationLink {
  const resource = page.site.model.resources.find(({ operations }) =>
    operations.some((each) => each.operation === operation.id),
  );
  return operationLink(operation, found(resource, `resource of ${operation.id}`), page);
}

function first<T>(all: readonly T[], made: (each: T) => string | undefined): string | undefined {
  for (const each of all) {
    const text = made(each);
    if (text !== undefined) return text;
  }
  return undefined;
}
