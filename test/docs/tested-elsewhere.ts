/** Codes that no text alone raises, since it takes a disk, another process or a very long document: their tests. */
import type { Code } from "../../generator/diagnostics/kinds.js";

interface NamedTest {
  readonly file: string;
  readonly test: string;
}

const writing = "test/unit/output/write-package.test.ts";
const rollback = "test/unit/output/rollback.test.ts";
const usage = "test/cli/usage.test.ts";

export const testedElsewhere: Readonly<Partial<Record<Code, NamedTest>>> = {
  "document/missing": { file: "test/unit/load/files.test.ts", test: "that cannot be read for %s is missing" },
  "document/too-deep": {
    file: "test/unit/load/hostile.test.ts",
    test: "a document that was made to exhaust the reader gets an error, soon",
  },
  "config/missing": { file: usage, test: "that is missing is asked for" },
  "config/not-found": {
    file: usage,
    test: "that names a document that is not there is shown where, and other packages are generated",
  },
  "config/template": { file: "test/docs/style.test.ts", test: "gets a diagnostic when a template %s" },
  "output/foreign-file": { file: writing, test: "are not overwritten, and nothing else is written then" },
  "output/blocked": { file: writing, test: "inside a package are not written through" },
  "output/outside": { file: writing, test: "above a package may not lead out of the folder of the configuration" },
  "output/manifest-invalid": { file: writing, test: "is refused when it is %s" },
  "output/edited": { file: writing, test: "are overwritten with a warning" },
  "output/edited-leftover": { file: writing, test: "are left in place when they would be removed" },
  "output/busy": { file: rollback, test: "is not one that is still at work" },
  "output/not-written": { file: rollback, test: "leaves the package as it was when the disk is full" },
  "output/stale": { file: "test/cli/generate.test.ts", test: "reports stale files as diagnostics to programs" },
};
