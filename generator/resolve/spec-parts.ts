/** The parts of what `resolve/` gives beside operations and schemas. */
import type { Location } from "../diagnostics/location.js";
import type { Extensions } from "./spec.js";

export interface Info {
  readonly title: string;
  readonly version: string;
  readonly summary?: string;
  readonly description?: string;
  readonly termsOfService?: string;
  readonly contact?: { readonly name?: string; readonly url?: string; readonly email?: string };
  readonly license?: { readonly name: string; readonly identifier?: string; readonly url?: string };
}

export interface ExternalDocs {
  readonly url: string;
  readonly description?: string;
}

export interface Server {
  readonly url: string;
  readonly description?: string;
  /** 3.2 `name`, or `x-speakeasy-server-id`. */
  readonly name?: string;
  readonly variables: readonly ServerVariable[];
  readonly at: Location;
}

export interface ServerVariable {
  readonly name: string;
  readonly default: string;
  readonly enum?: readonly string[];
  readonly description?: string;
}

export interface Tag {
  readonly name: string;
  readonly summary?: string;
  /** 3.2: name of the tag that this one belongs to. */
  readonly parent?: string;
  /** 3.2: `nav`, `badge`, `audience`, … */
  readonly kind?: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocs;
  readonly extensions: Extensions;
  readonly at: Location;
}
