import type { PackageConfig } from "../config/config.js";
import type { Colors } from "../diagnostics/colors.js";
import { printable } from "../diagnostics/printable.js";
import type { Outcome } from "./outcome.js";

/** The one line that says what became of a package: `mix  8 operations, 61 files, 3 written, 0 removed  generated/mix` */
export function summary({ id, output }: PackageConfig, outcome: Outcome, colors: Colors, width: number): string {
  const isGood = outcome.state === "written" || outcome.state === "up-to-date";
  const name = (isGood ? colors.green : colors.red)(printable(id));
  const padding = " ".repeat(Math.max(0, width - id.length));
  return `${name}${padding}  ${factsOf(outcome).join(", ")}  ${colors.dim(printable(output))}`;
}

function factsOf({ state, diagnostics, operations, files, written, removed, stale }: Outcome): string[] {
  const errors = diagnostics.filter((each) => each.severity === "error").length;
  const warnings = diagnostics.length - errors;
  const complaints = [
    ...(errors > 0 ? [count(errors, "error")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ];
  if (state === "failed") {
    return [...complaints, "nothing written"];
  }
  const size = [count(operations, "operation"), count(files, "file")];
  if (state === "stale") {
    const inState = (wanted: string): number => stale.filter((each) => each.state === wanted).length;
    const changes = `${inState("changed")} stale, ${inState("missing")} missing, ${inState("leftover")} left over`;
    return [...size, changes, ...complaints];
  }
  const changes = state === "up-to-date" ? ["up to date"] : [`${written} written`, `${removed} removed`];
  return [...size, ...changes, ...complaints];
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
