/** The templates of a style, compiled. They arrange what a view says; Markdown is written by them and their helpers. */
import { createRequire } from "node:module";
import type { TemplateSources } from "../package/templates.js";
import { attributeText, codeSpan, literalText } from "./markdown/escape.js";
import { headingsOf } from "./markdown/headings.js";
import { blockProse, firstParagraph, lineProse } from "./markdown/prose.js";
import { alignTable } from "./markdown/table.js";

type Handlebars = typeof import("handlebars");

/** A template that makes pages: one, or one for each thing that its path names. */
export interface PageTemplate {
  /** Path of the pages in the package: `docs/models/[model.file].md`. */
  readonly route: string;
  readonly render: (view: object) => string;
}

/** A mistake in a template. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
  /** Path of the template in the style's folder. */
  readonly template: string;

  constructor(template: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.template = template;
  }
}

/** What a helper is told beside its arguments. */
interface HelperOptions {
  readonly hash: Readonly<Record<string, unknown>>;
  readonly data: object & { readonly cell?: boolean };
  readonly fn: (context: unknown, options?: { readonly data: object }) => string;
}

const EXTENSION = ".hbs";

/**
 * Compiles the templates of a style once.
 *
 * @param sources Templates by their path in the style's folder. A name that begins with `_` is a part of others.
 */
export function compileStyle(sources: TemplateSources): readonly PageTemplate[] {
  const handlebars = (createRequire(import.meta.url)("handlebars") as Handlebars).create();
  registerHelpers(handlebars);
  const pages: PageTemplate[] = [];
  for (const [path, source] of [...sources].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!path.endsWith(EXTENSION)) continue;
    const name = path.slice(path.lastIndexOf("/") + 1, -EXTENSION.length);
    if (name.startsWith("_")) {
      // A part may stand inside of a line, so its own last line break is not part of it.
      handlebars.registerPartial(name.slice(1), source.replace(/\n$/, ""));
      continue;
    }
    const template = handlebars.compile(source, { strict: true, noEscape: true });
    pages.push({ route: path.slice(0, -EXTENSION.length), render: (view) => rendered(path, () => template(view)) });
  }
  return pages;
}

function rendered(path: string, render: () => string): string {
  try {
    return render();
  } catch (cause) {
    throw new TemplateError(path, cause);
  }
}

function registerHelpers(handlebars: Handlebars): void {
  const inTable = ({ data }: HelperOptions) => data.cell === true;
  handlebars.registerHelper({
    /** A name or value as code. */
    code: (value: string, options: HelperOptions) => codeSpan(value, inTable(options)),
    /** A name or value as plain text. */
    text: (value: string) => literalText(value),
    /** A value in an HTML comment. */
    attribute: (value: string) => attributeText(value),
    /** A description as blocks. */
    blocks: (value: string) => blockProse(value),
    /** A description on one line: in a cell of a table, all of it; elsewhere its first paragraph. */
    line: (value: string, options: HelperOptions) =>
      inTable(options) ? lineProse(value, true, "<br/>") : lineProse(firstParagraph(value), false, " "),
    /** Rows, lined up. */
    table(this: unknown, options: HelperOptions) {
      const data = Object.assign(handlebars.createFrame(options.data), { cell: true });
      return alignTable(options.fn(this, { data }), options.hash["even"] === true);
    },
    /** The headings of what follows as nested links, and what follows. */
    contents(this: unknown, options: HelperOptions) {
      const text = options.fn(this);
      const links = headingsOf(text)
        .filter(({ level }) => level === 2)
        .map(({ markdown, anchor }) => `* [${markdown}](#${anchor})\n`);
      return `${links.join("")}\n${text}`;
    },
  });
}
