/** The errors of an operation: the union that its result may hold, and the table by which the runtime picks one. */
import type { Operation, Response, ResponseContent } from "../model/model.js";
import type { SymbolName } from "../naming/names.js";
import type { Entry } from "./code.js";
import type { FileBuilder } from "./file-builder.js";
import { literal, propertyKey } from "./literals.js";
import { successesOf } from "./successes.js";

/** An error with a body: its class, and the statuses of the operation that it stands for. */
interface ErrorCase {
  readonly symbol: SymbolName;
  readonly content: ResponseContent;
  readonly statuses: string[];
  /** Whether the class is declared for this schema, or the one for all answers. */
  readonly own: boolean;
}

/** The declared errors that have a body; one that has none is no different from an undeclared one. */
function errorCases({ responses }: Operation, file: FileBuilder): readonly ErrorCase[] {
  const cases: ErrorCase[] = [];
  for (const { status, outcome, contents } of responses) {
    const [content] = contents;
    if (outcome !== "error" || content === undefined) continue;
    const own = content.error === undefined ? undefined : file.names.errorTypes.get(content.error);
    const same = own && cases.find((each) => each.symbol === own);
    if (same !== undefined) same.statuses.push(status);
    else cases.push({ symbol: own ?? file.names.errors.api, content, statuses: [status], own: own !== undefined });
  }
  return cases;
}

/** Entries of the table: `400: ErrorResponse`, `"4XX": [MixApiError, text]`. */
export function errorEntries(operation: Operation, file: FileBuilder): readonly Entry[] {
  const classes = new Map(
    errorCases(operation, file).flatMap((each) => each.statuses.map((status) => [status, each] as const)),
  );
  return operation.responses.flatMap(({ status, outcome }): Entry[] => {
    const found = outcome === "error" ? classes.get(status) : undefined;
    if (found === undefined) return [];
    const symbol = file.error(found.symbol);
    const decoder = found.content.format === "json" ? undefined : file.runtime(decoderOf(found.content));
    return [[statusKey(status), decoder === undefined ? symbol : `[${symbol}, ${decoder}]`]];
  });
}

/** The runtime's decoder for a content that is read as a whole. */
export function decoderOf({ format }: ResponseContent): "json" | "text" | "blob" {
  return format === "json" || format === "text" ? format : "blob";
}

/** `200`, `"2XX"`, `default`: the key of a status in a table. */
export function statusKey(status: string): string {
  return /^\d+$/.test(status) ? status : propertyKey(status);
}

/** The members of the union of everything that a call can fail with. */
export function errorUnion(operation: Operation, file: FileBuilder): readonly string[] {
  const { names } = file;
  const declared = [...successesOf(operation), ...operation.responses.filter(isDeclared)].map(({ status }) => status);
  const members = errorCases(operation, file).map(({ symbol, statuses, own, content }) => {
    const body = own ? "" : `, ${file.type(content.type, "output", Number.POSITIVE_INFINITY)}`;
    return `${file.errorType(symbol)}<${statusType(statuses, declared, file)}${body}>`;
  });
  const isOpen = declared.includes("default");
  const rest = isOpen ? [] : [`${file.errorType(names.errors.default)}<${statusType(["default"], declared, file)}>`];
  return [...members, ...rest, file.errorType(names.errors.transport)];
}

/** Whether errors with this status are told apart from undeclared ones. */
function isDeclared({ outcome, contents }: Response): boolean {
  return outcome === "error" && contents.length > 0;
}

/** The literal type of some statuses: `400 | 500`. Ranges and `default` leave out what is declared more exactly. */
function statusType(statuses: readonly string[], declared: readonly string[], file: FileBuilder): string {
  const isCovered = (status: string) => statuses.includes(`${status[0]}XX`);
  const exact = statuses.filter((status) => /^\d+$/.test(status) && !isCovered(status));
  const elsewhere = declared.filter((status) => !statuses.includes(status));
  if (!statuses.includes("default")) {
    const ranges = statuses.filter((status) => /^\dXX$/.test(status));
    return [...exact, ...ranges.map((range) => rangeType(range, elsewhere, file))].join(" | ");
  }
  const others = declared.filter((status) => status !== "default" && !statuses.includes(status));
  const known = others
    .filter((status) => !/^\d+$/.test(status) || !others.includes(`${status[0]}XX`))
    .map((status) => (/^\d+$/.test(status) ? status : rangeType(status, [], file)));
  const all = file.runtimeType("HttpStatus");
  return known.length === 0 ? all : `Exclude<${all}, ${known.join(" | ")}>`;
}

function rangeType(range: string, declared: readonly string[], file: FileBuilder): string {
  const type = `${file.runtimeType("StatusRange")}<${literal(Number(range[0]))}>`;
  const exact = declared.filter((status) => /^\d+$/.test(status) && status[0] === range[0]);
  return exact.length === 0 ? type : `Exclude<${type}, ${exact.join(" | ")}>`;
}
