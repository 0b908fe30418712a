import { Diagnostics } from "../diagnostics/diagnostics.js";
import { locate } from "../load/locate.js";
import { checkNames } from "./check-names.js";
import { checkShape } from "./check-shape.js";
import type { PackageConfig } from "./config.js";
import { packageConfig, type RawPackage } from "./package-config.js";

/**
 * A package that is described without a configuration, checked as one with it is; or the mistakes. `nameOf` says what
 * the user calls a key of the configuration.
 */
export function packageFromFlags(
  flags: RawPackage,
  nameOf: (key: string) => string,
): PackageConfig | { readonly mistakes: readonly string[] } {
  const diagnostics = new Diagnostics();
  const at = { file: "", pointer: "" };
  const raw: Partial<RawPackage> = Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
  checkShape(raw, at, diagnostics, "/definitions/package");
  if (!diagnostics.failed) {
    checkNames(raw, at, diagnostics);
  }
  if (diagnostics.failed) {
    const mistakes = diagnostics.sorted(locate).map(({ pointer = "", message, hint }) => {
      const place = pointer === "" ? "" : `${nameOf(pointer.slice(1).replaceAll("/", "."))}: `;
      return `${place}${message}${hint === undefined ? "" : `; ${hint}`}`;
    });
    return { mistakes };
  }
  return packageConfig(flags.name.slice(flags.name.lastIndexOf("/") + 1), flags, ".");
}
