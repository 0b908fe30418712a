/** Who is right: what the server saw, what the calls found, and what the list of exceptions says of both. */
import type { Coverage } from "./server.js";

/** Scenarios that share a reason. */
export interface Exceptions {
  readonly reason: string;
  readonly scenarios: readonly string[];
}

export interface ExceptionList {
  /** The document cannot say it, or sdkwright says of it that it is not supported. */
  readonly notApplicable: readonly Exceptions[];
  /** It should pass. */
  readonly failing: readonly Exceptions[];
}

/** Why the calls of each scenario failed; `null`: they did not. A scenario without calls is absent. */
export type Failures = Readonly<Record<string, string | null>>;

export interface Row {
  readonly group: string;
  readonly passed: number;
  readonly applicable: number;
  readonly all: number;
}

export interface Verdict {
  /** A row for each group, in the order of their names. */
  readonly rows: readonly Row[];
  readonly total: Row;
  /** What is not as the list says. */
  readonly deviations: readonly string[];
}

export function judge(coverage: Coverage, failures: Failures, exceptions: ExceptionList): Verdict {
  const inapplicable = new Set(exceptions.notApplicable.flatMap(({ scenarios }) => scenarios));
  const groups = new Map<string, string[]>();
  for (const scenario of Object.keys(coverage).sort()) {
    const group = scenario.slice(0, scenario.indexOf("_"));
    groups.set(group, [...(groups.get(group) ?? []), scenario]);
  }
  const rowOf = (group: string, scenarios: readonly string[]): Row => ({
    group,
    passed: scenarios.filter((scenario) => hasPassed(scenario, coverage, failures)).length,
    applicable: scenarios.filter((scenario) => !inapplicable.has(scenario)).length,
    all: scenarios.length,
  });
  return {
    rows: [...groups].map(([group, scenarios]) => rowOf(group, scenarios)),
    total: rowOf("all", Object.keys(coverage)),
    deviations: deviationsOf(coverage, failures, exceptions),
  };
}

/** The server saw what it wanted, and the client made of its answer what it should. */
function hasPassed(scenario: string, coverage: Coverage, failures: Failures): boolean {
  return coverage[scenario] === "pass" && failures[scenario] === null;
}

function deviationsOf(coverage: Coverage, failures: Failures, list: ExceptionList): readonly string[] {
  const listed = [...list.notApplicable, ...list.failing].flatMap(({ scenarios }) => scenarios);
  const unlisted = Object.keys(coverage)
    .filter((scenario) => !listed.includes(scenario) && !hasPassed(scenario, coverage, failures))
    .map((scenario) => `${scenario} ${whyNot(scenario, coverage, failures)}`);
  const needless = [...new Set(listed)].flatMap((scenario) => {
    if (coverage[scenario] === undefined) return [`${scenario} is listed, and there is no such scenario`];
    return hasPassed(scenario, coverage, failures) ? [`${scenario} is listed as an exception, and passes`] : [];
  });
  const repeated = listed.filter((scenario, index) => listed.indexOf(scenario) !== index);
  const unknown = Object.keys(failures).filter((scenario) => coverage[scenario] === undefined);
  return [
    ...unlisted,
    ...needless,
    ...repeated.map((scenario) => `${scenario} is listed twice`),
    ...unknown.map((scenario) => `${scenario} has calls, and there is no such scenario`),
  ];
}

function whyNot(scenario: string, coverage: Coverage, failures: Failures): string {
  const failure = failures[scenario];
  if (failure === undefined) return "has no calls";
  return failure ?? `made its calls, and the server says: ${coverage[scenario]}`;
}
