/** The keywords of a schema: how each is read, or what it means that it is not. */
import { at, type Context, isList, type Node } from "./context.js";
import { readDiscriminator } from "./discriminator.js";
import { checkFields } from "./keywords.js";
import { booleanMember, booleanOf, itemsOf, objectOf, reportKind, textMember, textOf, textsOf } from "./members.js";
import type { Schema, SchemaConstraints, SchemaProperty } from "./spec.js";
import { readTypes } from "./types.js";

/** A schema that is being read. */
export type Draft = { -readonly [K in keyof Omit<Schema, "constraints">]: Schema[K] } & {
  constraints?: { -readonly [K in keyof SchemaConstraints]: SchemaConstraints[K] };
  /** What the items are that nothing else in the schema speaks of. */
  unevaluatedItems?: Schema;
};

/** Passed in, since schemas hold schemas. */
export type ReadSchema = (context: Context, node: Node) => Schema;
type ReadKeyword = (context: Context, draft: Draft, node: Node, readSchema: ReadSchema) => void;

type KeysOf<T> = { [K in keyof Schema]-?: Exclude<Schema[K], undefined> extends T ? K : never }[keyof Schema];

function text(key: "title" | "description" | "format" | "contentMediaType" | "contentEncoding"): ReadKeyword {
  return (context, draft, node) => {
    const value = textOf(context, node, key);
    if (value !== undefined) {
      draft[key] = value;
    }
  };
}

function flag(key: KeysOf<boolean>): ReadKeyword {
  return (context, draft, node) => {
    const value = booleanOf(context, node, key);
    if (value !== undefined) {
      draft[key] = value;
    }
  };
}

function schema(key: "items" | "unevaluatedItems" | "not" | "propertyNames" | "contentSchema"): ReadKeyword {
  return (context, draft, node, readSchema) => {
    draft[key] = readSchema(context, node);
  };
}

function schemas(key: "allOf" | "oneOf" | "anyOf" | "prefixItems"): ReadKeyword {
  return (context, draft, node, readSchema) => {
    const items = itemsOf(context, node, key);
    if (items !== undefined) {
      draft[key] = items.map((item) => readSchema(context, item));
    }
  };
}

function properties(key: "properties" | "patternProperties"): ReadKeyword {
  return (context, draft, node, readSchema) => {
    const object = objectOf(context, node, key);
    if (object !== undefined) {
      draft[key] = Object.keys(object.value).map((name): SchemaProperty => {
        const property = { value: object.value[name] ?? null, at: at(node, name) };
        return { name, schema: readSchema(context, property) };
      });
    }
  };
}

function number(key: Exclude<keyof SchemaConstraints, "pattern" | "uniqueItems">): ReadKeyword {
  return (context, draft, node) => {
    if (typeof node.value === "number") {
      draft.constraints = { ...draft.constraints, [key]: node.value };
    } else {
      reportKind(context, node, key, "a number");
    }
  };
}

/** `exclusiveMaximum: true` belongs to `maximum` in 3.0; both are brought together when all keywords are read. */
function exclusive(key: "exclusiveMinimum" | "exclusiveMaximum"): ReadKeyword {
  const read = number(key);
  return (context, draft, node, readSchema) => {
    if (typeof node.value !== "boolean") {
      read(context, draft, node, readSchema);
    }
  };
}

const items: ReadKeyword = (context, draft, node, readSchema) => {
  if (isList(node.value)) {
    reportKind(context, node, "items", "a schema", "it is read as prefixItems");
    draft.prefixItems = (itemsOf(context, node, "items") ?? []).map((item) => readSchema(context, item));
  } else {
    draft.items = readSchema(context, node);
  }
};

const additionalProperties: ReadKeyword = (context, draft, node, readSchema) => {
  draft.additionalProperties = typeof node.value === "boolean" ? node.value : readSchema(context, node);
};

const unevaluatedProperties: ReadKeyword = (context, draft, node, readSchema) => {
  draft.unevaluatedProperties = typeof node.value === "boolean" ? node.value : readSchema(context, node);
};

const required: ReadKeyword = (context, draft, node) => {
  if (typeof node.value === "boolean") {
    const instead = "it is ignored here; the object around it lists what it requires";
    reportKind(context, node, "required", "a list of property names", instead);
    return;
  }
  const names = textsOf(context, node, "required");
  if (names !== undefined) {
    draft.required = [...new Set(names)];
  }
};

/** Integers of 64 bits that a number of 53 cannot tell apart: `9007199254740993` has been read as another one. */
function checkNumber(context: Context, { value, at: place }: Node): void {
  if (typeof value !== "number" || Number.isSafeInteger(value) || !Number.isInteger(value)) return;
  if (Math.abs(value) <= 2 ** 64) context.diagnostics.report("schema/unsafe-integer", place, value);
}

const enumeration: ReadKeyword = (context, draft, node) => {
  if (isList(node.value)) {
    draft.enum = node.value;
    node.value.forEach((value, index) => {
      checkNumber(context, { value, at: at(node, String(index)) });
    });
  } else {
    reportKind(context, node, "enum", "a list");
  }
};

const pattern: ReadKeyword = (context, draft, node) => {
  const value = textOf(context, node, "pattern");
  if (value !== undefined) {
    draft.constraints = { ...draft.constraints, pattern: value };
  }
};

const uniqueItems: ReadKeyword = (context, draft, node) => {
  const value = booleanOf(context, node, "uniqueItems");
  if (value !== undefined) {
    draft.constraints = { ...draft.constraints, uniqueItems: value };
  }
};

const nothing: ReadKeyword = () => {};

/** Changes no type. What is wrong in it is said all the same. */
const xml: ReadKeyword = (context, _draft, node) => {
  const object = objectOf(context, node, "xml");
  if (object === undefined) return;
  checkFields(context, object, "xml");
  for (const key of ["name", "namespace", "prefix", "nodeType"]) textMember(context, object, key);
  for (const key of ["attribute", "wrapped"]) booleanMember(context, object, key);
};

function unsupported(keyword: string, effect: string): ReadKeyword {
  return (context, _draft, node) => {
    context.diagnostics.report("schema/keyword-unsupported", { ...node.at, part: "key" }, keyword, effect);
  };
}

const unchecked = "values are not checked against it";

export const schemaKeywords: ReadonlyMap<string, ReadKeyword> = new Map<string, ReadKeyword>([
  ["title", text("title")],
  ["description", text("description")],
  ["type", (context, draft, node) => readTypes(context, draft, node)],
  ["format", text("format")],
  ["nullable", flag("nullable")],
  ["deprecated", flag("deprecated")],
  ["readOnly", flag("readOnly")],
  ["writeOnly", flag("writeOnly")],
  ["enum", enumeration],
  [
    "const",
    (context, draft, node) => {
      checkNumber(context, node);
      draft.const = node.value;
    },
  ],
  [
    "default",
    (context, draft, node) => {
      checkNumber(context, node);
      draft.default = node.value;
    },
  ],
  ["properties", properties("properties")],
  ["patternProperties", properties("patternProperties")],
  ["additionalProperties", additionalProperties],
  ["unevaluatedProperties", unevaluatedProperties],
  ["propertyNames", schema("propertyNames")],
  ["required", required],
  ["items", items],
  ["unevaluatedItems", schema("unevaluatedItems")],
  ["prefixItems", schemas("prefixItems")],
  ["allOf", schemas("allOf")],
  ["oneOf", schemas("oneOf")],
  ["anyOf", schemas("anyOf")],
  ["not", schema("not")],
  ["discriminator", (context, draft, node) => readDiscriminator(context, draft, node)],
  ["contentMediaType", text("contentMediaType")],
  ["contentEncoding", text("contentEncoding")],
  ["contentSchema", schema("contentSchema")],
  ["minimum", number("minimum")],
  ["maximum", number("maximum")],
  ["exclusiveMinimum", exclusive("exclusiveMinimum")],
  ["exclusiveMaximum", exclusive("exclusiveMaximum")],
  ["multipleOf", number("multipleOf")],
  ["minLength", number("minLength")],
  ["maxLength", number("maxLength")],
  ["minItems", number("minItems")],
  ["maxItems", number("maxItems")],
  ["minProperties", number("minProperties")],
  ["maxProperties", number("maxProperties")],
  ["pattern", pattern],
  ["uniqueItems", uniqueItems],

  // Read elsewhere: references and names before all others, the examples together, definitions when something refers to them.
  ["$ref", nothing],
  ["$dynamicRef", nothing],
  ["$id", nothing],
  ["$anchor", nothing],
  ["$dynamicAnchor", nothing],
  ["example", nothing],
  ["examples", nothing],
  ["$defs", nothing],
  ["definitions", nothing],
  // Change no value. `xml` is about a media type that is reported where it is used.
  ["$comment", nothing],
  ["$schema", nothing],
  ["externalDocs", nothing],
  ["xml", xml],

  // 2.0: of lists in lists. That of a parameter is read with the parameter.
  ["collectionFormat", unsupported("collectionFormat", "lists in lists are separated by commas")],
  ["if", unsupported("if", unchecked)],
  ["then", unsupported("then", unchecked)],
  ["else", unsupported("else", unchecked)],
  ["dependentSchemas", unsupported("dependentSchemas", unchecked)],
  ["dependentRequired", unsupported("dependentRequired", unchecked)],
  ["dependencies", unsupported("dependencies", unchecked)],
  ["contains", unsupported("contains", unchecked)],
  ["minContains", unsupported("minContains", unchecked)],
  ["maxContains", unsupported("maxContains", unchecked)],
  ["additionalItems", unsupported("additionalItems", "other items are allowed")],
  ["$recursiveAnchor", unsupported("$recursiveAnchor", "nothing can refer to it")],
  ["$recursiveRef", unsupported("$recursiveRef", "any value is assumed")],
  ["$vocabulary", unsupported("$vocabulary", "all keywords mean what they usually do")],
]);
