/** The error classes of a package: the ones that every package has, and one for each declared error schema. */
import type { ClassDeclarationStructure, StatementStructures } from "ts-morph";
import type { ApiModel, ErrorType } from "../model/model.js";
import type { ErrorNames, Names, SymbolName } from "../naming/names.js";
import { comment } from "./docs.js";
import { type EmitContext, FileBuilder, LINE_WIDTH } from "./file-builder.js";
import { literal, own } from "./literals.js";
import { StructureKind } from "./print.js";

export function emitErrors(model: ApiModel, context: EmitContext): readonly FileBuilder[] {
  const { errors } = context.names;
  const file = (symbol: SymbolName, declare: (builder: FileBuilder) => StatementStructures) => {
    const builder = new FileBuilder(`src/errors/${symbol.file}.ts`, context);
    builder.add(declare(builder));
    return builder;
  };
  return [
    file(errors.base, (builder) => baseClass(builder, context.names)),
    file(errors.api, (builder) => apiClass(builder, context.names)),
    file(errors.default, (builder) => defaultClass(builder, context.names)),
    ...transportErrors.map(({ key, doc }) => file(errors[key], (builder) => transportClass(builder, errors[key], doc))),
    file(errors.parse, (builder) => parseClass(builder, errors)),
    file(errors.transport, (builder) => transportUnion(builder, errors)),
    ...model.errorTypes.map((error) => {
      const symbol = context.names.errorTypes.get(error.body);
      if (symbol === undefined) throw new Error(`no name for the error of ${error.body}`);
      return file(symbol, (builder) => declaredClass(builder, symbol, error, model));
    }),
  ];
}

const transportErrors = [
  {
    key: "request",
    doc: "The request could not be made (a bad argument, a missing credential), or a hook threw.",
  },
  { key: "connection", doc: "The server could not be reached, or its answer broke off." },
  { key: "timeout", doc: "No complete answer came within `timeoutMs`, or `totalTimeoutMs` for all attempts." },
  { key: "abort", doc: "The call was aborted by its `signal`, whose reason is the `cause`." },
] as const;

/** A getter keeps the name out of what is printed of an error, and out of the reach of minifiers. */
function nameGetter(name: string, type = literal(name)) {
  return { name: "name", returnType: type, statements: [`return ${literal(name)};`], hasOverrideKeyword: true };
}

function baseClass(file: FileBuilder, { client, errors }: Names): ClassDeclarationStructure {
  const context = file.runtimeType("ErrorContext");
  return {
    kind: StructureKind.Class,
    name: errors.base.name,
    isExported: true,
    docs: comment([own(`What every call of {@link ${client}} can throw.`)]),
    extends: "Error",
    properties: [
      {
        name: "status",
        type: `${file.runtimeType("HttpStatus")} | undefined`,
        isReadonly: true,
        hasDeclareKeyword: true,
        docs: comment(["The status of the answer, when the server gave one that could be read."]),
      },
      {
        name: "operation",
        type: "string | undefined",
        isReadonly: true,
        hasDeclareKeyword: true,
        docs: comment(["The name of the operation's function."]),
      },
    ],
    ctors: [
      {
        parameters: [{ name: `message: string, context: ${context} = {}` }],
        statements: [
          "super(message, context);",
          "this.status = context.status;",
          "this.operation = context.operation;",
        ],
      },
    ],
    getAccessors: [nameGetter(errors.base.name, "string")],
    methods: [
      {
        name: "toJSON",
        returnType: file.runtimeType("ErrorJson"),
        statements: [`return ${file.runtime("errorJson")}(this);`],
        docs: comment(["Holds nothing secret: no URL, header or body."]),
      },
    ],
  };
}

function apiClass(file: FileBuilder, { client, errors }: Names): ClassDeclarationStructure {
  const status = file.runtimeType("HttpStatus");
  const reply = `${file.runtimeType("ApiReply")}<Status, Body>`;
  return {
    kind: StructureKind.Class,
    name: errors.api.name,
    isExported: true,
    docs: comment([own(`An answer to a call of {@link ${client}} that is not a success.`)]),
    typeParameters: [`Status extends ${status} = ${status}`, "Body = unknown"],
    extends: file.error(errors.base),
    properties: [
      { name: "status", type: "Status", isReadonly: true, hasDeclareKeyword: true },
      {
        name: "requestId",
        type: "string | undefined",
        isReadonly: true,
        docs: comment(["The server's name for this exchange, to quote in a report to its operators."]),
      },
      { name: "#reply", type: reply, isReadonly: true },
    ],
    ctors: [
      {
        parameters: [{ name: "reply", type: reply }],
        statements: [
          `super(${file.runtime("describeReply")}(reply), reply);`,
          `this.requestId = ${file.runtime("requestIdOf")}(reply);`,
          "this.#reply = reply;",
        ],
      },
    ],
    getAccessors: [
      nameGetter(errors.api.name, "string"),
      { name: "headers", returnType: "Headers", statements: ["return this.#reply.headers;"] },
      {
        name: "body",
        returnType: "Body",
        statements: ["return this.#reply.body;"],
        docs: comment(["The decoded body."]),
      },
    ],
  };
}

function defaultClass(file: FileBuilder, { errors }: Names): ClassDeclarationStructure {
  return {
    ...statusClass(file, errors.default, "An answer with a status for which the operation declares no body."),
    extends: `${file.error(errors.api)}<Status>`,
  };
}

function declaredClass(
  file: FileBuilder,
  symbol: SymbolName,
  error: ErrorType,
  model: ApiModel,
): ClassDeclarationStructure {
  const body = file.type({ kind: "named", id: error.body }, "output", LINE_WIDTH);
  const { doc } = model.types.get(error.body) ?? {};
  const declaration = statusClass(file, symbol, undefined);
  return {
    ...declaration,
    docs: comment([doc?.description ?? own(`An answer whose body is {@link ${body}}.`)], doc?.deprecated),
    ...heritage(symbol.name, `${file.error(file.names.errors.api)}<Status, ${body}>`, declaration.typeParameters),
  };
}

/** What a class extends; its type parameters stand on a line each where its head would be too long for one. */
function heritage(
  name: string,
  ancestor: string,
  typeParameters: ClassDeclarationStructure["typeParameters"] = [],
): Pick<ClassDeclarationStructure, "extends" | "typeParameters"> {
  const isLong = `export class ${name}<${typeParameters.join(", ")}> extends ${ancestor} {`.length > LINE_WIDTH;
  // One text for all: the printer would set the commas at the beginning of the lines.
  const broken = [`${typeParameters.map((parameter) => `\n  ${parameter},`).join("")}\n`];
  return { extends: ancestor, typeParameters: isLong ? broken : typeParameters };
}

/** A class of answers, narrowed by status. */
function statusClass(file: FileBuilder, { name }: SymbolName, doc: string | undefined): ClassDeclarationStructure {
  const status = file.runtimeType("HttpStatus");
  return {
    kind: StructureKind.Class,
    name,
    isExported: true,
    docs: comment([doc]),
    typeParameters: [`Status extends ${status} = ${status}`],
    getAccessors: [nameGetter(name)],
  };
}

function transportClass(file: FileBuilder, { name }: SymbolName, doc: string): ClassDeclarationStructure {
  return {
    kind: StructureKind.Class,
    name,
    isExported: true,
    docs: comment([doc]),
    extends: file.error(file.names.errors.base),
    properties: [{ name: "status", type: "undefined", isReadonly: true, hasDeclareKeyword: true }],
    getAccessors: [nameGetter(name)],
  };
}

function parseClass(file: FileBuilder, { parse }: ErrorNames): ClassDeclarationStructure {
  const declaration = transportClass(file, parse, "The answer is not what its status declares.");
  const context = file.runtimeType("ErrorContext");
  return {
    ...declaration,
    properties: [
      ...(declaration.properties ?? []),
      { name: "#response", type: "Response | undefined", isReadonly: true },
    ],
    ctors: [
      {
        parameters: [{ name: `message: string, context: ${context} = {}` }],
        statements: ["super(message, context);", "this.#response = context.response;"],
      },
    ],
    getAccessors: [
      ...(declaration.getAccessors ?? []),
      {
        name: "response",
        returnType: "Response | undefined",
        statements: ["return this.#response;"],
        docs: comment(["The answer: its status and headers. Its body is used up."]),
      },
    ],
  };
}

function transportUnion(file: FileBuilder, errors: ErrorNames): StatementStructures {
  const members = [errors.abort, errors.connection, errors.parse, errors.request, errors.timeout];
  return {
    kind: StructureKind.TypeAlias,
    name: errors.transport.name,
    isExported: true,
    docs: comment(["What any operation can fail with before there is an answer that can be used."]),
    type: members.map((member) => `\n| ${file.errorType(member)}`).join(""),
  };
}
