/**
 * The register of diagnostics. A code is a promise: users look it up, silence it and test for it, so it is never
 * reused or renamed. To add one, add an entry to the file of its stage in `kinds/`; `report` then knows its arguments.
 */
import { configKinds } from "./kinds/config.js";
import { loadKinds } from "./kinds/load.js";
import { modelKinds } from "./kinds/model.js";
import { namingKinds } from "./kinds/naming.js";
import { outputKinds } from "./kinds/output.js";
import { resolveKinds } from "./kinds/resolve.js";

export const kinds = {
  ...loadKinds,
  ...resolveKinds,
  ...modelKinds,
  ...namingKinds,
  ...configKinds,
  ...outputKinds,
} as const;

export type Code = keyof typeof kinds;

/** The arguments that a report of this code takes after its location. */
export type ReportArgs<C extends Code> = Parameters<(typeof kinds)[C]["message"]>;
