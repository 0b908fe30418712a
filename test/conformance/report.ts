/** The figures as a table. */
import type { Row, Verdict } from "./verdict.js";

export function tableOf({ rows, total }: Verdict): string {
  return [
    line("group", "passed", "applicable", "all"),
    ...[...rows, total].map(({ group, passed, applicable, all }) => line(group, passed, applicable, all)),
  ].join("\n");
}

function line(group: string, ...figures: readonly (string | number)[]): string {
  return [group.padEnd(16), ...figures.map((figure) => String(figure).padStart(10))].join(" ");
}

/** The part of the applicable scenarios that passes. */
export function shareOf({ passed, applicable }: Row): number {
  return applicable === 0 ? 0 : passed / applicable;
}
