/** The types of a package that there are schemas for. */
import type { JsonObject, JsonValue } from "../../generator/load/spec-document.js";
import type { ApiModel, Operation, TypeDeclaration } from "../../generator/model/model.js";
import type { Names, OperationNames, TypeNames } from "../../generator/naming/names.js";
import { viewOf } from "../../generator/typescript/emit-models.js";
import type { View } from "../../generator/typescript/type-text.js";
import { isSchemaPlace } from "./schema-places.js";
import type { TypeUse } from "./type-of-value.js";
import { isObject, targetOf } from "./values.js";

/** A type and the schema that says what its values are. */
export interface Subject {
  readonly use: TypeUse;
  readonly pointer: string;
  readonly view: View;
  readonly isObject: boolean;
  /** The keys that may be left out; `isUndefined`: or be there and undefined, as senders like it. */
  readonly optional: readonly string[];
  readonly isUndefined: boolean;
}

type Named = Pick<Names, "types" | "operations">;

/** @param document As it is written. */
export function subjectsOf(document: JsonObject, model: ApiModel, names: Named): readonly Subject[] {
  const declared = [...model.types.values()].filter(({ id }) => id.startsWith("#/") && isSchemaPlace(id.slice(1)));
  return [
    ...declared.flatMap((type) => usesOf(type, names).map(([use, view]) => subjectOf(type, use, view))),
    ...model.operations.flatMap((operation) => parametersOf(document, operation, names.operations.get(operation.id))),
  ];
}

function subjectOf(type: TypeDeclaration, use: TypeUse, view: View): Subject {
  const properties = type.kind === "object" ? type.properties : [];
  const optional = properties.filter(({ required, readOnly, writeOnly }) => !required && !readOnly && !writeOnly);
  return {
    ...{ use, view, pointer: type.id.slice(1), isObject: type.kind === "object" },
    optional: optional.map(({ wireName }) => wireName),
    isUndefined: type.usage.input,
  };
}

function usesOf(type: TypeDeclaration, { types, operations }: Named): readonly (readonly [TypeUse, View])[] {
  const names: TypeNames | undefined = types.get(type.id);
  if (names === undefined) return [];
  const { name, input, requestOf } = names;
  if (requestOf !== undefined) return [[{ type: name, beside: keysBeside(operations.get(requestOf)) }, "input"]];
  return input === undefined
    ? [[{ type: name }, viewOf(type)]]
    : [
        [{ type: name }, "output"],
        [{ type: input }, "input"],
      ];
}

/** The keys of a request that are none of its body. */
function keysBeside(names: OperationNames | undefined): readonly string[] {
  if (names === undefined) return [];
  return [...names.parameterKeys, ...(names.contentTypeKey === undefined ? [] : [names.contentTypeKey])];
}

/** The parameters of an operation whose schema stands in the document itself. */
function parametersOf(
  document: JsonObject,
  { parameters }: Operation,
  names: OperationNames | undefined,
): readonly Subject[] {
  return parameters.flatMap(({ at }, index) => {
    const key = names?.parameterKeys[index];
    const pointer = schemaOf(document, at.pointer);
    if (names === undefined || key === undefined || pointer === undefined) return [];
    const use = { type: names.request, member: key };
    return [{ use, pointer, view: "input" as const, isObject: false, optional: [], isUndefined: true }];
  });
}

function schemaOf(document: JsonObject, pointer: string): string | undefined {
  const parameter: JsonValue = targetOf(document, pointer);
  if (!isObject(parameter)) return undefined;
  const { $ref: ref, schema, type } = parameter;
  if (typeof ref === "string") return ref.startsWith("#/") ? schemaOf(document, ref.slice(1)) : undefined;
  if (schema !== undefined) return `${pointer}/schema`;
  return type === undefined || document["swagger"] === undefined ? undefined : pointer;
}
