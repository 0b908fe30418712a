/** What `encoding` says of the fields of a form (OpenAPI §4.8.15). */
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { Encoding, Header, MediaType } from "../resolve/spec.js";
import type { BodyFormat, FieldWriting } from "./body-content.js";
import { formatOf } from "./media-types.js";
import type { ParameterNotation, ParameterWriting } from "./parameter-writing.js";

export function fieldWritings(
  { encoding }: MediaType,
  format: BodyFormat,
  diagnostics: Diagnostics,
): readonly FieldWriting[] {
  return encoding
    .map((each) => (format === "form" ? formField(each) : formPart(each, diagnostics)))
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

function formPart({ property, contentType, headers }: Encoding, diagnostics: Diagnostics): FieldWriting {
  // Of several types, and of a range, the file itself says which it is.
  const isOne = contentType !== undefined && !/[,*]/.test(contentType);
  const fixed = headers.flatMap((header) => fixedHeader(header, diagnostics) ?? []);
  return { wireName: property, headers: fixed, ...(isOne ? { contentType } : {}) };
}

/** `Content-Type` stands in `contentType`, the document says. */
function fixedHeader({ name, schema, at }: Header, diagnostics: Diagnostics): FieldWriting["headers"] | undefined {
  if (name.toLowerCase() === "content-type") return undefined;
  const values = schema?.enum?.length === 1 ? schema.enum : [schema?.const ?? schema?.default];
  const [value] = values;
  if (value !== undefined && value !== null && typeof value !== "object") return [[name, String(value)]];
  diagnostics.report("keyword/unsupported", at, `the header ${name} of a part`, "the document gives no value for it");
  return undefined;
}
