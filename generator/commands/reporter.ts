import { createRequire } from "node:module";
import type { Colors } from "../diagnostics/colors.js";
import type { Diagnostic, SourceText } from "../diagnostics/diagnostics.js";
import { foldWarnings } from "../diagnostics/fold.js";
import { renderGithub, renderJson, renderPretty } from "../diagnostics/render.js";
import type { CliIo, TextSink } from "./io.js";

/** The options that every command has. */
export interface ReportOptions {
  readonly format: "pretty" | "json" | "github";
  readonly quiet: boolean;
  /** False under `--no-color`. */
  readonly color: boolean;
}

/** Gives the texts that diagnostics point into; called only when some are to be shown. */
export type SourcesOf = (diagnostics: readonly Diagnostic[]) => ReadonlyMap<string, SourceText>;

/** Puts what a command has to say where it belongs. */
export interface Reporter {
  readonly format: ReportOptions["format"];
  /** For text on standard output. */
  readonly resultColors: Colors;
  /** For text on standard error. */
  readonly noteColors: Colors;
  readonly diagnostics: (diagnostics: readonly Diagnostic[], sources: SourcesOf) => void;
  /** A line for people, left out when quiet. */
  readonly note: (line: string) => void;
  /** Something that even a quiet run has to say. */
  readonly alarm: (text: string) => void;
  /** What the command was run for. */
  readonly result: (text: string) => void;
  /** Shows what is going on, in a line that the next output replaces. */
  readonly progress: (text: string) => void;
}

const clearLine = "\r\u001b[2K";

export function createReporter(io: CliIo, options: ReportOptions): Reporter {
  const { format, quiet } = options;
  const noteColors = colorsFor(io.stderr, io, options);
  let isShown = false;
  const write = (sink: TextSink, text: string): void => {
    if (isShown) {
      io.stderr.write(clearLine);
      isShown = false;
    }
    if (text !== "") {
      sink.write(text);
    }
  };
  return {
    format,
    resultColors: colorsFor(io.stdout, io, options),
    noteColors,
    diagnostics: (all, sources) => {
      const shown = quiet ? all.filter((each) => each.severity === "error") : all;
      if (shown.length === 0) {
        return;
      }
      if (format === "pretty") {
        const folded = foldWarnings(shown);
        write(io.stderr, `${renderPretty(folded, sources(folded), noteColors)}\n`);
      } else {
        write(io.stdout, format === "json" ? renderJson(shown) : renderGithub(shown));
      }
    },
    note: (line) => write(io.stderr, quiet ? "" : `${line}\n`),
    alarm: (text) => write(io.stderr, text),
    result: (text) => write(io.stdout, text),
    progress: (text) => {
      if (io.stderr.isTTY === true && !quiet) {
        write(io.stderr, noteColors.dim(text));
        isShown = true;
      }
    },
  };
}

function colorsFor(sink: TextSink, { env }: CliIo, { color, format }: ReportOptions): Colors {
  const { createColors } = createRequire(import.meta.url)("picocolors") as typeof import("picocolors");
  const isWanted = color && format === "pretty" && !env["NO_COLOR"];
  const isPossible = env["FORCE_COLOR"] ? env["FORCE_COLOR"] !== "0" : sink.isTTY === true && env["TERM"] !== "dumb";
  return createColors(isWanted && isPossible);
}
