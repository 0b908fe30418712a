import type { PackageConfig } from "../config/config.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { ApiModel } from "../model/model.js";
import type { Overrides } from "./overrides.js";
import { RESERVED_FILES } from "./reserved.js";
import { Scope } from "./scope.js";

/** What the naming of one package works with. */
export interface NamingContext {
  readonly model: ApiModel;
  readonly config: PackageConfig;
  readonly diagnostics: Diagnostics;
  readonly overrides: Overrides;
  /** Everything that `index.ts` exports, and what it may not hide. */
  readonly bindings: Scope;
  /** What no binding may be called. */
  readonly reserved: ReadonlySet<string>;
}

/** A scope for the files of one folder; `context` where their paths are imported. */
export function fileScope(context?: Pick<NamingContext, "diagnostics" | "config">): Scope {
  return new Scope(RESERVED_FILES, context);
}
