/** Examples of what works for every call: options, failures, servers, hooks. */

import type { RetryPolicy } from "../../model/connection.js";
import type { Operation } from "../../model/model.js";
import { hasChoice, serverEntries } from "../../naming/server-keys.js";
import { literal } from "../../typescript/literals.js";
import type { Site } from "../site.js";
import { callCode, clientStart, indent, resultLines, text } from "./calls.js";
import { clientLines, importLine, type Lines, neededOptions } from "./code.js";

/** Examples that begin with one operation. Those that do not apply to the package are `undefined`. */
export interface GuideSnippets {
  readonly retriesOfCall: string;
  readonly retriesOfClient: string;
  readonly noRetries: string;
  readonly timeout: string;
  readonly failures: string;
  readonly result: string;
  readonly response: string;
  readonly server: string | undefined;
  readonly serverUrl: string;
  readonly fetch: string;
  readonly hooks: string;
  readonly debugLog: string;
  readonly credential: string | undefined;
}

/** `undefined` when there is no operation that an example can call. */
export function guideSnippets(site: Site, operation: Operation): GuideSnippets | undefined {
  const plain = callCode(site, operation);
  const retrying = callCode(site, operation, undefined, `{\n  retries: ${indentedTail(policyText(EXAMPLE))},\n}`);
  const limited = callCode(
    site,
    operation,
    undefined,
    "{\n  signal: controller.signal,\n  timeoutMs: 5_000,\n  totalTimeoutMs: 20_000,\n}",
  );
  if (plain === undefined || retrying === undefined || limited === undefined) return undefined;
  const shown = ["", ...resultLines(plain)];
  const entries = serverEntries(site.model.servers);
  const named = hasChoice(entries)
    ? (entries.find(({ server }) => server.name !== undefined) ?? entries[0])?.key
    : undefined;
  const policy = `retries: ${policyText(EXAMPLE)},`;
  return {
    retriesOfCall: text([...clientStart(site, operation), "", ...resultLines(retrying)]),
    retriesOfClient: text([...clientStart(site, operation, [policy]), ...shown]),
    noRetries: text([...clientStart(site, operation, ["retries: false,"]), ...shown]),
    timeout: text([
      ...clientStart(site, operation),
      "const controller = new AbortController();",
      "",
      ...resultLines(limited),
    ]),
    failures: failuresSnippet(site, operation, resultLines(plain)),
    result: text([...clientStart(site, operation), "", ...outcomeLines(plain.call)]),
    response: text([...clientStart(site, operation), "", ...responseLines(plain.call)]),
    server:
      named === undefined
        ? undefined
        : text([...clientStart(site, operation, [`server: ${literal(named)},`]), ...shown]),
    serverUrl: serverUrlSnippet(site, operation, shown),
    fetch: text([...clientStart(site, operation, [FETCH]), ...shown]),
    hooks: text([...clientStart(site, operation, [HOOKS], ["combineHooks", "debugLog"]), ...shown]),
    debugLog: text([...clientStart(site, operation, ["hooks: debugLog(console.debug),"], ["debugLog"]), ...shown]),
    credential: operation.security.every((uses) => uses.length === 0)
      ? undefined
      : text([...clientStart(site, operation), ...shown]),
  };
}

const FETCH = "fetch: async (input, init) => {\n  const response = await fetch(input, init);\n  return response;\n},";

const HOOKS = [
  "hooks: combineHooks(",
  "  {",
  "    beforeRequest: (request, { attempt }) => {",
  '      request.headers["x-attempt"] = String(attempt);',
  "    },",
  "    afterResponse: (response, { operation }) => {",
  "      console.log(operation, response.status);",
  "    },",
  "    onError: (error) => {",
  "      console.error(error.name, error.message);",
  "    },",
  "  },",
  "  debugLog(console.debug),",
  "),",
].join("\n");

/** A policy that shows every setting. */
const EXAMPLE: RetryPolicy & { readonly maxAttempts: number } = {
  initialIntervalMs: 250,
  maxIntervalMs: 4_000,
  exponent: 2,
  maxElapsedMs: 30_000,
  maxAttempts: 4,
  statusCodes: ["429", "5XX"],
  retryConnectionErrors: true,
};

function policyText(policy: typeof EXAMPLE): string {
  const lines = Object.entries(policy).map(([key, value]) => `  ${key}: ${numberText(value)},`);
  return `{\n${lines.join("\n")}\n}`;
}

/** Long numbers are easier to read with separators. */
function numberText(value: number | boolean | readonly string[]): string {
  if (typeof value === "number") return String(value).replace(/\B(?=(?:\d{3})+$)/g, "_");
  return literal(typeof value === "boolean" ? value : [...value]);
}

function indentedTail(lines: string): string {
  return lines.replaceAll("\n", "\n  ");
}

function outcomeLines(call: string): Lines {
  return [
    `const outcome = await ${call}.result();`,
    "",
    "if (outcome.ok) {",
    "  console.log(outcome.data, outcome.response.status);",
    "} else {",
    "  console.error(outcome.error.name, outcome.error.status);",
    "}",
  ];
}

function responseLines(call: string): Lines {
  return [
    `const { data, response } = await ${call}.withResponse();`,
    "",
    'console.log(data, response.headers.get("date"));',
  ];
}

/** Tells a declared error from the others, where the operation has one. */
function failuresSnippet(site: Site, operation: Operation, lines: Lines): string {
  const { names } = site;
  const { api, base } = names.errors;
  const own = operation.responses
    .flatMap(({ contents }) => contents)
    .flatMap(({ error }) => (error === undefined ? [] : [names.errorTypes.get(error)?.name]))
    .find((name) => name !== undefined);
  const cases = [...(own === undefined ? [] : [own]), api.name].map((name, index) => [
    `${index === 0 ? "  if" : "  } else if"} (error instanceof ${name}) {`,
    `    console.error(error.status, error.${name === api.name ? "requestId" : "body"});`,
  ]);
  return text([
    importLine([names.client, base.name, api.name, ...(own === undefined ? [] : [own])], site.config.name),
    "",
    ...clientLines(site, neededOptions(site, operation)),
    "",
    "try {",
    ...indent(lines),
    "} catch (error) {",
    ...cases.flat(),
    `  } else if (error instanceof ${base.name}) {`,
    "    console.error(error.name, error.message);",
    "  } else {",
    "    throw error;",
    "  }",
    "}",
  ]);
}

/** A server of the caller's own: the first that the document has, so that the example works as it stands. */
function serverUrlSnippet(site: Site, operation: Operation, shown: Lines): string {
  const [first] = site.model.servers;
  const isAbsolute = first !== undefined && /^https?:\/\/[^\s/]/i.test(first.url);
  const options = isAbsolute ? [`serverURL: ${literal(first.url)},`] : [];
  return text([...clientStart(site, operation, options), ...shown]);
}
