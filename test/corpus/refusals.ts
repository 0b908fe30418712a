/** The list of documents that are refused, and why. It is wrong when it names one that is not, or leaves one out. */
import type { Report } from "./report.js";

export interface Refusal {
  readonly path: string;
  readonly reason: string;
}

/** Reads lines of the form `path: reason`. Empty lines and those that begin with `#` say nothing. */
export function parseRefusals(text: string): readonly Refusal[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [, path = "", reason = ""] = /^(\S+):\s+(.+)$/.exec(line) ?? [];
      if (path === "") throw new Error(`not of the form "path: reason": ${line}`);
      return { path, reason };
    });
}

/** What is wrong with the list, one sentence each. */
export function checkRefusals(refusals: readonly Refusal[], reports: readonly Report[]): readonly string[] {
  const listed = new Set(refusals.map(({ path }) => path));
  const outcomes = new Map(reports.map(({ path, outcome }) => [path, outcome]));
  return [
    ...reports
      .filter(({ path, outcome }) => outcome === "diagnosed" && !listed.has(path))
      .map(({ path }) => `${path} is refused and not in the list`),
    ...refusals
      .filter(({ path }) => outcomes.get(path) !== "diagnosed")
      .map(({ path }) =>
        outcomes.has(path) ? `${path} is in the list and not refused` : `${path} is in the list and not in the folder`,
      ),
  ];
}
