/** What the request object of an operation consists of. Emitters and documentation pages agree on it here. */
import type { Doc, Operation, Property, RequestBody, TypeRef } from "../model/model.js";
import { keyOf } from "../model/type-algebra.js";
import type { OperationNames } from "../naming/names.js";
import { variantsOf } from "./emit-body.js";

/** A key of a request. */
export interface RequestField extends Pick<Property, "type" | "required" | "doc">, Partial<Pick<Property, "default">> {
  readonly wireName: string;
}

export interface RequestShape {
  /** Parameters first, in the order of the document; then the body, or its properties. */
  readonly fields: readonly RequestField[];
  /** The declared type whose properties the request has besides its own. */
  readonly extended?: RequestBody["type"];
  /** The keys that a request has besides, of which a caller chooses one set: those of a body of several media types. */
  readonly variants: readonly (readonly RequestField[])[];
  /** Whether a call must pass a request. */
  readonly required: boolean;
}

/** The request of an operation; `undefined` when it takes nothing. */
export function requestShape(operation: Operation, names: OperationNames): RequestShape | undefined {
  const { parameters, body } = operation;
  const fields: RequestField[] = parameters.map((parameter, index) => ({
    wireName: names.parameterKeys[index] ?? "",
    type: parameter.type,
    required: parameter.required,
    doc: parameter.in === "cookie" ? cookieDoc(parameter.doc) : parameter.doc,
    ...(parameter.default === undefined ? {} : { default: parameter.default }),
  }));
  if (body === undefined) return fields.length === 0 ? undefined : shapeOf(fields);
  const variants = variantsOf(body);
  const isChoice = body.alternatives.some(({ type }) => keyOf(type) !== keyOf(body.type));
  if (isChoice) {
    const choices = variants.map((variant, index) => [
      choiceField(names, variant.mediaTypes, index === 0),
      bodyField(names, body, variant.content.type),
    ]);
    return { ...shapeOf(fields), variants: choices, required: body.required || fields.some(isRequired) };
  }
  if (body.alternatives.length > 0) {
    fields.push(
      choiceField(
        names,
        [body, ...body.alternatives].map(({ mediaType }) => mediaType),
        true,
      ),
    );
  }
  if (body.spread === undefined) return shapeOf([...fields, bodyField(names, body, body.type)]);
  const required = fields.some(isRequired) || body.spread.some(isRequired);
  if (body.componentName !== undefined) return { ...shapeOf(fields), extended: body.type, required };
  return { ...shapeOf([...fields, ...body.spread.filter((property) => !property.readOnly)]), required };
}

function shapeOf(fields: readonly RequestField[]): RequestShape {
  return { fields, variants: [], required: fields.some(isRequired) };
}

function bodyField(names: OperationNames, { required, doc }: RequestBody, type: TypeRef): RequestField {
  return { wireName: names.bodyKey ?? "body", type, required, doc };
}

/** The key that says which media type the body is sent as. */
function choiceField(names: OperationNames, mediaTypes: readonly string[], isUsual: boolean): RequestField {
  const [first = ""] = mediaTypes;
  return {
    wireName: names.contentTypeKey ?? "contentType",
    type:
      mediaTypes.length === 1 ? { kind: "literal", value: first } : { kind: "enum", values: mediaTypes, open: false },
    required: !isUsual,
    doc: { deprecated: false, description: "What the body is sent as." },
    ...(isUsual ? { default: first } : {}),
  };
}

/** Browsers keep the header to themselves (Fetch standard, forbidden request-headers). */
function cookieDoc(doc: Doc): Doc {
  const note = "Sent as a cookie, which browsers do not let programs do.";
  return { ...doc, description: doc.description === undefined ? note : `${doc.description.trim()}\n\n${note}` };
}

function isRequired({ required }: { readonly required: boolean }): boolean {
  return required;
}
