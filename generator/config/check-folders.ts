import { dirname, relative, resolve, sep } from "node:path";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { childLocation, type Location } from "../diagnostics/location.js";
import { pathKey } from "../output/paths.js";
import type { RawPackage } from "./package-config.js";

interface Seen {
  readonly id: string;
  readonly folder: string;
  readonly at: Location;
}

/**
 * Refuses folders that a slip of the pen would make harmful: one above or beside the configuration, one that holds a
 * document, one of two packages. `folder` is the absolute path of the configuration's folder.
 */
export function checkFolders(
  packages: ReadonlyMap<string, Partial<RawPackage>>,
  folder: string,
  root: Location,
  diagnostics: Diagnostics,
): void {
  const seen: Seen[] = [];
  const documents = [...packages].flatMap(([id, { spec }]) =>
    spec === undefined ? [] : { id, path: resolve(folder, spec) },
  );
  for (const [id, raw] of packages) {
    if (raw.output === undefined) {
      continue;
    }
    const at = childLocation(root, "packages", id, "output");
    const output = resolve(folder, raw.output);
    if (!isBelow(folder, output) || raw.output.startsWith("~")) {
      diagnostics.report("config/output-outside", at, raw.output);
      continue;
    }
    const held = documents.find(({ path }) => holds(output, dirname(path)));
    const other = seen.find((each) => holds(each.folder, output) || holds(output, each.folder));
    if (held !== undefined) {
      diagnostics.report(
        "config/output-holds",
        at,
        raw.output,
        `the document of ${held.id === id ? "this package" : held.id}`,
      );
    } else if (other !== undefined) {
      diagnostics.report("config/output-shared", at, raw.output, other.id, other.at);
    }
    seen.push({ id, folder: output, at });
  }
}

/** Whether a path lies in a folder, and is not the folder. */
function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}

/** Whether a path is a folder or lies in it, on a disk that ignores case. */
function holds(folder: string, path: string): boolean {
  const [a, b] = [pathKey(folder), pathKey(path)];
  return a === b || isBelow(a, b);
}
