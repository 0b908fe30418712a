/** What is known of one document after its package was generated and type-checked. */

/** What the process that generates a package reports. */
export interface Generation {
  readonly failed: boolean;
  readonly operations: number;
  readonly files: number;
  readonly seconds: number;
  /** The most memory that the process had, in MiB. */
  readonly memory: number;
  /** How many schemas stand in the document where a value has a type. */
  readonly schemaPositions: number;
  /** How often each diagnostic was reported, and what was lost without one. */
  readonly codes: Readonly<Record<string, number>>;
  /** Where a type is `unknown`, the schema says more, and no diagnostic says so. */
  readonly silent: readonly string[];
  /** The errors, as the command line shows them, with their places. */
  readonly errors: readonly string[];
}

export interface TypeErrors {
  readonly count: number;
  readonly first: readonly string[];
  readonly seconds: number;
}

/** What was claimed of the emitted types, and held or did not. */
export interface Semantics {
  readonly types: number;
  /** Types about which nothing could be claimed. */
  readonly unjudged: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly wrong: readonly string[];
  readonly seconds: number;
}

export interface Report {
  /** Relative to the folder of the run. */
  readonly path: string;
  readonly outcome: "generated" | "diagnosed" | "crashed";
  readonly generation?: Generation;
  readonly types?: TypeErrors;
  readonly semantics?: Semantics;
  /** Why it crashed. */
  readonly reason?: string;
}
