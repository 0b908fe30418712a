/** The table of a run. */
import { isFallback } from "./fallbacks.js";
import type { Report, Semantics } from "./report.js";

export function tableOf(reports: readonly Report[]): string {
  const head = ["document", "outcome", "operations", "files", "type errors", "seconds", "check s", "MiB"];
  const rows = reports.map(({ path, outcome, generation, types }) => [
    path,
    outcome,
    text(generation?.operations),
    text(generation?.files),
    text(types?.count),
    text(generation?.seconds, 1),
    text(types?.seconds, 1),
    text(generation?.memory, 0),
  ]);
  return aligned([head, ...rows, totalsOf(reports)]);
}

function totalsOf(reports: readonly Report[]): readonly string[] {
  const sum = (pick: (report: Report) => number | undefined) =>
    reports.reduce((total, report) => total + (pick(report) ?? 0), 0);
  const count = (outcome: Report["outcome"]) => reports.filter((report) => report.outcome === outcome).length;
  const peak = Math.max(0, ...reports.map(({ generation }) => generation?.memory ?? 0));
  return [
    `${reports.length} documents`,
    `${count("generated")} generated, ${count("diagnosed")} diagnosed, ${count("crashed")} crashed`,
    text(sum(({ generation }) => generation?.operations)),
    text(sum(({ generation }) => generation?.files)),
    text(sum(({ types }) => types?.count)),
    text(
      sum(({ generation }) => generation?.seconds),
      1,
    ),
    text(
      sum(({ types }) => types?.seconds),
      1,
    ),
    text(peak, 0),
  ];
}

/** Diagnostics by code, most frequent first, and the share of schemas that a fallback concerns. */
export function codesOf(reports: readonly Report[]): string {
  const totals = new Map<string, { count: number; documents: number }>();
  for (const { generation } of reports) {
    for (const [code, count] of Object.entries(generation?.codes ?? {})) {
      const known = totals.get(code) ?? { count: 0, documents: 0 };
      totals.set(code, { count: known.count + count, documents: known.documents + 1 });
    }
  }
  const positions = reports.reduce((total, { generation }) => total + (generation?.schemaPositions ?? 0), 0);
  const share = (count: number) => `${((100 * count) / Math.max(positions, 1)).toFixed(3)} %`;
  const rows = [...totals]
    .toSorted(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .map(([code, { count, documents }]) => [code, text(count), text(documents), isFallback(code) ? share(count) : ""]);
  const fallbacks = [...totals].reduce((sum, [code, { count }]) => sum + (isFallback(code) ? count : 0), 0);
  const total = ["unknown or left out", text(fallbacks), "", `${share(fallbacks)} of ${positions} schemas`];
  return aligned([["code", "places", "documents", "of all schemas"], ...rows, total]);
}

/** How many values were held against the types of each document, and how often JSON Schema and TypeScript disagree. */
export function claimsTableOf(reports: readonly Report[]): string {
  const head = ["document", "types judged", "not judged", "accepted values", "rejected values", "wrong", "seconds"];
  const judged = reports.flatMap(({ path, semantics }) => (semantics === undefined ? [] : [{ path, ...semantics }]));
  const row = (name: string, all: readonly Semantics[]) => {
    const sum = (pick: (each: Semantics) => number) => all.reduce((total, each) => total + pick(each), 0);
    return [
      name,
      text(sum(({ types }) => types)),
      text(sum(({ unjudged }) => unjudged)),
      text(sum(({ accepted }) => accepted)),
      text(sum(({ rejected }) => rejected)),
      text(sum(({ wrong }) => wrong.length)),
      text(
        sum(({ seconds }) => seconds),
        1,
      ),
    ];
  };
  return aligned([head, ...judged.map((each) => row(each.path, [each])), row(`${judged.length} documents`, judged)]);
}

/** What went wrong, a line each. */
export function problemsOf(reports: readonly Report[]): string {
  return reports
    .flatMap(({ path, outcome, reason, generation, types, semantics }) => [
      ...(outcome === "crashed" ? [`${path}: crashed, ${reason}`] : []),
      ...(outcome === "diagnosed" ? (generation?.errors ?? []).slice(0, 3).map((error) => `${path}: ${error}`) : []),
      ...(generation?.silent ?? []).slice(0, 5).map((place) => `${path}: unknown without a code at ${place}`),
      ...(types?.first ?? []).map((error) => `${path}: ${error}`),
      ...(semantics?.wrong ?? []).slice(0, 10).map((each) => `${path}: ${shortened(each)}`),
    ])
    .join("\n");
}

function shortened(sentence: string): string {
  return sentence.length < 400 ? sentence : `${sentence.slice(0, 300)} … ${sentence.slice(-90)}`;
}

function text(value: number | undefined, digits = 0): string {
  return value === undefined ? "" : value.toFixed(digits);
}

/** Columns of the same width: texts on the left, numbers on the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((all, row) => {
    row.forEach((cell, index) => {
      all[index] = Math.max(all[index] ?? 0, cell.length);
    });
    return all;
  }, []);
  return rows
    .map((row) =>
      row
        .map((cell, index) =>
          /^[\d.]+$/.test(cell) ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
