/** A place for text: standard output, or what a test collects. */
export interface TextSink {
  readonly write: (text: string) => unknown;
  /** Whether a person is looking: then there may be colours and progress. */
  readonly isTTY?: boolean;
}

/** What a command knows of the process it runs in. */
export interface CliIo {
  /** The folder that paths are relative to. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Results: diagnostics for programs, and differences. */
  readonly stdout: TextSink;
  /** All that is for people. */
  readonly stderr: TextSink;
}

export const ExitCode = {
  fine: 0,
  /** The document has errors, or `--check` found stale files. */
  failed: 1,
  /** Wrong usage, a wrong configuration, or a folder that cannot be written. */
  usage: 2,
  /** Our own mistake. */
  bug: 70,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** What a user typed makes no sense. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}
