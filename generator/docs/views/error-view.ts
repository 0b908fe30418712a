/** An error class as a page shows it. */
import type { ErrorType } from "../../model/model.js";
import type { ErrorNames, SymbolName } from "../../naming/names.js";
import { textOf } from "./field-view.js";
import { linkTo, type Page } from "./page.js";
import { type TypeView, typeView } from "./type-view.js";

/** The class's part in the hierarchy. A template says in words what each is. */
interface ErrorRole {
  readonly isBase: boolean;
  readonly isApi: boolean;
  readonly isDefault: boolean;
  readonly isRequest: boolean;
  readonly isConnection: boolean;
  readonly isTimeout: boolean;
  readonly isAbort: boolean;
  readonly isParse: boolean;
  /** One of those that come without an answer. */
  readonly isTransport: boolean;
  /** Made for a schema of the document. */
  readonly isDeclared: boolean;
}

export interface ErrorView extends ErrorRole {
  readonly name: string;
  readonly href: string | undefined;
  /** The class it extends. */
  readonly parent: { readonly name: string; readonly href: string | undefined } | undefined;
  readonly description: string | undefined;
  /** Statuses that it is declared for. */
  readonly statuses: readonly string[];
  readonly body: TypeView | undefined;
  /** How many operations declare it. */
  readonly uses: number;
}

export function errorView(symbol: SymbolName, page: Page): ErrorView {
  const { site } = page;
  const { errors } = site.names;
  const declared = site.model.errorTypes.find(({ body }) => site.names.errorTypes.get(body) === symbol);
  const role = roleOf(symbol, errors);
  return {
    ...role,
    name: symbol.name,
    href: linkTo(page, site.pages.errors.get(symbol.name)),
    parent: parentOf(role, errors, page),
    description: declared && textOf(site.model.types.get(declared.body)?.doc ?? { deprecated: false }),
    statuses: declared?.statuses ?? [],
    body: declared && typeView({ kind: "named", id: declared.body }, "output", page),
    uses: declared === undefined ? 0 : usesOf(declared, page),
  };
}

function roleOf(symbol: SymbolName, errors: ErrorNames): ErrorRole {
  const isOneOf = (...others: readonly SymbolName[]) => others.includes(symbol);
  return {
    isBase: isOneOf(errors.base),
    isApi: isOneOf(errors.api),
    isDefault: isOneOf(errors.default),
    isRequest: isOneOf(errors.request),
    isConnection: isOneOf(errors.connection),
    isTimeout: isOneOf(errors.timeout),
    isAbort: isOneOf(errors.abort),
    isParse: isOneOf(errors.parse),
    isTransport: isOneOf(errors.request, errors.connection, errors.timeout, errors.abort),
    isDeclared: !isOneOf(...Object.values<SymbolName>({ ...errors })),
  };
}

function parentOf(
  { isBase, isDefault, isDeclared }: ErrorRole,
  { base, api }: ErrorNames,
  page: Page,
): ErrorView["parent"] {
  if (isBase) return undefined;
  const { name } = isDefault || isDeclared ? api : base;
  return { name, href: linkTo(page, page.site.pages.errors.get(name)) };
}

function usesOf({ body }: ErrorType, { site }: Page): number {
  return site.model.operations.filter(({ responses }) =>
    responses.some(({ contents }) => contents.some(({ error }) => error === body)),
  ).length;
}
