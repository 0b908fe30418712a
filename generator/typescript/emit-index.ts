/** The entries of a package: explicit exports, so that a name enters the public surface only on purpose. */
import type { ExportDeclarationStructure } from "ts-morph";
import type { Names } from "../naming/names.js";
import type { OperationCode } from "./emit-operations.js";
import { declaresRequest, operationPath } from "./emit-operations.js";
import { type EmitContext, FileBuilder, namesText, relativeSpecifier } from "./file-builder.js";
import { StructureKind } from "./print.js";
import { optionsType } from "./streams.js";

/** A module and what an entry passes on of it. */
interface Exports {
  readonly path: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
}

export function emitIndexes(operations: readonly OperationCode[], context: EmitContext): readonly FileBuilder[] {
  const { names } = context;
  const errors = errorExports(names);
  const models = modelExports(names);
  const main: Exports[] = [
    { path: "src/client.ts", values: [names.client], types: [] },
    { path: "src/core.ts", values: [names.core], types: [names.options] },
    ...errors,
    ...models,
    ...operations.map((code) => ({
      path: operationPath(code.names),
      values: [],
      types: declaresRequest(code) ? [code.names.request, code.names.error] : [code.names.error],
    })),
    ...runtimeExports,
    ...streamExports(operations),
    ...(operations.some(({ operation }) => operation.paging !== undefined) ? [pagingExport] : []),
  ];
  return [
    indexFile("src/index.ts", main, context),
    indexFile("src/errors/index.ts", errors, context),
    indexFile("src/models/index.ts", models, context),
  ];
}

/** What users of a package need of the runtime to write types of their own. */
const runtimeExports: readonly Exports[] = [
  { path: "src/runtime/api-promise.ts", values: [], types: ["ApiPromise", "Reply", "Result"] },
  { path: "src/runtime/hooks.ts", values: [], types: ["CallContext", "Hooks"] },
  { path: "src/runtime/options.ts", values: [], types: ["ClientOptions", "RequestOptions"] },
  { path: "src/runtime/retry.ts", values: [], types: ["RetryOptions"] },
  { path: "src/runtime/status.ts", values: [], types: ["HttpStatus"] },
];

const pagingExport: Exports = { path: "src/runtime/paging.ts", values: [], types: ["PagePromise"] };

function streamExports(operations: readonly OperationCode[]): readonly Exports[] {
  const options = new Set(operations.map(({ operation }) => optionsType(operation)));
  const events = { path: "src/runtime/event-stream.ts", values: [], types: ["EventStreamOptions"] };
  const streams = { path: "src/runtime/stream.ts", values: [], types: ["EventStream", "StreamOptions"] };
  if (options.has("EventStreamOptions")) return [events, streams];
  return options.has("StreamOptions") ? [streams] : [];
}

function errorExports({ errors, errorTypes }: Names): readonly Exports[] {
  const { transport, ...classes } = errors;
  const declared = [...Object.values(classes), ...errorTypes.values()].map(({ name, file }) => ({
    path: `src/errors/${file}.ts`,
    values: [name],
    types: [],
  }));
  return [...declared, { path: `src/errors/${transport.file}.ts`, values: [], types: [transport.name] }];
}

function modelExports({ types }: Names): readonly Exports[] {
  return [...types.values()]
    .filter(({ requestOf }) => requestOf === undefined)
    .map(({ name, input, file }) => ({
      path: `src/models/${file}.ts`,
      values: [],
      types: input === undefined ? [name] : [name, input],
    }));
}

function indexFile(path: string, exports: readonly Exports[], context: EmitContext): FileBuilder {
  const file = new FileBuilder(path, context);
  const from = path.split("/").slice(0, -1);
  const sorted = exports.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path: module, values, types } of sorted) {
    const moduleSpecifier = relativeSpecifier(from, module);
    file.reExport(module);
    if (values.length > 0) file.add(exportOf(moduleSpecifier, values, false));
    if (types.length > 0) file.add(exportOf(moduleSpecifier, types, true));
  }
  // A module without exports is no module.
  if (sorted.length === 0) file.add({ kind: StructureKind.ExportDeclaration });
  return file;
}

function exportOf(moduleSpecifier: string, names: readonly string[], isTypeOnly: boolean): ExportDeclarationStructure {
  const namedExports = [namesText(names, `export ${isTypeOnly ? "type " : ""}`, moduleSpecifier)];
  return { kind: StructureKind.ExportDeclaration, moduleSpecifier, isTypeOnly, namedExports };
}
