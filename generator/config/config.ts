import type { Location } from "../diagnostics/location.js";

/** What `sdkwright.yaml` says of one package, with every default filled in. */
export interface PackageConfig {
  /** The key under `packages`; what a user types after `generate`. */
  readonly id: string;
  /** Path of the root document, relative to the working directory. */
  readonly spec: string;
  /** Folder of the package, relative to the working directory. */
  readonly output: string;
  /** Package name: `@sdkwright/mix`. */
  readonly name: string;
  /** Package version; `info.version` has nothing to do with it. Default `0.1.0`. */
  readonly version: string;
  /** Name of the client class: `Mix`. Default: from the last part of `name`. */
  readonly client: string;
  /** Style of the documentation: `resources`, `classes`, `none`, or a folder of templates. */
  readonly docs: string;
  /** Suffix of resource classes: `AuthenticationResource` (style `resources`), `AuthenticationApi` (style `classes`). */
  readonly resourceSuffix: string;
  /** How a JSON object body enters the request: its properties spread beside the parameters, or as one argument. */
  readonly requestBody: "spread" | "argument";
  /** Prefix of environment variables: `MIX` reads `MIX_API_KEY`. Default: from `client`. */
  readonly envPrefix: string;
  readonly errors: {
    /** Base class of everything the package throws. Default `<Client>Error`. */
    readonly base: string;
    /** Class of statuses for which the spec declares no body. Default `<Client>DefaultError`. */
    readonly default: string;
  };
  /** Spec pointer (`/components/schemas/Foo`, `/paths/~1a/get`) → name that beats every rule. */
  readonly names: ReadonlyMap<string, string>;
  /** How operations are paged, beside what the document says. */
  readonly pagination: readonly {
    /** Its operationId, or its place: `#/paths/~1orders/get`. */
    readonly operation: string;
    readonly rule: PaginationRule;
    /** Where the configuration says so. */
    readonly at?: Location;
  }[];
}

/** How the pages of an operation follow each other, as the schema of the configuration describes it. */
export interface PaginationRule {
  readonly type: "offset" | "page" | "cursor" | "url" | "link" | "none";
  readonly items?: string;
  readonly input?: string;
  readonly next?: string;
  readonly pages?: string;
  readonly more?: string;
}
