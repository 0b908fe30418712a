import { keyLocation } from "../diagnostics/location.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Context, Node } from "./context.js";
import type { Operation, Parameter } from "./spec.js";

/** The names of the variables of `/orders/{orderId}`, each once. */
export function variablesOf(path: string): readonly string[] {
  return [...new Set(Array.from(path.matchAll(/\{([^{}]*)\}/g), (match) => match[1] ?? ""))];
}

/** Reports variables that nobody declares; gives the parameters without those that the path has no place for. */
export function matchParameters(
  context: Context,
  path: string,
  parameters: readonly Parameter[],
  operation: Operation["at"],
): readonly Parameter[] {
  const variables = variablesOf(path);
  const declared = parameters.filter((parameter) => parameter.in === "path").map((parameter) => parameter.name);
  const unused = declared.filter((name) => !variables.includes(name));
  for (const name of variables) {
    if (!declared.includes(name)) {
      const place = keyLocation(operation);
      context.diagnostics.report("path/undeclared-parameter", place, name, path, nearest(name, unused));
    }
  }
  return parameters.filter((parameter) => {
    const isUnused = parameter.in === "path" && !variables.includes(parameter.name);
    if (isUnused) {
      context.diagnostics.report("path/unused-parameter", parameter.at, parameter.name, path);
    }
    return !isUnused;
  });
}

/** The template as it is used; what is odd about it is reported. */
export function checkPath(context: Context, key: string, node: Node): string {
  if (key.startsWith("/")) {
    return key;
  }
  context.diagnostics.report(
    "path/invalid",
    keyLocation(node.at),
    key,
    "does not begin with a slash",
    `/${key} is assumed`,
  );
  return `/${key}`;
}

/** Reports paths that differ only in the names of their variables: a server cannot tell them apart. */
export function checkSamePaths(context: Context, paths: readonly (readonly [path: string, node: Node])[]): void {
  const seen = new Map<string, readonly [string, Node]>();
  for (const [path, node] of paths) {
    const shape = path.replace(/\{[^{}]*\}/g, "{}");
    const other = seen.get(shape);
    if (other === undefined) {
      seen.set(shape, [path, node]);
    } else {
      context.diagnostics.report("path/duplicate", keyLocation(node.at), path, other[0], keyLocation(other[1].at));
    }
  }
}
