/** From the model to the source files of a package. */
import type { ApiModel } from "../model/model.js";
import type { OutputFile } from "../output/output-file.js";
import { operationPath } from "./call-types.js";
import { emitClient, emitResource, type Operations } from "./emit-client.js";
import { type CoreContext, emitCore } from "./emit-core.js";
import { emitErrors } from "./emit-errors.js";
import { emitIndexes } from "./emit-index.js";
import { emitModels, typesByFile } from "./emit-models.js";
import { emitOperation, operationCode } from "./emit-operations.js";
import type { FileBuilder } from "./file-builder.js";
import { type RuntimeSources, runtimeFiles } from "./runtime-files.js";

/** Everything under `src/`, but for the types that openapi-typescript makes. */
export function emitTypeScript(model: ApiModel, context: CoreContext, runtime: RuntimeSources): readonly OutputFile[] {
  const codes = model.operations.map((operation) => operationCode(operation, model, context));
  const operations: Operations = new Map(codes.map((code) => [code.operation.id, code]));
  const types = typesByFile(model, context.names);
  const operationPaths = new Set(codes.map((code) => operationPath(code.names)));
  const builders = [
    emitClient(model, operations, context),
    emitCore(model, context),
    ...model.resources.filter(({ id }) => id !== "").map((resource) => emitResource(resource, operations, context)),
    ...codes.map((code) => emitOperation(code, types.get(operationPath(code.names)) ?? [], context)),
    ...emitErrors(model, context),
    ...[...types].flatMap(([path, each]) => (operationPaths.has(path) ? [] : [emitModels(path, each, context)])),
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
