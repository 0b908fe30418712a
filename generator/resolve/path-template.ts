import { childLocation, keyLocation, type Location } from "../diagnostics/location.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Context, Node } from "./context.js";
import type { Operation, Parameter } from "./spec.js";

/** `/orders/{orderId}`: what stands between braces, as it is written, or a text. */
type Part = { readonly variable: string } | { readonly text: string };

/** Cuts a template into its parts. Braces in braces belong to a pattern: `{id:[0-9]{3}}`. */
function partsOf(path: string): readonly Part[] {
  const parts: Part[] = [];
  let rest = path;
  while (rest !== "") {
    const open = rest.indexOf("{");
    const end = open === -1 ? -1 : closingBrace(rest, open);
    if (end === -1) {
      return [...parts, { text: rest }];
    }
    if (open > 0) {
      parts.push({ text: rest.slice(0, open) });
    }
    parts.push({ variable: rest.slice(open + 1, end) });
    rest = rest.slice(end + 1);
  }
  return parts;
}

function closingBrace(path: string, open: number): number {
  let depth = 0;
  for (let index = open; index < path.length; index += 1) {
    depth += path[index] === "{" ? 1 : path[index] === "}" ? -1 : 0;
    if (depth === 0) {
      return index;
    }
  }
  return -1;
}

/** The names of the variables of `/orders/{orderId}`, each once. */
export function variablesOf(path: string): readonly string[] {
  return [...new Set(partsOf(path).flatMap((part) => ("variable" in part ? [part.variable] : [])))];
}

/**
 * Brings the template and the parameters of an operation together: what is odd in the template is taken out, variables
 * that nobody declares become parameters, and parameters that the path has no place for are left out.
 */
export function matchParameters(context: Context, operation: Operation, item: Node): Operation {
  const declared = operation.parameters.filter((parameter) => parameter.in === "path");
  const path = tidyTemplate(context, operation.path, declared, keyLocation(item.at));
  const variables = variablesOf(path);
  const unused = declared.filter(({ name }) => !variables.includes(name)).map(({ name }) => name);
  const assumed = variables.flatMap((name) => {
    if (declared.some((parameter) => parameter.name === name)) {
      return [];
    }
    const place = keyLocation(operation.at);
    context.diagnostics.report("path/undeclared-parameter", place, name, path, nearest(name, unused));
    return [assumedParameter(name, childLocation(operation.at, "parameters", name))];
  });
  const parameters = operation.parameters.filter((parameter) => {
    const isUnused = parameter.in === "path" && !variables.includes(parameter.name);
    if (isUnused) {
      context.diagnostics.report("path/unused-parameter", parameter.at, parameter.name, path);
    }
    return !isUnused;
  });
  return { ...operation, path, parameters: [...assumed, ...parameters] };
}

function assumedParameter(name: string, at: Location): Parameter {
  return {
    name,
    in: "path",
    required: true,
    deprecated: false,
    style: "simple",
    explode: false,
    allowReserved: false,
    allowEmptyValue: false,
    schema: { types: ["string"], extensions: new Map(), at },
    examples: [],
    extensions: new Map(),
    at,
  };
}

/**
 * What other notations put around the name of a variable: `{+path}`, `{path*}`, `{proxy+}`, `{id?}`, `{id:[0-9]+}`,
 * `{name=orders/*}`.
 */
const decorated = /^([+#./;?&]?)([^:=*+?]+)(?:[*+?]|[:=].*)?$/;

/** The template in the notation of OpenAPI. A variable that is declared as it is written is left alone. */
function tidyTemplate(context: Context, path: string, declared: readonly Parameter[], place: Location): string {
  const parts = partsOf(path);
  const names = declared.map(({ name }) => name);
  const written = parts.flatMap((part) => ("variable" in part ? [part.variable] : []));
  const unused = names.filter((name) => !written.includes(name));
  let unnamed = 0;
  const tidy = parts.map((part) => {
    if ("text" in part) {
      return part.text.replaceAll("{", "%7B").replaceAll("}", "%7D");
    }
    if (part.variable === "") {
      unnamed += 1;
      return `{${unused.shift() ?? `param${unnamed}`}}`;
    }
    return names.includes(part.variable) ? `{${part.variable}}` : undecorated(part.variable, declared);
  });
  const result = tidy.join("");
  if (result !== path) {
    context.diagnostics.report("path/invalid", place, path, "is not a template of OpenAPI", `${result} is assumed`);
  }
  return result;
}

function undecorated(variable: string, declared: readonly Parameter[]): string {
  const [, operator = "", name = variable] = decorated.exec(variable.trim()) ?? [];
  // What is added as a query or a fragment is no part of the path.
  if (operator !== "" && "?&#".includes(operator)) {
    return "";
  }
  // The styles `label` and `matrix` write the operator themselves.
  const style = declared.find((parameter) => parameter.name === name)?.style;
  const isWritten = operator === "/" || (operator === "." && style !== "label");
  return `${isWritten ? operator : ""}{${name}}`;
}

/** A key of `paths` without a fragment: `/#Action=CreateStack` tells operations apart that are all sent to `/`. */
function withoutFragment(key: string): string {
  return /^(?:\{[^{}]*\}|[^#])*/.exec(key)?.[0] ?? key;
}

export function hasFragment(key: string): boolean {
  return withoutFragment(key) !== key;
}

/** The path of a key of `paths`; what is odd about it is reported. */
export function checkPath(context: Context, key: string, node: Node): string {
  const report = (problem: string, assumed: string): void =>
    context.diagnostics.report("path/invalid", keyLocation(node.at), key, problem, assumed);
  const sent = withoutFragment(key);
  if (hasFragment(key)) {
    report("has a fragment, which is never sent", `${sent} is assumed`);
  }
  if (sent.replace(/\{[^{}]*\}/g, "").includes("?")) {
    report("holds a query", "it is sent as it stands");
  }
  if (sent.startsWith("/")) {
    return sent;
  }
  report("does not begin with a slash", `/${sent} is assumed`);
  return `/${sent}`;
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
