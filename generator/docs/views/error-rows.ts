/** What a call can fail with, as a table: a class, its statuses, the media type of its body. */
import type { Operation, ResponseContent } from "../../model/model.js";
import type { SymbolName } from "../../naming/names.js";
import { linkTo, type Page } from "./page.js";

export interface ErrorRowView {
  /** Name of the class. */
  readonly name: string;
  readonly href: string | undefined;
  /** Where the type of its body is described. */
  readonly bodyHref: string | undefined;
  /** Codes and ranges, in order. */
  readonly statuses: readonly string[];
  readonly contentType: string;
  /** The class of answers for which the operation declares no body. */
  readonly isUndeclared: boolean;
}

/**
 * One row for each class, family of statuses (4XX, 5XX) and media type, at the place of its first status; last, the
 * class of what is not declared. An answer without a body says nothing that its status does not.
 */
export function errorRows({ responses }: Operation, page: Page): readonly ErrorRowView[] {
  const { names } = page.site;
  const groups = new Map<
    string,
    { readonly symbol: SymbolName; readonly content: ResponseContent; statuses: string[] }
  >();
  const failures = responses.filter(({ outcome, contents }) => outcome === "error" && contents.length > 0);
  for (const { status, contents } of failures) {
    for (const content of contents) {
      const { error } = content;
      const symbol = (error === undefined ? undefined : names.errorTypes.get(error)) ?? names.errors.api;
      const key = `${symbol.name} ${status[0]} ${content.mediaType}`;
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { symbol, content, statuses: [status] });
      else known.statuses.push(status);
    }
  }
  const rows = [...groups.values()].map(({ symbol, content, statuses }) =>
    row(symbol, statuses.toSorted(), content, page),
  );
  const declared = new Set(failures.map(({ status }) => status));
  const others = declared.has("default") ? [] : ["4XX", "5XX"].filter((range) => !declared.has(range));
  if (others.length === 0) return rows;
  return [...rows, { ...row(names.errors.default, others, { mediaType: "*/*" }, page), isUndeclared: true }];
}

function row(
  symbol: SymbolName,
  statuses: readonly string[],
  { mediaType, error }: Pick<ResponseContent, "mediaType" | "error">,
  page: Page,
): ErrorRowView {
  const { errors, models } = page.site.pages;
  return {
    name: symbol.name,
    href: linkTo(page, errors.get(symbol.name)),
    bodyHref: error === undefined ? undefined : linkTo(page, models.get(error)),
    statuses,
    contentType: mediaType,
    isUndeclared: false,
  };
}
