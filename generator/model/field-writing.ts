/** What `encoding` says of the fields of a form (OpenAPI §4.8.15). */
import type { Encoding, Header, MediaType } from "../resolve/spec.js";
import type { BodyFormat, FieldWriting } from "./body-content.js";
import { formatOf } from "./media-types.js";
import type { ParameterNotation, ParameterWriting } from "./parameter-writing.js";

export function fieldWritings({ encoding }: MediaType, format: BodyFormat): readonly FieldWriting[] {
  return encoding
    .map((each) => (format === "form" ? formField(each) : formPart(each)))
    .filter(({ writing, contentType, headers }) => writing ?? contentType ?? headers[0]);
}

function formField(encoding: Encoding): FieldWriting {
  const writing = writingOf(encoding);
  return { wireName: encoding.property, headers: [], ...(writing === undefined ? {} : { writing }) };
}

/** `style`, `explode` and `allowReserved` count before `contentType`, as soon as there is one of them. */
function writingOf({ style, explode, allowReserved, contentType }: Encoding): ParameterWriting | undefined {
  if (style === undefined && explode === undefined && allowReserved === undefined) {
    const isJson = contentType !== undefined && formatOf(contentType) === "json";
    return isJson ? { notation: "json", exploded: false, reserved: false } : undefined;
  }
  const notation = NOTATIONS[style ?? "form"] ?? "pairs";
  return { notation, exploded: explode ?? notation === "pairs", reserved: allowReserved ?? false };
}

const NOTATIONS: Readonly<Record<string, ParameterNotation>> = {
  form: "pairs",
  spaceDelimited: "spaces",
  pipeDelimited: "pipes",
  deepObject: "brackets",
};

function formPart({ property, contentType, headers }: Encoding): FieldWriting {
  // Of several types, and of a range, the file itself says which it is.
  const isOne = contentType !== undefined && !/[,*]/.test(contentType);
  return { wireName: property, headers: headers.flatMap(fixedHeader), ...(isOne ? { contentType } : {}) };
}

/** `Content-Type` stands in `contentType`, the document says. */
function fixedHeader({ name, schema }: Header): FieldWriting["headers"] {
  const values = schema?.enum?.length === 1 ? schema.enum : [schema?.const ?? schema?.default];
  const [value] = values;
  const isFixed = value !== undefined && value !== null && typeof value !== "object";
  return isFixed && name.toLowerCase() !== "content-type" ? [[name, String(value)]] : [];
}
