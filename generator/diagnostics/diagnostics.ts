import type { Kind, Severity } from "./kind.js";
import { type Code, kinds, type ReportArgs } from "./kinds.js";
import type { Location, Position, Range } from "./location.js";

/** A text that locations point into. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
  readonly format: "json" | "yaml";
}

/** A diagnostic that is ready to be shown. Whatever cannot be located has no line. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: Code;
  readonly message: string;
  readonly hint?: string;
  /** The rule of a specification that the document breaks: `OpenAPI, Reference Object: …`. */
  readonly rule?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** The end is exclusive. */
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly pointer?: string;
  readonly related: readonly RelatedPlace[];
}

export interface RelatedPlace {
  readonly message: string;
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Finds the places of many locations in one text; see `load/locate.ts`. */
export type Locate = (source: SourceText, locations: readonly Location[]) => readonly Range[];

interface Report {
  readonly code: Code;
  readonly at: Location | undefined;
  readonly args: readonly unknown[];
}

/** Collects what a run has to say. Places are looked up at the end, since most runs have nothing to say. */
export class Diagnostics {
  readonly #reports: Report[] = [];
  readonly #sources = new Map<string, SourceText>();
  #failed = false;

  /** Whether an error was reported: what a stage returned then is not to be used. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The texts that locations may point into, by path. */
  get sources(): ReadonlyMap<string, SourceText> {
    return this.#sources;
  }

  /** Makes a text known, so that locations in it can be shown with line and column. */
  addSource(source: SourceText): void {
    this.#sources.set(source.path, source);
  }

  /** Reports something. `at` is absent only when there is no document yet, or it concerns none. */
  report<C extends Code>(code: C, at: Location | undefined, ...args: ReportArgs<C>): void {
    this.#reports.push({ code, at, args });
    this.#failed ||= kinds[code].severity === "error";
  }

  /** Everything reported, in the order of the files and the lines, each thing once. */
  sorted(locate: Locate): readonly Diagnostic[] {
    const places = this.#locateAll(locate);
    const order = new Map([...this.#sources.keys()].map((path, index) => [path, index]));
    const rank = (d: Diagnostic): number => (d.file === undefined ? -1 : (order.get(d.file) ?? order.size));
    const found = this.#reports.map((report) => toDiagnostic(report, places));
    found.sort(
      (a, b) =>
        rank(a) - rank(b) ||
        compareText(a.file ?? "", b.file ?? "") ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0) ||
        compareText(a.code, b.code) ||
        compareText(a.message, b.message) ||
        compareText(a.pointer ?? "", b.pointer ?? ""),
    );
    return found.filter((each, index) => index === 0 || !isSame(each, found[index - 1]));
  }

  #locateAll(locate: Locate): ReadonlyMap<Location, Range> {
    const wanted = new Map<string, Location[]>();
    for (const report of this.#reports) {
      for (const at of [report.at, ...relatedOf(report).map((related) => related.at)]) {
        if (at !== undefined && at.range === undefined) {
          const locations = wanted.get(at.file) ?? [];
          locations.push(at);
          wanted.set(at.file, locations);
        }
      }
    }
    const places = new Map<Location, Range>();
    for (const [path, locations] of wanted) {
      const source = this.#sources.get(path);
      const ranges = source === undefined ? [] : locate(source, locations);
      locations.forEach((at, index) => {
        const range = ranges[index];
        if (range !== undefined) {
          places.set(at, range);
        }
      });
    }
    return places;
  }
}

/** The kind of a report, whose arguments `report` has checked against it. */
function kindOf(code: Code): Kind<readonly unknown[]> {
  return kinds[code] as Kind<readonly unknown[]>;
}

function relatedOf(report: Report): ReturnType<NonNullable<Kind<readonly unknown[]>["related"]>> {
  return kindOf(report.code).related?.(report.args) ?? [];
}

function toDiagnostic(report: Report, places: ReadonlyMap<Location, Range>): Diagnostic {
  const { code, at, args } = report;
  const kind = kindOf(code);
  const hint = kind.hint?.(args, at);
  const range = at && (at.range ?? places.get(at));
  return {
    severity: kind.severity,
    code,
    message: kind.message(...args),
    ...(hint === undefined ? {} : { hint }),
    ...(kind.rule === undefined ? {} : { rule: kind.rule }),
    ...(at === undefined ? {} : { file: at.file, pointer: at.pointer }),
    ...(range === undefined ? {} : { ...flat(range.start), endLine: range.end.line, endColumn: range.end.column }),
    related: relatedOf(report).map((related) => {
      const start = (related.at.range ?? places.get(related.at))?.start;
      return { message: related.message, file: related.at.file, ...(start === undefined ? {} : flat(start)) };
    }),
  };
}

function flat({ line, column }: Position): { readonly line: number; readonly column: number } {
  return { line, column };
}

function isSame(a: Diagnostic, b: Diagnostic | undefined): boolean {
  return a.code === b?.code && a.message === b.message && a.file === b.file && a.pointer === b.pointer;
}

/** Compares by code units: an order that depends on no locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
