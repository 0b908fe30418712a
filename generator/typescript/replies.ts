/** What a call resolves to besides the body: the types of replies by status, and the headers that are read for them. */
import type { TypeAliasDeclarationStructure } from "ts-morph";
import type { Operation, Response, ResponseHeader } from "../model/model.js";
import type { HeaderReading } from "../model/response-headers.js";
import { UNDEFINED, unionOf } from "../model/type-algebra.js";
import type { OperationNames } from "../naming/names.js";
import { usualForm } from "./call-forms.js";
import { dependsOnForm, replyBody } from "./call-types.js";
import { type Entry, indented, objectText } from "./code.js";
import { comment, docsOf } from "./docs.js";
import { type FileBuilder, LINE_WIDTH } from "./file-builder.js";
import { own, propertyKey } from "./literals.js";
import { statusKey } from "./operation-errors.js";
import { membersText, StructureKind } from "./print.js";
import { statusType } from "./status-types.js";
import { successesOf } from "./successes.js";

/** The successes that a call resolves to, as replies have them. Redirects are followed. */
function repliesOf(operation: Operation): readonly Response[] {
  return successesOf(operation).filter(({ status }) => /^(2|304)/.test(status));
}

/** `type GetOrderReply = Reply<Order, 200> | Reply<undefined, 204>`, where there is more to say than the body. */
export function replyAlias(
  file: FileBuilder,
  operation: Operation,
  names: OperationNames,
): TypeAliasDeclarationStructure | undefined {
  if (names.reply === undefined) return undefined;
  const members = repliesOf(operation).map((response) => replyType(file, operation, response));
  const body = replyBody(file, operation, usualForm(operation));
  const flat = members.join(" | ");
  const isShort = `export type ${names.reply} = ${flat};`.length <= LINE_WIDTH && !flat.includes("\n");
  return {
    kind: StructureKind.TypeAlias,
    name: names.reply,
    ...(body === undefined ? {} : { typeParameters: [{ name: "Body", default: body }] }),
    isExported: true,
    docs: comment([own(`What {@link ${names.function}} gives \`.withResponse()\`.`)]),
    type: isShort ? flat : members.length === 1 ? `\n${flat}` : members.map((each) => `\n| ${indented(each)}`).join(""),
  };
}

/** `Reply<Order, 200>`, `HeadedReply<Order, 200, { … }>` */
function replyType(file: FileBuilder, operation: Operation, response: Response): string {
  const { status, contents, headers, mayBeEmpty } = response;
  const types = contents.map((content) => content.type);
  const data = unionOf(types.length === 0 || mayBeEmpty === true ? [...types, UNDEFINED] : types);
  const declared = repliesOf(operation).map((response) => response.status);
  const body = dependsOnForm(operation, response) ? "Body" : file.type(data, "output", Number.POSITIVE_INFINITY);
  const first = [body, statusType([status], declared, file)];
  if (headers.length === 0) return `${file.runtimeType("Reply")}<${first.join(", ")}>`;
  const members = membersText(headers.map((header) => headerProperty(file, header)));
  return `${file.runtimeType("HeadedReply")}<\n${[...first, members].map((each) => `  ${indented(each)}`).join(",\n")}\n>`;
}

function headerProperty(file: FileBuilder, { name, type, required, doc }: ResponseHeader) {
  return {
    kind: StructureKind.PropertySignature,
    name: propertyKey(name),
    type: file.type(type, "output", Number.POSITIVE_INFINITY),
    isReadonly: true,
    hasQuestionToken: !required,
    docs: docsOf(doc),
  } as const;
}

/** `{ 200: { "X-Total": numberHeader } }`; `undefined`: none is declared. */
export function headersTable(file: FileBuilder, operation: Operation): string | undefined {
  const entries = repliesOf(operation).flatMap(({ status, headers }): Entry[] => {
    if (headers.length === 0) return [];
    const readers = headers.map(({ name, reading }): Entry => [propertyKey(name), readerText(file, reading)]);
    return [[statusKey(status), objectText(readers, LINE_WIDTH - 20)]];
  });
  return entries.length === 0 ? undefined : objectText(entries, LINE_WIDTH - 10);
}

function readerText(file: FileBuilder, reading: HeaderReading): string {
  if (typeof reading === "object") return `${file.runtime("listHeader")}(${file.runtime(READERS[reading.items])})`;
  return file.runtime(READERS[reading]);
}

const READERS = {
  text: "textHeader",
  number: "numberHeader",
  boolean: "booleanHeader",
  json: "jsonHeader",
} as const;
