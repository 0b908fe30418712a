import type { Location } from "./location.js";

export type Severity = "error" | "warning";

/** Another place that a diagnostic speaks of. */
export interface Related {
  readonly message: string;
  readonly at: Location;
}

/** What all diagnostics with one code have in common. `Args` are the arguments of a report after its location. */
export interface Kind<Args extends readonly unknown[]> {
  readonly severity: Severity;
  /** What is wrong, in lower case and without a full stop. */
  readonly message: (...args: Args) => string;
  /** What to do about it; it follows the message after a semicolon. */
  readonly hint?: (args: Args, at: Location | undefined) => string | undefined;
  readonly related?: (args: Args) => readonly Related[];
  /** What refuses a document names the rule that the document breaks: the specification, the place in it, the rule. */
  readonly rule?: string;
}

type More<Args extends readonly unknown[]> = Pick<Kind<Args>, "hint" | "related" | "rule">;

/** A mistake that leaves nothing to generate. */
export function error<Args extends readonly unknown[]>(
  message: (...args: Args) => string,
  more: More<Args> = {},
): Kind<Args> {
  return { severity: "error", message, ...more };
}

/** Something that was assumed, repaired or left out. */
export function warning<Args extends readonly unknown[]>(
  message: (...args: Args) => string,
  more: More<Args> = {},
): Kind<Args> {
  return { severity: "warning", message, ...more };
}

/** The hint for a misspelt name. */
export function didYouMean(near: string | undefined): string | undefined {
  return near === undefined ? undefined : `did you mean ${near}?`;
}

/** `a, b and c` */
export function list(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
