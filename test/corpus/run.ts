/**
 * Generates and type-checks a package for every OpenAPI document below a folder:
 *
 *     npm run corpus -- <folder> [--list <file>] [--seconds 120] [--memory 2048] [--at-once 2] [--typescript 7]
 *         [--only <text>] [--keep <folder>]
 *
 * `--list` names the documents that are refused for good reason, a line each: `path: reason`.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { mapAtOnce } from "./child.js";
import { type Compiler, examine } from "./examine.js";
import { findDocuments } from "./find-documents.js";
import { checkRefusals, parseRefusals } from "./refusals.js";
import { codesOf, problemsOf, tableOf } from "./table.js";

const options = {
  list: { type: "string" },
  seconds: { type: "string", default: "120" },
  memory: { type: "string", default: "2048" },
  "at-once": { type: "string", default: "2" },
  typescript: { type: "string", default: "7" },
  only: { type: "string", default: "" },
  keep: { type: "string" },
} as const;

const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [folder] = positionals;
if (folder === undefined || !isCompiler(values.typescript)) {
  process.stderr.write("usage: npm run corpus -- <folder> [--list <file>] [--typescript 7|6|5.9]\n");
  process.exit(2);
}
process.exitCode = await run(folder, values.typescript);

async function run(from: string, compiler: Compiler): Promise<number> {
  const limits = { seconds: Number(values.seconds), memory: Number(values.memory) };
  const paths = findDocuments(from).filter((path) => path.includes(values.only));
  const reports = await mapAtOnce(paths, Number(values["at-once"]), async (path) => {
    const report = await examine(from, path, limits, compiler, values.keep);
    process.stderr.write(`${path}: ${report.outcome}\n`);
    return report;
  });
  const refusals = values.list === undefined ? [] : parseRefusals(readFileSync(values.list, "utf8"));
  const wrong = values.list === undefined ? [] : checkRefusals(refusals, reports);
  const parts = [tableOf(reports), codesOf(reports), problemsOf(reports), wrong.join("\n")];
  process.stdout.write(`${parts.filter((part) => part !== "").join("\n\n")}\n`);
  const isBad = reports.some(
    ({ outcome, types }) =>
      outcome === "crashed" || (types?.count ?? 0) > 0 || (values.list === undefined && outcome === "diagnosed"),
  );
  return isBad || wrong.length > 0 ? 1 : 0;
}

function isCompiler(text: string): text is Compiler {
  return text === "7" || text === "6" || text === "5.9";
}
