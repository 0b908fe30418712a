/** From the model to the source files of a package. */
import type { ApiModel } from "../model/model.js";
import type { OutputFile } from "../output/output-file.js";
import { emitClient, emitResource, type Operations } from "./emit-client.js";
import { type CoreContext, emitCore } from "./emit-core.js";
import { emitErrors } from "./emit-errors.js";
import { emitIndexes } from "./emit-index.js";
import { emitModel } from "./emit-models.js";
import { emitOperation, operationCode } from "./emit-operations.js";
import type { FileBuilder } from "./file-builder.js";
import { type RuntimeSources, runtimeFiles } from "./runtime-files.js";

/** Everything under `src/`, but for the types that openapi-typescript makes. */
export function emitTypeScript(model: ApiModel, context: CoreContext, runtime: RuntimeSources): readonly OutputFile[] {
  const codes = model.operations.map((operation) => operationCode(operation, model, context));
  const operations: Operations = new Map(codes.map((code) => [code.operation.id, code]));
  const builders = [
    emitClient(model, operations, context),
    emitCore(model, context),
    ...model.resources.filter(({ id }) => id !== "").map((resource) => emitResource(resource, operations, context)),
    ...codes.map((code) => emitOperation(code, context)),
    ...emitErrors(model, context),
    ...emitModels(model, context),
  ];
  const indexes = emitIndexes(codes, modulesOf(builders), context);
  return [
    ...indexes.map((index) => index.printExports()),
    ...builders.map((builder) => builder.print()),
    ...runtimeFiles(modulesOf([...indexes, ...builders]), runtime),
  ];
}

function modulesOf(builders: readonly FileBuilder[]): ReadonlySet<string> {
  return new Set(builders.flatMap(({ runtimeModules }) => [...runtimeModules]));
}

function emitModels(model: ApiModel, context: CoreContext) {
  return [...model.types.values()].flatMap((type) => {
    const names = context.names.types.get(type.id);
    if (names === undefined) throw new Error(`no name for the type ${type.id}`);
    return names.requestOf === undefined ? [emitModel(type, names, context)] : [];
  });
}
