/** Documents that differ from another in one fact. */
import type { JsonObject } from "../../unit/specs/document.js";

export interface Mutation {
  /** What is another than it was. */
  readonly what: string;
  readonly document: JsonObject;
}

/** A document, or a part of one, that may be changed. */
type Draft = { [key: string]: unknown };

type Edit = readonly [what: string, edit: (document: Draft) => void];

const METHODS = ["get", "put", "post", "delete", "patch"];

/**
 * One document for each fact that can be another one.
 *
 * @param style What pages of style `resources` do not show, as their source pages do not, is left alone: statuses and
 *   media types of successes.
 */
export function mutationsOf(document: JsonObject, style: string): readonly Mutation[] {
  const whole = withoutRefs(document, document) as Draft;
  const paths = at(whole, "paths");
  const edits = [
    ...(style === "resources" ? [reversed()] : []),
    ...Object.keys(paths).flatMap((path) => [
      renamed("another path", ["paths"], path, `/other${path}`),
      ...METHODS.filter((method) => method in at(paths, path)).flatMap((method) =>
        operationEdits(whole, ["paths", path, method], style),
      ),
    ]),
  ];
  return edits.map(([what, edit]) => {
    const copy = structuredClone(whole);
    edit(copy);
    return { what, document: copy as JsonObject };
  });
}

/** Parameters and responses that operations share become their own, so that one can change alone. */
function withoutRefs(node: unknown, document: JsonObject): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutRefs(item, document));
  if (typeof node !== "object" || node === null) return node;
  const ref = "$ref" in node ? String(node.$ref) : "";
  if (/^#\/components\/(?:parameters|responses)\//.test(ref)) {
    return withoutRefs(at(document as Draft, ...ref.slice(2).split("/")), document);
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutRefs(value, document)]));
}

function operationEdits(whole: Draft, place: readonly string[], style: string): readonly Edit[] {
  const operation = at(whole, ...place);
  const [root = "", path = "", method = ""] = place;
  return [
    renamed("another method", [root, path], method, method === "post" ? "put" : "post"),
    change("another operationId", place, (it) => {
      it["operationId"] = "somethingElse";
    }),
    ...securityEdits(whole, operation, place),
    ...list(operation, "parameters").flatMap((parameter, index) => parameterEdits(parameter, index, place)),
    ...bodyEdits(operation, place),
    ...Object.keys(at(operation, "responses")).flatMap((status) => responseEdits(operation, status, place, style)),
  ];
}

function securityEdits(whole: Draft, operation: Draft, place: readonly string[]): readonly Edit[] {
  const [scheme] = Object.keys(optional(optional(whole, "components"), "securitySchemes"));
  if (scheme === undefined) return [];
  const uses = (operation["security"] ?? whole["security"] ?? []) as readonly object[];
  const isOpen = uses.every((use) => Object.keys(use).length === 0);
  return [
    change(isOpen ? "with credentials" : "without credentials", place, (it) => {
      it["security"] = isOpen ? [{ [scheme]: [] }] : [];
    }),
  ];
}

function parameterEdits(parameter: Draft, index: number, place: readonly string[]): readonly Edit[] {
  const edit = (what: string, work: (it: Draft) => void) =>
    change(`${what} of ${String(parameter["name"])}`, place, (it) => work(list(it, "parameters")[index] ?? {}));
  const name = String(parameter["name"]);
  const type = edit("another type", (it) => {
    it["schema"] = { type: at(it, "schema")["type"] === "integer" ? "string" : "integer" };
  });
  // What the path has in braces is a required parameter of that name, whatever is declared.
  if (parameter["in"] === "path")
    return [
      type,
      renamed("another variable", ["paths"], place[1] ?? "", place[1]?.replace(`{${name}}`, "{other}") ?? ""),
    ];
  return [
    type,
    change(`no parameter ${String(parameter["name"])}`, place, (it) => {
      it["parameters"] = list(it, "parameters").filter((_, other) => other !== index);
    }),
    edit("another name", (it) => {
      it["name"] = "other";
    }),
    edit("another required mark", (it) => {
      it["required"] = it["required"] !== true;
    }),
  ];
}

function bodyEdits(operation: Draft, place: readonly string[]): readonly Edit[] {
  if (operation["requestBody"] === undefined) return [];
  const schemaAt = [...place, "requestBody", "content", "application/json", "schema"];
  const schema = at(operation, "requestBody", "content", "application/json", "schema");
  const properties = Object.keys(optional(schema, "properties"));
  return [
    change("no body", place, (it) => {
      delete it["requestBody"];
    }),
    renamed("another media type of the body", [...place, "requestBody", "content"], "application/json", "text/plain"),
    change("another type of the body", schemaAt, (it) => {
      for (const key of Object.keys(it)) delete it[key];
      it["type"] = "boolean";
    }),
    ...properties.flatMap((name): Edit[] => [
      change(`another required mark of ${name}`, schemaAt, (it) => {
        const required = (it["required"] ?? []) as readonly string[];
        it["required"] = required.includes(name) ? required.filter((each) => each !== name) : [...required, name];
      }),
      change(`another type of ${name}`, [...schemaAt, "properties"], (it) => {
        it[name] = { type: "array", items: { type: "boolean" } };
      }),
      renamed(`another name of ${name}`, [...schemaAt, "properties"], name, "other"),
    ]),
  ];
}

function responseEdits(operation: Draft, status: string, place: readonly string[], style: string): readonly Edit[] {
  const isShown = style === "classes" || !status.startsWith("2");
  const responses = [...place, "responses"];
  const content = optional(at(operation, "responses", status), "content");
  const [mediaType] = Object.keys(content);
  const shown: Edit[] = [
    change(`no answer ${status}`, responses, (it) => {
      delete it[status];
    }),
    renamed(`another status than ${status}`, responses, status, status.startsWith("2") ? "206" : "418"),
  ];
  if (mediaType === undefined) return isShown ? shown : [];
  const typed = change(`another type of ${status}`, [...responses, status, "content", mediaType], (it) => {
    it["schema"] = { type: "array", items: { type: "boolean" } };
  });
  const other = renamed(`another media type of ${status}`, [...responses, status, "content"], mediaType, "text/csv");
  const isTyped = mediaType !== "text/plain";
  return [...(isShown ? [...shown, other] : []), ...(isTyped ? [typed] : [])];
}

function reversed(): Edit {
  return change("another order", [], (it) => {
    it["paths"] = Object.fromEntries(Object.entries(at(it, "paths")).reverse());
  });
}

function renamed(what: string, place: readonly string[], from: string, to: string): Edit {
  return change(`${what} (${from})`, place, (it) => {
    const entries = Object.entries(it).map(([key, value]) => [key === from ? to : key, value] as const);
    for (const key of Object.keys(it)) delete it[key];
    Object.assign(it, Object.fromEntries(entries));
  });
}

function change(what: string, place: readonly string[], work: (part: Draft) => void): Edit {
  return [`${place.join(" ")}: ${what}`, (document) => work(at(document, ...place))];
}

function at(node: Draft, ...keys: readonly string[]): Draft {
  return keys.reduce((part, key) => {
    const next = part[key];
    if (typeof next !== "object" || next === null) throw new TypeError(`there is no ${key} in ${keys.join("/")}`);
    return next as Draft;
  }, node);
}

function optional(node: Draft, key: string): Draft {
  return (node[key] ?? {}) as Draft;
}

function list(node: Draft, key: string): Draft[] {
  return (node[key] ?? []) as Draft[];
}
