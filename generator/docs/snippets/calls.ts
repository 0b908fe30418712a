/** Examples of calls: through the client, and through the function of an operation. */
import type { Operation, Resource } from "../../model/model.js";
import { sampleText } from "../samples/print.js";
import { found, methodOf, type Site } from "../site.js";
import { clientLines, construction, importLine, type Lines, methodAccess, neededOptions } from "./code.js";
import { requestSample } from "./request-sample.js";

/** A call as code; `undefined` where no request can be made up. */
export interface CallCode {
  /** `mix.authentication.storeApiKey({ … })` */
  readonly call: string;
  readonly gives: "nothing" | "value" | "stream" | "pages";
}

/** The call of an operation on a client. */
export function callCode(
  site: Site,
  operation: Operation,
  resource?: Resource,
  options?: string,
): CallCode | undefined {
  const method = methodOf(site, operation.id, resource);
  if (method === undefined) return undefined;
  const args = argumentsOf(site, operation, options);
  if (args === undefined) return undefined;
  const access = methodAccess(site, method.resource.id, method.method);
  return { call: `${access}(${args})`, gives: givenBy(operation) };
}

function givenBy({ paging, result }: Operation): CallCode["gives"] {
  if (paging !== undefined) return "pages";
  if (result === undefined) return "nothing";
  return result.kind === "stream" ? "stream" : "value";
}

/** The arguments of a call: the request, then options. */
function argumentsOf(site: Site, operation: Operation, options?: string): string | undefined {
  const request = requestSample(site, operation);
  if (request.kind === "impossible") return undefined;
  const takes = operation.parameters.length > 0 || operation.body !== undefined;
  const empty = options !== undefined && takes ? ["{}"] : [];
  const first = request.kind === "none" ? empty : [sampleText(request)];
  const all = options === undefined ? first : [...first, options];
  if (request.kind === "none" || all.length < 2) return all.join(", ");
  return `\n${all.map((argument) => `  ${argument.replaceAll("\n", "\n  ")},\n`).join("")}`;
}

/** `const result = await …;` and what shows it, or a loop over what comes one by one. */
export function resultLines({ call, gives }: CallCode): Lines {
  switch (gives) {
    case "nothing":
      return [`await ${call};`];
    case "pages":
      return loop(call);
    case "stream":
      return [`const stream = await ${call};`, "", ...loop("stream")];
    case "value":
      return [`const result = await ${call};`, "", "console.log(result);"];
  }
}

function loop(items: string): Lines {
  return [`for await (const item of ${items}) {`, "  console.log(item);", "}"];
}

/** A whole example: imports, client, call. */
export function callSnippet(site: Site, operation: Operation, resource?: Resource): string | undefined {
  const code = callCode(site, operation, resource);
  if (code === undefined) return undefined;
  return text([...clientStart(site, operation), "", ...resultLines(code)]);
}

/** The same call with its failures caught. */
export function guardedSnippet(site: Site, operation: Operation, resource?: Resource): string | undefined {
  const code = callCode(site, operation, resource);
  if (code === undefined) return undefined;
  const { base } = site.names.errors;
  return text([
    importLine([site.names.client, base.name], site.config.name),
    "",
    ...clientLines(site, neededOptions(site, operation)),
    "",
    "try {",
    ...indent(resultLines(code)),
    "} catch (error) {",
    `  if (!(error instanceof ${base.name})) throw error;`,
    "  console.error(error.name, error.message);",
    "}",
  ]);
}

/** The function of the operation, called with a core. */
export function functionSnippet(site: Site, operation: Operation): string | undefined {
  const names = found(site.names.operations.get(operation.id), `name of ${operation.id}`);
  const args = argumentsOf(site, operation);
  if (args === undefined) return undefined;
  const call = `${names.function}(${args === "" ? "core" : `core, ${args}`})`;
  const shown = givenBy(operation) === "stream" ? loop("outcome.data") : ["console.log(outcome.data);"];
  const failure = `console.error(${JSON.stringify(`${names.function} failed:`)}, outcome.error);`;
  return text([
    importLine([site.names.core], site.config.name),
    importLine([names.function], `${site.config.name}/operations/${names.file}`),
    "",
    ...construction("core", site.names.core, neededOptions(site, operation)),
    "",
    `const outcome = await ${call}.result();`,
    "",
    ...(operation.result === undefined
      ? ["if (!outcome.ok) {", `  ${failure}`, "}"]
      : ["if (outcome.ok) {", ...indent(shown), "} else {", `  ${failure}`, "}"]),
  ]);
}

/** The import of the client, and the client as an operation needs it. */
export function clientStart(
  site: Site,
  operation: Pick<Operation, "security">,
  options: Lines = [],
  imports: readonly string[] = [],
): Lines {
  return [
    importLine([site.names.client, ...imports], site.config.name),
    "",
    ...clientLines(site, [...neededOptions(site, operation), ...options]),
  ];
}

/** Lines moved to the right. Those of a text with line breaks move together. */
export function indent(lines: Lines): Lines {
  return lines.flatMap((line) => line.split("\n")).map((line) => (line === "" ? "" : `  ${line}`));
}

export function text(lines: Lines): string {
  return lines.join("\n");
}
