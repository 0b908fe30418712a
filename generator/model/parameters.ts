/** Parameters: what they take, and how it is written into a request. */
import type * as Spec from "../resolve/spec.js";
import { examplesOf } from "./examples.js";
import { isFetchsOwn, isToken } from "./header-names.js";
import { essenceOf, formatOf } from "./media-types.js";
import type { OperationId, Parameter, TypeRef } from "./model.js";
import type { OperationContext } from "./operations.js";
import type { ParameterNotation, ParameterWriting } from "./parameter-writing.js";
import { typeOf } from "./schema-types.js";
import { isPrimitive, UNKNOWN, unionOf } from "./type-algebra.js";

/** The parameters that a client can send. The others are named in a warning. */
export function buildParameters(
  context: OperationContext,
  operation: OperationId,
  { parameters, method }: Spec.Operation,
): readonly Parameter[] {
  const places = new Set(parameters.map((parameter) => parameter.in));
  return parameters.flatMap((parameter) => {
    const reason = reasonAgainst(parameter, places);
    if (reason === undefined) return withGeneratedKey(method, buildParameter(context, operation, parameter)) ?? [];
    context.diagnostics.report("parameter/unsupported", parameter.at, parameter.name, reason);
    return [];
  });
}

/** Header parameters that OpenAPI says have no effect (Parameter Object, `in`), since the client sets them. */
const IGNORED_HEADERS = new Set(["accept", "content-type"]);

function reasonAgainst({ name, in: place, style }: Spec.Parameter, places: ReadonlySet<string>): string | undefined {
  const isHeader = place === "header";
  if (isHeader && (IGNORED_HEADERS.has(name.toLowerCase()) || isFetchsOwn(name)))
    return "the client sets this header itself";
  if (isHeader && name.toLowerCase() === "cookie" && places.has("cookie"))
    return "the operation declares its cookies one by one";
  if ((isHeader || style === "cookie") && !isToken(name))
    return `${JSON.stringify(name)} cannot be the name of a ${place}`;
  if (place === "query" && places.has("querystring")) return "another parameter is the whole query string";
  return undefined;
}

function buildParameter(
  context: OperationContext,
  operation: OperationId,
  parameter: Spec.Parameter,
): Parameter | undefined {
  const { name, in: place, at } = parameter;
  const content = parameter.content?.[0];
  const schema = parameter.schema ?? content?.schema;
  const type =
    schema === undefined ? UNKNOWN : typeOf(context.types, schema, { kind: "operation", operation, role: name });
  const writing = content === undefined ? styledWriting(context, parameter) : contentWriting(parameter, content, type);
  if (writing === undefined) {
    context.diagnostics.report("parameter/content-unsupported", at, name);
    return undefined;
  }
  if (content !== undefined) reportEncoding(context, content);
  const description = parameter.description ?? schema?.description;
  const examples = [...parameter.examples.flatMap(valuesOf), ...(schema?.examples ?? [])];
  return {
    wireName: name,
    in: place,
    writing,
    type: parameter.allowEmptyValue && place === "query" ? emptiable(type) : type,
    required: parameter.required,
    ...(schema?.default === undefined ? {} : { default: schema.default }),
    examples: [...examples, ...(content === undefined ? [] : examplesOf(content).map(({ value }) => value))],
    doc: { deprecated: parameter.deprecated, ...(description === undefined ? {} : { description }) },
    at,
  };
}

/** A header that makes any request safe to repeat: a caller who gives none gets one made. */
function withGeneratedKey(method: string, parameter: Parameter | undefined): Parameter | undefined {
  if (parameter?.in !== "header" || !isPrimitive(parameter.type, "string") || /^(get|head)$/i.test(method))
    return parameter;
  if (!/^(x-)?idempotency-?(key|token)$/i.test(parameter.wireName)) return parameter;
  const note = "Default: a random UUID, the same for all attempts of a call.";
  const description = [parameter.doc.description, note].filter(Boolean).join("\n\n");
  return { ...parameter, required: false, isIdempotencyKey: true, doc: { ...parameter.doc, description } };
}

/** `allowEmptyValue`: an empty text may stand in place of any value. */
function emptiable(type: TypeRef): TypeRef {
  return isPrimitive(type, "string", "unknown") ? type : unionOf([type, { kind: "literal", value: "" }]);
}

/** The styles that OpenAPI has for each place (Parameter Object, style values), the default first. */
const NOTATIONS: Readonly<
  Record<Spec.ParameterLocation, Readonly<Partial<Record<Spec.ParameterStyle, ParameterNotation>>>>
> = {
  path: { simple: "commas", label: "dots", matrix: "semicolons" },
  query: { form: "pairs", spaceDelimited: "spaces", pipeDelimited: "pipes", deepObject: "brackets" },
  header: { simple: "commas" },
  cookie: { form: "pairs", cookie: "cookies" },
  querystring: {},
};

function styledWriting({ diagnostics }: OperationContext, parameter: Spec.Parameter): ParameterWriting | undefined {
  const { name, in: place, style, explode, allowReserved, at } = parameter;
  const notations = NOTATIONS[place];
  const [usual] = Object.keys(notations);
  if (usual === undefined) return undefined;
  const notation = notations[style];
  if (notation === undefined) {
    diagnostics.report("parameter/style-unsupported", at, name, style, `it is sent as ${usual}`);
    return {
      notation: place === "query" || place === "cookie" ? "pairs" : "commas",
      exploded: explode,
      reserved: false,
    };
  }
  // OpenAPI leaves these open; with nothing to join, what other tools send is the usual form.
  const isSplit = explode && (notation === "spaces" || notation === "pipes");
  return { notation: isSplit ? "pairs" : notation, exploded: explode, reserved: allowReserved && place !== "header" };
}

function contentWriting(
  { in: place }: Spec.Parameter,
  { mediaType }: Spec.MediaType,
  type: TypeRef,
): ParameterWriting | undefined {
  const notation = contentNotation(place, mediaType, type);
  return notation && { notation, exploded: false, reserved: false };
}

function contentNotation(
  place: Spec.ParameterLocation,
  mediaType: string,
  type: TypeRef,
): ParameterNotation | undefined {
  if (formatOf(mediaType) === "json") return "json";
  if (place === "querystring" && essenceOf(mediaType) === "application/x-www-form-urlencoded") return "form";
  // Whatever the media type, a text needs no writing: `application/jsonpath`.
  return isPrimitive(type, "string") ? "text" : undefined;
}

function reportEncoding({ diagnostics }: OperationContext, { encoding }: Spec.MediaType): void {
  const [first] = encoding;
  if (first === undefined) return;
  diagnostics.report(
    "keyword/unsupported",
    first.at,
    "encoding",
    "properties of a parameter are written by their default",
  );
}

function valuesOf({ value }: Spec.Example) {
  return value === undefined ? [] : [value];
}
