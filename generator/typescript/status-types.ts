/** Statuses as types: `400 | 500`, `StatusRange<4>`. */
import type { FileBuilder } from "./file-builder.js";
import { literal } from "./literals.js";

/** The literal type of some statuses: `400 | 500`. Ranges and `default` leave out what is declared more exactly. */
export function statusType(statuses: readonly string[], declared: readonly string[], file: FileBuilder): string {
  const isCovered = (status: string) => statuses.includes(`${status[0]}XX`);
  const exact = statuses.filter((status) => /^\d+$/.test(status) && !isCovered(status));
  const elsewhere = declared.filter((status) => !statuses.includes(status));
  if (!statuses.includes("default")) {
    const ranges = statuses.filter((status) => /^\dXX$/.test(status));
    return [...exact, ...ranges.map((range) => rangeType(range, elsewhere, file))].join(" | ");
  }
  const others = declared.filter((status) => status !== "default" && !statuses.includes(status));
  const known = others
    .filter((status) => !/^\d+$/.test(status) || !others.includes(`${status[0]}XX`))
    .map((status) => (/^\d+$/.test(status) ? status : rangeType(status, [], file)));
  if (known.length === 0) return file.runtimeType("HttpStatus");
  return `${file.runtimeType("StatusExcept")}<${known.join(" | ")}>`;
}

function rangeType(range: string, declared: readonly string[], file: FileBuilder): string {
  const type = `${file.runtimeType("StatusRange")}<${literal(Number(range[0]))}>`;
  const exact = declared.filter((status) => /^\d+$/.test(status) && status[0] === range[0]);
  return exact.length === 0 ? type : `Exclude<${type}, ${exact.join(" | ")}>`;
}
