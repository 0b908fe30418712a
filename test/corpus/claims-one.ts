/**
 * Writes claims about the types of one document beside its package, in a process of its own:
 * `node --import tsx claims-one.ts <document> <folder of the package> <report>`.
 */
import { writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { diskSource } from "../../generator/commands/disk-source.js";
import { packageFromFlags } from "../../generator/config/flags.js";
import { Diagnostics } from "../../generator/diagnostics/diagnostics.js";
import { load } from "../../generator/load/load.js";
import { buildModel } from "../../generator/model/build.js";
import { assignNames } from "../../generator/naming/assign.js";
import { resolve } from "../../generator/resolve/resolve.js";
import { runtimeSymbols } from "../../generator/typescript/runtime-symbols.js";
import { claimsOf } from "../semantics/claims.js";
import { claimOptions, claimProgram } from "../semantics/type-of-value.js";
import { isObject } from "../semantics/values.js";

const [, , document = "", folder = "", reportPath = ""] = process.argv;
const diagnostics = new Diagnostics();
const config = packageFromFlags({ spec: basename(document), output: ".", name: "corpus" }, (key) => key);
const loaded = load(diskSource(basename(document), dirname(document)), diagnostics);
const spec = loaded && resolve(loaded, diagnostics);
if (spec === undefined || !isObject(loaded?.root.value) || "mistakes" in config)
  throw new Error("it was generated before");

const model = buildModel(spec, config.requestBody, diagnostics);
const names = assignNames(model, config, runtimeSymbols().keys(), diagnostics);
const bounds = { types: 200, damagedPerType: 40 };
const found = claimsOf(loaded.root.value, model, names, bounds);
const { text } = claimProgram(found.claims, () => "./src/index.js");
writeFileSync(join(folder, "claims.ts"), text);
writeFileSync(
  join(folder, "tsconfig.claims.json"),
  JSON.stringify({ compilerOptions: claimOptions, include: ["claims.ts"] }),
);
writeFileSync(reportPath, JSON.stringify(found));
