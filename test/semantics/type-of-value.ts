/** TypeScript as the judge of values: a value is written as the narrowest type that has it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { JsonValue } from "../../generator/load/spec-document.js";

/** A value that is, or is not, to be assignable to a type. */
export interface Claim {
  /** The folder of the package, and the name of the type in it. */
  readonly package: string;
  readonly type: string;
  readonly value: JsonValue;
  readonly assignable: boolean;
}

export const claimOptions = {
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable"],
  types: [],
  module: "nodenext",
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
};

/** A program that has an error where a claim is wrong. */
export interface ClaimProgram {
  readonly text: string;
  /** What is wrong, for the compiler's report of an error in this program. */
  readonly wrong: (stdout: string, file: string) => readonly string[];
}

/** @param modelsOf The path from the program to the models of a package. */
export function claimProgram(claims: readonly Claim[], modelsOf: (name: string) => string): ClaimProgram {
  const packages = [...new Set(claims.map((claim) => claim.package))];
  const imports = packages.map((name) => `import type * as ${name} from "${modelsOf(name)}";`);
  const head = ["export type Is<T, V extends T> = V;", ...imports];
  const text = [...head, ...claims.flatMap(claimText)].join("\n");
  const wrong = (stdout: string, program: string) =>
    [...stdout.matchAll(/^(.*)\((\d+),\d+\): error (.*)$/gm)].map(([, file, line, error]) => {
      const claim = file?.endsWith(program) ? claims[Math.floor((Number(line) - 1 - head.length) / 2)] : undefined;
      if (claim === undefined) return `${file}: ${error}`;
      const word = claim.assignable ? "should be" : "should not be";
      return `${JSON.stringify(claim.value)} ${word} ${claim.package} ${claim.type}`;
    });
  return { text, wrong };
}

const compiler = fileURLToPath(new URL("../../node_modules/typescript-7/bin/tsc", import.meta.url));

/** The claims that are wrong, as texts. */
export function wrongClaims(
  packages: ReadonlyMap<string, ReadonlyMap<string, string>>,
  claims: readonly Claim[],
): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), "semantics-"));
  try {
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    for (const [name, files] of packages) for (const [path, text] of files) write(`${name}/${path}`, text);
    write("package.json", JSON.stringify({ type: "module" }));
    write("tsconfig.json", JSON.stringify({ compilerOptions: claimOptions, include: ["claims.ts"] }));
    const { text, wrong } = claimProgram(claims, (name) => `./${name}/src/models/index.js`);
    write("claims.ts", text);
    const { stdout } = spawnSync(process.execPath, [compiler, "-p", root, "--pretty", "false"], { encoding: "utf8" });
    return wrong(stdout, "claims.ts");
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Two lines each, so that the place of an error tells the claim. */
function claimText({ package: name, type, value, assignable }: Claim, index: number): readonly string[] {
  const line = `export type C${index} = Is<${name}.${type}, ${typeOfValue(value)}>;`;
  return [assignable ? "" : "// @ts-expect-error", line];
}

function typeOfValue(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(typeOfValue).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, member]) => `${JSON.stringify(key)}: ${typeOfValue(member)}`)
    .join("; ")} }`;
}
