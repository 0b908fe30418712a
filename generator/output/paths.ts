/** Names that mean a device on Windows, whatever follows the first dot. */
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/** Control characters, half characters, and what some file system gives a meaning. */
const illegal = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}<>:"|?*\\]/u;

/** The longest name that common file systems take, in bytes. */
const longestName = 255;

/** Why no file may be written at this path of a package; absent when one may. */
export function pathProblem(path: string): string | undefined {
  if (path === "" || path.startsWith("/")) {
    return "it is not relative";
  }
  for (const name of path.split("/")) {
    const problem = nameProblem(name);
    if (problem !== undefined) {
      return problem;
    }
  }
  return undefined;
}

function nameProblem(name: string): string | undefined {
  if (name === "" || name === "." || name === "..") {
    return "it has an empty part, . or ..";
  }
  if (illegal.test(name)) {
    return "it has a character that is not allowed";
  }
  if (name.endsWith(".") || name.endsWith(" ") || name.startsWith(" ") || device.test(name)) {
    return "it is not a file name on every system";
  }
  if (/^\.(?:git|sdkwright.*)$/i.test(name)) {
    return "it is reserved";
  }
  return Buffer.byteLength(name) > longestName ? "it has a name that is too long" : undefined;
}

/** What two paths have in common that some disk takes for one. */
export function pathKey(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/**
 * Throws when files cannot stand beside each other in a folder. Names of files are made by the generator, never taken
 * from a document, so this is a mistake of the generator.
 */
export function assertPaths(paths: readonly string[]): void {
  const files = new Set<string>();
  for (const path of paths) {
    const problem = pathProblem(path);
    if (problem !== undefined) {
      throw new Error(`an emitter gave the path ${JSON.stringify(path)}, but ${problem}`);
    }
    if (files.has(pathKey(path))) {
      throw new Error(`two emitters gave the path ${path}`);
    }
    files.add(pathKey(path));
  }
  for (const path of paths) {
    for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) {
      if (files.has(pathKey(path.slice(0, at)))) {
        throw new Error(`${path.slice(0, at)} is both a file and a folder`);
      }
    }
  }
}
