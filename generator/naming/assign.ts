import type { PackageConfig } from "../config/config.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { ApiModel, OperationId, Resource, ResourceId, TypeId } from "../model/model.js";
import { assignOperations, typePlaces } from "./assign-operations.js";
import { assignComponents, assignErrorTypes, assignInlineTypes } from "./assign-types.js";
import type {
  CredentialNames,
  ErrorNames,
  Names,
  OperationNames,
  ResourceNames,
  SymbolName,
  TypeNames,
} from "./names.js";
import { fileScope, type NamingContext } from "./naming-context.js";
import { Overrides } from "./overrides.js";
import { RESERVED_MEMBERS, RESERVED_OPTIONS, reservedBindings } from "./reserved.js";
import { Scope } from "./scope.js";
import { sorted } from "./sorted.js";
import { camelCase, kebabCase, pascalCase, upperSnakeCase } from "./words.js";

/**
 * Gives every symbol its name, all at once. The order of preference is fixed: what the user asked for, then the
 * product's own classes, error classes, components, operations, resources, and at last what has no name in the document;
 * within each, the order of JSON pointers.
 *
 * @param runtime Names that the runtime exports and that no declaration may hide.
 */
export function assignNames(
  model: ApiModel,
  config: PackageConfig,
  runtime: Iterable<string>,
  diagnostics: Diagnostics,
): Names {
  const reserved = reservedBindings(runtime);
  const bindings = new Scope(reserved, { diagnostics, config });
  const overrides = new Overrides(config, bindings, diagnostics);
  const context: NamingContext = { model, config, diagnostics, overrides, bindings, reserved };
  const client = config.client;
  const fixed = { client, core: `${client}Core`, options: `${client}Options` };
  for (const name of Object.values(fixed)) bindings.fix(name);
  const errors = errorNames(config);
  for (const { name } of Object.values(errors)) bindings.fix(name);
  const named = [...sorted(model.types.values(), ({ id }) => id), ...sorted(model.operations, ({ id }) => id)];
  const belonging = model.operations.flatMap((operation) => Object.values(typePlaces(operation)));
  overrides.claim([...named.map(({ at }) => at), ...belonging.filter((at) => at !== undefined)]);
  const errorFiles = fileScope();
  for (const { file } of Object.values<SymbolName>({ ...errors })) errorFiles.fix(file);
  const errorTypes = assignErrorTypes(context, errorFiles);
  const modelFiles = fileScope();
  const components = assignComponents(context, modelFiles, errorTypes);
  const operations = assignOperations(context);
  const resources = assignResources(context, operations);
  const types = assignInlineTypes(context, modelFiles, components, operations);
  const credentials = assignCredentials(context);
  overrides.reportUnused();
  reportClientTwins(context, components);
  return { ...fixed, errors, errorTypes, types, operations, resources, credentials };
}

/** Schemas that have the name of the client class, which the name of the package decides. */
function reportClientTwins({ model, config, diagnostics }: NamingContext, names: ReadonlyMap<TypeId, TypeNames>): void {
  for (const { id, source, at } of model.types.values()) {
    const given = names.get(id)?.name;
    if (source.kind !== "component" || given !== `${config.client}Model`) continue;
    if (pascalCase(source.name) === config.client) diagnostics.report("name/client", at, config.client, given);
  }
}

function errorNames({ client, errors }: PackageConfig): ErrorNames {
  const symbol = (name: string): SymbolName => ({ name, file: kebabCase(name) });
  return {
    base: symbol(errors.base),
    api: symbol(`${client}ApiError`),
    default: symbol(errors.default),
    request: symbol(`${client}RequestError`),
    connection: symbol(`${client}ConnectionError`),
    timeout: symbol(`${client}TimeoutError`),
    abort: symbol(`${client}AbortError`),
    parse: symbol(`${client}ParseError`),
    transport: symbol(`${client}TransportError`),
  };
}

function assignResources(
  context: NamingContext,
  operations: ReadonlyMap<OperationId, OperationNames>,
): ReadonlyMap<ResourceId, ResourceNames> {
  const { model, config, overrides, bindings } = context;
  const files = fileScope();
  const accessors = new Scope(RESERVED_MEMBERS, context);
  const resources = new Map<ResourceId, ResourceNames>();
  const methodsOf = (resource: Resource, scope: Scope) =>
    new Map(
      resource.operations.map(({ operation, override }) => {
        const wanted = override === undefined ? operations.get(operation)?.function : camelCase(override);
        return [operation, scope.give([wanted ?? "call"], resource.at)] as const;
      }),
    );
  for (const resource of sorted(
    model.resources.filter(({ id }) => id !== ""),
    ({ id }) => id,
  )) {
    const word = overrides.take(resource.at) ?? resource.id;
    const subject = pascalCase(word);
    const name = bindings.give(
      [`${subject}${config.resourceSuffix}`, `${subject}Api`, `${subject}Resource`],
      resource.at,
    );
    resources.set(resource.id, {
      name,
      file: files.give([kebabCase(word)], resource.at),
      accessor: accessors.give([camelCase(word)], resource.at),
      methods: methodsOf(resource, new Scope(RESERVED_MEMBERS, context)),
    });
  }
  const root = model.resources.find(({ id }) => id === "");
  if (root !== undefined) {
    const methods = methodsOf(root, accessors);
    resources.set(root.id, { name: config.client, file: "client", accessor: "", methods });
  }
  return resources;
}

function assignCredentials(context: NamingContext): Names["credentials"] {
  const { model, config, overrides } = context;
  const options = new Scope(RESERVED_OPTIONS, context);
  const variables = new Scope(new Set(), context);
  const names = new Map<string, CredentialNames>();
  for (const { name, at } of sorted(model.security, (scheme) => scheme.name)) {
    const word = overrides.take(at) ?? name;
    const wanted = camelCase(word);
    names.set(name, {
      option: options.give([wanted, `${wanted}Credential`], at),
      variable: variables.give([`${config.envPrefix}_${upperSnakeCase(word) || "CREDENTIAL"}`], at),
    });
  }
  return names;
}
