import type { ErrorType, NameSource, OperationId, TypeDeclaration, TypeId } from "../model/model.js";
import type { OperationNames, SymbolName, TypeNames } from "./names.js";
import type { NamingContext } from "./naming-context.js";
import type { Scope } from "./scope.js";
import { sorted } from "./sorted.js";
import { kebabCase, pascalCase, splitWords } from "./words.js";

/**
 * Error classes are called after the schema of their body, with `Error` added where the name does not speak of one:
 * `BadRequestResponse` → `BadRequestResponseError`.
 */
export function assignErrorTypes({ model, bindings }: NamingContext, files: Scope): ReadonlyMap<TypeId, SymbolName> {
  const names = new Map<TypeId, SymbolName>();
  for (const error of sorted(model.errorTypes, ({ body }) => inTurn(body))) {
    const name = bindings.give(errorClassNames(error), error.at);
    names.set(error.body, { name, file: files.give([kebabCase(name)], error.at) });
  }
  return names;
}

function errorClassNames({ componentName }: ErrorType): readonly [string, string] {
  const name = pascalCase(componentName);
  const speaksOfError = splitWords(componentName).some((word) => /^(errors?|exception|fault|problem)$/i.test(word));
  return [speaksOfError ? name : `${name}Error`, `${name}Response`];
}

/** Schemas have their names before what is in a shared response or a webhook. */
function inTurn(id: TypeId): string {
  return /#\/(?:components\/schemas|definitions)\/[^/]+$/.test(id) ? ` ${id}` : id;
}

/** Schemas that have a name in the document, or are in something that has one. */
export function assignComponents(
  context: NamingContext,
  files: Scope,
  errorTypes: ReadonlyMap<TypeId, SymbolName>,
): Map<TypeId, TypeNames> {
  const { model } = context;
  const names = new Map<TypeId, TypeNames>();
  const components = [...model.types.values()].filter(({ source }) => source.kind === "component");
  const nameOf = ({ source }: TypeDeclaration) => (source.kind === "component" ? pascalCase(source.name) : "");
  // A body stands beside its error class: `ErrorResponse.body` is an `ErrorResponseBody`, unless a schema is called so.
  const givesWay = (type: TypeDeclaration) => errorTypes.get(type.id)?.name === nameOf(type);
  for (const type of sorted(components, (each) => `${givesWay(each) ? 1 : 0}${inTurn(each.id)}`)) {
    const name = nameOf(type);
    const other = /\/responses\//.test(type.id) ? `${name}Response` : `${name}Model`;
    const own: readonly string[] = givesWay(type) ? [] : [name];
    const [first = name, ...others] = [...own, ...(errorTypes.has(type.id) ? [`${name}Body`] : []), other];
    names.set(type.id, typeNames(context, type, files, [first, ...others]));
  }
  return names;
}

/** Schemas without a name, called after the operation or the type that they are in. */
export function assignInlineTypes(
  context: NamingContext,
  files: Scope,
  components: ReadonlyMap<TypeId, TypeNames>,
  operations: ReadonlyMap<OperationId, OperationNames>,
): ReadonlyMap<TypeId, TypeNames> {
  const { model } = context;
  const names = new Map(components);
  for (const operation of model.operations) {
    const { body } = operation;
    if (body?.spread === undefined || body.type.kind !== "named" || names.has(body.type.id)) continue;
    const request = operations.get(operation.id);
    if (request === undefined) continue;
    const { request: name, file } = request;
    names.set(body.type.id, { name, file, module: `operations/${file}`, requestOf: operation.id });
  }
  const namesOf = (id: TypeId): TypeNames | undefined => {
    const known = names.get(id);
    const type = model.types.get(id);
    if (known !== undefined || type === undefined) return known;
    const parent = type.source.kind === "member" ? namesOf(type.source.parent) : undefined;
    const given = typeNames(context, type, files, [inlineName(type.source, parent)], parent?.module);
    names.set(id, given);
    return given;
  };
  const inlineName = (source: NameSource, parent: TypeNames | undefined): string => {
    switch (source.kind) {
      case "component":
        return pascalCase(source.name);
      case "operation":
        return pascalCase(`${operations.get(source.operation)?.request.replace(/Request$/, "") ?? ""} ${source.role}`);
      case "member":
        return pascalCase(`${parent?.name ?? "Type"} ${source.role}`);
    }
  };
  for (const { id } of sorted(model.types.values(), (type) => type.id)) namesOf(id);
  return names;
}

function typeNames(
  { overrides, bindings }: NamingContext,
  type: TypeDeclaration,
  files: Scope,
  wanted: readonly [string, ...string[]],
  module?: string,
): TypeNames {
  const name = overrides.claimed(type.at) ?? bindings.give(wanted, type.at);
  const file = files.give([kebabCase(name)], type.at);
  const names = { name, file, module: module ?? `models/${file}` };
  return type.split ? { ...names, input: bindings.give([`${name}Input`], type.at) } : names;
}
