import type { Operation, ResolvedSpec } from "../../../generator/resolve/spec.js";
import { type Resolved, resolveFiles } from "./support.js";

/** Resolves a document of Swagger 2.0 whose first lines go without saying. */
export function resolveSwagger(body: string): Resolved {
  return resolveFiles({ "spec.yaml": `swagger: "2.0"\ninfo: {title: Orders, version: "1"}\n${body}` });
}

/** The spec of a document that there is nothing to say about. */
export function swaggerOf(body: string): ResolvedSpec {
  const { spec, said } = resolveSwagger(body);
  if (spec === undefined || said.length > 0) {
    throw new Error(said.join("\n"));
  }
  return spec;
}

/** The media types of a document that has no others. */
export const json = "consumes: [application/json]\nproduces: [application/json]\n";

/** The operation `POST /orders`, written in flow style. */
export function operationOf(text: string, rest = json): Operation | undefined {
  return swaggerOf(`${rest}paths:\n  /orders:\n    post: ${text}\n`).operations[0];
}
