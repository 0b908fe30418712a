/** The facade: a class per resource, and the client that holds them. */
import type {
  ClassDeclarationStructure,
  ConstructorDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
} from "ts-morph";
import type { ApiModel, OperationId, Resource } from "../model/model.js";
import type { ResourceNames } from "../naming/names.js";
import { type CallForm, callForms } from "./call-forms.js";
import { callParameters, type OperationCode, operationPath, returnType } from "./call-types.js";
import { comment, type Docs, docsOf } from "./docs.js";
import { operationDocs, overloaded } from "./emit-operations.js";
import { type EmitContext, FileBuilder, LINE_WIDTH } from "./file-builder.js";
import { StructureKind } from "./print.js";
import { parametersOf } from "./signature.js";

export type Operations = ReadonlyMap<OperationId, OperationCode>;

export function emitResource(resource: Resource, operations: Operations, context: EmitContext): FileBuilder {
  const names = resourceNames(resource, context);
  const file = new FileBuilder(`src/resources/${names.file}.ts`, context);
  const core = file.symbolType("src/core.ts", context.names.core);
  file.add({
    kind: StructureKind.Class,
    name: names.name,
    isExported: true,
    docs: resourceDocs(resource),
    properties: [{ name: "#core", type: core, isReadonly: true }],
    ctors: [{ parameters: [{ name: "core", type: core }], statements: ["this.#core = core;"] }],
    methods: methodsOf(file, resource, names, operations, "this.#core"),
  });
  return file;
}

export function emitClient(model: ApiModel, operations: Operations, context: EmitContext): FileBuilder {
  const { names } = context;
  const file = new FileBuilder("src/client.ts", context);
  const resources = model.resources.filter(({ id }) => id !== "");
  const root = model.resources.find(({ id }) => id === "");
  const client: ClassDeclarationStructure = {
    kind: StructureKind.Class,
    name: names.client,
    isExported: true,
    docs: comment([model.info.title, model.info.summary ?? model.info.description]),
    extends: file.symbol("src/core.ts", names.core),
    properties: resources.map((resource) => {
      const { accessor, name, file: module } = resourceNames(resource, context);
      const type = file.symbol(`src/resources/${module}.ts`, name);
      const initializer = `new ${type}(this)`;
      const isLong = `  readonly ${accessor}: ${type} = ${initializer};`.length > LINE_WIDTH;
      return {
        name: accessor,
        type,
        isReadonly: true,
        initializer: isLong ? `\n${initializer}` : initializer,
        docs: resourceDocs(resource),
      };
    }),
    ctors: model.security.length === 0 ? [guardedConstructor(file)] : [],
    methods: root === undefined ? [] : methodsOf(file, root, resourceNames(root, context), operations, "this"),
  };
  file.add(client);
  return file;
}

/** Security schemes bring the guard of redirects along. Without them the client does, and functions do without. */
function guardedConstructor(file: FileBuilder): OptionalKind<ConstructorDeclarationStructure> {
  const type = file.symbolType("src/core.ts", file.names.options);
  return {
    parameters: [{ name: "options", type, initializer: "{}" }],
    statements: [`super({ ...options, fetch: ${file.runtime("safeFetch")}(options.fetch) });`],
  };
}

function resourceDocs({ id, doc }: Resource): Docs {
  return doc.summary === undefined && doc.description === undefined ? comment([`Operations of “${id}”.`]) : docsOf(doc);
}

function resourceNames({ id }: Resource, { names }: EmitContext): ResourceNames {
  const found = names.resources.get(id);
  if (found === undefined) throw new Error(`no names for the resource ${id}`);
  return found;
}

function methodsOf(
  file: FileBuilder,
  resource: Resource,
  names: ResourceNames,
  operations: Operations,
  core: string,
): OptionalKind<MethodDeclarationStructure>[] {
  return resource.operations.flatMap(({ operation }) => {
    const code = operations.get(operation);
    const name = names.methods.get(operation);
    if (code === undefined || name === undefined) return [];
    const call = file.symbol(operationPath(code.names), code.names.function);
    const signature = (form: CallForm, isSignature: boolean) => {
      const result = returnType(file, code, form, 2);
      return {
        parameters: parametersOf(callParameters(file, code, form, isSignature), `  ${name}`, `: ${result} {`),
        returnType: result,
      };
    };
    const passed = code.request === undefined ? [core, "options"] : [core, "request", "options"];
    return [
      {
        name,
        ...overloaded(callForms(code.operation), operationDocs(code, file.names), signature),
        statements: [`return ${call}(${passed.join(", ")});`],
      },
    ];
  });
}
