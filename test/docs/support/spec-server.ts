/** A server on loopback that does what a document says, and nothing else. */
import type { ServerResponse } from "node:http";
import { type Loopback, loopback, type Received } from "../../support/loopback.js";
import {
  asObject,
  deref,
  isObject,
  type Json,
  type JsonObject,
  listAt,
  objectAt,
  operationsOf,
  textAt,
} from "../../unit/specs/document.js";
import { createValueChecker } from "../../unit/specs/validator.js";

export interface SpecServer {
  readonly url: string;
  /** What was wrong with requests so far. */
  readonly complaints: readonly string[];
  /** The operations that were called, by id. */
  readonly called: ReadonlySet<string>;
  close(): Promise<void>;
}

/** Serves documents, each below the path of its name. */
export async function serveSpecs(specs: ReadonlyMap<string, JsonObject>): Promise<SpecServer> {
  const complaints: string[] = [];
  const called = new Set<string>();
  const handlers = new Map([...specs].map(([name, spec]) => [name, handlerOf(spec, called)]));
  const server: Loopback = await loopback((request, response) => {
    const [, name = "", path = ""] = /^\/([^/]+)(.*)$/.exec(request.url) ?? [];
    const problems = handlers.get(name)?.({ ...request, url: path }, response) ?? [
      `nothing is served at ${request.url}`,
    ];
    if (problems.length === 0) return;
    complaints.push(`${request.method} ${request.url}: ${problems.join("; ")}`);
    if (!response.headersSent) response.writeHead(599).end();
  });
  return { url: server.url, complaints, called, close: () => server.close() };
}

type Check = (schema: JsonObject, value: unknown) => string[];

function handlerOf(spec: JsonObject, called: Set<string>) {
  const check = createValueChecker(spec);
  const operations = operationsOf(spec);
  return (request: Received, response: ServerResponse): readonly string[] => {
    const { pathname, searchParams } = new URL(request.url, "http://loopback");
    const found = operations
      .filter(({ method }) => method === request.method)
      .map((operation) => ({ operation, values: matched(operation.path, pathname) }))
      .filter(({ values }) => values !== undefined)
      // A path without variables beats one with.
      .sort((a, b) => Object.keys(a.values ?? {}).length - Object.keys(b.values ?? {}).length)[0];
    if (found === undefined) return ["the document has no such operation"];
    const { node } = found.operation;
    const problems = [
      ...parameterProblems(spec, node, found.values ?? {}, searchParams, request, check),
      ...bodyProblems(spec, node, request, check),
      ...credentialProblems(spec, node, request),
    ];
    called.add(textAt(node, "operationId"));
    if (problems.length === 0) problems.push(...answer(spec, node, response, check));
    return problems;
  };
}

/** The values of a path's variables; `undefined` when the path is another one. */
function matched(template: string, path: string): Readonly<Record<string, string>> | undefined {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const values = new RegExp(`^${template.replace(/\{\w+\}/g, "([^/]+)")}$`).exec(path)?.slice(1);
  return values && Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index] ?? "")]));
}

function parameterProblems(
  spec: JsonObject,
  operation: JsonObject,
  path: Readonly<Record<string, string>>,
  query: URLSearchParams,
  { headers }: Received,
  check: Check,
): readonly string[] {
  const parameters = listAt(operation, "parameters").map((parameter) => deref(spec, parameter));
  const known = new Set(parameters.filter((each) => each["in"] === "query").map((each) => each["name"]));
  const unknown = [...query.keys()].filter((name) => !known.has(name)).map((name) => `no query parameter ${name}`);
  return [
    ...unknown,
    ...parameters.flatMap((parameter) => {
      const name = textAt(parameter, "name");
      const sent = { path: path[name], query: query.get(name) ?? undefined, header: headers[name.toLowerCase()] };
      const text = sent[parameter["in"] as keyof typeof sent];
      if (text === undefined) return parameter["required"] === true ? [`${name} is missing`] : [];
      const schema = deref(spec, parameter["schema"]);
      return check(schema, typedValue(String(text), schema)).map((problem) => `${name}: ${problem}`);
    }),
  ];
}

/** What a text in a path, a query or a header stands for. */
function typedValue(text: string, { type }: JsonObject): Json {
  if (type === "integer" || type === "number") return Number(text);
  return type === "boolean" ? text === "true" || (text === "false" ? false : text) : text;
}

function bodyProblems(spec: JsonObject, operation: JsonObject, request: Received, check: Check): readonly string[] {
  if (operation["requestBody"] === undefined) return request.rawBody.length > 0 ? ["no body is declared"] : [];
  const body = deref(spec, operation["requestBody"]);
  if (request.rawBody.length === 0) return body["required"] === true ? ["the body is missing"] : [];
  const type = (request.headers["content-type"] ?? "").split(";")[0] ?? "";
  const content = objectAt(body, "content")[type];
  if (content === undefined) return [`a body of type ${type} is not declared`];
  const text = request.rawBody.toString();
  return check(deref(spec, asObject(content)["schema"]), type === "application/json" ? JSON.parse(text) : text);
}

function credentialProblems(spec: JsonObject, operation: JsonObject, { headers }: Received): readonly string[] {
  const uses = (operation["security"] ?? spec["security"] ?? []) as readonly JsonObject[];
  const schemes = objectAt(objectAt(spec, "components"), "securitySchemes");
  const isMet = (name: string) => {
    const scheme = asObject(schemes[name]);
    const header = scheme["type"] === "apiKey" ? textAt(scheme, "name").toLowerCase() : "authorization";
    return scheme["type"] === "apiKey" ? Boolean(headers[header]) : /^Bearer \S/.test(headers.authorization ?? "");
  };
  return uses.length === 0 || uses.some((use) => Object.keys(use).every(isMet)) ? [] : ["credentials are missing"];
}

/** Gives the first declared success, with an example of the document or a value that its schema allows. */
function answer(spec: JsonObject, operation: JsonObject, response: ServerResponse, check: Check): readonly string[] {
  const [status = "", declared] =
    Object.entries(objectAt(operation, "responses")).find(([key]) => /^2/.test(key)) ?? [];
  const code = Number(status.replace("XX", "00"));
  const [type, content] = Object.entries(objectAt(deref(spec, declared), "content"))[0] ?? [];
  if (type === undefined) {
    response.writeHead(code).end();
    return [];
  }
  const schema = deref(spec, asObject(content)["schema"]);
  const value = asObject(content)["example"] ?? exampleOf(spec, schema);
  response.writeHead(code, { "content-type": type }).end(type === "application/json" ? JSON.stringify(value) : value);
  return check(schema, value).map((problem) => `our own answer is wrong: ${problem}`);
}

/** A value of a schema with all of its properties. */
function exampleOf(spec: JsonObject, node: Json | undefined): Json {
  const schema = deref(spec, node);
  const first = listAt(schema, "oneOf")[0] ?? listAt(schema, "anyOf")[0];
  if (schema["example"] !== undefined) return schema["example"];
  if (schema["const"] !== undefined) return schema["const"];
  if (schema["enum"] !== undefined) return listAt(schema, "enum")[0] ?? null;
  if (first !== undefined) return exampleOf(spec, first);
  if (schema["allOf"] !== undefined) {
    const parts = listAt(schema, "allOf").map((part) => exampleOf(spec, part));
    return Object.assign({}, ...parts, objectExample(spec, schema)) as JsonObject;
  }
  const [type] = [schema["type"]].flat();
  switch (type) {
    case "array":
      return [exampleOf(spec, schema["items"])];
    case "integer":
    case "number":
      return Number(schema["minimum"] ?? 1);
    case "boolean":
      return true;
    case "string":
      return stringExample(schema);
    default:
      return objectExample(spec, schema);
  }
}

function stringExample({ format, minLength }: JsonObject): string {
  if (format === "date-time") return "2026-01-01T00:00:00Z";
  return format === "uri" ? "https://example.com" : "example".padEnd(Number(minLength ?? 0), "x");
}

function objectExample(spec: JsonObject, schema: JsonObject): JsonObject {
  const properties = Object.entries(objectAt(schema, "properties")).map(([name, value]) => [
    name,
    exampleOf(spec, value),
  ]);
  const values = schema["additionalProperties"];
  return Object.fromEntries(
    isObject(values) ? [...properties, ["key", exampleOf(spec, values)]] : properties,
  ) as JsonObject;
}
