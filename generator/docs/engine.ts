/** The templates of a style, compiled. They arrange what a view says; Markdown is written by them and their helpers. */
import { createRequire } from "node:module";
import type { TemplateSources } from "../package/templates.js";
import { inlineParts } from "./inline-parts.js";
import { attributeText, codeSpan, literalText, webLink } from "./markdown/escape.js";
import { headingsOf } from "./markdown/headings.js";
import { blockProse, firstParagraph, lineProse } from "./markdown/prose.js";
import { alignTable } from "./markdown/table.js";
import type { TypeView } from "./views/type-view.js";

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

const compiledStyles = new WeakMap<TemplateSources, readonly PageTemplate[]>();

/**
 * Compiles the templates of a style, once for the same sources.
 *
 * @param sources Templates by their path in the style's folder. A name that begins with `_` is a part of others.
 */
export function compileStyle(sources: TemplateSources): readonly PageTemplate[] {
  const known = compiledStyles.get(sources) ?? compileTemplates(sources);
  compiledStyles.set(sources, known);
  return known;
}

function compileTemplates(sources: TemplateSources): readonly PageTemplate[] {
  const handlebars = (createRequire(import.meta.url)("handlebars") as Handlebars).create();
  const helpers = registerHelpers(handlebars);
  const programs = [...sources]
    .filter(([path]) => path.endsWith(EXTENSION))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, source]) => {
      const name = path.slice(path.lastIndexOf("/") + 1, -EXTENSION.length);
      // A part may stand inside of a line, so its own last line break is not part of it.
      const text = name.startsWith("_") ? source.replace(/\n$/, "") : source;
      return { path, name, program: inTemplate(path, () => handlebars.parse(text)) };
    });
  const isPart = ({ name }: { readonly name: string }) => name.startsWith("_");
  const parts = new Map(programs.filter(isPart).map(({ name, program }) => [name.slice(1), program]));
  const options = {
    strict: true,
    noEscape: true,
    // Names that are not helpers need not be looked up as such, which saves a third of the time.
    knownHelpers: Object.fromEntries(helpers.map((name) => [name, true])),
    knownHelpersOnly: true,
  };
  const compiled = (program: hbs.AST.Program) => handlebars.compile<object>(inlineParts(program, parts), options);
  for (const [name, program] of parts) handlebars.registerPartial(name, compiled(program));
  return programs
    .filter((each) => !isPart(each))
    .map(({ path, program }) => {
      const template = compiled(program);
      const render = (view: object) => inTemplate(path, () => template(view));
      return { route: path.slice(0, -EXTENSION.length), render };
    });
}

function inTemplate<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new TemplateError(path, cause);
  }
}

function registerHelpers(handlebars: Handlebars): readonly string[] {
  const helpers = {
    ...textHelpers,
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
  };
  handlebars.registerHelper(helpers);
  return Object.keys(helpers);
}

const inTable = ({ data }: HelperOptions) => data.cell === true;

/** What puts texts of the document into a page. */
const textHelpers = {
  /** A name or value as code. */
  code: (value: string, options: HelperOptions) => codeSpan(value, inTable(options)),
  /** A name or value as plain text. */
  text: (value: string | number) => literalText(String(value)),
  /** Words that lead to an address of the web. */
  link: (text: string, address: string) => webLink(text, address),
  /** A value in an HTML comment. */
  attribute: (value: string) => attributeText(value),
  /** A description as blocks. */
  blocks: (value: string) => blockProse(value),
  /** A description on one line: in a cell of a table, all of it; elsewhere its first paragraph. */
  line: (value: string, options: HelperOptions) =>
    inTable(options) ? lineProse(value, true, "<br/>") : lineProse(firstParagraph(value), false, " "),
  /** A type. Its names lead to their pages; `mark` encloses the others, `linkMark` those that lead somewhere. */
  type: ({ parts }: TypeView, options: HelperOptions) => {
    const { mark = "", linkMark = "" } = options.hash;
    return parts
      .map(({ text, href, isType }) => {
        if (href !== undefined) return `[${linkMark}${literalText(text)}${linkMark}](${href})`;
        if (isType && mark === "`") return codeSpan(text, inTable(options));
        return isType ? `${mark}${literalText(text)}${mark}` : literalText(text);
      })
      .join("");
  },
};
