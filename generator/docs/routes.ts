/** Which template makes which pages: a path in a style's folder is the path of a page, with names of things in it. */

/** The kinds of things that have pages of their own, and what their paths may be made of. */
export type Thing = "resource" | "model" | "error";

export interface ThingNames {
  /** Name of the file, as in the package's `src/`. */
  readonly file: string;
  /** Name of the class or type. */
  readonly name: string;
}

const PLACEHOLDER = /\[(resource|model|error)\.(file|name)\]/g;

/** The kind of thing that a route has one page for each of; `undefined`: it is a single page. */
export function thingOf(route: string): Thing | undefined {
  return [...route.matchAll(PLACEHOLDER)][0]?.[1] as Thing | undefined;
}

/** The path of one thing's page. */
export function pathOf(route: string, names: ThingNames): string {
  return route.replace(PLACEHOLDER, (_, _thing, key: keyof ThingNames) => names[key]);
}

/** The way from one page, or a folder that ends in a slash, to another page, as a link has it. */
export function relativePath(from: string, to: string): string {
  const start = from.split("/").slice(0, -1);
  const end = to.split("/");
  let shared = 0;
  while (shared < start.length && start[shared] === end[shared]) shared += 1;
  return [...start.slice(shared).map(() => ".."), ...end.slice(shared)].map(encoded).join("/");
}

function encoded(segment: string): string {
  return /^[\w.-]+$/.test(segment) ? segment : encodeURIComponent(segment);
}

/** Gives out paths that differ even on disks that ignore case. */
export class PagePaths {
  readonly #taken = new Set<string>();

  give(wanted: string): string {
    let path = wanted;
    for (let number = 2; this.#taken.has(path.toLowerCase()); number += 1) {
      path = wanted.replace(/(\.\w+)?$/, `-${number}$1`);
    }
    this.#taken.add(path.toLowerCase());
    return path;
  }
}
