/**
 * Generates and type-checks a package for every OpenAPI document below a folder:
 *
 *     npm run corpus -- <folder> [--list <file>] [--seconds 120] [--memory 2048] [--at-once 2] [--typescript 7]
 *         [--only <text>] [--keep <folder>] [--semantics]
 *
 * `--semantics` also derives values from the schemas of each document, lets a validator of JSON Schema judge them, and
 * checks that the emitted types take those that it accepts and do not take those that it rejects for a reason that
 * TypeScript can express. `--list` names the documents that are refused for good reason, a line each: `path: reason`.
 * Without it, refused.txt beside this file is the list.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { mapAtOnce } from "./child.js";
import { type Compiler, type Examination, examine } from "./examine.js";
import { findDocuments } from "./find-documents.js";
import { checkRefusals, parseRefusals } from "./refusals.js";
import { claimsTableOf, codesOf, problemsOf, tableOf } from "./table.js";

const options = {
  list: { type: "string", default: fileURLToPath(new URL("./refused.txt", import.meta.url)) },
  seconds: { type: "string", default: "120" },
  memory: { type: "string", default: "2048" },
  "at-once": { type: "string", default: "2" },
  typescript: { type: "string", default: "7" },
  only: { type: "string", default: "" },
  keep: { type: "string" },
  semantics: { type: "boolean", default: false },
} as const;

const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [folder] = positionals;
if (folder === undefined || !isCompiler(values.typescript)) {
  process.stderr.write("usage: npm run corpus -- <folder> [--list <file>] [--typescript 7|6|5.9]\n");
  process.exit(2);
}
process.exitCode = await run(folder, values.typescript);

async function run(from: string, compiler: Compiler): Promise<number> {
  const examination: Examination = {
    limits: { seconds: Number(values.seconds), memory: Number(values.memory) },
    ...{ compiler, semantics: values.semantics },
    ...(values.keep === undefined ? {} : { keep: values.keep }),
  };
  const paths = findDocuments(from).filter((path) => path.includes(values.only));
  const reports = await mapAtOnce(paths, Number(values["at-once"]), async (path) => {
    const report = await examine(from, path, examination);
    process.stderr.write(`${path}: ${report.outcome}\n`);
    return report;
  });
  const wrong = checkRefusals(parseRefusals(readFileSync(values.list, "utf8")), reports);
  const claims = values.semantics ? claimsTableOf(reports) : "";
  const parts = [tableOf(reports), codesOf(reports), claims, problemsOf(reports), wrong.join("\n")];
  process.stdout.write(`${parts.filter((part) => part !== "").join("\n\n")}\n`);
  const isBad = reports.some(
    ({ outcome, types, semantics }) =>
      outcome === "crashed" || (types?.count ?? 0) > 0 || (semantics?.wrong.length ?? 0) > 0,
  );
  return isBad || wrong.length > 0 ? 1 : 0;
}

function isCompiler(text: string): text is Compiler {
  return text === "7" || text === "6" || text === "5.9";
}
