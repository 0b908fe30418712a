import { posix } from "node:path";
import { pascalCase, upperSnakeCase } from "../naming/words.js";
import type { PackageConfig, PaginationRule } from "./config.js";

/** A package as `sdkwright.yaml` spells it, after its shape was checked. */
export interface RawPackage {
  readonly spec: string;
  readonly output: string;
  readonly name: string;
  readonly version?: string;
  readonly client?: string;
  readonly docs?: string;
  readonly requestBody?: "spread" | "argument";
  readonly envPrefix?: string;
  readonly resourceSuffix?: string;
  readonly errors?: { readonly base?: string; readonly default?: string };
  readonly names?: Readonly<Record<string, string>>;
  readonly pagination?: Readonly<Record<string, PaginationRule>>;
}

/** Fills in what was left out. Paths in `raw` are relative to `folder`, which is relative to the working directory. */
export function packageConfig(id: string, raw: RawPackage, folder: string): PackageConfig {
  const client = raw.client ?? defaultClient(raw.name);
  const docs = raw.docs ?? "resources";
  return {
    id,
    spec: joined(folder, raw.spec),
    output: joined(folder, raw.output),
    name: raw.name,
    version: raw.version ?? "0.1.0",
    client,
    docs: isFolder(docs) ? asFolder(joined(folder, docs)) : docs,
    resourceSuffix: raw.resourceSuffix ?? (docs === "classes" ? "Api" : "Resource"),
    requestBody: raw.requestBody ?? "spread",
    envPrefix: raw.envPrefix ?? defaultEnvPrefix(client),
    errors: {
      base: raw.errors?.base ?? `${client}Error`,
      default: raw.errors?.default ?? `${client}DefaultError`,
    },
    names: new Map(Object.entries(raw.names ?? {}).map(([pointer, name]) => [plainPointer(pointer), name])),
    pagination: Object.entries(raw.pagination ?? {}).map(([operation, rule]) => ({ operation, rule })),
  };
}

/** `@acme/gift-shop` → `GiftShop`. */
export function defaultClient(name: string): string {
  return pascalCase(name.slice(name.lastIndexOf("/") + 1));
}

/** `GiftShop` → `GIFT_SHOP`. */
export function defaultEnvPrefix(client: string): string {
  return upperSnakeCase(client);
}

/** `@acme/shop` in version 1.2.0 → `acme-shop/1.2.0`, as servers read it in `User-Agent` (RFC 9110 §10.1.5). */
export function userAgentOf({ name, version }: PackageConfig): string {
  return `${name.replace("@", "").replace("/", "-")}/${version}`;
}

/** A pointer may be written as the fragment of a reference: `#/components/schemas/Foo`. */
export function plainPointer(pointer: string): string {
  return pointer.replace(/^#/, "");
}

/** Whether `docs` is a folder of templates rather than the name of a style. */
export function isFolder(docs: string): boolean {
  return /^(?:\.\.?)?\//.test(docs);
}

/** Keeps a folder told apart from the name of a style. */
function asFolder(path: string): string {
  return isFolder(path) ? path : `./${path}`;
}

function joined(folder: string, path: string): string {
  return posix.isAbsolute(path) ? posix.normalize(path) : posix.join(folder, path);
}
