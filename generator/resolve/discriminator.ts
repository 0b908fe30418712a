import { escapePointerToken } from "../diagnostics/location.js";
import { isObject } from "../load/json-object.js";
import type { JsonValue } from "../load/spec-document.js";
import { at, type Context, member, type Node, type ObjectNode } from "./context.js";
import { checkFields } from "./keywords.js";
import { entriesOf, objectMember, objectOf, reportKind, textMember, textOf } from "./members.js";
import { schemaReference } from "./schema-reference.js";
import type { Discriminator, SchemaId } from "./spec.js";

/** Reads `discriminator: {propertyName: kind, mapping: {cat: "#/components/schemas/Cat", dog: Dog}}`. */
export function readDiscriminator(context: Context, draft: { discriminator?: Discriminator }, node: Node): void {
  if (typeof node.value === "string") {
    if (!context.dialect.isSwagger) {
      reportKind(context, node, "discriminator", "an object", `{propertyName: ${node.value}} is assumed`);
    }
    draft.discriminator = { propertyName: node.value, mapping: [], at: node.at };
    return;
  }
  const object = objectOf(context, node, "discriminator");
  if (object === undefined) {
    return;
  }
  checkFields(context, object, "discriminator");
  const propertyName = textMember(context, object, "propertyName");
  if (propertyName === undefined) {
    context.diagnostics.report(
      "structure/missing",
      at(object, "propertyName"),
      "propertyName",
      "the discriminator is ignored",
    );
    return;
  }
  const fallback = member(object, "defaultMapping");
  const defaultMapping = fallback && target(context, "anything else", fallback);
  draft.discriminator = {
    propertyName,
    mapping: readMapping(context, object),
    ...(defaultMapping === undefined ? {} : { defaultMapping }),
    at: node.at,
  };
}

function readMapping(context: Context, object: ObjectNode): Discriminator["mapping"] {
  return entriesOf(objectMember(context, object, "mapping")).flatMap(([value, node]) => {
    const id = target(context, value, node);
    return id === undefined ? [] : [{ value, target: id }];
  });
}

/** A mapping holds the name of a schema or a reference to it; a name that exists is always a name. */
function target(context: Context, value: string, node: Node): SchemaId | undefined {
  const word = textOf(context, node, "a mapping");
  if (word === undefined) {
    return undefined;
  }
  const { document, dialect } = context;
  const schemas = dialect.schemas
    .split("/")
    .filter((token) => token !== "")
    .reduce<JsonValue | undefined>((value, token) => (isObject(value) ? value[token] : undefined), document.root.value);
  const isName = (isObject(schemas) && schemas[word] !== undefined) || /^[A-Za-z0-9_-]+$/.test(word);
  const ref = isName ? `#${dialect.schemas}${encodeURIComponent(escapePointerToken(word))}` : word;
  return schemaReference(context, ref, node.at, {
    ...(isName ? { from: document.root.path } : {}),
    instead: `${value} selects nothing`,
    // Mappings outlive the schemas they name in many a document, and the other values still work.
    unresolved: (near) => context.diagnostics.report("discriminator/unresolved", node.at, value, word, near),
  });
}
