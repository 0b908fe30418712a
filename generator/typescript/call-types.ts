/** What a call of an operation takes and gives, as its function and its method say alike. */
import type { ApiModel, Operation } from "../model/model.js";
import { hasRequestType } from "../model/request-type.js";
import type { OperationNames } from "../naming/names.js";
import { type FileBuilder, LINE_WIDTH } from "./file-builder.js";
import type { RequestShape } from "./request-shape.js";
import { optionsType } from "./streams.js";

/** What the emitters of an operation's function and of its method need to know of it. */
export interface OperationCode {
  readonly operation: Operation;
  readonly names: OperationNames;
  readonly request: RequestShape | undefined;
  readonly model: ApiModel;
}

export function operationPath({ file }: OperationNames): string {
  return `src/operations/${file}.ts`;
}

/** Whether the request has a type of its own. A body that is all there is serves as it stands. */
export function declaresRequest({ operation }: OperationCode): boolean {
  return hasRequestType(operation);
}

/** The parameters after the first, shared by function and method. */
export function callParameters(file: FileBuilder, code: OperationCode): readonly string[] {
  const { request, names, operation } = code;
  const options = `options?: ${file.runtimeType(optionsType(operation))}`;
  if (request === undefined) return [options];
  const type = declaresRequest(code)
    ? file.symbolType(operationPath(names), names.request)
    : file.type(request.extended ?? { kind: "primitive", name: "unknown" }, "input", LINE_WIDTH);
  return [request.required ? `request: ${type}` : `request: ${type} = {}`, options];
}

/**
 * `ApiPromise<Order, GetOrderError>`
 *
 * @param indent How far the declaration is indented, whose last line this is.
 */
export function returnType(file: FileBuilder, { operation, names }: OperationCode, indent: number): string {
  const typeIn = (room: number) =>
    operation.result === undefined ? "void" : file.type(operation.result, "output", room);
  const { paging } = operation;
  const promise = file.runtimeType(paging === undefined ? "ApiPromise" : "PagePromise");
  const item = paging === undefined ? [] : [file.type(paging.item, "output", Number.POSITIVE_INFINITY)];
  const error = file.symbolType(operationPath(names), names.error);
  const last = names.reply === undefined ? [error] : [error, file.symbolType(operationPath(names), names.reply)];
  const flat = `${promise}<${[typeIn(Number.POSITIVE_INFINITY), ...item, ...last].join(", ")}>`;
  if (`): ${flat} {`.length + indent <= LINE_WIDTH) return flat;
  const result = typeIn(LINE_WIDTH - indent - 3)
    .replace(/^\n/, "")
    .replaceAll("\n", "\n  ");
  return `${promise}<\n  ${[result, ...item, ...last].join(",\n  ")}\n>`;
}
