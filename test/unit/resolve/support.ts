import { Diagnostics } from "../../../generator/diagnostics/diagnostics.js";
import { load } from "../../../generator/load/load.js";
import { locate } from "../../../generator/load/locate.js";
import { resolve } from "../../../generator/resolve/resolve.js";
import type { Operation, ResolvedSpec, Schema } from "../../../generator/resolve/spec.js";

export interface Resolved {
  readonly spec: ResolvedSpec | undefined;
  /** `code message; hint`, in the order of the document. */
  readonly said: readonly string[];
}

/** Resolves the first of some files in memory. */
export function resolveFiles(files: Readonly<Record<string, string>>): Resolved {
  const diagnostics = new Diagnostics();
  const path = Object.keys(files)[0] ?? "";
  const read = (wanted: string): string => {
    const text = files[wanted];
    if (text === undefined) {
      throw Object.assign(new Error("not there"), { code: "ENOENT" });
    }
    return text;
  };
  const document = load({ path, read }, diagnostics);
  const spec = document && resolve(document, diagnostics);
  const said = diagnostics
    .sorted(locate)
    .map(({ code, message, hint }) => `${code} ${message}${hint === undefined ? "" : `; ${hint}`}`);
  return { spec, said };
}

/** Resolves a document whose `openapi` and `info` go without saying. */
export function resolveText(body: string, version = "3.1.0"): Resolved {
  return resolveFiles({ "spec.yaml": `openapi: ${version}\ninfo: {title: Orders, version: "1"}\n${body}` });
}

/** The spec of a document that there is nothing to say about. */
export function specOf(body: string, version?: string): ResolvedSpec {
  const { spec, said } = resolveText(body, version);
  if (spec === undefined || said.length > 0) {
    throw new Error(said.join("\n"));
  }
  return spec;
}

/** Resolves the schema `Order`, written in flow style. */
export function resolveSchema(text: string, version?: string): Resolved & { readonly schema: Schema | undefined } {
  const resolved = resolveText(
    `paths: {}\ncomponents:\n  schemas:\n    Order: ${text}\n    Line: {type: object}\n    Alias: {$ref: "#/components/schemas/Line"}\n`,
    version,
  );
  return { ...resolved, schema: resolved.spec?.schemas.get("#/components/schemas/Order") };
}

/** Resolves an operation, written in flow style, at `GET /orders/{id}`. */
export function resolveOperation(
  text: string,
  rest = "",
  version?: string,
): Resolved & { readonly operation: Operation | undefined } {
  const path = `  /orders/{id}:\n    parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n`;
  const resolved = resolveText(`paths:\n${path}    get: ${text}\n${rest}`, version);
  return { ...resolved, operation: resolved.spec?.operations[0] };
}

/** A value without the places it came from, to compare with what is expected. */
export function bare(value: unknown): unknown {
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, each]) => [key, bare(each)]));
  }
  if (Array.isArray(value)) {
    return value.map(bare);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const members = Object.entries(value).filter(
    ([key, each]) => key !== "at" && !(key === "extensions" && each instanceof Map && each.size === 0),
  );
  return Object.fromEntries(members.map(([key, each]) => [key, bare(each)]));
}
