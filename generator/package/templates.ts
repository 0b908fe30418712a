/** Text files from Handlebars templates. A template arranges; what it prints comes ready from its view. */
import { createRequire } from "node:module";

type Handlebars = typeof import("handlebars");

/** Templates by their path under `templates/`: `package/README.md.hbs`. */
export type TemplateSources = ReadonlyMap<string, string>;

/** Turns a view into the text of a file. */
export type Template<View> = (view: View) => string;

/** Compiles a template. A value that the view lacks is an error, and nothing is escaped as HTML. */
export function compileTemplate<View>(source: string): Template<View> {
  const handlebars = (createRequire(import.meta.url)("handlebars") as Handlebars).create();
  handlebars.registerHelper("json", (value: unknown) => JSON.stringify(value));
  return handlebars.compile<View>(source, { strict: true, noEscape: true });
}
