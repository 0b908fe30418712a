/** The part of a call that its body fills, and the types of a body that may be of several media types. */
import type { BodyContent, FieldWriting } from "../model/body-content.js";
import type { ApiModel, RequestBody } from "../model/model.js";
import type { ParameterNotation } from "../model/parameter-writing.js";
import { shapesOf } from "../model/shapes.js";
import { keyOf } from "../model/type-algebra.js";
import { callText, type Entry, indented, objectText } from "./code.js";
import type { FileBuilder } from "./file-builder.js";
import { literal, propertyKey } from "./literals.js";
import type { RuntimeSymbol } from "./runtime-symbols.js";

/** Media types that are written by the same code, and take the same values. */
export interface BodyVariant {
  readonly content: BodyContent;
  readonly mediaTypes: readonly string[];
}

/** The ways to write a body. The first is that of a caller who names no media type. */
export function variantsOf(body: RequestBody): readonly BodyVariant[] {
  const variants = new Map<string, BodyVariant & { readonly mediaTypes: string[] }>();
  for (const content of [body, ...body.alternatives]) {
    const key = JSON.stringify([content.format, keyOf(content.type), content.fields]);
    const known = variants.get(key);
    if (known === undefined) variants.set(key, { content, mediaTypes: [content.mediaType] });
    else known.mediaTypes.push(content.mediaType);
  }
  return [...variants.values()];
}

/** What a body is made of. */
export interface BodyArgument {
  readonly body: RequestBody;
  /** The expression that holds the body's value. */
  readonly value: string;
  /** The expression that holds the media type that the caller chose. */
  readonly chosen: string;
  readonly types: ApiModel["types"];
  /** What is left of a line. */
  readonly room: number;
}

/** `jsonBody(request.body)`, or a choice between several of the kind. */
export function bodyText(file: FileBuilder, given: BodyArgument): string {
  const [usual, ...others] = variantsOf(given.body);
  // The keys of a request make up a body even when there are none.
  const mayBeNone = given.body.spread !== undefined && !given.body.required;
  const argument = mayBeNone ? { ...given, value: `${file.runtime("optionalBody")}(${given.value})` } : given;
  if (usual === undefined) return "undefined";
  const fallback = variantText(file, argument, usual, true);
  return others.reduceRight((otherwise, variant) => {
    const conditions = variant.mediaTypes.map((mediaType) => `${argument.chosen} === ${literal(mediaType)}`);
    const parts = [conditions.join(" || "), `? ${variantText(file, argument, variant, false)}`, `: ${otherwise}`];
    const flat = parts.join(" ");
    const [condition, ...results] = parts;
    const isShort = flat.length <= argument.room && !flat.includes("\n");
    return isShort ? flat : `\n  ${condition}\n    ${results.map((each) => indented(indented(each))).join("\n    ")}`;
  }, fallback);
}

function variantText(file: FileBuilder, argument: BodyArgument, variant: BodyVariant, isUsual: boolean): string {
  const { content, mediaTypes } = variant;
  const { format, mediaType, fields } = content;
  const { value, room } = argument;
  const helper = file.runtime(ENCODERS[format]);
  if (format === "multipart") return callText(helper, [value, ...partsText(fields, room)], room);
  if (format === "form") return callText(helper, [value, ...stylesText(file, argument, content)], room);
  const isDefault = mediaType === USUAL[format];
  if (mediaTypes.length === 1) return `${helper}(${value}${isDefault ? "" : `, ${literal(mediaType)}`})`;
  const otherwise = isUsual && !isDefault ? ` ?? ${literal(mediaType)}` : "";
  return `${helper}(${value}, ${argument.chosen}${otherwise})`;
}

const ENCODERS = {
  json: "jsonBody",
  text: "textBody",
  binary: "binaryBody",
  form: "formBody",
  multipart: "multipartBody",
  raw: "rawBody",
} as const satisfies Readonly<Record<BodyContent["format"], RuntimeSymbol>>;

/** What the encoders take a body for that nothing is said of. */
const USUAL: Readonly<Partial<Record<BodyContent["format"], string>>> = {
  json: "application/json",
  text: "text/plain",
};

function partsText(fields: readonly FieldWriting[], room: number): readonly string[] {
  const entries = fields.map(({ wireName, contentType, headers }): Entry => {
    const options: Entry[] = [];
    if (contentType !== undefined) options.push(["contentType", literal(contentType)]);
    const fixed = headers.map(([name, value]): Entry => [propertyKey(name), literal(value)]);
    if (fixed.length > 0) options.push(["headers", objectText(fixed, room)]);
    return [propertyKey(wireName), objectText(options, room)];
  });
  return entries.length === 0 ? [] : [objectText(entries, room - "multipartBody(request.body, )".length)];
}

function stylesText(
  file: FileBuilder,
  { types, room }: BodyArgument,
  { fields, type }: BodyContent,
): readonly string[] {
  const declared = type.kind === "named" ? types.get(type.id) : undefined;
  const properties = declared?.kind === "object" ? declared.properties : [];
  const entries = fields.flatMap((field): Entry[] => {
    const property = properties.find(({ wireName }) => wireName === field.wireName);
    const shapes = property && shapesOf(property.type, types);
    const style = styleText(file, field, shapes?.has("object") ?? true);
    return style === undefined ? [] : [[propertyKey(field.wireName), style]];
  });
  return entries.length === 0 ? [] : [objectText(entries, room - "formBody(request.body, )".length)];
}

/** The function that writes a field, where it is not written as fields usually are. */
function styleText(file: FileBuilder, { writing }: FieldWriting, mayBeObject: boolean): string | undefined {
  if (writing === undefined) return undefined;
  const { notation, exploded, reserved } = writing;
  if (notation === "pairs" && exploded && !reserved && !mayBeObject) return undefined;
  const helper = file.runtime(STYLES[notation] ?? "formStyle");
  const options: Entry[] = [];
  if (exploded && notation === "pairs") options.push(["explode", "true"]);
  if (reserved) options.push(["allowReserved", "true"]);
  return options.length === 0 ? helper : `(value) => ${helper}(value, ${objectText(options, 120)})`;
}

const STYLES: Readonly<Partial<Record<ParameterNotation, RuntimeSymbol>>> = {
  pairs: "formStyle",
  spaces: "spaceDelimited",
  pipes: "pipeDelimited",
  brackets: "deepObject",
  json: "queryJson",
};

/** The options of a call: a body that may be a stream changes them. */
export function optionsText(file: FileBuilder, body: RequestBody | undefined, value: string): string {
  const contents = body === undefined ? [] : [body, ...body.alternatives];
  const mayStream = contents.some(({ format }) => format === "binary" || format === "multipart");
  return mayStream ? `${file.runtime("sentOnce")}(${value}, options)` : "options";
}
