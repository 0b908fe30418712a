import { keyLocation } from "../diagnostics/location.js";
import { nearest } from "../diagnostics/nearest.js";
import type { JsonValue } from "../load/spec-document.js";
import { joinAnnotations } from "./annotations.js";
import { at, type Context, isList, isObjectNode, type Node, type ObjectNode } from "./context.js";
import { idOf } from "./look-up.js";
import { entriesOf, extensionsOf, objectMember, reportKind } from "./members.js";
import { type Draft, schemaKeywords } from "./schema-keywords.js";
import { dynamicReference, schemaReference } from "./schema-reference.js";
import type { Schema, SchemaId, SchemaType } from "./spec.js";

const noExtensions = new Map<string, JsonValue>();

/** Reads a schema and those in it. What it refers to is read later. */
export function readSchema(context: Context, node: Node): Schema {
  if (isObjectNode(node)) {
    return readObjectSchema(context, node);
  }
  if (typeof node.value === "boolean") {
    return { at: node.at, boolean: node.value, extensions: noExtensions };
  }
  reportKind(context, node, "a schema", "an object", "any value is assumed");
  return { at: node.at, extensions: noExtensions };
}

/** In 3.0 a `$ref` stands for all that is beside it, save for what says how the place is used. */
const besideReference: ReadonlySet<string> = new Set([
  ...["title", "description", "nullable", "deprecated", "readOnly", "writeOnly"],
  ...["default", "example", "examples", "$ref", "$comment", "externalDocs", "xml"],
]);

function readObjectSchema(context: Context, node: ObjectNode): Schema {
  const { value } = node;
  const draft: Draft = { at: node.at, extensions: extensionsOf(node) };
  const isReference = readReference(context, draft, node);
  const ignored: string[] = [];
  for (const key of Object.keys(value)) {
    const read = schemaKeywords.get(key);
    if (read === undefined) {
      reportUnknown(context, node, key);
    } else if (isReference && !context.dialect.keepsRefSiblings && !besideReference.has(key)) {
      ignored.push(key);
    } else {
      read(context, draft, { value: value[key] ?? null, at: at(node, key) }, readSchema);
    }
  }
  if (ignored[0] !== undefined) {
    context.diagnostics.report("ref/siblings-ignored", keyLocation(at(node, ignored[0])), ignored);
  }
  readExamples(context, draft, node);
  joinAnnotations(draft);
  joinExclusive(draft, node);
  if (context.dialect.isSwagger && typeof value["x-nullable"] === "boolean") {
    draft.nullable = value["x-nullable"];
  }
  joinUnevaluated(context, draft, node);
  joinUnevaluatedItems(context, draft, node);
  allowNull(draft);
  checkDefault(context, draft, node);
  if (context.dialect.requiresItems && draft.types?.includes("array") && !draft.items && !draft.prefixItems) {
    context.diagnostics.report("structure/missing", at(node, "items"), "items", "items of any kind are assumed");
  }
  return draft;
}

/** Reads `$ref`, or else `$dynamicRef`. */
function readReference(context: Context, draft: Draft, node: ObjectNode): boolean {
  const { $ref: ref, $dynamicRef: dynamic } = node.value;
  for (const [key, value] of Object.entries({ $ref: ref, $dynamicRef: dynamic })) {
    if (value !== undefined && typeof value !== "string") {
      reportKind(context, { value, at: at(node, key) }, key, "text");
    }
  }
  if (typeof ref !== "string" && typeof dynamic !== "string") {
    return false;
  }
  if (typeof ref === "string" && dynamic !== undefined) {
    const place = keyLocation(at(node, "$dynamicRef"));
    context.diagnostics.report("schema/keyword-unsupported", place, "$dynamicRef", "$ref stands beside it");
  }
  const id =
    typeof ref === "string"
      ? schemaReference(context, ref, at(node, "$ref"))
      : dynamicReference(context, String(dynamic), at(node, "$dynamicRef"));
  if (id !== undefined) {
    draft.ref = id;
  }
  return true;
}

function reportUnknown(context: Context, node: ObjectNode, key: string): void {
  if (!key.startsWith("x-")) {
    const place = keyLocation(at(node, key));
    context.diagnostics.report("keyword/unknown", place, key, "a schema", nearest(key, schemaKeywords.keys()));
  }
}

function readExamples(context: Context, draft: Draft, node: ObjectNode): void {
  const { example, examples } = node.value;
  if (examples !== undefined && !isList(examples)) {
    reportKind(context, { value: examples, at: at(node, "examples") }, "examples", "a list");
  }
  const all = [...(example === undefined ? [] : [example]), ...(isList(examples) ? examples : [])];
  if (all.length > 0) {
    draft.examples = all;
  }
}

/** `minimum: 0, exclusiveMinimum: true` of 3.0 is `exclusiveMinimum: 0`. */
function joinExclusive(draft: Draft, node: ObjectNode): void {
  const { constraints } = draft;
  if (constraints?.minimum !== undefined && node.value["exclusiveMinimum"] === true) {
    constraints.exclusiveMinimum = constraints.minimum;
    delete constraints.minimum;
  }
  if (constraints?.maximum !== undefined && node.value["exclusiveMaximum"] === true) {
    constraints.exclusiveMaximum = constraints.maximum;
    delete constraints.maximum;
  }
}

/** What is not evaluated is what is not declared, unless a choice of schemas decides what is declared. */
function joinUnevaluated(context: Context, draft: Draft, node: ObjectNode): void {
  if (draft.unevaluatedProperties === undefined) return;
  if (draft.oneOf !== undefined || draft.anyOf !== undefined) {
    const place = keyLocation(at(node, "unevaluatedProperties"));
    context.diagnostics.report(
      "schema/keyword-unsupported",
      place,
      "unevaluatedProperties",
      "other properties are allowed",
    );
    delete draft.unevaluatedProperties;
  } else if (draft.allOf === undefined && draft.ref === undefined) {
    draft.additionalProperties ??= draft.unevaluatedProperties;
    delete draft.unevaluatedProperties;
  } else if (draft.unevaluatedProperties === false) {
    // It closes what the parts make up, and no type is open to other properties that does not say so.
    delete draft.unevaluatedProperties;
  }
}

/** Keywords that speak of items in ways that no type follows. */
const itemJudges = ["$ref", "$dynamicRef", "allOf", "anyOf", "oneOf", "if", "contains"];

/** As `items`, which speaks of all of them where it stands. */
function joinUnevaluatedItems(context: Context, draft: Draft, node: ObjectNode): void {
  const { unevaluatedItems } = draft;
  delete draft.unevaluatedItems;
  if (unevaluatedItems === undefined || draft.items !== undefined) return;
  if (itemJudges.every((key) => node.value[key] === undefined)) {
    draft.items = unevaluatedItems;
  } else {
    const place = keyLocation(at(node, "unevaluatedItems"));
    context.diagnostics.report("schema/keyword-unsupported", place, "unevaluatedItems", "other items are allowed");
  }
}

/** `nullable` is a type among others where there are types, and a value among others where there is an `enum`. */
function allowNull(draft: Draft): void {
  if (draft.nullable === undefined) {
    return;
  }
  if (!draft.nullable) {
    delete draft.nullable;
    return;
  }
  if (draft.enum !== undefined && !draft.enum.includes(null)) {
    draft.enum = [...draft.enum, null];
  }
  if (draft.types !== undefined) {
    draft.types = draft.types.includes("null") ? draft.types : [...draft.types, "null"];
    delete draft.nullable;
  }
}

/** A default that the schema itself rules out is none. `null` is how documents say that there is none. */
function checkDefault(context: Context, draft: Draft, node: ObjectNode): void {
  const { default: value, types, enum: values } = draft;
  if (value === undefined || value === null) return;
  const shown = JSON.stringify(value);
  const problem =
    types !== undefined && !types.some((type) => isOfType(value, type))
      ? `the default ${shown} is no ${types.filter((type) => type !== "null").join(" or ")}`
      : values !== undefined && !values.some((each) => JSON.stringify(each) === shown)
        ? `the default ${shown} is none of the values of enum`
        : undefined;
  if (problem === undefined) return;
  context.diagnostics.report("structure/value", at(node, "default"), problem, "none is shown");
  delete draft.default;
}

function isOfType(value: JsonValue, type: SchemaType): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "array") return isList(value);
  return type === "object" ? typeof value === "object" && value !== null && !isList(value) : typeof value === type;
}

/** Marks the schemas that have a name, so that they are read whether or not anything refers to them. */
export function registerSchemas(context: Context, owner: ObjectNode | undefined, key: "schemas" | "definitions"): void {
  const schemas = owner && objectMember(context, owner, key);
  for (const [, node] of entriesOf(schemas)) {
    context.waiting.set(idOf(context, node.at), node);
  }
}

/** Reads what is waiting, and what that refers to in turn. */
export function readWaiting(context: Context): void {
  for (const [id, node] of context.waiting) {
    context.schemas.set(id, readSchema(context, node));
  }
}

/** Reports schemas that are references to each other and nothing else. */
export function checkReferenceLoops(context: Context): void {
  const fine = new Set<SchemaId>();
  for (const start of context.schemas.keys()) {
    const chain: SchemaId[] = [];
    for (let id: SchemaId | undefined = start; id !== undefined && !fine.has(id); id = context.schemas.get(id)?.ref) {
      const repeated = chain.indexOf(id);
      if (repeated !== -1) {
        reportLoop(context, chain.slice(repeated));
        break;
      }
      chain.push(id);
    }
    for (const id of chain) {
      fine.add(id);
    }
  }
}

function reportLoop(context: Context, chain: readonly SchemaId[]): void {
  const first = context.schemas.get(chain[0] ?? "");
  if (first !== undefined) {
    context.diagnostics.report("ref/cycle", at(first, "$ref"), chain);
  }
}
