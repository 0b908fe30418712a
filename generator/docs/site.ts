/** All pages of a package: what every view needs to know of the others. */
import type { PackageConfig } from "../config/config.js";
import type { ApiModel, Operation, OperationId, Resource, ResourceId, TypeId } from "../model/model.js";
import type { Names, SymbolName } from "../naming/names.js";
import { reservedBindings } from "../naming/reserved.js";
import { camelCase } from "../naming/words.js";
import { slugOf } from "./markdown/headings.js";
import { PagePaths, pathOf, relativePath, type ThingNames, thingOf } from "./routes.js";
import { type SampleContext, sampleContext } from "./samples/adopt.js";

export interface Site {
  readonly model: ApiModel;
  readonly names: Names;
  readonly config: PackageConfig;
  /** The variable that holds the client in examples: `mix`. */
  readonly variable: string;
  readonly operations: ReadonlyMap<OperationId, Operation>;
  /** Error classes with a page of their own, in the order of the hierarchy, then of the document. */
  readonly errors: readonly SymbolName[];
  readonly pages: ThingPages;
  /** Anchors that are not what their heading alone would make them: by page and heading. */
  readonly anchors: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Ways from folders to pages, once found. */
  readonly ways: Map<string, Map<string, string>>;
  readonly received: SampleContext;
  readonly sent: SampleContext;
}

/** The paths of the pages that a style has for things. */
export interface ThingPages {
  readonly resources: ReadonlyMap<ResourceId, string>;
  readonly models: ReadonlyMap<TypeId, string>;
  /** By name of the class. */
  readonly errors: ReadonlyMap<string, string>;
}

export function buildSite(model: ApiModel, names: Names, config: PackageConfig, routes: readonly string[]): Site {
  const { base, api, default: undeclared, request, connection, timeout, abort, parse } = names.errors;
  const errors = [base, api, undeclared, ...names.errorTypes.values(), request, connection, timeout, abort, parse];
  return {
    model,
    names,
    config,
    variable: clientVariable(names),
    operations: new Map(model.operations.map((operation) => [operation.id, operation])),
    errors,
    pages: thingPages(model, names, errors, routes),
    anchors: new Map(),
    ways: new Map(),
    received: sampleContext(model, "output"),
    sent: sampleContext(model, "input"),
  };
}

/** Names that the examples use for something else. */
const TAKEN = new Set(["console", "controller", "core", "error", "fetch", "outcome", "result", "value"]);

function clientVariable({ client }: Names): string {
  const wanted = camelCase(client);
  return TAKEN.has(wanted) || reservedBindings([]).has(wanted) || wanted === client ? "client" : wanted;
}

function thingPages(
  model: ApiModel,
  names: Names,
  errors: readonly SymbolName[],
  routes: readonly string[],
): ThingPages {
  const paths = new PagePaths();
  for (const route of routes) if (thingOf(route) === undefined) paths.give(route);
  const routeOf = (thing: string) => routes.find((route) => thingOf(route) === thing);
  const pagesOf = <Id>(thing: string, things: Iterable<readonly [Id, ThingNames]>) => {
    const route = routeOf(thing);
    return new Map(route === undefined ? [] : [...things].map(([id, each]) => [id, paths.give(pathOf(route, each))]));
  };
  const types = [...names.types].filter(([id, each]) => each.requestOf === undefined && model.types.has(id));
  return {
    resources: pagesOf("resource", names.resources),
    models: pagesOf("model", types),
    errors: pagesOf(
      "error",
      errors.map((symbol) => [symbol.name, symbol] as const),
    ),
  };
}

/** A link to a page, and to a heading on it. */
export function hrefOf(site: Site, from: string, to: string, heading?: string): string {
  const path = heading !== undefined && from === to ? "" : wayTo(site, from, to);
  if (heading === undefined) return path;
  return `${path}#${site.anchors.get(to)?.get(heading) ?? slugOf(heading)}`;
}

function wayTo({ ways }: Site, from: string, to: string): string {
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  const known = ways.get(folder) ?? new Map<string, string>();
  ways.set(folder, known);
  const way = known.get(to) ?? relativePath(folder, to);
  known.set(to, way);
  return way;
}

/** The resource that an operation is called through in examples, and its name there. */
export function methodOf(
  site: Site,
  operation: OperationId,
  preferred?: Resource,
): { readonly resource: Resource; readonly method: string } | undefined {
  const resource = preferred ?? site.model.resources.find((each) => has(each, operation));
  const method = resource && site.names.resources.get(resource.id)?.methods.get(operation);
  return resource === undefined || method === undefined ? undefined : { resource, method };
}

function has({ operations }: Resource, id: OperationId): boolean {
  return operations.some(({ operation }) => operation === id);
}

/** What the tables must have; its absence is a mistake of ours. */
export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`there is no ${what}`);
  return value;
}
