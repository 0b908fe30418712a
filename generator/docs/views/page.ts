/** The page that a view is built for: what its links start from. */
import { hrefOf, type Site } from "../site.js";

export interface Page {
  readonly site: Site;
  /** Path in the package. */
  readonly path: string;
}

/** A link from this page. `undefined` when there is no such page. */
export function linkTo(page: Page, path: string | undefined, heading?: string): string | undefined {
  return path === undefined ? undefined : hrefOf(page.site, page.path, path, heading);
}
