/** What a call of an operation takes and gives, as its function and its method say alike. */
import type { ApiModel, Operation, Response } from "../model/model.js";
import { goodResponses, replyData, usualChoice } from "../model/reply-type.js";
import { hasRequestType } from "../model/request-type.js";
import { unionOf } from "../model/type-algebra.js";
import type { OperationNames } from "../naming/names.js";
import { type CallForm, callForms, isBytes, usualForm } from "./call-forms.js";
import { type FileBuilder, LINE_WIDTH } from "./file-builder.js";
import { propertyAccess, propertyKey } from "./literals.js";
import type { RequestShape } from "./request-shape.js";

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

/**
 * The parameters after the first, shared by function and method.
 *
 * @param isSignature Whether nothing but a signature follows, in which no parameter has a value.
 */
export function callParameters(
  file: FileBuilder,
  code: OperationCode,
  form: CallForm,
  isSignature = false,
): readonly string[] {
  const { request, names } = code;
  const isChoice = form.members.some(({ required }) => required);
  const options = `options${isChoice ? "" : "?"}: ${optionsText(file, form)}`;
  if (request === undefined) return [options];
  const type = declaresRequest(code)
    ? file.symbolType(operationPath(names), names.request)
    : file.type(request.extended ?? { kind: "primitive", name: "unknown" }, "input", LINE_WIDTH);
  const flag = flagType(code, form);
  const narrowed = flag === undefined ? type : `${type} & ${flag.type}`;
  const mayBeAbsent = !request.required && !flag?.required && !isChoice;
  if (!mayBeAbsent) return [`request: ${narrowed}${request.required || flag?.required ? "" : " | undefined"}`, options];
  return [isSignature ? `request?: ${narrowed}` : `request: ${narrowed} = {}`, options];
}

/** `RequestOptions`, `RequestOptions & { readonly accept: "text/csv" }` */
function optionsText(file: FileBuilder, { options, members }: CallForm): string {
  const base = file.runtimeType(options);
  if (members.length === 0) return base;
  const properties = members.map(({ name, type, required }) => `readonly ${name}${required ? "" : "?"}: ${type}`);
  const flat = `${base} & { ${properties.join("; ")} }`;
  return flat.length <= LINE_WIDTH - 16 ? flat : `${base} & {\n${properties.map(brokenMember).join("\n")}\n}`;
}

function brokenMember(text: string): string {
  if (text.length <= LINE_WIDTH - 8) return `  ${text};`;
  return `  ${text.replace(": ", ":\n    | ").replaceAll('" | ', '"\n    | ')};`;
}

/** What a request says of a stream: `{ readonly stream: true }`. */
function flagType({ operation, names }: OperationCode, { flag }: CallForm) {
  const { streamSwitch, body } = operation;
  if (streamSwitch === undefined || flag === undefined) return undefined;
  const { input, whenAbsent } = streamSwitch;
  const required = whenAbsent !== (flag === "true");
  const member = (name: string, type: string) =>
    `{ readonly ${propertyKey(name)}${required ? "" : "?"}: ${type}${required ? "" : " | undefined"} }`;
  if (input.in === "parameter") return { type: member(names.parameterKeys[input.index] ?? "", flag), required };
  const inner = member(input.name, flag);
  return { type: body?.spread === undefined ? member(names.bodyKey ?? "body", inner) : inner, required };
}

/** The expression that tells whether a request asks for a stream. */
export function flagText(
  { operation, names }: OperationCode,
  body: string,
  argument: (index: number) => string,
): string {
  const { streamSwitch, body: declared } = operation;
  if (streamSwitch === undefined) throw new Error(`${names.function} has no switch`);
  const { input, whenAbsent } = streamSwitch;
  const isSure = declared?.required !== false || declared.spread !== undefined;
  const inBody = () => propertyAccess(isSure ? body : `${body}?`, input.in === "body" ? input.name : "");
  const value = input.in === "parameter" ? argument(input.index) : inBody();
  return whenAbsent ? `${value} !== false` : value;
}

/**
 * `ApiPromise<Order, GetOrderError>`
 *
 * @param indent How far the declaration is indented, whose last line this is.
 */
export function returnType(file: FileBuilder, code: OperationCode, form: CallForm, indent: number): string {
  const { operation, names } = code;
  const typeIn = (room: number) => resultText(file, form, room);
  const { paging } = operation;
  const promise = file.runtimeType(paging === undefined ? "ApiPromise" : "PagePromise");
  const item = paging === undefined ? [] : [file.type(paging.item, "output", Number.POSITIVE_INFINITY)];
  const error = file.symbolType(operationPath(names), names.error);
  const reply = names.reply === undefined ? [] : [replyText(file, code, form)];
  const flat = `${promise}<${[typeIn(Number.POSITIVE_INFINITY), ...item, error, ...reply].join(", ")}>`;
  if (`): ${flat} {`.length + indent <= LINE_WIDTH) return flat;
  const result = typeIn(LINE_WIDTH - indent - 3)
    .replace(/^\n/, "")
    .replaceAll("\n", "\n  ");
  return `${promise}<\n  ${[result, ...item, error, ...reply].join(",\n  ")}\n>`;
}

/** The type of what a call resolves to. */
function resultText(file: FileBuilder, { result, bytes }: CallForm, room: number): string {
  if (bytes !== undefined && result === undefined) return BYTES;
  const whole = result === undefined ? "void" : file.type(result, "output", room);
  return bytes === undefined ? whole : `${whole} | ${BYTES}`;
}

const BYTES = "ReadableStream<Uint8Array>";

/** `GetOrderReply`, `GetReportReply<string>` */
function replyText(file: FileBuilder, { operation, names }: OperationCode, form: CallForm): string {
  const name = file.symbolType(operationPath(names), names.reply ?? "");
  const body = replyBody(file, operation, form);
  return body === undefined || body === replyBody(file, operation, usualForm(operation)) ? name : `${name}<${body}>`;
}

/** The type of the body in those replies in which it depends on what is asked for; `undefined`: in none. */
export function replyBody(file: FileBuilder, operation: Operation, form: CallForm): string | undefined {
  const isUsual = usualChoice(operation);
  const changing = goodResponses(operation).filter((response) => dependsOnForm(operation, response));
  if (changing.length === 0) return undefined;
  const whole = changing.filter(({ contents }) => form.bytes !== "always" || !contents.some(isBytes));
  const types = whole.flatMap((response) => replyData(response, form.isChosen, isUsual));
  const result = types.length === 0 ? undefined : unionOf(types);
  return resultText(file, { ...form, result }, Number.POSITIVE_INFINITY);
}

/** Whether the body of a reply depends on what is asked for. */
export function dependsOnForm(operation: Operation, { contents }: Response): boolean {
  return callForms(operation).length > 1 && (contents.length > 1 || contents.some(isBytes));
}
