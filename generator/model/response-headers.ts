/** Headers of responses: what they are once they are read. They arrive as text. */
import type * as Spec from "../resolve/spec.js";
import type { NameSource, ResponseHeader, TypeRef } from "./model.js";
import { typeOf } from "./schema-types.js";
import { isPrimitive } from "./type-algebra.js";
import type { TypeContext } from "./type-context.js";
import { withoutNames } from "./type-paths.js";

/** What the text of a header holds, or that of an item of a list. */
export type HeaderValue = "text" | "number" | "boolean";

/** How a header is read. */
export type HeaderReading = HeaderValue | "json" | { readonly items: HeaderValue };

const TEXT: TypeRef = { kind: "primitive", name: "string" };

export function buildHeader(types: TypeContext, header: Spec.Header, source: NameSource): ResponseHeader {
  const declared = header.schema === undefined ? TEXT : typeOf(types, header.schema, source);
  const reading = header.isJson ? "json" : readingOf(types, declared);
  if (reading === undefined) types.diagnostics.report("response/header-unparsed", header.at, header.name);
  const isText = reading === undefined || isPrimitive(declared, "unknown");
  return {
    name: header.name,
    reading: reading ?? "text",
    type: isText && reading !== "json" ? TEXT : declared,
    required: header.required,
    doc: {
      deprecated: header.deprecated,
      ...(header.description === undefined ? {} : { description: header.description }),
    },
  };
}

/** `undefined`: only JSON could hold values of the type. */
function readingOf(types: TypeContext, type: TypeRef): HeaderReading | undefined {
  const plain = withoutNames(types, type);
  if (plain.kind !== "list") return headerValue(types, plain);
  const items = headerValue(types, withoutNames(types, plain.item));
  return items && { items };
}

function headerValue(types: TypeContext, type: TypeRef): HeaderValue | undefined {
  switch (type.kind) {
    case "primitive":
      if (type.name === "integer" || type.name === "number") return "number";
      return type.name === "boolean" ? "boolean" : "text";
    case "literal":
    case "enum": {
      const [first, ...others] = type.kind === "literal" ? [type.value] : type.values.filter((value) => value !== null);
      const kind = typeof first;
      if (others.some((value) => typeof value !== kind)) return undefined;
      return kind === "number" || kind === "boolean" ? kind : "text";
    }
    case "union": {
      // A header that may be null may as well be absent.
      const members = type.members.filter((member) => !isPrimitive(member, "null"));
      const values = new Set(members.map((member) => headerValue(types, withoutNames(types, member))));
      const [only] = values;
      return values.size === 1 ? only : undefined;
    }
    default:
      return undefined;
  }
}
