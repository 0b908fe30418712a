/**
 * Documents in a form that leaves out what a test is not about:
 *
 * - `openapi`, `info` and `paths` are filled in;
 * - `schemas`, `securitySchemes` and the like may stand at the top, outside of `components`;
 * - `GET /orders/{id}` may stand at the top, with or without path parameters and responses.
 */
import { parse } from "yaml";

type Node = Readonly<Record<string, unknown>>;

const COMPONENTS = ["schemas", "securitySchemes", "responses", "parameters", "requestBodies", "headers"];
const OPERATION = /^(GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS) (\/.*)$/;

/** The whole document, as JSON text. */
export function expandSpec(yaml: string, version = "3.1.0"): string {
  const compact = (parse(yaml) ?? {}) as Node;
  const paths = new Map<string, Node>(Object.entries((compact["paths"] ?? {}) as Record<string, Node>));
  const components = new Map<string, unknown>(Object.entries((compact["components"] ?? {}) as Node));
  const rest: [string, unknown][] = [];
  for (const [key, value] of Object.entries(compact)) {
    const [, method, path] = OPERATION.exec(key) ?? [];
    if (method !== undefined && path !== undefined) {
      paths.set(path, { ...paths.get(path), [method.toLowerCase()]: operation(path, (value ?? {}) as Node) });
    } else if (COMPONENTS.includes(key)) components.set(key, value);
    else if (key !== "paths" && key !== "components") rest.push([key, value]);
  }
  return JSON.stringify({
    openapi: version,
    info: { title: "Shop", version: "1.0.0" },
    ...Object.fromEntries(rest),
    paths: Object.fromEntries(paths),
    components: Object.fromEntries(components),
  });
}

function operation(path: string, { parameters = [], responses, ...rest }: Node): Node {
  const declared = parameters as readonly Node[];
  const missing = [...path.matchAll(/\{([^}]*)\}/g)]
    .map(([, name]) => name)
    .filter((name) => !declared.some((each) => each["in"] === "path" && each["name"] === name))
    .map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));
  const all = [...missing, ...declared];
  return {
    ...rest,
    ...(all.length === 0 ? {} : { parameters: all }),
    responses: responses ?? { 204: { description: "Done." } },
  };
}
