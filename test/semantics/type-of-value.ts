/** TypeScript as the judge of values: a value is written as the narrowest type that has it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { JsonValue } from "../../generator/load/spec-document.js";

/** A type of a package. */
export interface TypeUse {
  readonly type: string;
  /** The member of the type that is meant. */
  readonly member?: string;
  /** The members of the type that values are without. */
  readonly beside?: readonly string[];
}

/** A value that is, or is not, to be assignable to a type. */
export interface Claim extends TypeUse {
  /** The folder of the package. */
  readonly package: string;
  readonly value: JsonValue;
  /** A key that the value, an object, has besides and that is `undefined`. */
  readonly undefinedKey?: string;
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

/** @param entryOf The path from the program to the entry of a package. */
export function claimProgram(claims: readonly Claim[], entryOf: (name: string) => string): ClaimProgram {
  const packages = [...new Set(claims.map((claim) => claim.package))];
  const imports = packages.map((name) => `import type * as ${name} from "${entryOf(name)}";`);
  const head = ["export type Is<T, V extends T> = V;", ...imports];
  const text = [...head, ...claims.flatMap(claimText)].join("\n");
  const wrong = (stdout: string, program: string) =>
    [...stdout.matchAll(/^(.*)\((\d+),\d+\): error (.*)$/gm)].map(([, file, line, error]) => {
      const claim = file?.endsWith(program) ? claims[Math.floor((Number(line) - 1 - head.length) / 2)] : undefined;
      if (claim === undefined) return `${file}: ${error}`;
      const word = claim.assignable ? "should be" : "should not be";
      const besides = claim.undefinedKey === undefined ? "" : ` with ${claim.undefinedKey} undefined`;
      return `${JSON.stringify(claim.value)}${besides} ${word} ${typeOf(claim)}`;
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
    const { text, wrong } = claimProgram(claims, (name) => `./${name}/src/index.js`);
    write("claims.ts", text);
    const { stdout } = spawnSync(process.execPath, [compiler, "-p", root, "--pretty", "false"], { encoding: "utf8" });
    return wrong(stdout, "claims.ts");
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Two lines each, so that the place of an error tells the claim. */
function claimText(claim: Claim, index: number): readonly string[] {
  const line = `export type C${index} = Is<${typeOf(claim)}, ${valueText(claim)}>;`;
  return [claim.assignable ? "" : "// @ts-expect-error", line];
}

function typeOf({ package: name, type, member }: Claim): string {
  return member === undefined ? `${name}.${type}` : `Required<${name}.${type}>[${JSON.stringify(member)}]`;
}

function valueText(claim: Claim): string {
  const { package: name, type, value, undefinedKey, beside = [] } = claim;
  const text = typeOfValue(value, undefinedKey);
  return beside.length === 0
    ? text
    : `${text} & Pick<${name}.${type}, ${beside.map((key) => JSON.stringify(key)).join(" | ")}>`;
}

function typeOfValue(value: JsonValue, undefinedKey?: string): string {
  if (Array.isArray(value)) return `[${value.map((item) => typeOfValue(item)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${typeOfValue(member)}`);
  if (undefinedKey !== undefined) members.push(`${JSON.stringify(undefinedKey)}: undefined`);
  return `{ ${members.join("; ")} }`;
}
