import { error, list, warning } from "../kind.js";

/** What may be wrong with the folder of a package. */
export const outputKinds = {
  "output/foreign-file": error(
    (paths: readonly string[]) => `${some(paths)} ${were(paths)} not written by sdkwright, and would be overwritten`,
    { hint: () => "move what is yours away, or choose another output folder" },
  ),
  "output/blocked": error((what: string) => `this is ${what}, and the package is to be written here`, {
    hint: () => "remove it, or choose another output folder",
  }),
  "output/outside": error(() => "a symbolic link leads from here out of the folder of the configuration", {
    hint: () => "packages are written only below that folder",
  }),
  "output/manifest-invalid": error(() => "this is not the list that sdkwright wrote", {
    hint: () => "restore it from version control; without it, nothing here is overwritten",
  }),
  "output/edited": warning(
    (paths: readonly string[]) => `${some(paths)} ${were(paths)} edited by hand, and generating overwrites that`,
    { hint: () => "change the document, the configuration or the templates instead" },
  ),
  "output/edited-leftover": warning(
    (paths: readonly string[]) =>
      `${some(paths)} ${were(paths)} edited by hand, so ${paths.length === 1 ? "it stays" : "they stay"}, although no longer generated`,
    { hint: () => "remove what is not needed" },
  ),
  "output/busy": error((pid: number) => `another run (process ${pid}) is writing this package`, {
    hint: () => "if it is not, remove .sdkwright-staging in its folder",
  }),
  "output/not-written": error((reason: string) => `cannot write: ${reason}; the package is as it was`),
  "output/stale": error((state: string) => `this file ${state}`, { hint: () => "run sdkwright generate" }),
};

/** The first few of the paths. */
function some(paths: readonly string[]): string {
  const most = 5;
  return paths.length > most + 1
    ? `${paths.slice(0, most).join(", ")} and ${paths.length - most} other files`
    : list(paths);
}

function were(paths: readonly string[]): string {
  return paths.length === 1 ? "was" : "were";
}
