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
  for (const error of sorted(model.errorTypes, (each) => each.body)) {
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

/** Schemas that have a name in the document. */
export function assignComponents(
  context: NamingContext,
  files: Scope,
  errorTypes: ReadonlyMap<TypeId, SymbolName>,
): Map<TypeId, TypeNames> {
  const { model } = context;
  const names = new Map<TypeId, TypeNames>();
  for (const type of sorted(model.types.values(), ({ id }) => id)) {
    if (type.source.kind !== "component") continue;
    const name = pascalCase(type.source.name);
    const error = errorTypes.get(type.id);
    // A body stands beside its error class: `ErrorResponse.body` is an `ErrorResponseBody`.
    const wanted: [string, ...string[]] =
      error === undefined ? [name, `${name}Model`] : error.name === name ? [`${name}Body`] : [name, `${name}Body`];
    names.set(type.id, typeNames(context, type, files, wanted));
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
    names.set(body.type.id, { name: request.request, file: request.file, requestOf: operation.id });
  }
  const nameOf = (id: TypeId): string => {
    const known = names.get(id);
    if (known !== undefined) return known.name;
    const type = model.types.get(id);
    if (type === undefined) return "Type";
    const given = typeNames(context, type, files, [inlineName(type.source)]);
    names.set(id, given);
    return given.name;
  };
  const inlineName = (source: NameSource): string => {
    switch (source.kind) {
      case "component":
        return pascalCase(source.name);
      case "operation":
        return pascalCase(`${operations.get(source.operation)?.request.replace(/Request$/, "") ?? ""} ${source.role}`);
      case "member":
        return pascalCase(`${nameOf(source.parent)} ${source.role}`);
    }
  };
  for (const { id } of sorted(model.types.values(), (type) => type.id)) nameOf(id);
  return names;
}

function typeNames(
  { overrides, bindings }: NamingContext,
  type: TypeDeclaration,
  files: Scope,
  wanted: readonly [string, ...string[]],
): TypeNames {
  const name = overrides.claimed(type.at) ?? bindings.give(wanted, type.at);
  const file = files.give([kebabCase(name)], type.at);
  return type.split ? { name, file, input: bindings.give([`${name}Input`], type.at) } : { name, file };
}
