/** One file per operation: what it takes, what it can fail with, and the function. */
import type {
  FunctionDeclarationStructure,
  InterfaceDeclarationStructure,
  TypeAliasDeclarationStructure,
} from "ts-morph";
import type { ApiModel, Operation, TypeDeclaration } from "../model/model.js";
import type { Names } from "../naming/names.js";
import { acceptable, type CallForm, callForms } from "./call-forms.js";
import {
  callParameters,
  declaresRequest,
  flagText,
  type OperationCode,
  operationPath,
  returnType,
} from "./call-types.js";
import { brokenObjectText, type Entry, indented, listText, objectEntry, objectText } from "./code.js";
import { comment, type Docs } from "./docs.js";
import { streamTypes, successEntries } from "./emit-answers.js";
import { bodyText, optionsText } from "./emit-body.js";
import { addTypes, propertyOf } from "./emit-models.js";
import { type Argument, parameterEntries } from "./emit-parameters.js";
import { serverText } from "./emit-servers.js";
import { type EmitContext, FileBuilder, LINE_WIDTH } from "./file-builder.js";
import { literal, own, propertyAccess, propertyKey } from "./literals.js";
import { errorEntries, errorUnion } from "./operation-errors.js";
import { pagedStatement } from "./paging.js";
import { membersText, StructureKind } from "./print.js";
import { headersTable, replyAlias } from "./replies.js";
import { type RequestField, type RequestShape, requestShape } from "./request-shape.js";
import { retriesEntry } from "./retries.js";
import { parametersOf } from "./signature.js";

export function operationCode(operation: Operation, model: ApiModel, context: EmitContext): OperationCode {
  const names = context.names.operations.get(operation.id);
  if (names === undefined) throw new Error(`no names for ${operation.id}`);
  return { operation, names, request: requestShape(operation, names), model };
}

/** @param types What its request holds without a name of its own. */
export function emitOperation(
  code: OperationCode,
  types: readonly TypeDeclaration[],
  context: EmitContext,
): FileBuilder {
  const file = new FileBuilder(operationPath(code.names), context);
  const declared = requestDeclaration(file, code);
  if (declared !== undefined) file.add(declared);
  addTypes(file, types);
  const reply = replyAlias(file, code.operation, code.names);
  if (reply !== undefined) file.add(reply);
  file.add(errorAlias(file, code), functionOf(file, code));
  return file;
}

function requestDeclaration(
  file: FileBuilder,
  code: OperationCode,
): InterfaceDeclarationStructure | TypeAliasDeclarationStructure | undefined {
  const { request, names } = code;
  if (request === undefined || !declaresRequest(code)) return undefined;
  const docs = comment([own(`What {@link ${names.function}} takes.`)]);
  if (request.variants.length > 0) {
    return {
      kind: StructureKind.TypeAlias,
      name: names.request,
      isExported: true,
      docs,
      type: choiceText(file, request),
    };
  }
  return {
    kind: StructureKind.Interface,
    name: names.request,
    isExported: true,
    docs,
    ...(request.extended === undefined ? {} : { extends: [file.type(request.extended, "input", LINE_WIDTH)] }),
    properties: request.fields.map((field) => propertyOf(file, field, "input", true)),
  };
}

/** `{ id: string } & ({ contentType?: "application/json"; body: Order } | { contentType: "text/csv"; body: string })` */
function choiceText(file: FileBuilder, { fields, variants }: RequestShape): string {
  const members = (each: readonly RequestField[]) =>
    membersText(each.map((field) => propertyOf(file, field, "input", true)));
  const choice = variants.map((variant) => `\n| ${indented(members(variant))}`).join("");
  return fields.length === 0 ? choice : `\n& ${indented(members(fields))}\n& (${indented(choice)}\n)`;
}

function errorAlias(file: FileBuilder, { operation, names }: OperationCode): TypeAliasDeclarationStructure {
  const members = errorUnion(operation, file);
  const flat = members.join(" | ");
  const isLong = `export type ${names.error} = ${flat};`.length > LINE_WIDTH;
  return {
    kind: StructureKind.TypeAlias,
    name: names.error,
    isExported: true,
    docs: comment([own(`What {@link ${names.function}} can fail with.`)]),
    type: isLong ? members.map((member) => `\n| ${member}`).join("") : flat,
  };
}

/** The comment of the function, which the method repeats: editors do not follow references from one to the other. */
export function operationDocs({ operation }: OperationCode, names: Names): Docs {
  const { summary, description, deprecated } = operation.doc;
  const repeated = description !== undefined && summary !== undefined && isSame(summary, description);
  return comment(
    [
      summary,
      repeated ? undefined : description,
      `\`${operation.method} ${operation.path}\``,
      ownServer(operation),
      nextText(operation, names),
    ],
    deprecated,
  );
}

function ownServer({ servers }: Operation): string | undefined {
  const [server] = servers ?? [];
  return server && `Its server is \`${server.template}\`, unless \`serverURL\` is set.`;
}

/** What links say: which operation can be called next, and what of it is taken from this one. */
function nextText({ next }: Operation, names: Names): string | undefined {
  const lines = next.flatMap(({ operation, inputs, description }) => {
    const called = names.operations.get(operation)?.function;
    if (called === undefined) return [];
    const taken = inputs.map(({ name, value }) => `\`${name}\` is \`${value}\``).join(", ");
    const words = [taken, description ?? ""].filter((text) => text !== "").join(". ");
    return [`- \`${called}\`${words === "" ? "" : `: ${words}`}`];
  });
  return lines.length === 0 ? undefined : `What can be called next:\n\n${lines.join("\n")}`;
}

function isSame(summary: string, description: string): boolean {
  const words = (text: string) => text.trim().replace(/\.$/, "").toLowerCase();
  return words(summary) === words(description);
}

function functionOf(file: FileBuilder, code: OperationCode): FunctionDeclarationStructure {
  const name = code.names.function;
  const core = `core: ${file.symbolType("src/core.ts", file.names.core)}`;
  const forms = callForms(code.operation);
  const signature = (form: CallForm, isSignature: boolean) => {
    const result = returnType(file, code, form, 0);
    const parameters = [core, ...callParameters(file, code, form, isSignature)];
    return {
      parameters: parametersOf(parameters, `export function ${name}`, `: ${result} {`),
      returnType: result,
      isExported: true,
    };
  };
  const split = splitBody(code);
  const send = sendStatement(file, code);
  const docs = operationDocs(code, file.names);
  return {
    kind: StructureKind.Function,
    name,
    ...overloaded(forms, docs, signature),
    statements: split === undefined || code.operation.paging !== undefined ? [send] : [split, send],
  };
}

/** The signatures of a function or a method; the last one is the implementation's, too. */
export function overloaded<Signature extends object>(
  forms: readonly CallForm[],
  docs: Docs,
  signature: (form: CallForm, isSignature: boolean) => Signature,
) {
  const last = forms.slice(-1).map((form) => signature(form, false));
  if (forms.length === 1) return { docs, ...last[0] };
  const overloads = forms.map((form) => ({ docs, ...signature(form, true) }));
  return { overloads, ...last[0] };
}

/** Takes a spread body out of the request: `const { id, ...body } = request;`. */
function splitBody({ operation, names }: OperationCode): string | undefined {
  const { contentTypeKey: choice, contentTypeLocal: chosen = "" } = names;
  if (operation.body?.spread === undefined || (operation.parameters.length === 0 && choice === undefined)) {
    return undefined;
  }
  const taken = names.parameterKeys.map((key, index) =>
    objectEntry(propertyKey(key), names.parameterLocals[index] ?? key),
  );
  if (choice !== undefined) taken.push(objectEntry(choice, chosen));
  const members = [...taken, "...body"];
  const flat = `const { ${members.join(", ")} } = request;`;
  if (flat.length <= LINE_WIDTH - 2) return flat;
  return `const {\n${members.map((each) => `  ${each}${each === "...body" ? "" : ","}`).join("\n")}\n} = request;`;
}

function sendStatement(file: FileBuilder, code: OperationCode): string {
  const entries = brokenObjectText(callEntries(file, code));
  const options = optionsText(file, code.operation.body, bodyValue(code));
  const { paging, body } = code.operation;
  const headers = headersTable(file, code.operation);
  if (paging !== undefined) {
    const split = splitBody(code);
    const isBodySpread = body?.spread !== undefined;
    const call = {
      operation: entries,
      split,
      takesRequest: code.request !== undefined,
      options: options,
      isBodySpread,
      headers,
    };
    return pagedStatement(file, paging, code.names, call);
  }
  const call = ["core", entries, options].map((text) => `  ${indented(text)},`);
  const sent = `${file.runtime("send")}(\n${call.join("\n")}\n)`;
  if (headers === undefined) return `return ${sent};`;
  return `return ${file.runtime("withHeaders")}(\n  ${indented(sent)},\n  ${indented(headers)},\n);`;
}

/** What is particular to the operation: all that the runtime needs to know. */
function callEntries(file: FileBuilder, code: OperationCode): readonly Entry[] {
  const { operation } = code;
  const entries: (Entry | undefined)[] = [
    ["id", literal(code.names.function)],
    ["method", literal(operation.method)],
    serverEntry(file, operation),
    ["path", literal(operation.path)],
    ...parameterEntries(file, argumentsOf(code), code.model.types, ENTRY_ROOM),
    acceptEntry(code),
    bodyEntry(file, code),
    securityEntry(file, operation),
    retriesEntry(file, operation, code.model),
    ["responses", tableText(successEntries(file, operation))],
  ];
  const errors = errorEntries(operation, file);
  if (errors.length > 0) entries.push(["errors", tableText(errors)]);
  return entries.filter((entry) => entry !== undefined);
}

/** Room for the value of an entry, which is indented by six. */
const ENTRY_ROOM = LINE_WIDTH - 8;

function tableText(entries: readonly Entry[]): string {
  return objectText(entries, ENTRY_ROOM - "responses: ,".length);
}

function argumentsOf(code: OperationCode): readonly Argument[] {
  const { operation, names } = code;
  const isSplit = splitBody(code) !== undefined;
  return operation.parameters.map((parameter, index) => {
    const name = names.parameterKeys[index] ?? parameter.wireName;
    return { parameter, value: isSplit ? (names.parameterLocals[index] ?? name) : propertyAccess("request", name) };
  });
}

function serverEntry(file: FileBuilder, { servers }: Operation): Entry | undefined {
  const [server] = servers ?? [];
  return server && ["server", serverText(file, server, ENTRY_ROOM - "server: ,".length)];
}

/** Left out where the runtime's own value, JSON, is right. */
function acceptEntry(code: OperationCode): Entry | undefined {
  const { operation } = code;
  const { accept, streamSwitch } = operation;
  if (streamSwitch !== undefined) {
    const isStreamed = flagText(code, bodyValue(code), (index) => argumentsOf(code)[index]?.value ?? "undefined");
    return ["accept", `${isStreamed} ? ${literal(streamTypes(operation).join(", "))} : ${literal(accept.join(", "))}`];
  }
  const usual = literal(accept.join(", "));
  if (acceptable(operation).length > 1) return ["accept", `options?.accept ?? ${usual}`];
  return accept.length === 0 || usual === '"application/json"' ? undefined : ["accept", usual];
}

function bodyEntry(file: FileBuilder, code: OperationCode): Entry | undefined {
  const { body } = code.operation;
  if (body === undefined) return undefined;
  const { contentTypeKey = "", contentTypeLocal = "" } = code.names;
  const isSplit = splitBody(code) !== undefined;
  const chosen = isSplit ? contentTypeLocal : propertyAccess("request", contentTypeKey);
  const room = ENTRY_ROOM - "body: ,".length;
  return ["body", bodyText(file, { body, value: bodyValue(code), chosen, types: code.model.types, room })];
}

/** The expression that holds the body. */
function bodyValue(code: OperationCode): string {
  const { operation, names } = code;
  if (operation.body?.spread === undefined) return propertyAccess("request", names.bodyKey ?? "body");
  return splitBody(code) === undefined ? "request" : "body";
}

/** The alternatives, by the names of the client's options. */
function securityEntry(file: FileBuilder, { security }: Operation): Entry | undefined {
  if (security.every((uses) => uses.length === 0)) return undefined;
  const sets = security.map((uses) => {
    const options = uses.map(({ scheme }) => literal(file.names.credentials.get(scheme)?.option ?? scheme));
    return `[${options.sort().join(", ")}]`;
  });
  // Alternatives may differ in their scopes alone, which are not the client's to choose.
  return ["security", listText([...new Set(sets)], ENTRY_ROOM - "security: ,".length)];
}
