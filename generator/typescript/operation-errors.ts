/** The errors of an operation: the union that its result may hold, and the table by which the runtime picks one. */
import { essenceOf } from "../model/media-types.js";
import type { Operation, Response, ResponseContent } from "../model/model.js";
import { unionOf } from "../model/type-algebra.js";
import type { SymbolName } from "../naming/names.js";
import { type Entry, objectText } from "./code.js";
import { type FileBuilder, LINE_WIDTH } from "./file-builder.js";
import { propertyKey } from "./literals.js";
import { statusType } from "./status-types.js";
import { streamDecoder } from "./streams.js";
import { successesOf } from "./successes.js";

/** An error with a body: its class, and the statuses of the operation that it stands for. */
interface ErrorCase {
  readonly symbol: SymbolName;
  readonly contents: readonly ResponseContent[];
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
    else cases.push({ symbol: own ?? file.names.errors.api, contents, statuses: [status], own: own !== undefined });
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
    const isJson = found.contents.every(({ format }) => format === "json");
    return [[statusKey(status), isJson ? symbol : `[${symbol}, ${decoderText(file, found.contents)}]`]];
  });
}

/** What reads a body that has one of some types: `json`, `byType({ "application/json": json, "text/csv": text })`. */
export function decoderText(file: FileBuilder, contents: readonly ResponseContent[]): string {
  const decoders = new Map(contents.map((content) => [essenceOf(content.mediaType), contentDecoder(file, content)]));
  const [first, ...others] = new Set(decoders.values());
  if (first === undefined) return file.runtime("empty");
  if (others.length === 0) return first;
  const entries = [...decoders].map(([essence, decoder]): Entry => [propertyKey(essence), decoder]);
  return `${file.runtime("byType")}(${objectText(entries, DECODERS_WIDTH)})`;
}

/** Room for decoders by type, which stand inside the table of statuses. */
const DECODERS_WIDTH = LINE_WIDTH - 40;

function contentDecoder(file: FileBuilder, { format, stream }: ResponseContent): string {
  return stream === undefined ? file.runtime(DECODERS[format]) : streamDecoder(file, stream);
}

const DECODERS = { json: "json", text: "text", any: "anything", binary: "blob", raw: "blob" } as const;

/** `200`, `"2XX"`, `default`: the key of a status in a table. */
export function statusKey(status: string): string {
  return /^\d+$/.test(status) ? status : propertyKey(status);
}

/** The members of the union of everything that a call can fail with. */
export function errorUnion(operation: Operation, file: FileBuilder): readonly string[] {
  const { names } = file;
  const declared = [...successesOf(operation), ...operation.responses.filter(isDeclared)].map(({ status }) => status);
  const members = errorCases(operation, file).map(({ symbol, statuses, own, contents }) => {
    const type = unionOf(contents.map((content) => content.type));
    const body = own ? "" : `, ${file.type(type, "output", Number.POSITIVE_INFINITY)}`;
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
