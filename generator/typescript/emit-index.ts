/** The entries of a package: explicit exports, so that a name enters the public surface only on purpose. */
import type { ExportDeclarationStructure } from "ts-morph";
import { groupedBy } from "../diagnostics/grouped-by.js";
import type { Names } from "../naming/names.js";
import { declaresRequest, type OperationCode, operationPath } from "./call-types.js";
import { type EmitContext, FileBuilder, modulePath, namesText, relativeSpecifier } from "./file-builder.js";
import { StructureKind } from "./print.js";

/** A module and what an entry passes on of it. */
interface Exports {
  readonly path: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
}

/** @param used The modules of the runtime that the other files import. */
export function emitIndexes(
  operations: readonly OperationCode[],
  used: ReadonlySet<string>,
  context: EmitContext,
): readonly FileBuilder[] {
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
      types: [
        ...(declaresRequest(code) ? [code.names.request] : []),
        ...(code.names.reply === undefined ? [] : [code.names.reply]),
        code.names.error,
      ],
    })),
    ...runtimeExports(used),
    ...tools,
    ...(used.has("redirect") ? guards : []),
  ];
  return [
    indexFile("src/index.ts", main, context),
    indexFile("src/errors/index.ts", errors, context),
    indexFile("src/models/index.ts", models, context),
  ];
}

/** What users of a package need of the runtime to write types of their own. */
const always: Readonly<Record<string, readonly string[]>> = {
  "api-promise": ["ApiPromise", "Reply", "Result"],
  hooks: ["CallContext", "Hooks", "OutgoingRequest"],
  options: ["ClientOptions", "RequestOptions"],
  retry: ["RetryOptions"],
  status: ["HttpStatus"],
};

/** What they may use of it, which their bundler leaves out otherwise. */
const tools: readonly Exports[] = [
  { path: "src/runtime/combine-hooks.ts", values: ["combineHooks"], types: [] },
  { path: "src/runtime/debug-log.ts", values: ["debugLog"], types: ["DebugLogOptions"] },
];

/** What they need where the package uses the module. */
const whereUsed: Readonly<Record<string, readonly string[]>> = {
  download: ["DownloadOptions"],
  "event-stream": ["EventStreamOptions"],
  oauth: ["OAuthClient", "OAuthCredential"],
  paging: ["PagePromise"],
  "reply-headers": ["HeadedReply"],
  security: ["Credential"],
  stream: ["EventStream", "StreamOptions"],
  upload: ["NamedBytes", "Uploadable"],
};

/** The same for functions of a package whose client guards redirects itself. */
const guards: readonly Exports[] = [{ path: "src/runtime/redirect.ts", values: ["safeFetch"], types: [] }];

function runtimeExports(used: ReadonlySet<string>): readonly Exports[] {
  const wanted = [...Object.entries(always), ...Object.entries(whereUsed).filter(([module]) => used.has(module))];
  return wanted.map(([module, types]) => ({ path: `src/runtime/${module}.ts`, values: [], types }));
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
    .map((each) => ({
      path: modulePath(each),
      values: [],
      types: each.input === undefined ? [each.name] : [each.name, each.input],
    }));
}

function indexFile(path: string, exports: readonly Exports[], context: EmitContext): FileBuilder {
  const file = new FileBuilder(path, context);
  const from = path.split("/").slice(0, -1);
  const sorted = byPath(exports).toSorted((a, b) => (a.path < b.path ? -1 : 1));
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

/** One entry for each module, with what all of its entries pass on. */
function byPath(exports: readonly Exports[]): readonly Exports[] {
  return [...groupedBy(exports, ({ path }) => path)].map(([path, entries]) => ({
    path,
    values: entries.flatMap(({ values }) => values),
    types: entries.flatMap(({ types }) => types),
  }));
}

function exportOf(moduleSpecifier: string, names: readonly string[], isTypeOnly: boolean): ExportDeclarationStructure {
  const namedExports = [namesText(names, `export ${isTypeOnly ? "type " : ""}`, moduleSpecifier)];
  return { kind: StructureKind.ExportDeclaration, moduleSpecifier, isTypeOnly, namedExports };
}
